from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.ids import derived_id
from tafelkit.domain.merging.showing import may_be_shown_as, shown, shown_above
from tafelkit.domain.merging.variant import Variant
from tafelkit.domain.record import Record
from tafelkit.domain.shape import MOST
from tests.builders import a_full_record, an_empty_record

Kept = dict[str, tuple[Variant, ...]]


def kept_of(record: Record) -> Kept:
    """What one laptop wrote, each entry once."""
    entries = [record.table, *record.entries.values()]
    return {entry.id: (Variant(type(entry), entry, "aaaaaaaa:1", "a"),) for entry in entries}


def removed(kept: Kept, key: str) -> None:
    kept[key] = (replace(kept[key][0], content=None),)


def contents(kept: Kept) -> dict[str, object]:
    return {key: variant.content for key, variant in shown(kept).items()}


def test_a_sound_record_is_shown_as_it_is() -> None:
    record = a_full_record()
    assert contents(kept_of(record)) == {record.table.id: record.table, **record.entries}


def test_what_was_said_at_a_seat_outlives_it_but_its_picks_do_not_show() -> None:
    record = a_full_record()
    pick = record.all(e.Pick)[0]
    note = replace(record.all(e.Note)[0], seat=pick.seat)
    kept = kept_of(record)
    kept[note.id] = (replace(kept[note.id][0], content=note),)
    removed(kept, pick.seat)
    view = contents(kept)
    assert pick.id not in view and view[note.id] == replace(note, seat=None)
    direction = view[record.direction.id]
    assert isinstance(direction, e.Direction) and pick.id not in direction.rests_on


def test_the_word_of_an_own_card_that_was_removed_is_shown_while_it_is_in_use() -> None:
    record = a_full_record()
    own = record.all(e.OwnCard)[0]
    card = f"{e.OWN_CARD_PREFIX}een-woord"
    own = replace(own, id=derived_id(record.table.id, card), card=card, name="Eén woord")
    pick = replace(record.all(e.Pick)[0], card=card)
    kept = kept_of(record)
    kept[own.id] = (Variant(e.OwnCard, own, "aaaaaaaa:1", "a"),)
    removed(kept, own.id)
    assert contents(kept)[own.id] is None
    kept[pick.id] = (replace(kept[pick.id][0], content=pick),)
    by_its_word = replace(own, rank=1, name="een woord", description="")
    assert contents(kept)[own.id] == by_its_word
    assert may_be_shown_as(None, by_its_word) and not may_be_shown_as(None, own)
    assert not may_be_shown_as(None, pick)


def test_without_the_table_nothing_is_shown() -> None:
    record = a_full_record()
    kept = kept_of(record)
    removed(kept, record.table.id)
    assert set(contents(kept)) == {record.table.id}


def test_the_second_choice_is_shown_where_the_first_cannot_be() -> None:
    record = a_full_record()
    pick = record.all(e.Pick)[0]
    kept = kept_of(record)
    lost = replace(kept[pick.id][0], content=replace(pick, seat=derived_id(pick.id, "nobody")))
    kept[pick.id] = (lost, *kept[pick.id])
    assert contents(kept)[pick.id] == pick


def test_a_second_seat_with_a_letter_takes_none_that_another_has() -> None:
    table = an_empty_record(seats=0).table
    kept: dict[str, tuple[Variant, ...]] = {table.id: (Variant(e.Table, table, "aaaaaaaa:1", "a"),)}
    for n, letter in enumerate("AAB"):
        seat = e.Seat(id=f"00000000-0000-4000-8000-00000000000{n}", table=table.id, letter=letter)
        kept[seat.id] = (Variant(e.Seat, seat, "aaaaaaaa:1", "a"),)
    letters = [seat.letter for seat in contents(kept).values() if isinstance(seat, e.Seat)]
    assert letters == ["A", "C", "B"]


def test_no_more_than_ten_sit_at_a_table() -> None:
    record = a_full_record()
    kept = kept_of(record)
    for n in range(20):
        seat = e.Seat(id=derived_id(record.table.id, f"s{n}"), table=record.table.id, letter="A")
        kept[seat.id] = (Variant(e.Seat, seat, "aaaaaaaa:1", "a"),)
    letters = [seat.letter for seat in contents(kept).values() if isinstance(seat, e.Seat)]
    assert sorted(letters) == list(e.SEAT_LETTERS)


def test_a_card_lies_in_one_place() -> None:
    record = a_full_record()
    placement = record.all(e.Placement)[0]
    again = replace(placement, id=derived_id(placement.id, "again"))
    kept = kept_of(record)
    kept[again.id] = (Variant(e.Placement, again, "bbbbbbbb:1", "b"),)
    assert len({placement.id, again.id} & contents(kept).keys()) == 1


def test_a_theme_rests_on_what_there_is_and_directions_have_a_number_each() -> None:
    programme = a_full_record().programme.id
    theme = e.Theme(
        id=derived_id(programme, "t"), programme=programme, title="x", evidence=("a", "b")
    )
    first, second = (
        e.DevelopmentDirection(
            id=derived_id(programme, name), programme=programme, position=1, text=name
        )
        for name in "pq"
    )
    above = {
        entry.id: (Variant(type(entry), entry, "aaaaaaaa:1", "a"),)
        for entry in (theme, first, second)
    }
    view = {key: v.content for key, v in shown_above(above, lambda key: key == "a").items()}
    assert view[theme.id] == replace(theme, evidence=("a",))
    positions = [view[d.id].position for d in (first, second)]  # type: ignore[union-attr]
    assert sorted(positions) == [1, 2]


def test_advices_of_two_laptops_have_a_number_each() -> None:
    record = a_full_record()
    kept = kept_of(record)
    first = record.all(e.Advice)[0]
    other = replace(first, id=derived_id(first.id, "other"), text="Ook dit.")
    kept[other.id] = (Variant(e.Advice, other, "bbbbbbbb:1", "b"),)
    ranks = [found.rank for found in contents(kept).values() if isinstance(found, e.Advice)]
    assert sorted(ranks) == [1, 2, 3]


def test_a_number_that_cannot_be_higher_is_given_twice() -> None:
    record = a_full_record()
    kept = kept_of(record)
    for name in "pq":
        advice = e.Advice(id=name, table=record.table.id, rank=MOST, text=name)
        kept[name] = (Variant(e.Advice, advice, "bbbbbbbb:1", "b"),)
    assert [getattr(contents(kept)[name], "rank", 0) for name in "pq"] == [MOST, MOST]


def test_what_is_shown_is_what_was_kept_but_for_what_showing_alters(full_record: Record) -> None:
    seat, other = full_record.seats[:2]
    note, advice = full_record.all(e.Note)[0], full_record.all(e.Advice)[0]
    pick = full_record.all(e.Pick)[0]
    for entry in (seat, note, pick, None):
        assert may_be_shown_as(entry, entry)
    assert may_be_shown_as(seat, replace(seat, letter="J"))
    assert may_be_shown_as(note, replace(note, seat=None))
    assert may_be_shown_as(advice, replace(advice, rank=9, rests_on=()))
    assert not may_be_shown_as(note, replace(note, text="iets anders"))
    assert not may_be_shown_as(note, replace(note, seat=other.id))
    assert not may_be_shown_as(pick, replace(pick, seat=other.id))
    assert not may_be_shown_as(note, None) and not may_be_shown_as(None, note)
