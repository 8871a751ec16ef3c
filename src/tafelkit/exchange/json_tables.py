"""Reading one table of JSON version 1: every pointer followed, every place checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, cast

from tafelkit.domain import entries as e
from tafelkit.domain.ids import derived_id
from tafelkit.domain.kit import Kit
from tafelkit.domain.merging.mark import Mark
from tafelkit.domain.method import read_back
from tafelkit.domain.moments import is_date, is_moment, is_time
from tafelkit.domain.shape import fields_of
from tafelkit.domain.texts import _
from tafelkit.exchange import json_shape as j
from tafelkit.exchange.json_erased import read_erased
from tafelkit.exchange.json_keys import Keys, check_number, refuse


class TableReader:
    """Makes the entries of one table; `place` is where the table stands in the file."""

    def __init__(self, kit: Kit, programme: str, keys: Keys, place: str) -> None:
        self._kit = kit
        self._programme = programme
        self._keys = keys
        self._place = place
        self._table = ""
        self._letters: dict[str, str] = {}
        self._cards = set(kit.deck.by_id)
        self._made: list[e.Entry] = []
        self._here: set[str] = set()  # the ids of what was made
        self._laid: set[str] = set()
        self._numbers: set[int] = set()
        self.erased: tuple[Mark, ...] = ()

    def read(self, content: j.TableContentJson) -> list[e.Entry]:
        """The table's entries. Raises Refusal at the first thing that does not fit."""
        self._read_table(content.table)
        self._each("seats", content.seats, self._read_seat)
        self._each("own_cards", content.own_cards, self._read_own_card)
        self._each("picks", content.picks, self._read_pick)
        self._each("placements", content.placements, self._read_placement)
        self._read_direction(content.direction, content.read_back)
        self._each("notes", content.notes, self._read_note)
        self._each("advice", content.advice, self._read_advice)
        self._read_look_back(content.look_back)
        self._each("rounds", content.rounds, self._read_round)
        self._each("links", content.links, self._read_as(e.Link))
        self._each("extensions", content.extensions, self._read_extension)
        self._read_ticks(content.read_back)
        place = f"{self._place}erased"
        check_number(place, content.erased)
        self.erased = read_erased(place, content.erased, self._table, self._made, self._keys)
        return self._made

    def _each(self, name: str, items: Sequence[Any], read: Callable[[str, int, Any], None]) -> None:
        check_number(f"{self._place}{name}", items)
        for n, item in enumerate(items):
            read(f"{self._place}{name}[{n}]", n, item)

    def _add(self, kind: type[e.TableEntry], place: str, n: int, item: Any, **values: Any) -> str:
        """Make an entry of what the format and the record name alike, and of the values."""
        names = _named_alike(cast("type", kind), cast("type", type(item)))
        alike = {name: getattr(item, name) for name in names}
        own = {"table": self._table, "rank": n + 1, **values}
        own["id"] = self._keys.take(f"{place}.id", own.get("id", alike.get("id")), kind)
        return self._keep(kind(**{**alike, **own}))

    def _keep(self, entry: e.Entry) -> str:
        self._made.append(entry)
        self._here.add(entry.id)
        return entry.id

    def _read_as(self, kind: type[e.TableEntry]) -> Callable[[str, int, Any], None]:
        """A reader for what needs no checks of its own."""

        def read(place: str, n: int, item: Any) -> None:
            self._add(kind, place, n, item)

        return read

    def _read_table(self, table: j.TableJson) -> None:
        place = f"{self._place}table"
        if not 1 <= table.number <= 99_999:
            refuse(f"{place}.number", _("een tafelnummer ligt tussen 1 en 99999"))
        if not is_date(table.date or ""):
            refuse(
                f"{place}.date",
                _("'{text}' is geen datum zoals 2023-06-20", text=(table.date or "")[:40]),
            )
        for name in ("starts", "ends"):
            text = getattr(table, name) or ""
            if not is_time(text):
                refuse(f"{place}.{name}", _("'{text}' is geen tijd zoals 10:00", text=text[:40]))
        self._table = self._keys.take(f"{place}.id", table.id, e.Table)
        self._keep(
            e.Table(
                id=self._table,
                programme=self._programme,
                number=table.number,
                date=table.date or "",
                starts=table.starts or "",
                ends=table.ends or "",
                place=table.place or "",
                status=table.status,
            )
        )

    def _read_seat(self, place: str, n: int, seat: j.SeatJson) -> None:
        letter = seat.letter
        if len(letter) != 1 or letter not in e.SEAT_LETTERS:
            refuse(
                f"{place}.letter",
                _("'{letter}' is geen plaats; kies A tot en met J", letter=letter[:40]),
            )
        if letter in self._letters:
            refuse(f"{place}.letter", _("plaats {letter} komt twee keer voor", letter=letter))
        self._letters[letter] = self._add(e.Seat, place, n, seat)

    def _read_own_card(self, place: str, n: int, own: j.OwnCardJson) -> None:
        if not own.card.startswith("eigen-"):
            refuse(f"{place}.card", _("het id van een eigen kaart begint met 'eigen-'"))
        if own.card in self._cards:
            refuse(f"{place}.card", _("de kaart '{card}' komt twee keer voor", card=own.card[:40]))
        self._cards.add(own.card)
        self._add(e.OwnCard, place, n, own, id=derived_id(self._table, own.card))

    def _read_pick(self, place: str, n: int, pick: j.PickJson) -> None:
        # A seat may choose one card twice, as on two laptops: both are kept, and counted once.
        seat = self._seat(f"{place}.seat", pick.seat)
        self._check_cards(f"{place}.card", pick.card)
        self._check_cards(f"{place}.mentions", *pick.mentions)
        self._add(e.Pick, place, n, pick, seat=seat)

    def _read_placement(self, place: str, n: int, placement: j.PlacementJson) -> None:
        self._check_known(f"{place}.pick", (placement.pick,), e.Pick)
        if placement.pick in self._laid:
            refuse(f"{place}.pick", _("deze keuze ligt al ergens"))
        self._laid.add(placement.pick)
        self._check_position(place, placement.zone, placement.x_mm, placement.y_mm)
        self._add(e.Placement, place, n, placement)

    def _read_direction(self, direction: j.DirectionJson, read_back: tuple[str, ...]) -> None:
        key = derived_id(self._table, "direction")
        # One that was emptied again can have been read back before it was.
        if direction == j.DirectionJson() and key not in read_back:
            return
        place = f"{self._place}direction"
        self._check_known(f"{place}.rests_on", direction.rests_on, e.Pick)
        self._add(e.Direction, place, -1, direction, id=key)

    def _read_note(self, place: str, n: int, note: j.NoteJson) -> None:
        self._check_cards(f"{place}.cards", *note.cards)
        zone = note.zone or e.ZONE_OF_KIND[note.kind]
        self._check_position(place, zone, note.x_mm, note.y_mm)
        self._add(e.Note, place, n, note, seat=self._seat(f"{place}.seat", note.seat), zone=zone)

    def _read_advice(self, place: str, n: int, advice: j.AdviceJson) -> None:
        number = advice.position
        if number < 1 or number in self._numbers:
            refuse(
                f"{place}.position",
                _("adviezen zijn genummerd vanaf 1, elk met een eigen nummer"),
            )
        self._numbers.add(number)
        self._check_known(f"{place}.rests_on", advice.rests_on, e.Note, e.Pick)
        self._add(e.Advice, place, n, advice, rank=number)

    def _read_look_back(self, look_back: j.LookBackJson) -> None:
        place = f"{self._place}look_back"
        if look_back.missing_voices:
            key = derived_id(self._table, "look back")
            self._add(e.LookBack, place, -1, look_back, id=key)
        self._each("look_back.remarks", look_back.remarks, self._read_remark)
        self._each("look_back.calls", look_back.calls, self._read_as(e.Call))

    def _read_remark(self, place: str, n: int, remark: j.RemarkJson) -> None:
        self._add(e.Remark, place, n, remark, seat=self._seat(f"{place}.seat", remark.seat))

    def _read_round(self, place: str, n: int, span: j.RoundJson) -> None:
        for name in ("started", "ended"):
            moment = getattr(span, name)
            if moment is not None and not is_moment(moment):
                refuse(
                    f"{place}.{name}",
                    _("'{text}' is geen tijdstip zoals 2023-06-20T10:00:00", text=moment[:40]),
                )
        key = derived_id(self._table, f"{span.round} {span.started} {n}")
        self._add(e.RoundSpan, place, n, span, id=key)

    def _read_extension(self, place: str, _n: int, extension: j.ExtensionJson) -> None:
        if abs(extension.minutes) > 600:
            refuse(f"{place}.minutes", _("een ronde duurt 1 tot 600 minuten"))
        key = derived_id(self._table, f"extension {extension.round}")
        self._add(e.Extension, place, -1, extension, id=key)

    def _read_ticks(self, ticked: tuple[str, ...]) -> None:
        place = f"{self._place}read_back"
        self._check_known(place, ticked, *read_back.READ_BACK_KINDS)
        entries = {entry.id: entry for entry in self._made if isinstance(entry, e.TableEntry)}
        for n, key in enumerate(ticked):
            mark = read_back.tick_of(entries[key])
            self._keys.take(f"{place}[{n}]", mark.id)
            self._keep(mark)

    def _check_known(self, place: str, keys: Iterable[str], *kinds: type[e.Entry]) -> None:
        """Refuse what points to something of another table, or to nothing."""
        for n, key in enumerate(keys):
            if key not in self._here:
                self._keys.refuse_pointer(f"{place}[{n}]", key)
        self._keys.check_all(place, keys, *kinds)

    def _seat(self, place: str, letter: str | None) -> str | None:
        if letter is None:
            return None
        if letter not in self._letters:
            refuse(place, _("plaats '{letter}' zit niet aan deze tafel", letter=letter[:40]))
        return self._letters[letter]

    def _check_cards(self, place: str, *cards: str) -> None:
        for card in cards:
            if card not in self._cards:
                deck = self._kit.deck.id
                refuse(
                    place,
                    _("de kaart '{card}' zit niet in het deck '{deck}'", card=card[:40], deck=deck),
                )

    def _check_position(
        self, place: str, zone: str, x_mm: float | None, y_mm: float | None
    ) -> None:
        canvas = self._kit.canvas
        if zone not in {known.id for known in canvas.zones}:
            refuse(f"{place}.zone", _("het vak '{zone}' staat niet op dit canvas", zone=zone))
        if (x_mm is None) != (y_mm is None):
            refuse(place, _("geef x_mm en y_mm beide, of geen van beide"))
        if x_mm is not None and y_mm is not None and not canvas.holds(x_mm, y_mm):
            refuse(
                place,
                _(
                    "({x}, {y}) ligt niet op het canvas van {width} bij {height} mm",
                    x=f"{x_mm:g}",
                    y=f"{y_mm:g}",
                    width=f"{canvas.width_mm:g}",
                    height=f"{canvas.height_mm:g}",
                ),
            )


@lru_cache
def _named_alike(kind: type, form: type) -> tuple[str, ...]:
    """What an entry and its form in the file call the same."""
    known = {field.name for field in fields_of(kind)}
    return tuple(field.name for field in fields_of(form) if field.name in known)
