from tafelkit.domain import entries as e
from tafelkit.services import conversation


def test_a_note_lands_in_its_zone(empty_record) -> None:
    record = empty_record
    for kind in ("concept", "example", "tension"):
        record = record.applied(conversation.note(record, kind, kind))
    assert [n.zone for n in record.all(e.Note)] == ["begrippen", "voorbeelden", "spanningen"]
    assert [n.rank for n in record.all(e.Note)] == [1, 2, 3]


def test_another_kind_takes_it_to_its_zone_and_drops_what_does_not_belong(full_record) -> None:
    tension = next(n for n in full_record.all(e.Note) if n.kind == "tension")
    record = full_record.applied(conversation.edit_note(full_record, tension.id, kind="concept"))
    note = record.entries[tension.id]
    assert (note.zone, note.pole_a, note.pole_b, note.text) == (
        "begrippen",
        None,
        None,
        "Dat botst.",
    )


def test_moving_and_removing(full_record) -> None:
    note = full_record.all(e.Note)[0]
    record = full_record.applied(conversation.move_note(full_record, note.id, "richting", 1.26, 2))
    moved = record.entries[note.id]
    assert (moved.zone, moved.x_mm, moved.y_mm) == ("richting", 1.3, 2.0)
    assert note.id not in record.applied(conversation.remove_note(record, note.id)).entries
