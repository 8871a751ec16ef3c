"""Where things lie: all on the sheet, the same every time, and nothing moves that nobody moved."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.drawing.laying.finder import beside_words
from tafelkit.domain.drawing.laying.halves import half_of, half_rooms
from tafelkit.domain.drawing.laying.layout import laid_out
from tafelkit.domain.drawing.laying.place import Place
from tafelkit.domain.drawing.laying.room import overlap
from tafelkit.domain.drawing.laying.steady import steadied
from tafelkit.domain.drawing.sheet import rooms
from tafelkit.domain.record import Record
from tafelkit.services import canvas, conversation, values
from tests.builders import a_full_record, a_kit, an_empty_record

KITS = {"klein": a_kit(), **{name: kit_shelf().kit(name) for name in kit_shelf().names()}}
ZONES = st.sampled_from(
    ("waarden", "richting", "begrippen", "voorbeelden", "spanningen", "advies", "terugblik")
)
TEXTS = st.sampled_from(
    ("", "kort", "Een zin van gewone lengte.", "lang " * 80, "w" * 90, "\n🌱 漢")
)
few = settings(max_examples=40)


@st.composite
def tables(draw: st.DrawFn) -> Record:
    """A table of ten with cards, most of them laid, and notes; some of them laid by hand."""
    record = an_empty_record(KITS[draw(st.sampled_from(sorted(KITS)))], seats=10)
    kit = replace(record.kit, picks_per_seat=3)
    record = replace(record, kit=kit)
    cards = [card.id for card in kit.deck.cards]
    x = st.floats(0, kit.canvas.width_mm)
    y = st.floats(0, kit.canvas.height_mm)
    spots = st.none() | st.tuples(x, y)
    for n in range(draw(st.integers(0, 14))):
        seat = record.seats[draw(st.integers(0, 9))]
        if len(record.picks_of(seat.id)) == 3:
            continue
        record = record.applied(values.pick(record, seat.id, cards[n % len(cards)]))
        if not draw(st.integers(0, 2)):
            continue
        at = draw(spots) or (None, None)
        pick = record.all(e.Pick)[-1]
        record = record.applied(
            canvas.lay(record, pick.id, draw(ZONES), *at, draw(st.floats(-360, 360)))
        )
    for _ in range(draw(st.integers(0, 25))):
        record = record.applied(draw(a_note(record)))
        at = draw(spots)
        if at:
            key = record.all(e.Note)[-1].id
            record = record.applied(conversation.move_note(record, key, draw(ZONES), *at))
    return record


@st.composite
def a_note(draw: st.DrawFn, record: Record) -> Change:
    kind = draw(st.sampled_from(("concept", "example", "tension")))
    extra = {}
    if kind == "example":
        extra = {"works": draw(st.sampled_from((None, True, False)))}
    if kind == "tension":
        extra = {"pole_a": draw(TEXTS), "pole_b": draw(TEXTS)}
    return conversation.note(record, kind, draw(TEXTS), **extra)


def corners(place: Place) -> tuple[float, float, float, float]:
    x, y, width, height = place.box
    return x, y, x + width, y + height


@few
@given(tables())
def test_all_lies_wholly_on_the_sheet(record: Record) -> None:
    sheet = record.kit.canvas
    for place in laid_out(record).places.values():
        left, top, right, bottom = corners(place)
        assert left >= -0.1 and top >= -0.1
        assert right <= sheet.width_mm + 0.1 and bottom <= sheet.height_mm + 0.1


@few
@given(tables())
def test_a_given_place_is_kept(record: Record) -> None:
    for key, place in laid_out(record).places.items():
        entry = record.entries[key]
        if entry.x_mm is not None:
            assert (place.x, place.y) == pytest.approx((entry.x_mm, entry.y_mm), abs=0.06)
            assert place.zone == entry.zone


def test_what_was_recorded_further_out_is_shown_at_the_edge() -> None:
    record = a_full_record()
    card = record.all(e.Placement)[1]
    outside = replace(card, x_mm=0.0, y_mm=594.0)
    record = replace(record, entries={**record.entries, card.id: outside})
    left, _, _, bottom = corners(laid_out(record).places[card.id])
    assert (left, bottom) == pytest.approx((0, 594))
    assert record.entries[card.id] == outside


@few
@given(tables())
def test_the_same_record_lies_the_same_way(record: Record) -> None:
    other = replace(record, entries=dict(reversed(record.entries.items())))
    assert laid_out(record) == laid_out(other)


@few
@given(tables(), st.data())
def test_one_more_moves_none(record: Record, data: st.DataObject) -> None:
    after = record.applied(data.draw(a_note(record)))
    before, now = laid_out(record).places, laid_out(after).places
    assert {key: now[key] for key in before} == before


@few
@given(tables(), st.data())
def test_a_steadied_change_moves_nothing_else(record: Record, data: st.DataObject) -> None:
    keys = laid_keys(record)
    if not keys:
        return
    entry = keys[data.draw(st.integers(0, len(keys) - 1))]
    change = CHANGES[type(record.entries[entry])][data.draw(st.integers(0, 2))](record, entry)
    change = steadied(record, change)
    before, now = laid_out(record).places, laid_out(record.applied(change)).places
    for key, place in before.items():
        if key != entry:
            assert now[key].near(place)
            assert now[key].zone == place.zone


CHANGES = {
    e.Note: (
        lambda record, key: conversation.move_note(record, key, "richting", 300, 200),
        conversation.remove_note,
        lambda record, key: conversation.edit_note(record, key, text="anders " * 9),
    ),
    e.Placement: (
        lambda record, key: canvas.lay(record, record.entries[key].pick, "begrippen", 90, 200),
        lambda record, key: canvas.lift(record, record.entries[key].pick),
        lambda record, key: canvas.turn(record, record.entries[key].pick, 15),
    ),
}


def laid_keys(record: Record) -> list[str]:
    return [item.id for item in (*record.all(e.Placement), *record.all(e.Note))]


def test_a_card_lies_on_the_place_of_its_seat() -> None:
    record = an_empty_record(KITS["sturingsfilosofie"], seats=3)
    for seat in record.seats:
        record = record.applied(values.pick(record, seat.id, "vertrouwen"))
    for pick in reversed(record.all(e.Pick)):
        record = record.applied(canvas.lay(record, pick.id, "waarden"))
    printed = record.kit.canvas.zone("waarden").places
    for placement in record.all(e.Placement):
        letter = record.letter(record.pick(placement.pick).seat)
        x, y, width, height = printed["ABC".index(letter)]
        place = laid_out(record).places[placement.id]
        assert (place.x, place.y) == pytest.approx((x + width / 2, y + height / 2))


def test_a_second_card_of_a_seat_lies_beside_the_first() -> None:
    kit = replace(KITS["sturingsfilosofie"], picks_per_seat=2)
    record = an_empty_record(kit, seats=1)
    for card in ("vertrouwen", "moed"):
        record = record.applied(values.pick(record, record.seats[0].id, card))
    for pick in record.all(e.Pick):
        record = record.applied(canvas.lay(record, pick.id, "waarden"))
    first, second = laid_out(record).places.values()
    assert not overlap(first.box, second.box)


def test_papers_that_fit_do_not_overlap() -> None:
    record = an_empty_record(KITS["sturingsfilosofie"])
    for kind in ("concept", "example", "tension"):
        for n in range(3):
            works = {"works": n % 2 == 0} if kind == "example" else {}
            record = record.applied(conversation.note(record, kind, "Kort.", **works))
    boxes = [place.box for place in laid_out(record).places.values()]
    pairs = [(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :]]
    assert not any(overlap(a, b) for a, b in pairs)


def test_room_is_found_beside_what_was_laid_by_hand() -> None:
    record = an_empty_record()
    record = record.applied(conversation.note(record, "concept", "De eerste."))
    record = record.applied(conversation.note(record, "concept", "De tweede."))
    first, second = record.all(e.Note)
    spot = laid_out(record).places[first.id]
    moved = record.applied(
        conversation.move_note(record, second.id, "begrippen", spot.x + 5, spot.y + 5)
    )
    places = laid_out(moved).places
    assert not overlap(places[first.id].box, places[second.id].box)


def test_examples_lie_in_their_half() -> None:
    record = an_empty_record()
    for works in (True, False):
        record = record.applied(conversation.note(record, "example", "De markt.", works=works))
    above, below = laid_out(record).places.values()
    assert 172 < above.y < 282 < below.y < 392


@pytest.mark.parametrize("name", sorted(KITS))
def test_an_example_of_unknown_outcome_lies_on_the_line_between_the_halves(name: str) -> None:
    record = an_empty_record(KITS[name])
    for works in (None, True, None, False):
        record = record.applied(conversation.note(record, "example", "De markt.", works=works))
    zone = record.kit.canvas.zone("voorbeelden")
    line = zone.parts[1].area[1]
    places = list(laid_out(record).places.values())
    assert [place.y == pytest.approx(line, abs=0.1) for place in places] == [
        *(True, False, True, False)
    ]
    assert not overlapping(places)


@pytest.mark.parametrize("name", sorted(KITS))
def test_three_examples_fit_in_each_half(name: str) -> None:
    record = an_empty_record(KITS[name])
    for n in range(6):
        text = f"Voorbeeld {n}: " + "de buurt deed het samen, en dat lukte gewoon. " * (n % 3)
        extra = {"works": n % 2 == 0, "level": "rijk", "cards": ("vertrouwen",)}
        record = record.applied(conversation.note(record, "example", text, **extra))
    layout = laid_out(record)
    assert not overlapping(list(layout.places.values())) and not layout.piles


def overlapping(places: list[Place]) -> bool:
    boxes = [place.box for place in places]
    return any(overlap(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])


def with_a_spot_that_fits_to_a_tenth() -> Record:
    """Under the first tension and beside the last there is room, but for half a tenth or so."""
    record = an_empty_record()
    sentence = "Een zin van gewone lengte."
    for text, pole in (("kort", "kort"), ("kort", sentence), ("kort", sentence), ("", "")):
        record = record.applied(conversation.note(record, "tension", text, pole_a="", pole_b=pole))
    last = record.all(e.Note)[-1].id
    return record.applied(conversation.move_note(record, last, "waarden", 168, 344))


@few
@example(with_a_spot_that_fits_to_a_tenth())
@given(tables())
def test_a_note_overlaps_only_where_no_room_is_left(record: Record) -> None:
    items = [*record.all(e.Placement), *record.all(e.Note)]
    # What has a place of its own lies there first.
    items.sort(key=lambda item: item.x_mm is None)
    layout = laid_out(record)
    taken = []
    for item in items:
        place = layout.places[item.id]
        found = isinstance(item, e.Note) and item.x_mm is None
        if found and any(overlap(place.box, other) for other in taken):
            zone = record.kit.canvas.zone(item.zone)
            half = half_of(item)
            areas = half_rooms(zone, half, place.box[2:], layout.scale)
            assert not free_spots(areas, place.box[2:], taken)
        taken.append(place.box)


def free_spots(areas, size, taken) -> list[tuple[float, float]]:
    """By trying everywhere, a few millimetres apart."""
    width, height = size
    return [
        (x, y)
        for left, top, across, down in areas
        for x in steps(left, across - width)
        for y in steps(top, down - height)
        if not any(overlap((x, y, width, height), box) for box in taken)
    ]


def steps(start: float, length: float) -> list[float]:
    if length < 0:
        return []
    return [start + length * n / 40 for n in range(41)]


def test_a_full_zone_piles_up_and_says_how_many_lie_there() -> None:
    record = an_empty_record()
    for n in range(60):
        record = record.applied(conversation.note(record, "tension", f"Spanning {n}."))
    layout = laid_out(record)
    places = list(layout.places.values())
    (pile,) = layout.piles
    alone = [key for key in layout.places if key not in pile.keys]
    assert not overlapping([layout.places[key] for key in [*alone, pile.keys[0]]])
    assert len(pile.keys) + len(alone) == 60
    assert pile.keys[-1] == record.all(e.Note)[-1].id
    assert all(record.kit.canvas.holds(place.x, place.y) for place in places)


@few
@given(tables(), ZONES)
def test_cards_laid_together_find_their_own_places_and_overlap_only_without_room(
    record: Record, zone_id: e.ZoneId
) -> None:
    before = set(laid_keys(record))
    all_laid = steadied(record, canvas.lay_all(record, zone_id))
    after = record.applied(all_laid)
    layout = laid_out(after)
    zone = record.kit.canvas.zone(zone_id)
    printed = dict(zip(e.SEAT_LETTERS, zone.places, strict=False))
    taken = [layout.places[key].box for key in layout.places if key in before]
    for placement in after.all(e.Placement):
        if placement.id in before:
            continue
        box = layout.places[placement.id].box
        areas = rooms(zone, layout.scale)
        if zone_id == "richting":
            areas = tuple(beside_words(area, box[2]) for area in areas)
        if any(overlap(box, other) for other in taken):
            assert not free_spots(areas, box[2:], taken)
        pick = after.pick(placement.pick)
        letter = after.letter(pick.seat)
        others = [place for name, place in printed.items() if name != letter]
        if any(overlap(box, place) for place in others):
            kept = [*taken, *others]
            assert not free_spots(areas, box[2:], kept)
        taken.append(box)


def test_laid_together_each_first_card_lies_on_its_letter_and_the_rest_beside_it() -> None:
    kit = replace(KITS["sturingsfilosofie"], picks_per_seat=2)
    record = an_empty_record(kit, seats=10)
    for seat in record.seats[:9]:
        for card in ("vertrouwen", "moed"):
            record = record.applied(values.pick(record, seat.id, card))
    record = record.applied(values.pick(record, record.seats[9].id, "moed"))
    record = record.applied(canvas.lay_all(record, "waarden"))
    layout = laid_out(record)
    zone = kit.canvas.zone("waarden")
    seen: set[str] = set()
    for placement in record.all(e.Placement):
        letter = record.letter(record.pick(placement.pick).seat)
        x, y, width, height = zone.places["ABCDEFGHIJ".index(letter)]
        place = layout.places[placement.id]
        if letter not in seen:
            assert (place.x, place.y) == pytest.approx((x + width / 2, y + height / 2))
        seen.add(letter)
    assert len(seen) == 10


def test_cards_are_smaller_on_a_smaller_canvas() -> None:
    assert laid_out(an_empty_record(KITS["sturingsfilosofie"])).scale.factor == 1
    record = a_full_record(KITS["gemeente"])
    assert laid_out(record).scale.factor < 0.9
    card = next(iter(laid_out(record).places.values()))
    assert card.width < 63 * 0.9
