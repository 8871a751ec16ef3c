"""Reading JSON version 1 (DESIGN): a table or a programme, refused at the first thing that errs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn

from tafelkit.domain import entries as e
from tafelkit.domain import shape
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import derived_id, is_id, new_id
from tafelkit.domain.kit import Kit
from tafelkit.domain.moments import is_date, is_time
from tafelkit.domain.texts import Message, _
from tafelkit.exchange import json_shape as j

MAX_BYTES = 32 << 20
TABLE_FORMAT = "tafelkit.table"
PROGRAMME_FORMAT = "tafelkit.programme"

ZONE_OF_KIND: dict[e.NoteKind, e.ZoneId] = {
    "concept": "begrippen",
    "example": "voorbeelden",
    "tension": "spanningen",
}


@dataclass(frozen=True)
class Content:
    """What a file holds: a programme, its kit, and all entries of its tables and above them."""

    programme: e.Programme
    kit: Kit
    entries: tuple[e.Entry, ...]


def read_file(path: Path, kit: Callable[[str], Kit]) -> Content:
    """The content of a JSON file; `kit` finds a kit by its name.

    Raises Refusal naming the file and the place of the first thing that does not fit.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise Refusal(_("het bestand is groter dan {limit} MB", limit=MAX_BYTES >> 20))
        return read_text(path.read_bytes(), kit)
    except FileNotFoundError:
        raise Refusal(_("dit bestand bestaat niet")).about(path) from None
    except OSError:
        raise Refusal(_("dit bestand is niet te lezen")).about(path) from None
    except Refusal as refused:
        raise refused.about(path) from None


def read_text(text: bytes, kit: Callable[[str], Kit]) -> Content:
    """The content of JSON text in UTF-8."""
    plain = _parse(text)
    if not isinstance(plain, dict):
        raise Refusal(_("bovenaan hoort een groep van sleutels en waarden"))
    form, version = plain.pop("format", None), plain.pop("version", None)
    if form not in (TABLE_FORMAT, PROGRAMME_FORMAT):
        raise Refusal(
            _(
                "format: hier hoort '{table}' of '{programme}'",
                table=TABLE_FORMAT,
                programme=PROGRAMME_FORMAT,
            )
        )
    if version != 1 or isinstance(version, bool):
        raise Refusal(_("version: deze tafelkit leest versie 1"))
    if form == PROGRAMME_FORMAT:
        return _programme(shape.read(j.ProgrammeContentJson, plain), kit)
    head = {key: plain.pop(key) for key in ("programme", "kit") if key in plain}
    inside = {f.name for f in fields(j.TableContentJson)}
    for key in plain:
        if key not in inside:
            known = ", ".join(("format", "version", "programme", "kit", *sorted(inside)))
            raise Refusal(
                _("bovenaan: onbekende sleutel '{key}'; bekend zijn: {known}", key=key, known=known)
            )
    frame = shape.read(j.ProgrammeContentJson, head)
    table = shape.read(j.TableContentJson, plain)
    return _content(frame, (table,), kit, "")


def _programme(frame: j.ProgrammeContentJson, kit: Callable[[str], Kit]) -> Content:
    return _content(frame, frame.tables, kit, "tables[{n}].")


def _content(
    frame: j.ProgrammeContentJson,
    tables: Iterable[j.TableContentJson],
    find_kit: Callable[[str], Kit],
    place: str,
) -> Content:
    try:
        kit = find_kit(frame.kit)
    except Refusal as refused:
        raise refused.about("kit") from None
    keys = _Keys()
    head = frame.programme
    programme = e.Programme(
        id=keys.take("programme.id", head.id),
        title=head.title,
        organiser=head.organiser,
        addressee=head.addressee,
        questions=head.questions,
        language=head.language,
        kit=kit.id,
    )
    entries: list[e.Entry] = []
    for n, table in enumerate(tables):
        entries += _TableReader(kit, programme.id, keys, place.format(n=n)).read(table)
    entries += _rapporteur(frame, programme.id, keys)
    return Content(programme, kit, tuple(entries))


def _rapporteur(frame: j.ProgrammeContentJson, programme: str, keys: _Keys) -> list[e.Entry]:
    made: list[e.Entry] = []
    for n, cluster in enumerate(frame.clusters):
        key = keys.take(f"clusters[{n}].id", cluster.id)
        made.append(
            e.Cluster(
                id=key,
                programme=programme,
                rank=n + 1,
                name=cluster.name,
                cards=cluster.cards,
                text=cluster.text,
            )
        )
    for n, theme in enumerate(frame.themes):
        keys.check_all(f"themes[{n}].evidence", theme.evidence)
        key = keys.take(f"themes[{n}].id", theme.id)
        made.append(
            e.Theme(
                id=key,
                programme=programme,
                rank=n + 1,
                title=theme.title,
                text=theme.text,
                evidence=theme.evidence,
            )
        )
    for n, direction in enumerate(frame.directions):
        keys.check_all(f"directions[{n}].rests_on", direction.rests_on, e.Advice)
        key = keys.take(f"directions[{n}].id", direction.id)
        made.append(
            e.DevelopmentDirection(
                id=key,
                programme=programme,
                position=direction.position,
                text=direction.text,
                rests_on=direction.rests_on,
            )
        )
    for place, text in (frame.texts or {}).items():
        made.append(
            e.Prose(
                id=derived_id(programme, f"text {place}"),
                programme=programme,
                place=place,
                text=text,
            )
        )
    return made


class _Keys:
    """The ids of a file: each is a UUID that stands for one thing; missing ones are made."""

    def __init__(self) -> None:
        self._kinds: dict[str, type[e.Entry] | None] = {}

    def take(self, place: str, key: str | None, kind: type[e.Entry] | None = None) -> str:
        made = new_id() if key is None else key
        if not is_id(made):
            _refuse(
                place, _("'{id}' is geen UUID; laat de sleutel weg of maak er een", id=made[:40])
            )
        if made in self._kinds:
            _refuse(place, _("het id {id} komt twee keer voor", id=made))
        self._kinds[made] = kind
        return made

    def check_all(self, place: str, keys: Iterable[str], *kinds: type[e.Entry]) -> None:
        for n, key in enumerate(keys):
            if key not in self._kinds or (kinds and self._kinds[key] not in kinds):
                _refuse(
                    f"{place}[{n}]",
                    _("er is niets met id '{id}' waarnaar dit kan verwijzen", id=key[:40]),
                )


class _TableReader:
    """Makes the entries of one table; `place` is where the table stands in the file."""

    def __init__(self, kit: Kit, programme: str, keys: _Keys, place: str) -> None:
        self._kit = kit
        self._programme = programme
        self._keys = keys
        self._place = place
        self._table = ""
        self._letters: dict[str, str] = {}
        self._cards = set(kit.deck.by_id)
        self._made: list[e.Entry] = []

    def read(self, content: j.TableContentJson) -> list[e.Entry]:
        self._read_table(content.table)
        self._each("seats", content.seats, self._read_seat)
        self._each("own_cards", content.own_cards, self._read_own_card)
        self._each("picks", content.picks, self._read_pick)
        self._each("placements", content.placements, self._read_placement)
        self._read_direction(content.direction)
        self._each("notes", content.notes, self._read_note)
        self._each("advice", content.advice, self._read_advice)
        self._read_look_back(content.look_back)
        self._each("rounds", content.rounds, self._read_round)
        self._each("links", content.links, self._read_link)
        self._each("extensions", content.extensions, self._read_extension)
        self._read_ticks(content.read_back)
        return self._made

    def _each(self, name: str, items: Iterable[Any], read: Callable[[str, int, Any], None]) -> None:
        for n, item in enumerate(items):
            read(f"{self._place}{name}[{n}]", n, item)

    def _read_table(self, table: j.TableJson) -> None:
        place = f"{self._place}table"
        if not 1 <= table.number <= 99_999:
            _refuse(f"{place}.number", _("een tafelnummer ligt tussen 1 en 99999"))
        if not is_date(table.date or ""):
            _refuse(f"{place}.date", _("'{text}' is geen datum als 2023-06-20", text=table.date))
        for name in ("starts", "ends"):
            if not is_time(getattr(table, name) or ""):
                _refuse(
                    f"{place}.{name}",
                    _("'{text}' is geen tijd als 10:00", text=getattr(table, name)),
                )
        self._table = self._keys.take(f"{place}.id", table.id, e.Table)
        self._made.append(
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
        if len(seat.letter) != 1 or seat.letter not in e.SEAT_LETTERS:
            _refuse(
                f"{place}.letter",
                _("'{letter}' is geen plaats; kies A tot en met J", letter=seat.letter),
            )
        if seat.letter in self._letters:
            _refuse(f"{place}.letter", _("plaats {letter} komt twee keer voor", letter=seat.letter))
        key = self._keys.take(f"{place}.id", seat.id, e.Seat)
        self._letters[seat.letter] = key
        self._made.append(
            e.Seat(
                id=key,
                table=self._table,
                rank=n + 1,
                letter=seat.letter,
                background=seat.background,
                detail=seat.detail,
            )
        )

    def _read_own_card(self, place: str, n: int, own: j.OwnCardJson) -> None:
        if not own.card.startswith("eigen-"):
            _refuse(f"{place}.card", _("het id van een eigen kaart begint met 'eigen-'"))
        if own.card in self._cards:
            _refuse(f"{place}.card", _("de kaart '{card}' komt twee keer voor", card=own.card))
        self._cards.add(own.card)
        self._made.append(
            e.OwnCard(
                id=derived_id(self._table, own.card),
                table=self._table,
                rank=n + 1,
                card=own.card,
                name=own.name,
                description=own.description,
            )
        )

    def _read_pick(self, place: str, n: int, pick: j.PickJson) -> None:
        seat = self._seat(f"{place}.seat", pick.seat)
        self._card(f"{place}.card", pick.card)
        for number, card in enumerate(pick.mentions):
            self._card(f"{place}.mentions[{number}]", card)
        for known in self._made:
            if isinstance(known, e.Pick) and (known.seat, known.card) == (seat, pick.card):
                _refuse(
                    place,
                    _("plaats {letter} kiest '{card}' twee keer", letter=pick.seat, card=pick.card),
                )
        self._made.append(
            e.Pick(
                id=self._keys.take(f"{place}.id", pick.id, e.Pick),
                table=self._table,
                rank=n + 1,
                seat=seat or "",
                card=pick.card,
                reason=pick.reason,
                motivation=pick.motivation,
                mentions=pick.mentions,
            )
        )

    def _read_placement(self, place: str, n: int, placement: j.PlacementJson) -> None:
        self._known(f"{place}.pick", (placement.pick,), e.Pick)
        for known in self._made:
            if isinstance(known, e.Placement) and known.pick == placement.pick:
                _refuse(f"{place}.pick", _("deze keuze ligt al ergens"))
        self._position(place, placement.zone, placement.x_mm, placement.y_mm)
        self._made.append(
            e.Placement(
                id=self._keys.take(f"{place}.id", placement.id, e.Placement),
                table=self._table,
                rank=n + 1,
                pick=placement.pick,
                zone=placement.zone,
                x_mm=placement.x_mm,
                y_mm=placement.y_mm,
                rotation=placement.rotation,
            )
        )

    def _read_direction(self, direction: j.DirectionJson) -> None:
        if direction == j.DirectionJson():
            return
        self._known(f"{self._place}direction.rests_on", direction.rests_on, e.Pick)
        self._made.append(
            e.Direction(
                id=derived_id(self._table, "direction"),
                table=self._table,
                text=direction.text,
                rests_on=direction.rests_on,
                agreed=direction.agreed,
            )
        )

    def _read_note(self, place: str, n: int, note: j.NoteJson) -> None:
        for number, card in enumerate(note.cards):
            self._card(f"{place}.cards[{number}]", card)
        zone = note.zone or ZONE_OF_KIND[note.kind]
        self._position(place, zone, note.x_mm, note.y_mm)
        self._made.append(
            e.Note(
                id=self._keys.take(f"{place}.id", note.id, e.Note),
                table=self._table,
                rank=n + 1,
                kind=note.kind,
                text=note.text,
                seat=self._seat(f"{place}.seat", note.seat),
                verbatim=note.verbatim,
                cards=note.cards,
                works=note.works,
                level=note.level,
                pole_a=note.pole_a,
                pole_b=note.pole_b,
                zone=zone,
                x_mm=note.x_mm,
                y_mm=note.y_mm,
            )
        )

    def _read_advice(self, place: str, n: int, advice: j.AdviceJson) -> None:
        if advice.position < 1 or any(
            isinstance(known, e.Advice) and known.rank == advice.position for known in self._made
        ):
            _refuse(
                f"{place}.position", _("adviezen zijn genummerd vanaf 1, elk met een eigen nummer")
            )
        self._known(f"{place}.rests_on", advice.rests_on, e.Note, e.Pick)
        self._made.append(
            e.Advice(
                id=self._keys.take(f"{place}.id", advice.id, e.Advice),
                table=self._table,
                rank=advice.position,
                text=advice.text,
                support=advice.support,
                rests_on=advice.rests_on,
            )
        )

    def _read_look_back(self, look_back: j.LookBackJson) -> None:
        if look_back.missing_voices:
            self._made.append(
                e.LookBack(
                    id=derived_id(self._table, "look back"),
                    table=self._table,
                    missing_voices=look_back.missing_voices,
                )
            )
        self._each("look_back.remarks", look_back.remarks, self._read_remark)
        self._each("look_back.calls", look_back.calls, self._read_call)

    def _read_remark(self, place: str, n: int, remark: j.RemarkJson) -> None:
        self._made.append(
            e.Remark(
                id=self._keys.take(f"{place}.id", remark.id, e.Remark),
                table=self._table,
                rank=n + 1,
                seat=self._seat(f"{place}.seat", remark.seat),
                text=remark.text,
            )
        )

    def _read_call(self, place: str, n: int, call: j.CallJson) -> None:
        self._made.append(
            e.Call(
                id=self._keys.take(f"{place}.id", call.id, e.Call),
                table=self._table,
                rank=n + 1,
                text=call.text,
                answer=call.answer,
            )
        )

    def _read_round(self, place: str, n: int, span: j.RoundJson) -> None:
        for name in ("started", "ended"):
            moment = getattr(span, name)
            if moment is not None and not _is_moment(moment):
                _refuse(
                    f"{place}.{name}",
                    _("'{text}' is geen moment als 2023-06-20T10:00:00", text=moment),
                )
        self._made.append(
            e.RoundSpan(
                id=derived_id(self._table, f"{span.round} {span.started} {n}"),
                table=self._table,
                rank=n + 1,
                round=span.round,
                started=span.started,
                ended=span.ended,
            )
        )

    def _read_link(self, place: str, n: int, link: j.LinkJson) -> None:
        self._made.append(
            e.Link(
                id=self._keys.take(f"{place}.id", link.id, e.Link),
                table=self._table,
                rank=n + 1,
                title=link.title,
                url=link.url,
            )
        )

    def _read_extension(self, place: str, n: int, extension: j.ExtensionJson) -> None:
        if abs(extension.minutes) > 600:
            _refuse(f"{place}.minutes", _("een ronde duurt 1 tot 600 minuten"))
        self._made.append(
            e.Extension(
                id=self._keys.take(place, derived_id(self._table, f"extension {extension.round}")),
                table=self._table,
                round=extension.round,
                minutes=extension.minutes,
            )
        )

    def _read_ticks(self, ticked: tuple[str, ...]) -> None:
        place = f"{self._place}read_back"
        own = {derived_id(self._table, "direction"), derived_id(self._table, "look back")}
        self._known(place, [key for key in ticked if key not in own])
        for n, key in enumerate(ticked):
            self._made.append(
                e.Tick(
                    id=self._keys.take(f"{place}[{n}]", derived_id(self._table, f"tick {key}")),
                    table=self._table,
                    subject=key,
                )
            )

    def _known(self, place: str, keys: Iterable[str], *kinds: type[e.Entry]) -> None:
        here = {entry.id for entry in self._made}
        for n, key in enumerate(keys):
            if key not in here:
                _refuse(
                    f"{place}[{n}]",
                    _("er is niets met id '{id}' waarnaar dit kan verwijzen", id=key[:40]),
                )
        self._keys.check_all(place, keys, *kinds)

    def _seat(self, place: str, letter: str | None) -> str | None:
        if letter is None:
            return None
        if letter not in self._letters:
            _refuse(place, _("plaats '{letter}' zit niet aan deze tafel", letter=letter))
        return self._letters[letter]

    def _card(self, place: str, card: str) -> None:
        if card not in self._cards:
            _refuse(
                place,
                _(
                    "de kaart '{card}' zit niet in het deck '{deck}'",
                    card=card,
                    deck=self._kit.deck.id,
                ),
            )

    def _position(self, place: str, zone: str, x_mm: float | None, y_mm: float | None) -> None:
        if zone not in {known.id for known in self._kit.canvas.zones}:
            _refuse(f"{place}.zone", _("het vak '{zone}' staat niet op dit canvas", zone=zone))
        if (x_mm is None) != (y_mm is None):
            _refuse(place, _("geef x_mm en y_mm beide, of geen van beide"))
        if x_mm is not None and y_mm is not None and not self._kit.canvas.holds(x_mm, y_mm):
            canvas = self._kit.canvas
            _refuse(
                place,
                _(
                    "({x}, {y}) ligt niet op het canvas van {width} bij {height} mm",
                    x=f"{x_mm:g}",
                    y=f"{y_mm:g}",
                    width=f"{canvas.width_mm:g}",
                    height=f"{canvas.height_mm:g}",
                ),
            )


def _refuse(place: str, cause: Message) -> NoReturn:
    raise Refusal(_("{place}: {cause}", place=place, cause=cause))


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return "T" in text


def _parse(text: bytes) -> object:
    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found: dict[str, object] = {}
        for key, value in pairs:
            if key in found:
                raise Refusal(
                    _("de sleutel '{key}' staat twee keer in dezelfde groep", key=key[:40])
                )
            found[key] = value
        return found

    def no_number(word: str) -> object:
        raise Refusal(_("'{word}' is geen getal", word=word))

    try:
        return json.loads(
            text.decode("utf-8-sig"), object_pairs_hook=once, parse_constant=no_number
        )
    except json.JSONDecodeError as error:
        raise Refusal(
            _(
                "geen leesbare JSON, bij regel {line}, teken {column}",
                line=error.lineno,
                column=error.colno,
            )
        ) from None
    except UnicodeDecodeError:
        raise Refusal(_("dit is geen tekst in UTF-8")) from None
    except RecursionError:
        raise Refusal(_("de JSON is te diep genest")) from None
    except ValueError:
        raise Refusal(_("de JSON bevat een getal dat te groot is")) from None
