"""What a file holds once SQLite took back in it what was cut short, found out without altering it.

SQLite does that in the file itself when it opens it to write. Who only reads has it done in a copy,
and so has who saves what is whole of a damaged file: that one is set aside to the byte.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store import trouble
from tafelkit.store.claims.claim import is_free
from tafelkit.store.files import regular
from tafelkit.store.files.workroom import workroom
from tafelkit.store.hot_journal import beside, has_hot_journal
from tafelkit.store.standing import exactly

MAX_BYTES = 256 << 20  # what of it is in memory then
_OPEN_IT_FIRST = _(
    "wat het laatst in dit bestand werd geschreven, is afgebroken; open het eerst, dan wordt dat "
    "teruggenomen"
)


def taken_back(path: Path) -> bytes | None:
    """What a file with a hot journal beside it held before the transaction that was cut short.

    None where that is still under way, as another program holds the file, or was ended meanwhile.
    Never call this while we hold the file (see `gate.look`). Raises Refusal where the disk does not
    do it, for what `has_hot_journal` refuses, and for a file that is too large to be read at once.
    """
    journal = beside(path, "-journal")
    try:
        stood = exactly(path), exactly(journal)
        if not is_free(path):
            return None
        if any(place.stat().st_size > MAX_BYTES for place in (path, journal)):
            raise Refusal(_OPEN_IT_FIRST)
        with workroom() as room:
            copy = room / "copy"
            _copy(path, copy)
            _copy(journal, beside(copy, "-journal"))
            if (exactly(path), exactly(journal)) != stood or not is_free(path):
                return None
            _take_back(copy)
            return regular.content_of(copy, MAX_BYTES)
    except FileNotFoundError:
        return None
    except (sqlite3.Error, OSError, Refusal) as error:
        raise trouble.refusal(error, path, to_read=True) or error from None


def _copy(source: Path, target: Path) -> None:
    with regular.opened(source) as file, target.open("xb") as copy:
        shutil.copyfileobj(file, copy)


def _take_back(copy: Path) -> None:
    """Have SQLite do it. It says of a damaged file that it is so only after that."""
    if not has_hot_journal(copy):
        return
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            if has_hot_journal(copy):
                raise
