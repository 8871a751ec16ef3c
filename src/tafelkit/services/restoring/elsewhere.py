"""Copies of a damaged file that were kept while it had another name, or stood elsewhere.

Their names bear the mark of its table or programme; what is left of the file tells which that is,
or else the register beside it, by who sat at the table.
"""

from __future__ import annotations

import heapq
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.merging.version import holds
from tafelkit.domain.texts import Message, _
from tafelkit.services.restoring.kept import Kept, looked_at
from tafelkit.store import gate, schema
from tafelkit.store.contents import contents, contents_of
from tafelkit.store.copies import backup, lineage
from tafelkit.store.copies.backup import Copy
from tafelkit.store.mending.rescue import gathers
from tafelkit.store.mending.salvage import Salvage
from tafelkit.store.merging.group import key_of
from tafelkit.store.merging.source import by_table
from tafelkit.store.register import read_register

_PROGRAMME = schema.TAFEL.kinds[e.Programme].name
_SUFFIX = ".tafel"
_KINDS = {table.name for table in schema.TAFEL.kinds.values()}
# Where it stands that an entry was removed, is contested or was erased, and by what it is named.
_ABOUT_ENTRIES = {
    schema.REMOVED.name: "id",
    schema.ASIDE.name: "entry_id",
    schema.ERASED.name: "entry_id",
}
# The copies of a file that is not there can be gone back to as well, by its name.
NONE_BY_NAME = _(
    "Onder deze naam en op deze plek is er geen reservekopie op deze computer. Heette het bestand "
    "eerder anders, of stond het ergens anders, herstel het dan onder die naam; dat kan ook als "
    "het daar niet meer staat."
)

ONLY_ELSEWHERE = _(
    "Er zijn reservekopieën onder een andere naam of van een andere plek, die van een ander "
    "bestand kunnen zijn; daaruit komt alleen iets als er een gekozen wordt."
)


def mark_told(path: Path, found: Salvage, backups: Path) -> str:
    """The mark of the copies of a damaged file; empty where nothing tells of what it is."""
    return _told_by(found) or _told_beside(path, backups)


def copies_elsewhere(path: Path, mark: str, found: Salvage, backups: Path) -> list[Kept]:
    """The copies with that mark by another name or place, newest first, and looked through."""
    kept = (
        replace(looked_at(copy), kept_as=_kept_as(copy, path), apart=_is_apart(copy.path, found))
        for copy in _newest_first(path, mark, backups)
    )
    # Two programmes of one kit and title have one mark, and may be of other tables.
    now = contents(found.placed())
    return [one for one in kept if one.contents is None or one.fits(now)]


def _told_by(found: Salvage) -> str:
    """What is left of a file tells it, unless that is of more than one."""
    programmes = found.rows.get(_PROGRAMME, {})
    if found.gathers:
        return lineage.mark_of_programme(min(programmes)) if len(programmes) == 1 else ""
    _above, tables = by_table(found.placed())
    return lineage.mark_of_table(min(tables)) if len(tables) == 1 else ""


def _told_beside(path: Path, backups: Path) -> str:
    """The register beside it tells it, where a copy is of a table at which someone in it sat."""
    if path.suffix != _SUFFIX or not path.is_file():
        return ""
    try:
        entries = read_register(path)
    except Refusal:
        return ""
    named = {entry.seat for entry in entries if isinstance(entry, e.Attendee | e.Consent)}
    if not named:
        return ""
    own = backup.folder_of(path, backups)
    lineage.adopt(own)
    one_of_each = {lineage.mark_in(copy): copy for copy in lineage.all_but(own)}
    return next((mark for mark, copy in one_of_each.items() if mark and _sat_at(copy, named)), "")


def _sat_at(copy: Path, named: set[str]) -> bool:
    """Whether a copy is of one table, and one of these seats is known there."""
    with suppress(OSError, Refusal):
        return not gathers(copy) and not named.isdisjoint(contents_of(copy).get("seat", {}))
    return False


def _newest_first(path: Path, mark: str, backups: Path) -> Iterator[Copy]:
    """They are numbered on from those of the file itself: each folder has numbers of its own."""
    own = backup.folder_of(path, backups)
    lineage.adopt(own)
    folders: dict[Path, list[Copy]] = defaultdict(list)
    for copy in lineage.elsewhere(mark, own):
        if copy.suffix == path.suffix:
            folders[copy.parent].append(backup.copy_of(copy))
    # Within a folder the order is that of the numbers, whatever the clock said.
    together = list(heapq.merge(*folders.values(), key=lambda copy: copy.at))
    last = max((copy.number for copy in backup.copies(path, backups)), default=0)
    for number in range(len(together), 0, -1):
        yield together[number - 1]._replace(number=last + number)


def _is_apart(copy: Path, found: Salvage) -> bool:
    """Whether a copy has nothing that is left of the file, or newer forms of what is whole in it.

    It is of another file then: one of other tables, or one in which one went on by another name.
    """
    here: dict[str, list[str]] = defaultdict(list)
    for name, row in found.placed():
        if name in _KINDS | _ABOUT_ENTRIES.keys():
            here[key_of(name, row)].append(row[-3])
    if not here:
        return False
    shared = set()
    try:
        with gate.reading(copy) as connection:
            there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
            for name in (_KINDS | _ABOUT_ENTRIES.keys()) & there:
                key = _ABOUT_ENTRIES.get(name, "id")
                for one, version in connection.execute(f'SELECT {key}, version FROM "{name}"'):
                    if one in here and not any(holds(ours, version) for ours in here[one]):
                        return True
                    if one in here and name != _PROGRAMME:
                        shared.add(one)
    except (OSError, sqlite3.Error, Refusal):
        return True
    return not shared


def _kept_as(copy: Copy, path: Path) -> Message:
    name = lineage.name_before(copy.path, path).name
    if name == path.name:
        return _("bewaard op een andere plek")
    return _("bewaard als {name}", name=name)
