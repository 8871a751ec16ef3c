"""Of which seats of a table what lies beside it is still to be erased.

The words in the table go in one transaction. The name in the register and the lines that were not
entered are files of their own: they go after that, and what did not come to it is done when the
table is opened again, by whatever name. So it is of a seat that was erased on another laptop, as
the first copy tells that is kept of that file here; which seat was in hand there is no matter here.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tafelkit.domain.errors import Refusal
from tafelkit.store import trouble
from tafelkit.store.copies import lineage
from tafelkit.store.copies.lineage import Known
from tafelkit.store.files import regular
from tafelkit.store.files.whole import whole
from tafelkit.store.standing import was_at

# All that bears the name of the seat, and what bears none and was typed while it was in hand.
NAMED, IN_HAND = "wissen", "wissen zonder naam"
# An id is short but in a file of a foreign hand.
_MOST_BYTES = 1 << 20


class _Note(NamedTuple):
    """Which seats, and where the table's file was then."""

    seats: frozenset[str] = frozenset()
    file: Path | None = None


def begin(path: Path, folder: Path, seats: Collection[str], *whats: str) -> None:
    """Note what is to go of them among the copies of the file, beside what was noted.

    Raises Refusal when the disk does not take it.
    """
    for what in whats or (IN_HAND, NAMED):
        own = _own(path, folder, what)
        said = {"file": str(path.absolute()), "seats": sorted(_read(own).seats.union(seats))}
        try:
            with whole(own) as half:
                half.write_text(json.dumps(said), encoding="ascii")
        except OSError as error:
            raise trouble.refusal(error, folder) or error from None


def begin_where_new(path: Path, folder: Path, older: Sequence[Path], now: Known) -> None:
    """Note the seats that are erased in the newest copy, and not in the one before of that table.

    Raises Refusal when the disk does not take it.
    """
    of_it = [copy for copy in older if lineage.mark_in(copy) == now.mark]
    before = lineage.known(of_it[-1]) if now.seats and of_it else None
    if before and now.seats - before.seats:
        begin(path, folder, now.seats - before.seats, NAMED)


def begun(path: Path, folder: Path, what: str) -> frozenset[str]:
    """The seats that were noted, also when the file had a name or place where it is no more."""
    return frozenset().union(*(_read(note).seats for note in _notes(path, folder, what)))


def end(path: Path, folder: Path, what: str, done: Collection[str] = ()) -> None:
    """Note that all is done, of these seats by an earlier name too; else it is done once more."""
    own, *others = _notes(path, folder, what)
    for note in (own, *(other for other in others if _read(other).seats.issubset(done))):
        with suppress(OSError):
            note.unlink(missing_ok=True)


def _notes(path: Path, folder: Path, what: str) -> list[Path]:
    own = _own(path, folder, what)
    others = [note for note in sorted(folder.glob(f"*/{what}")) if note != own]
    return [own, *(note for note in others if _is_of_an_earlier_name(note, path))]


def _is_of_an_earlier_name(note: Path, path: Path) -> bool:
    file = _read(note).file
    return file is not None and was_at(path, file)


def _read(note: Path) -> _Note:
    """What it says; nothing where there is none, or it is none of ours."""
    try:
        said = json.loads(regular.content_of(note, _MOST_BYTES))
    except (OSError, Refusal, ValueError, RecursionError):
        return _Note()
    match said:
        case {"file": str(file), "seats": [*seats]}:
            return _Note(frozenset(seat for seat in seats if isinstance(seat, str)), Path(file))
    return _Note()


def _own(path: Path, folder: Path, what: str) -> Path:
    return folder / lineage.name_of_folder(path) / what
