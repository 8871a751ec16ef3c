"""A small file under a password: in memory it is open, on the disk never.

It is written whole each time, sealed with AES-256-GCM (`cryptography`) by a key that scrypt makes
of the password. Nothing of it opens without that password: there is no other key.
"""

from __future__ import annotations

import hashlib
import os
import re
import struct
import unicodedata
from pathlib import Path
from typing import NamedTuple

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store import trouble
from tafelkit.store.files import regular
from tafelkit.store.files.regular import led_to
from tafelkit.store.files.whole import whole
from tafelkit.store.newer import TOO_NEW

_MAGIC = b"tafelkit slot 1\n"
_ANY_MAGIC = re.compile(rb"tafelkit slot [0-9]\n")
# The mark, the cost of the key (log2 n, r, p), its salt, and a number used once.
_HEAD = struct.Struct(">16sBBB16s12s")
# How dear a key is to make: log2 n, r and p of scrypt.
Cost = tuple[int, int, int]
COST: Cost = (16, 8, 2)
# A hostile file is not to keep the laptop busy: no key takes more than twice what ours do.
_MOST_ROOM, _MOST_WORK = 2 * 8 << 16, 2 * 8 * 2 << 16
MOST_BYTES = 64 << 20


class Locked(Refusal):
    """A file needs a password."""


class LockedOrSpoilt(Locked):
    """The same, of one so damaged that nothing in it tells whether a password fits."""


class Key(NamedTuple):
    """What opens a file and closes it again, and how it was made of a password."""

    secret: bytes
    salt: bytes
    cost: Cost


def is_locked(path: Path) -> bool:
    """Whether a file is under a password. Raises Refusal where it cannot be read, or is too new."""
    try:
        if not path.is_file():
            return False  # one would wait for ever for what a pipe says
        with regular.opened(path) as file:
            start = file.read(len(_MAGIC))
    except OSError as error:
        raise trouble.refusal(error, path, to_read=True) or error from None
    if start != _MAGIC and _ANY_MAGIC.fullmatch(start):
        raise Refusal(TOO_NEW).about(path)
    return start == _MAGIC


def new_key(password: str) -> Key:
    """A key for a password; another one each time. Raises Refusal for an empty password."""
    if not password:
        raise Refusal(_("Een wachtwoord is niet leeg."))
    return key_of(password, os.urandom(16), COST)


def unlock(path: Path, password: str) -> tuple[bytes, Key]:
    """What a file holds, and the key to close it again.

    Raises Refusal for a password that does not fit, and for what is no such file.
    """
    head, sealed = _read(path)
    _magic, log_n, r, p, salt, _once = _HEAD.unpack(head)
    if not is_bearable((log_n, r, p)):
        raise Refusal(_("het bestand is beschadigd")).about(path)
    key = key_of(password, salt, (log_n, r, p))
    return _opened(path, head, sealed, key), key


def opened(path: Path, key: Key) -> bytes:
    """What a file holds, by its key. Raises Refusal where that does not fit."""
    return _opened(path, *_read(path), key)


def put(path: Path, content: bytes, key: Key) -> None:
    """Write a file under a key, all of it or nothing. Raises OSError where it cannot be."""
    put_bytes(path, sealed(content, key))


def sealed(content: bytes, key: Key) -> bytes:
    """What a file under a key looks like on the disk."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    head = _HEAD.pack(_MAGIC, *key.cost, key.salt, os.urandom(12))
    return head + AESGCM(key.secret).encrypt(head[-12:], content, head)


def put_bytes(path: Path, content: bytes) -> None:
    """Write a file, all of it or nothing. Raises OSError where it cannot be."""
    with whole(led_to(path)) as half:  # a link is followed, and stays
        half.write_bytes(content)


def _read(path: Path) -> tuple[bytes, bytes]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refusal(_("dit bestand is te groot voor een register")).about(path)
        content = regular.content_of(path, MOST_BYTES)
    except OSError as error:
        raise trouble.refusal(error, path, to_read=True) or error from None
    if len(content) < _HEAD.size or not content.startswith(_MAGIC):
        raise Refusal(_("het bestand is beschadigd")).about(path)
    return content[: _HEAD.size], content[_HEAD.size :]


def _opened(path: Path, head: bytes, sealed: bytes, key: Key) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key.secret).decrypt(head[-12:], sealed, head)
    except InvalidTag:
        raise Refusal(_("dit wachtwoord past niet, of het bestand is beschadigd")).about(
            path
        ) from None


def is_bearable(cost: Cost) -> bool:
    """Whether a key of that cost keeps no laptop busy: a file may say anything."""
    log_n, r, p = cost
    # More than that is no scrypt (RFC 7914, 2), nor is it asked how much room so many would take.
    if min(cost) < 1 or log_n >= min(16 * r, 32):
        return False
    return r << log_n <= _MOST_ROOM and p * r << log_n <= _MOST_WORK


def key_of(password: str, salt: bytes, cost: Cost) -> Key:
    """The key that a password makes; it takes about a second, so that guessing does too."""
    log_n, r, p = cost
    # The same letters may be typed in two ways; a password is one. Hashed first, as scrypt takes no
    # notice of zeros at its end.
    typed = unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
    typed = hashlib.sha512(typed).digest()
    memory = 132 * r * ((1 << log_n) + p) + (1 << 20)
    secret = hashlib.scrypt(typed, salt=salt, n=1 << log_n, r=r, p=p, maxmem=memory, dklen=32)
    return Key(secret, salt, cost)
