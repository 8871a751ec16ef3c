import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain import entries as e
from tafelkit.domain.drawing.laying.layout import laid_out
from tafelkit.domain.drawing.laying.steady import steadied
from tafelkit.services import conversation
from tests.builders import an_empty_record


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
    record = full_record.applied(
        conversation.move_note(full_record, note.id, "richting", 301.26, 200)
    )
    moved = record.entries[note.id]
    assert (moved.zone, moved.x_mm, moved.y_mm) == ("richting", 301.3, 200.0)
    assert note.id not in record.applied(conversation.remove_note(record, note.id)).entries


def test_a_note_that_is_moved_over_the_edge_is_laid_against_it(full_record) -> None:
    note = full_record.all(e.Note)[0]
    record = full_record.applied(conversation.move_note(full_record, note.id, "waarden", -50, 900))
    x, y, _, height = laid_out(record).places[note.id].box
    assert (x, y + height) == pytest.approx((0, 594), abs=0.06)
    moved = record.entries[note.id]
    assert moved.x_mm > 20 and moved.y_mm < 590


def an_example(works, name="sturingsfilosofie"):
    record = an_empty_record(kit_shelf().kit(name))
    record = record.applied(conversation.note(record, "example", "De markt.", works=works))
    return record, record.all(e.Note)[0].id


@pytest.mark.parametrize("name", ["sturingsfilosofie", "gemeente"])
@pytest.mark.parametrize("before", [None, True, False])
def test_an_example_that_comes_into_a_half_gets_its_outcome_in_one_step(name, before) -> None:
    record, key = an_example(before, name)
    for half, works in (("works", True), ("not_yet", False)):
        x, y, width, height = next(
            part.area for part in record.kit.canvas.zone("voorbeelden").parts if part.id == half
        )
        change = conversation.move_note(record, key, "voorbeelden", x + width / 2, y + height / 2)
        assert len(change.steps) == 1
        moved = record.applied(change)
        assert moved.entries[key].works is works
        assert moved.applied(change.inverse()) == record


def test_within_a_half_and_elsewhere_the_outcome_stays() -> None:
    record, key = an_example(None)
    for zone, x, y in (
        ("voorbeelden", 750, 291),
        ("begrippen", 90, 300),
        ("voorbeelden", 740, 185),
    ):
        record = record.applied(conversation.move_note(record, key, zone, x, y))
        assert record.entries[key].works is None
    record = record.applied(conversation.move_note(record, key, "voorbeelden", 740, 240))
    assert record.entries[key].works is True
    record = record.applied(conversation.move_note(record, key, "begrippen", 90, 300))
    assert record.entries[key].works is True


def test_a_concept_among_the_examples_gets_no_outcome(full_record) -> None:
    note = full_record.all(e.Note)[0]
    record = full_record.applied(
        conversation.move_note(full_record, note.id, "voorbeelden", 740, 230)
    )
    assert record.entries[note.id].works is None


@pytest.mark.parametrize("before", [None, True, False])
@pytest.mark.parametrize("now", [None, True, False])
@pytest.mark.parametrize("by_hand", [False, True])
def test_another_outcome_takes_an_example_to_its_half(before, now, by_hand) -> None:
    record, key = an_example(before)
    at = laid_out(record).places[key]
    if by_hand:
        record = record.applied(
            conversation.move_note(record, key, "voorbeelden", at.x - 2, at.y + 1)
        )
    record = record.applied(steadied(record, conversation.edit_note(record, key, works=now)))
    other, there = an_example(now)
    expected = laid_out(other).places[there]
    at = laid_out(record).places[key]
    assert abs(at.y - expected.y) < 5


def test_an_example_that_was_laid_elsewhere_stays_there_whatever_its_outcome() -> None:
    record, key = an_example(None)
    record = record.applied(conversation.move_note(record, key, "terugblik", 740, 420))
    record = record.applied(steadied(record, conversation.edit_note(record, key, works=False)))
    note = record.entries[key]
    assert (note.zone, note.x_mm, note.y_mm) == ("terugblik", 740, 420)
