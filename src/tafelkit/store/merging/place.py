"""What may stand where in a file: above its tables, and at each of them.

Anyone can seal a row. One that stands where tafelkit puts no such row would be shown where nobody
looks for it, or keep what is merged later from being read; so a file with one is refused whole.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import is_id
from tafelkit.domain.kit import Kit
from tafelkit.domain.merging.showing import may_be_shown_as
from tafelkit.domain.merging.variant import Variant
from tafelkit.domain.method.quantity import Thresholds
from tafelkit.domain.texts import _
from tafelkit.store import schema
from tafelkit.store.erased import gone_with_seat
from tafelkit.store.merging.group import (
    KINDS,
    Group,
    Held,
    is_entry,
    key_of,
    placed_in,
    variant_of,
)
from tafelkit.store.stamp import Row

_SESSION = schema.TAFEL.kinds[e.Table].name
_AT_TABLES = {
    table.name for kind, table in schema.TAFEL.kinds.items() if issubclass(kind, e.TableEntry)
}
_BESIDE = (schema.REMOVED.name, schema.ASIDE.name, schema.ERASED.name)
# A kit is founded and never altered: no version of it can hold another.
_FOUNDED = re.compile(r"[0-9a-f]{8}:1")


def stands_above(name: str, row: Row, programme_id: str) -> bool:
    """Whether a row may stand above the tables of a programme."""
    if name == schema.ERASED.name:
        return False  # nothing is erased but what was said at a table
    try:
        return _fits_above(name, row, programme_id)
    except Refusal:
        return False


def _fits_above(name: str, row: Row, programme_id: str) -> bool:
    try:
        variant, key = variant_of(name, row), key_of(name, row)
    except (ValueError, TypeError, KeyError, RecursionError):
        return False
    content = variant.content
    if content is None:
        return variant.kind in e.ABOVE_TABLES
    if isinstance(content, e.Prose) and content.place == "quantity":
        Thresholds.read(content.text)
    if isinstance(content, Kit):
        return content.id == key and _FOUNDED.fullmatch(variant.version) is not None
    if isinstance(content, e.Programme):
        return content.id == key == programme_id
    return (
        isinstance(content, e.ABOVE_TABLES)
        and content.id == key
        and getattr(content, "programme", "") == programme_id
    )


def check_above(held: Held, programme_id: str) -> None:
    """Raise Refusal where what stands above the tables of a programme cannot stand there."""
    if not is_id(programme_id):
        raise Refusal(_("het kenmerk van het programma klopt niet"))
    for name, some in held.items():
        for row in some:
            if name != schema.ERASED.name and not _fits_above(name, row, programme_id):
                _refuse(name, row)
    _check_once(held)
    group = Group.of(held)
    kits = {
        key for key, placed in group.rows.items() if any(n == schema.KIT.name for n, _r in placed)
    }
    for variant in group.variants(programme_id):
        if isinstance(variant.content, e.Programme) and variant.content.kit not in kits:
            raise Refusal(_("de kit '{kit}' ontbreekt", kit=variant.content.kit[:40]))
    _check_shown(group, held)


def check_at(table_id: str, held: Held, programme_id: str) -> None:
    """Raise Refusal, or an error of reading, where what is held of a table cannot stand there."""
    for name in (_SESSION, *_BESIDE):
        for row in held.get(name, ()):
            if not _stands_at(name, row, table_id, programme_id):
                _refuse(name, row)
    tombstones = held.get(schema.REMOVED.name, ())
    has_table = _SESSION in held or any(row[1] == _SESSION for row in tombstones)
    if not has_table and not _outlives_table(held):
        raise Refusal(_("bij een deel van de gegevens ontbreekt de tafel"))
    _check_once(held)
    if schema.ASIDE.name in held:
        _check_shown(Group.of(held), held)


def _stands_at(name: str, row: Row, table_id: str, programme_id: str) -> bool:
    if name == _SESSION:
        return bool(row[0] == table_id and row[1] == programme_id)
    if name == schema.ERASED.name:
        return row[2] in KINDS
    if name == schema.REMOVED.name:
        key, kind, of_table = row[:3]
        if kind == _SESSION:
            return bool(key == table_id and of_table is None)
        return kind in _AT_TABLES and bool(of_table == table_id)
    variant, key = variant_of(name, row), key_of(name, row)
    content = variant.content
    if isinstance(content, e.Table):
        return content.id == key == table_id and content.programme == programme_id
    if isinstance(content, e.TableEntry):
        return content.id == key and content.table == table_id
    return content is None and (row[2] in _AT_TABLES or (row[2], key) == (_SESSION, table_id))


def _outlives_table(held: Held) -> bool:
    """Whether all keeps words away, as in a file that went back to before its table came."""
    beside = [placed for placed in placed_in(held) if placed[0] != schema.ERASED.name]
    return not beside or (
        schema.ERASED.name in held and all(gone_with_seat(*placed) for placed in beside)
    )


def _check_once(held: Held) -> None:
    """Of each entry there is one row, be it that of its removal."""
    seen: set[str] = set()
    for name, some in held.items():
        for row in some if is_entry(name) else ():
            if row[0] in seen:
                raise Refusal(_("het id {id} komt twee keer voor", id=row[0][:40]))
            seen.add(row[0])


def _check_shown(group: Group, held: Held) -> None:
    """What is shown of an entry is one of what lies aside of it: nobody is shown another text."""
    for key in {key_of(schema.ASIDE.name, row) for row in held.get(schema.ASIDE.name, ())}:
        aside = group.variants(key)
        for name, row in group.rows[key]:
            if not is_entry(name):
                continue
            shown = variant_of(name, row)
            if not any(_is_shown_as(variant, shown) for variant in aside):
                _refuse(name, row)


def _is_shown_as(variant: Variant, shown: Variant) -> bool:
    return (variant.kind, variant.version) == (shown.kind, shown.version) and may_be_shown_as(
        variant.content, shown.content
    )


def check_apart(above: Held, tables: Mapping[str, Held]) -> None:
    """Raise Refusal where one id is known in two places: at two tables, or above them too.

    Rows of one kind have ids of their own in any file; so only what lies beside them is asked.
    """
    places: dict[str, str] = {key_of(n, row): "" for n, some in above.items() for row in some}
    for table_id, held in tables.items():
        for name in _BESIDE:
            for row in held.get(name, ()):
                _check_place(places.setdefault(key_of(name, row), table_id), table_id, row)
    for table_id, held in tables.items():
        for name in held.keys() - set(_BESIDE):
            for row in held[name]:
                _check_place(places.get(row[0], table_id), table_id, row)


def _check_place(known: str, place: str, row: Row) -> None:
    if known != place:
        raise Refusal(_("het id {id} komt twee keer voor", id=str(row[0])[:40]))


def _refuse(name: str, row: Row) -> None:
    raise Refusal(
        _(
            "zo schrijft tafelkit geen bestand: '{table}' met id {id} kan daar niet staan",
            table=name,
            id=str(row[0])[:40],
        )
    )
