"""The rows in the pages of a damaged file, read without SQLite and without believing its schema.

Our tables have no row numbers, so each row lies whole in a page of an index b-tree (SQLite's file
format, 1.6), and can be found though the tree above it is broken, or the schema is gone. Only the
blocks of a file under a password are numbered, and lie in the leaves of a table b-tree. Nothing is
run, and no more is read than the bounds allow.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from tafelkit.store import gate

# What a damaged file is looked through for in memory; for a larger one there are its copies.
MAX_BYTES = 256 << 20
USUAL_PAGE = 4096
_LEAF, _INTERIOR, _NUMBERED = 0x0A, 0x02, 0x0D
_MOST_COLUMNS = 64
# Cells of a sound file do not overlap, nor do the pages that a long value goes on in: of one that
# was made to do harm no byte is read more often than this. No cell of ours is as small as that.
_TIMES_OVER, _SMALLEST = 4, 64
_WHOLE_NUMBERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}

Row = tuple[Any, ...]
Cells = list[Row | None]


class Unreadable(Exception):
    """A cell that is no row any more."""


_SPOILT = (Unreadable, IndexError, UnicodeDecodeError, struct.error)


def page_size(content: bytes) -> int:
    """The size of a page as the header tells it; the usual one where it tells nonsense."""
    told = int.from_bytes(content[16:18], "big")
    told = 65536 if told == 1 else told
    return told if 512 <= told <= 65536 and told & (told - 1) == 0 else USUAL_PAGE


def cells(content: bytes, size: int) -> Iterator[Cells]:
    """The rows of each page that has any, None for one that cannot be read any more."""
    room = _Room(content, size)
    for start in range(0, len(content) - size + 1, size):
        if room.left_of_cells < 0:
            return
        kind = content[start]
        if kind in (_LEAF, _INTERIOR):
            found = list(_cells_of(room, start, interior=kind == _INTERIOR))
            if found:
                yield found


def numbered(content: bytes, size: int, longest: int) -> Iterator[tuple[int, Row]]:
    """The rows that have a number, with it, as far as they can be read and are not too long."""
    room = _Room(content, size)
    for start in range(0, len(content) - size + 1, size):
        if content[start] == _NUMBERED:
            page = content[start : start + size]
            for where in _places(room, page, 8):
                with suppress(*_SPOILT):
                    length, at = _varint(page, where)
                    number, at = _varint(page, at)
                    yield number, _row(_payload(room, page, at, length, size - 35, longest))


class _Room:
    """The content of a file, and how much of it may still be read over."""

    def __init__(self, content: bytes, size: int) -> None:
        self.content = content
        self.size = size
        self.left = self.left_of_cells = _TIMES_OVER * len(content)

    def overflow(self, number: int, length: int) -> bytes:
        """What goes on in the page of that number and those after it."""
        parts: list[bytes] = []
        while length > 0:
            start, take = (number - 1) * self.size, min(length, self.size - 4)
            if number < 2 or start + self.size > len(self.content):
                raise Unreadable
            self.left -= take
            if self.left < 0:
                raise Unreadable
            parts.append(self.content[start + 4 : start + 4 + take])
            number = int.from_bytes(self.content[start : start + 4], "big")
            length -= take
        return b"".join(parts)


def _cells_of(room: _Room, start: int, *, interior: bool) -> Iterator[Row | None]:
    page = room.content[start : start + room.size]
    most = (room.size - 12) * 64 // 255 - 23
    for where in _places(room, page, 12 if interior else 8):
        try:
            length, at = _varint(page, where + (4 if interior else 0))
            yield _row(_payload(room, page, at, length, most))
        except _SPOILT:
            yield None


def _places(room: _Room, page: bytes, head: int) -> Iterator[int]:
    """Where the cells of a page begin, behind its head."""
    count = int.from_bytes(page[3:5], "big")
    if head + 2 * count > room.size:
        return
    for at in range(head, head + 2 * count, 2):
        if room.left_of_cells < 0:
            return
        room.left_of_cells -= _SMALLEST  # also for one that turns out to be no row
        yield int.from_bytes(page[at : at + 2], "big")


def _payload(
    room: _Room,
    page: bytes,
    at: int,
    length: int,
    most: int,
    longest: int = gate.MAX_VALUE_BYTES,
) -> bytes:
    """What a cell holds, of which no more than `most` lies in the page itself."""
    if length > longest:
        raise Unreadable
    room.left_of_cells -= max(min(length, most) - _SMALLEST, 0)
    if length <= most:
        return _piece(page, at, length)
    least = (room.size - 12) * 32 // 255 - 23
    here = least + (length - least) % (room.size - 4)
    here = here if here <= most else least
    number = int.from_bytes(_piece(page, at + here, 4), "big")
    return _piece(page, at, here) + room.overflow(number, length - here)


def _row(payload: bytes) -> Row:
    end, at = _varint(payload, 0)
    kinds: list[int] = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
        if len(kinds) > _MOST_COLUMNS:
            raise Unreadable
    values: list[Any] = []
    for kind in kinds:
        value, at = _value(payload, at, kind)
        values.append(value)
    if at != len(payload):
        raise Unreadable
    return tuple(values)


def _value(payload: bytes, at: int, kind: int) -> tuple[Any, int]:
    if kind == 0:
        return None, at
    if kind in _WHOLE_NUMBERS:
        length = _WHOLE_NUMBERS[kind]
        return int.from_bytes(_piece(payload, at, length), "big", signed=True), at + length
    if kind == 7:
        return struct.unpack(">d", _piece(payload, at, 8))[0], at + 8
    if kind in (8, 9):
        return kind - 8, at
    if kind < 12:
        raise Unreadable
    length = (kind - 12) // 2
    piece = _piece(payload, at, length)
    return piece if kind % 2 == 0 else piece.decode(), at + length


def _piece(content: bytes, at: int, length: int) -> bytes:
    piece = content[at : at + length]
    if len(piece) != length:
        raise Unreadable
    return piece


def _varint(content: bytes, at: int) -> tuple[int, int]:
    value = 0
    for step in range(8):
        byte = content[at + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + step + 1
    return value << 8 | content[at + 8], at + 9
