"""What of a damaged file under a password is still whole: its blocks, opened one by one.

A block is believed when it opens for its place: only who has the password can have sealed it, here
and in that place. Of which moment it is nothing tells but the sum in the head. So where that does
not fit what was found may be of several moments, and is not all there was; which of two rows is the
newer tell their versions, as in any damaged file. What does not open is a hole of zeros.

It is in memory only; no word of it reaches the disk by this.
"""

from __future__ import annotations

from dataclasses import dataclass

from tafelkit.domain.errors import Refusal
from tafelkit.store.mending import pages
from tafelkit.store.password import blocks, vault
from tafelkit.store.password.keyring import KEYRING
from tafelkit.store.password.locked import Key, Locked

# A key takes its time to be made, and a hostile file may have any number of heads.
_MOST_HEADS = 4
_LAST = 2 * vault.MOST_BYTES // blocks.SIZE
# A block or a head in its row, with some bytes for how it lies there. What is longer is none: of a
# hostile file that would be much to read, and to keep.
_LONGEST_ROW = blocks.LONGEST + 16
Blocks = dict[int, bytes]


@dataclass(frozen=True)
class Unsealed:
    """What was in the file, with holes; `whole` says that all blocks are there, of one moment."""

    content: bytes
    key: Key
    whole: bool


def unsealed(content: bytes) -> Unsealed | None:
    """What was sealed in a file, None where nothing was.

    Raises Locked where no password that was given fits, and Refusal where none can fit any more.
    """
    heads, found = _sealed_in(content)
    if not heads and not found:
        return None
    key, pieces = max(
        ((key, _opened(key, found)) for key in _keys(heads, found)), key=lambda way: len(way[1])
    )
    whole = bytearray(blocks.SIZE * (max(pieces, default=1) - 1))
    for number, piece in pieces.items():
        start = blocks.SIZE * (number - 1)
        whole[start : start + blocks.SIZE] = piece
    total = blocks.total(len(whole), (blocks.mark(found[number]) for number in pieces))
    fits = any(blocks.told_by(key, head) == total for head in heads)
    return Unsealed(bytes(whole), key, fits)


def check_password(content: bytes) -> None:
    """Raise Locked where what is sealed in a file waits for its password."""
    heads, found = _sealed_in(content)
    if heads or found:
        _keys(heads, found)


def _sealed_in(content: bytes) -> tuple[list[bytes], Blocks]:
    """The heads and the blocks, by their numbers, of that size of a page that finds most."""
    sizes = dict.fromkeys((pages.page_size(content), pages.USUAL_PAGE))
    return max((_found(content, size) for size in sizes), key=lambda found: len(found[1]))


def _found(content: bytes, size: int) -> tuple[list[bytes], Blocks]:
    heads, found = dict[bytes, None](), dict[int, bytes]()
    for number, row in pages.numbered(content, size, _LONGEST_ROW):
        if len(row) != 2 or row[0] is not None or not isinstance(row[1], bytes):
            continue
        if number in blocks.HEADS and len(heads) < _MOST_HEADS:
            heads[row[1]] = None
        elif 0 < number <= _LAST:
            found.setdefault(number, row[1])
    return list(heads), dict(sorted(found.items()))


def _keys(heads: list[bytes], found: Blocks) -> list[Key]:
    """The keys that were given for it, at least one; of two passwords where a page is an older one.

    A copy of the file has the same key, and its head may be whole where both of these are not.
    """
    keys, refused = list[Key](), Refusal(blocks.NO_HEAD)
    for head in heads:
        try:
            key, _told = blocks.unlocked([head], found.items(), whole=len(heads) == 1)
            keys.append(key)
        except Locked as locked:
            refused = locked
        except Refusal:
            continue  # it tells a key that is not to be made
    known = blocks.opening(KEYRING.handed_on(), found.items())
    keys += [known] if known is not None else []
    if not keys:
        raise refused
    return list(dict.fromkeys(keys))


def _opened(key: Key, found: Blocks) -> dict[int, bytes]:
    opened = {number: blocks.opened(key, sealed, number) for number, sealed in found.items()}
    return {number: piece for number, piece in opened.items() if piece}
