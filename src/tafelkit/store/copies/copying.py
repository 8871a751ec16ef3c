"""Copying a table's file among its copies, so that of the two places the one that fails is named.

The system names either of them, or none, where a copy fails. So reading is done apart: a refusal
of that is about the file, and any other fault is of the place of the copies.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.store import gate, schema, trouble
from tafelkit.store.files import regular

_A_PIECE = 1 << 20


def copy(path: Path, half: Path) -> None:
    """Copy a file that nobody has open. Raises OSError where it cannot be written."""
    with half.open("wb") as file:
        for piece in _pieces(path):
            file.write(piece)


def copy_by(copy_to: Callable[[Path], None], folder: Path, half: Path) -> None:
    """Have who holds the file copy it. Raises Refusal about the folder where writing fails."""
    try:
        copy_to(half)
    except Refusal as refused:
        if refused.about(half) is refused:  # it names the copy
            raise type(refused)(refused.cause).about(folder) from None
        raise


def holds(copy: Path, path: Path) -> bool:
    """Whether a copy is the same as the file to the byte. Raises OSError as for reading a copy."""
    with regular.opened(copy) as there:
        same = all(piece == there.read(len(piece)) for piece in _pieces(path))
        return same and not there.read(1)


def check_sound(half: Path, path: Path) -> None:
    """Raise Refusal about the file where what was copied of it is not sound."""
    try:
        gate.look(half, schema.TAFEL)
        gate.inspect(half, schema.TAFEL)
    except Refusal as refused:
        raise type(refused)(refused.cause).about(path) from None


def _pieces(path: Path) -> Iterator[bytes]:
    """What the file holds. Raises Refusal about it where it cannot be read."""
    try:
        with regular.opened(path) as file:
            while piece := file.read(_A_PIECE):
                yield piece
    except OSError as error:
        raise trouble.refusal(error, path, to_read=True) or error from None
