"""Reading JSON version 1 (DESIGN): a table or a programme, refused at the first thing that errs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from pathlib import Path

from tafelkit.domain import entries as e
from tafelkit.domain import shape
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.merging.mark import Mark
from tafelkit.domain.texts import _
from tafelkit.exchange import json_shape as j
from tafelkit.exchange.bounded import read_bounded
from tafelkit.exchange.json_above import read_above
from tafelkit.exchange.json_keys import Keys, check_number
from tafelkit.exchange.json_tables import TableReader

MAX_BYTES = 32 << 20
# A table has some four hundred, a value in each forty bytes; more than this is made to do harm.
_MOST_VALUES = 1_000_000
TABLE_FORMAT = "tafelkit.table"
PROGRAMME_FORMAT = "tafelkit.programme"


@dataclass(frozen=True)
class Content:
    """What a file holds: a programme, its kit, and all entries of its tables and above them.

    `erased` are the marks of what was erased at the tables.
    """

    programme: e.Programme
    kit: Kit
    entries: tuple[e.Entry, ...]
    is_programme: bool = False
    erased: tuple[Mark, ...] = ()


def read_file(path: Path, kit: Callable[[str], Kit]) -> Content:
    """The content of a JSON file; `kit` finds a kit by its name.

    Raises Refusal naming the file and the place of the first thing that does not fit.
    """
    try:
        return read_text(read_bounded(path, MAX_BYTES, streams=True), kit)
    except Refusal as refused:
        raise refused.about(path) from None
    except MemoryError:
        raise Refusal(_("dit bestand vraagt meer geheugen dan er is")).about(path) from None


def read_text(text: bytes, kit: Callable[[str], Kit]) -> Content:
    """The content of JSON text in UTF-8."""
    if not text.strip():
        raise Refusal(_("dit bestand is leeg"))
    # Each value but the first follows one of these, which takes no time to count.
    if sum(text.count(mark) for mark in (b"[", b"{", b",")) > _MOST_VALUES:
        raise Refusal(_("hierin staat veel meer dan in een tafel of programma kan staan"))
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
                _(
                    "bovenaan: onbekende sleutel '{key}'; bekend zijn: {known}",
                    key=key[:40],
                    known=known,
                )
            )
    frame = shape.read(j.ProgrammeContentJson, head)
    table = shape.read(j.TableContentJson, plain)
    return _content(frame, (table,), kit, "")


def _programme(frame: j.ProgrammeContentJson, kit: Callable[[str], Kit]) -> Content:
    content = _content(frame, frame.tables, kit, "tables[{n}].")
    return replace(content, is_programme=True)


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
    keys = Keys()
    head = frame.programme
    check_number("programme.questions", head.questions)
    for kind in ("tables", "clusters", "themes", "directions"):
        check_number(kind, getattr(frame, kind))
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
    erased: list[Mark] = []
    for n, table in enumerate(tables):
        reader = TableReader(kit, programme.id, keys, place.format(n=n))
        entries += reader.read(table)
        erased += reader.erased
    cards = {*kit.deck.by_id, *(own.card for own in entries if isinstance(own, e.OwnCard))}
    entries += read_above(frame, programme.id, keys, cards)
    return Content(programme, kit, tuple(entries), erased=tuple(erased))


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
