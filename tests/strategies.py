"""Random tables for property tests: what a note taker may do, in any order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.errors import Refusal
from tafelkit.domain.method.read_back import settled
from tafelkit.domain.record import Record
from tafelkit.services import advice, agenda, canvas, conversation, look_back, preparation, values
from tests.builders import NOON, an_empty_record

Intention = Callable[[Record], Change]

texts = st.text(
    st.characters(blacklist_categories=("Cs", "Cc")) | st.sampled_from("\n\t"), max_size=60
)


def _one(record: Record, kind: type[e.TableEntry], n: int) -> e.TableEntry | None:
    found = record.all(kind)
    return found[n % len(found)] if found else None


def _on(
    kind: type[e.TableEntry], act: Callable[[Record, str], Change]
) -> Callable[[int], Intention]:
    """An intention on the nth entry of a kind, or nothing where there is none."""

    def chosen(n: int) -> Intention:
        def intention(record: Record) -> Change:
            entry = _one(record, kind, n)
            return act(record, entry.id) if entry else Change(preparation._("niets"))

        return intention

    return chosen


def _use_own_card(record: Record, key: str, n: int) -> Change:
    """One seat picks an own card, or names it with the card it picked."""
    own, pick = record.entries[key], _one(record, e.Pick, n)
    assert isinstance(own, e.OwnCard)
    if pick is not None and n % 3 == 0:
        return values.mention(record, pick.id, own.card)
    seat = _one(record, e.Seat, n)
    return values.pick(record, seat.id, own.card) if seat else Change(preparation._("niets"))


def _remove_own_card(record: Record, key: str) -> Change:
    own = record.entries[key]
    assert isinstance(own, e.OwnCard)
    return values.remove_own_card(record, own.card)


def _seat_or_none(record: Record, n: int) -> str | None:
    seat = _one(record, e.Seat, n)
    return seat.id if seat and n % 4 else None


@st.composite
def intentions(draw: st.DrawFn) -> Intention:
    n = draw(st.integers(0, 9))
    text = draw(texts)
    card = draw(
        st.sampled_from(("vertrouwen", "betrouwbaarheid", "menselijke-maat", "systeemwereld"))
    )
    reason = draw(st.sampled_from(("driver", "more", "less", None)))
    kind = draw(st.sampled_from(("concept", "example", "tension")))
    x = draw(st.floats(0, 841, allow_nan=False))
    acts: tuple[Intention, ...] = (
        preparation.add_seat,
        _on(e.Seat, lambda r, k: values.pick(r, k, card, reason))(n),
        _on(e.Seat, lambda r, k: values.pick(r, k, card, reason))(n + 1),
        _on(e.Seat, preparation.remove_seat)(n),
        _on(e.Pick, lambda r, k: values.motivate(r, k, text))(n),
        _on(e.Pick, lambda r, k: values.mention(r, k, card))(n),
        _on(e.Pick, values.put_back)(n),
        _on(e.Pick, lambda r, k: canvas.lay(r, k, "richting", x, 200, n))(n),
        lambda r: canvas.formulate(r, text),
        lambda r: canvas.rest_direction_on(r, tuple(p.id for p in r.all(e.Pick))),
        lambda r: conversation.note(r, kind, text, seat=r.seats[0].id if r.seats else None),
        _on(e.Note, lambda r, k: conversation.move_note(r, k, "begrippen", x, 100))(n),
        _on(e.Note, lambda r, k: conversation.edit_note(r, k, seat=_seat_or_none(r, n)))(n),
        _on(e.Note, conversation.remove_note)(n),
        lambda r: advice.advise(r, text, rests_on=tuple(x.id for x in r.all(e.Note))),
        _on(e.Advice, lambda r, k: advice.move_advice(r, k, n))(n),
        _on(e.Advice, advice.remove_advice)(n),
        lambda r: look_back.name_missing_voices(r, text),
        lambda r: look_back.remark(r, text),
        lambda r: look_back.call(r, text),
        _on(e.Note, lambda r, k: look_back.tick(r, k, True))(n),
        look_back.tick_all,
        lambda r: look_back.set_status(r, "final"),
        lambda r: agenda.start(r, "waarden", NOON + timedelta(minutes=n)),
        lambda r: agenda.pause(r, NOON + timedelta(minutes=n)),
        lambda r: agenda.extend(r, "gesprek", n - 4),
        lambda r: values.write_own_card(r, text[:12], text),
        _on(e.OwnCard, lambda r, k: _use_own_card(r, k, n))(n),
        _on(e.OwnCard, _remove_own_card)(n),
    )
    return draw(st.sampled_from(acts))


@st.composite
def corrections(draw: st.DrawFn) -> Intention:
    """A note put down to another seat, or in other words."""
    n, text = draw(st.integers(0, 9)), draw(texts)
    acts = (
        _on(e.Note, lambda r, k: conversation.edit_note(r, k, seat=_seat_or_none(r, n)))(n // 4),
        _on(e.Note, lambda r, k: conversation.edit_note(r, k, text=text))(n // 4),
    )
    return draw(st.sampled_from(acts))


@st.composite
def histories(draw: st.DrawFn, most: int = 25) -> tuple[Record, list[Change]]:
    """An empty table and the changes that a session made to it."""
    start = an_empty_record(seats=draw(st.integers(0, 4)))
    record, changes = start, []
    for intention in draw(st.lists(intentions(), max_size=most)):
        try:
            change = settled(record, intention(record))
        except Refusal:
            continue
        record = record.applied(change)
        changes.append(change)
    return start, changes


def after(start: Record, changes: list[Change]) -> Record:
    for change in changes:
        start = start.applied(change)
    return start
