"""A table's file under a password: on the disk SQLite too, and its rows are sealed pieces.

What it holds is the file as it is without a password, cut into blocks. SQLite's own lock, its
journal and its way back after a crash hold for it as for any other file; of an edit only the blocks
that it altered are written, and no readable word ever reaches the disk. A block is sealed with
AES-256-GCM for its place; the head is sealed over the marks of all blocks, so that none of another
moment passes. Whether a password fits is told by the head alone. It is there twice, first and last,
so that a damaged one is not taken for a password that does not fit; in files of version 1.0 it may
be there once.
"""

from __future__ import annotations

import os
import sqlite3
import struct
from collections.abc import Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from tafelkit.domain.errors import Damaged, Refusal
from tafelkit.domain.texts import _
from tafelkit.store import newer, schema, trouble
from tafelkit.store.password.keyring import KEYRING
from tafelkit.store.password.locked import Key, Locked, is_bearable

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

LAYOUT = schema.Layout(0x7AFE1003, (), {})
# It is held in memory three times over while it is written. What is merged in is refused beyond
# this, and an edit only beyond twice as much, which is not opened any more: who recorded something
# must be able to save it.
MOST_BYTES = 128 << 20
_AN_EDIT = 1 << 20
_BLOCK = 8192
VERSION = 1001
_HEAD_ONCE = 1000
_SQL = "CREATE TABLE block (number INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT"
_PUT = "INSERT OR REPLACE INTO block (number, sealed) VALUES (?, ?)"
# The cost of the key and its salt, in the clear; then, sealed, the size and the sum of all marks.
_CLEAR, _SUM = struct.Struct(">BBB16s"), struct.Struct(">Q32s")
_ONCE, _TAG = 12, 16
_HEADS = (0, 1 << 40)
_HEAD_BYTES = _CLEAR.size + _ONCE + _SUM.size + _TAG
TOO_LARGE = _(
    "dit bestand is te groot voor een wachtwoord (meer dan {size} MB)", size=MOST_BYTES >> 20
)


class Vault:
    """The sealed pieces in a file that is held, and what they were when they were written last."""

    def __init__(
        self, connection: sqlite3.Connection, key: Key, content: bytes, marks: list[bytes]
    ) -> None:
        self.connection = connection
        self.key = key
        self.content = content
        self._marks = marks

    @classmethod
    def begin(cls, connection: sqlite3.Connection, key: Key, content: bytes) -> Vault:
        """Seal content in an empty file. Raises Refusal for what is too large for it."""
        if len(content) > MOST_BYTES:
            raise Refusal(TOO_LARGE)
        connection.execute(f"PRAGMA application_id = {LAYOUT.application_id}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute(_SQL)
        vault = cls(connection, key, b"", [])
        vault._write(content)
        return vault

    def write(self, content: bytes) -> None:
        """Have the file hold this, all of it or nothing: what is altered is written.

        Raises Refusal for what is too large, and sqlite3.Error when the disk does not take it.
        """
        most = max(MOST_BYTES, min(len(self.content) + _AN_EDIT, 2 * MOST_BYTES))
        if len(content) > most:
            raise Refusal(TOO_LARGE)
        # A head is sealed otherwise each time: where all was refused, the file is left alone.
        if content != self.content:
            self._write(content)

    def _write(self, content: bytes) -> None:
        pieces, marks, rows = list(_pieces(content)), list(self._marks), []
        del marks[len(pieces) :]
        before = self.content
        for number, piece in enumerate(pieces):
            known = number < len(marks)
            if known and piece == before[number * _BLOCK : (number + 1) * _BLOCK]:
                continue
            sealed = _seal(self.key, piece, _place(number + 1))
            marks[number : number + 1] = [_mark(sealed)]  # the next one, or in place of what it was
            rows.append((number + 1, sealed))
        clear = _CLEAR.pack(*self.key.cost, self.key.salt)
        head = clear + _seal(self.key, _sum(len(content), marks), clear)
        rows += [(number, head) for number in _HEADS]
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            gone = "DELETE FROM block WHERE number > ? AND number < ?"
            self.connection.execute(gone, (len(pieces), _HEADS[1]))
            self.connection.executemany(_PUT, rows)
            if version_of(self.connection) != VERSION:
                self.connection.execute(f"PRAGMA user_version = {VERSION}")
            self.connection.execute("COMMIT")
        except BaseException:
            # A failing COMMIT may have rolled back by itself already.
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise
        self.content, self._marks = content, marks

    def take_key(self, key: Key) -> None:
        """Seal all of it with another key, or nothing; as `write` does."""
        before = self.key, self.content, self._marks
        self.key, self.content, self._marks = key, b"", []
        try:
            self._write(before[1])
        except BaseException:
            self.key, self.content, self._marks = before
            raise


def is_one(connection: sqlite3.Connection) -> bool:
    """Whether a file is under a password. Raises sqlite3.Error where it is no file of SQLite."""
    (found,) = connection.execute("PRAGMA application_id").fetchone()
    return bool(found == LAYOUT.application_id)


def opened(connection: sqlite3.Connection, path: Path) -> Vault:
    """What a file holds, to the last block.

    Raises Locked where no password fits that was given, and Damaged where it is not whole.
    """
    try:
        return _opened(connection)
    except (sqlite3.Error, struct.error, Refusal, TypeError, ValueError) as error:
        if isinstance(error, Damaged) and is_newer(connection):
            raise newer.too_new(version_of(connection)).about(path) from None
        raise trouble.refusal(error, path) or Damaged(_("het bestand is beschadigd")).about(
            path
        ) from None


def version_of(connection: sqlite3.Connection) -> int:
    """The `user_version` of the sealed form, which is not that of what is in it."""
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    return int(found)


def is_newer(connection: sqlite3.Connection) -> bool:
    """Whether the sealed form is one that a newer tafelkit made: it may be read, if it can be."""
    return version_of(connection) > VERSION


def _opened(connection: sqlite3.Connection) -> Vault:
    found = connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchmany(2)
    if found != [("table", "block", _SQL)]:
        raise Damaged(_("het bestand bevat iets vreemds"))
    heads = connection.execute("SELECT sealed FROM block WHERE number IN (?, ?)", _HEADS).fetchall()
    fewest = 1 if version_of(connection) == _HEAD_ONCE else len(_HEADS)
    whole = len(heads) >= fewest and len(set(heads)) == 1
    fitting = [head for (head,) in heads if len(head) == _HEAD_BYTES]
    key, told = _unlocked(connection, fitting, whole=whole)
    if not whole:
        raise Damaged(_("het bestand is beschadigd"))
    size, _sum_of_marks = _SUM.unpack(told)
    if size > 2 * MOST_BYTES:
        raise Refusal(TOO_LARGE)
    content, marks = bytearray(), list[bytes]()
    for number, sealed in _blocks(connection):
        piece = _opened_with(key, sealed, _place(number))
        if piece is None or number != len(marks) + 1 or len(content) >= size:
            raise Damaged(_("het bestand is beschadigd"))
        content += piece
        marks.append(_mark(sealed))
    if _sum(len(content), marks) != told:
        raise Damaged(_("het bestand is beschadigd"))
    return Vault(connection, key, bytes(content), marks)


def _unlocked(
    connection: sqlite3.Connection, heads: list[bytes], *, whole: bool
) -> tuple[Key, bytes]:
    """The key that fits, and what the head says of the rest; `whole` is whether all heads agree."""
    tried: list[Key] = []
    believable = False
    for head in dict.fromkeys(heads):
        log_n, r, p, salt = _CLEAR.unpack(clear := head[: _CLEAR.size])
        if not is_bearable((log_n, r, p)):
            continue
        believable = True
        for key in KEYRING.keys(salt, (log_n, r, p)):
            told = _opened_with(key, head[_CLEAR.size :], clear)
            if told is not None:
                KEYRING.fits(key)
                return key, told
            tried.append(key)
    if not believable or any(_opens_a_block(connection, key) for key in tried):
        raise Damaged(_("het bestand is beschadigd"))
    if KEYRING.is_empty:
        raise Locked(_("dit bestand is op slot; er hoort een wachtwoord bij"))
    if whole:
        raise Locked(_("dit bestand is op slot: het wachtwoord past niet"))
    # Of a damaged head nobody can say whether the password would have fitted it.
    raise Locked(
        _("dit bestand is op slot en beschadigd: of het wachtwoord past, is niet meer te zien")
    )


def _opens_a_block(connection: sqlite3.Connection, key: Key) -> bool:
    """Whether a password fits although it opens no head: those are damaged then."""
    return any(
        _opened_with(key, sealed, _place(number)) is not None
        for number, sealed in islice(_blocks(connection), 3)
    )


def _blocks(connection: sqlite3.Connection) -> Iterator[tuple[int, bytes]]:
    """All between the heads. SQLite itself would pass over those of a hostile file without end."""
    before = -1
    for number, sealed in connection.execute("SELECT number, sealed FROM block ORDER BY number"):
        if number <= before:
            raise Damaged(_("het bestand is beschadigd"))
        if number not in _HEADS:
            yield number, sealed
        before = number


def _pieces(content: bytes) -> Iterator[bytes]:
    return (content[start : start + _BLOCK] for start in range(0, len(content), _BLOCK))


def _place(number: int) -> bytes:
    return b"block" + number.to_bytes(8, "big", signed=True)


def _mark(sealed: bytes) -> bytes:
    """What tells a sealed block from any other: its number used once, and its tag."""
    return sealed[:_ONCE] + sealed[-_TAG:]


def _sum(size: int, marks: list[bytes]) -> bytes:
    return _SUM.pack(size, sha256(b"".join(marks)).digest())


def _seal(key: Key, piece: bytes, place: bytes) -> bytes:
    once = os.urandom(_ONCE)
    return once + _cipher(key).encrypt(once, piece, place)


def _opened_with(key: Key, sealed: bytes, place: bytes) -> bytes | None:
    """What was sealed for a place, None where the key does not fit or something was altered."""
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
