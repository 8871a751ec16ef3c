"""The pieces of a file under a password, each sealed for its place, and the head that binds them.

A block is sealed with AES-256-GCM, by a key that scrypt makes of the password. The head has the
cost of that key and its salt in the clear and, sealed, how much there is and the sum of the marks
of all blocks. A block by itself tells that it was written here by one who has the password, and
in this place; only the sum tells that all are of one moment.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from tafelkit.domain.errors import Damaged
from tafelkit.domain.texts import _
from tafelkit.store.password.keyring import KEYRING
from tafelkit.store.password.locked import Key, Locked, LockedOrSpoilt, is_bearable

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SIZE = 8192
# The head is there twice, first and last, so that a damaged one is not taken for a password that
# does not fit.
HEADS = (0, 1 << 40)
# The cost of the key and its salt, in the clear; then, sealed, the size and the sum of all marks.
_CLEAR, _SUM = struct.Struct(">BBB16s"), struct.Struct(">Q32s")
_ONCE, _TAG = 12, 16
LONGEST = SIZE + _ONCE + _TAG
_HEAD_BYTES = _CLEAR.size + _ONCE + _SUM.size + _TAG
NO_HEAD = _(
    "dit bestand is op slot, en wat bij het wachtwoord hoort is beschadigd; het is niet meer te "
    "openen"
)
# A block with its number.
Numbered = tuple[int, bytes]


def pieces(content: bytes) -> Iterator[bytes]:
    """What goes into each block."""
    return (content[start : start + SIZE] for start in range(0, len(content), SIZE))


def seal(key: Key, piece: bytes, number: int) -> bytes:
    """A piece, sealed for the block of that number."""
    return _seal(key, piece, _place(number))


def opened(key: Key, sealed: bytes, number: int) -> bytes | None:
    """What was sealed for a block, None where the key does not fit or something was altered."""
    return _opened(key, sealed, _place(number))


def mark(sealed: bytes) -> bytes:
    """What tells a sealed block from any other: its number used once, and its tag."""
    return sealed[:_ONCE] + sealed[-_TAG:]


def total(size: int, marks: Iterable[bytes]) -> bytes:
    """What the head tells of a content of that size in blocks with those marks."""
    return _SUM.pack(size, sha256(b"".join(marks)).digest())


def size_in(told: bytes) -> int:
    """The size of the content, of what a head tells."""
    return int(_SUM.unpack(told)[0])


def head(key: Key, told: bytes) -> bytes:
    """The head over all blocks."""
    clear = _CLEAR.pack(*key.cost, key.salt)
    return clear + _seal(key, told, clear)


def told_by(key: Key, head: bytes) -> bytes | None:
    """What a head tells, None where the key does not open it."""
    if len(head) != _HEAD_BYTES:
        return None
    return _opened(key, head[_CLEAR.size :], head[: _CLEAR.size])


def unlocked(
    heads: list[bytes], blocks: Iterable[Numbered], *, whole: bool
) -> tuple[Key, bytes | None]:
    """The key that was given for a file, and what a head tells; None where no head is sound.

    `whole` is whether all heads agree. Raises Locked where no password that was given fits, and
    Damaged where nothing is left by which to tell.
    """
    tried: list[Key] = []
    believable = False
    for sealed in dict.fromkeys(heads):
        if len(sealed) != _HEAD_BYTES:
            continue
        log_n, r, p, salt = _CLEAR.unpack(sealed[: _CLEAR.size])
        if not is_bearable((log_n, r, p)):
            continue
        believable = True
        for key in KEYRING.keys(salt, (log_n, r, p)):
            told = told_by(key, sealed)
            if told is not None:
                KEYRING.fits(key)
                return key, told
            tried.append(key)
    fitting = opening(tried, blocks)
    if fitting is not None:
        KEYRING.fits(fitting)
        return fitting, None
    if not believable:
        raise Damaged(NO_HEAD)
    if KEYRING.is_empty:
        raise Locked(_("dit bestand is op slot; er hoort een wachtwoord bij"))
    if whole:
        raise Locked(_("dit bestand is op slot: het wachtwoord past niet"))
    # Of a damaged head nobody can say whether the password would have fitted it.
    raise LockedOrSpoilt(
        _("dit bestand is op slot en beschadigd: of het wachtwoord past, is niet meer te zien")
    )


def opening(keys: Iterable[Key], blocks: Iterable[Numbered]) -> Key | None:
    """The key that opens a block although it opens no head: those are damaged then."""
    keys = list(keys)
    for number, sealed in blocks if keys else ():
        for key in keys:
            if opened(key, sealed, number) is not None:
                return key
    return None


def _place(number: int) -> bytes:
    return b"block" + number.to_bytes(8, "big", signed=True)


def _seal(key: Key, piece: bytes, place: bytes) -> bytes:
    once = os.urandom(_ONCE)
    return once + _cipher(key).encrypt(once, piece, place)


def _opened(key: Key, sealed: bytes, place: bytes) -> bytes | None:
    from cryptography.exceptions import InvalidTag

    if len(sealed) < _ONCE + _TAG:
        return None
    try:
        return _cipher(key).decrypt(sealed[:_ONCE], sealed[_ONCE:], place)
    except InvalidTag:
        return None


def _cipher(key: Key) -> AESGCM:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key.secret)
