"""Which seat is being erased in a table, so that what lies beside it goes even after a crash.

The words in the table go in one transaction. The name in the register and the lines that were not
entered are files of their own: they go after that, and what did not come to it is done when the
table is opened again.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.store import trouble
from tafelkit.store.copies.backup import folder_of
from tafelkit.store.files import regular
from tafelkit.store.files.whole import whole

# An id is short but in a file of a foreign hand.
_MOST_BYTES = 1 << 20


def begin(path: Path, folder: Path, seat_id: str) -> None:
    """Note it among the copies of the file. Raises Refusal when the disk does not take it."""
    try:
        with whole(_mark(path, folder)) as half:
            half.write_text(seat_id, encoding="utf-8")
    except OSError as error:
        raise trouble.refusal(error, folder) or error from None


def begun(path: Path, folder: Path) -> str | None:
    """The seat of which erasing was begun and not ended."""
    try:
        return regular.content_of(_mark(path, folder), _MOST_BYTES).decode()
    except (OSError, Refusal, UnicodeDecodeError):
        return None


def end(path: Path, folder: Path) -> None:
    """Note that all is done; what cannot be noted now is done once more."""
    with suppress(OSError):
        _mark(path, folder).unlink(missing_ok=True)


def _mark(path: Path, folder: Path) -> Path:
    return folder_of(path, folder) / "wissen"
