"""B-trees whose branches meet again: of a few pages SQLite reads more rows than there is time for.

Each page of such a tree leads many times to the next one, down to one leaf. It grows on one of the
trees of a sound file: that of the schema, which SQLite follows before anyone can ask it anything,
or that of the blocks of a file under a password, which are read before it can be asked more.
"""

from __future__ import annotations

import struct
from random import Random

_PAGE = 4096
_INTERIOR, _LEAF = 5, 13
# Read, such a row alters nothing, however often.
_ROW = ("table", "seat", "seat", 2, "CREATE TABLE IF NOT EXISTS seat (x)")


def grown(rng: Random, content: bytes, _other: bytes) -> bytes:
    """The schema has a branch that leads to the same row over and over."""
    return with_branches(content, rng.choice((20, 300)), rng.choice((2, 8, 15)))


def with_branches(content: bytes, width: int, depth: int) -> bytes:
    """Let the schema of a file have a row more, `width ** depth` times."""
    if content[100:101] != bytes([_INTERIOR]):
        return content  # it is no file of ours, or harmed already
    first = len(content) // _PAGE + 1
    branches = (_interior([first + above] * width, b"") for above in range(depth))
    pages = [_leaf(), *branches]
    children = [*_children(content), first + depth]
    top = _interior(children, content[:28] + struct.pack(">I", first + depth) + content[32:100])
    return b"".join((top, content[_PAGE:], *pages))


def with_heads(content: bytes, head: bytes, width: int, depth: int) -> bytes:
    """Let a file under a password have its head, as its first form had it, `width ** depth` times.

    It has no other blocks. (The schema of such a file has one row, so its tree begins at page 2.)
    """
    branches = (_interior([below] * width, b"") for below in range(3, 3 + depth))
    pages = [*branches, _page_of(_cell(0, bytes([4, 0]) + _varint(12 + 2 * len(head)) + head))]
    size, form = struct.pack(">I", 1 + len(pages)), struct.pack(">I", 1000)
    top = content[:28] + size + bytes(8) + content[40:60] + form + content[64:_PAGE]
    return b"".join((top, *pages))


def with_rows(content: bytes, root: int, width: int, depth: int) -> bytes:
    """Let a table with row numbers, of one page, have each of its rows `width ** depth` times."""
    pages = [content[at : at + _PAGE] for at in range(0, len(content), _PAGE)]
    leaf = len(pages) + 1
    pages += [pages[root - 1], *(_interior([leaf + n] * width, b"") for n in range(depth - 1))]
    pages[root - 1] = _interior([len(pages)] * width, b"")
    told = struct.pack(">I", len(pages))
    return b"".join((content[:28], told, pages[0][32:], *pages[1:]))


def _children(content: bytes) -> list[int]:
    """The pages that the first one leads to."""
    (count,) = struct.unpack_from(">H", content, 103)
    places = struct.unpack_from(f">{count}H", content, 112)
    return [struct.unpack_from(">I", content, at)[0] for at in (*places, 108)]


def _interior(children: list[int], before: bytes) -> bytes:
    """A page that leads to these, after what stands before it on the first page of a file."""
    cells = [struct.pack(">IB", child, n % 127 + 1) for n, child in enumerate(children[:-1])]
    at = [_PAGE - 5 * n for n in range(1, len(cells) + 1)]
    head = struct.pack(">BHHHBI", _INTERIOR, 0, len(cells), at[-1], 0, children[-1])
    start = before + head + struct.pack(f">{len(at)}H", *at)
    return start.ljust(at[-1], b"\0") + b"".join(reversed(cells))


def _leaf() -> bytes:
    words = [value.encode() for value in _ROW if isinstance(value, str)]
    kinds = [13 + 2 * len(word) for word in words]
    body = bytes([6, *kinds[:3], 1, kinds[3]]) + b"".join(words[:3]) + bytes([2]) + words[3]
    return _page_of(_cell(1, body))


def _cell(number: int, body: bytes) -> bytes:
    return _varint(len(body)) + bytes([number]) + body


def _page_of(cell: bytes) -> bytes:
    at = _PAGE - len(cell)
    return struct.pack(">BHHHBH", _LEAF, 0, 1, at, 0, at).ljust(at, b"\0") + cell


def _varint(number: int) -> bytes:
    return bytes([number]) if number < 128 else bytes([128 | number >> 7, number & 127])
