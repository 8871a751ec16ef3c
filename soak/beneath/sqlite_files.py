"""SQLite's own files, with a word in each call: a VFS that hands all on, or fails when told to.

It is made of the one that SQLite would use, whose methods stay in force; only what reads and alters
a file asks first. So it needs no compiler, and what fails is what SQLite asks of the system.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_int64, c_void_p
from pathlib import Path
from typing import Any

# Asked with the name of a call; what SQLite is answered, or None where the call is to be made.
Ask = Callable[[str], int | None]
# Told of each call that was made: its name, the file, where in it, and what was written there.
Told = Callable[[str, Path, int, bytes], None]

_READ = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_WRITE = _READ
_TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
_SYNC = CFUNCTYPE(c_int, c_void_p, c_int)
_OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_DELETE = CFUNCTYPE(c_int, c_void_p, c_char_p, c_int)


class _Methods(ctypes.Structure):
    """`sqlite3_io_methods`: what can be done with an open file."""

    _fields_ = (
        ("version", c_int), ("close", c_void_p), ("read", c_void_p), ("write", c_void_p),
        ("truncate", c_void_p), ("sync", c_void_p), ("others", c_void_p * 13),
    )  # fmt: skip


class _Vfs(ctypes.Structure):
    """`sqlite3_vfs`: where files are opened and removed."""

    _fields_ = (
        ("version", c_int), ("file_bytes", c_int), ("longest_path", c_int), ("next", c_void_p),
        ("name", c_char_p), ("app_data", c_void_p), ("open", c_void_p), ("delete", c_void_p),
        ("others", c_void_p * 14),
    )  # fmt: skip


# SQLite keeps pointers to these for as long as a file is open.
_KEPT: list[Any] = []


class SqliteFiles:
    """All files that SQLite opens from `begin` to `end`."""

    def __init__(self, ask: Ask, told: Told = lambda *_call: None) -> None:
        self._ask = ask
        self._told = told
        self._paths: dict[int, Path] = {}
        self._library = ctypes.CDLL(ctypes.util.find_library("sqlite3") or "libsqlite3.so.0")
        self._library.sqlite3_vfs_find.restype = POINTER(_Vfs)
        self._library.sqlite3_vfs_find.argtypes = [c_char_p]
        self._library.sqlite3_vfs_register.argtypes = [POINTER(_Vfs), c_int]
        self._usual = self._library.sqlite3_vfs_find(None)
        self._ours = _Vfs.from_buffer_copy(self._usual.contents)
        self._ours.name = b"failing"
        self._methods: dict[int, _Methods] = {}
        self._wrap_vfs()
        _KEPT.append(self)

    def begin(self) -> None:
        """From here on SQLite opens files by us."""
        self._library.sqlite3_vfs_register(ctypes.byref(self._ours), 1)

    def end(self) -> None:
        """SQLite opens files as ever; what is open stays."""
        self._library.sqlite3_vfs_register(self._usual, 1)
        self._library.sqlite3_vfs_unregister(ctypes.byref(self._ours))

    def _wrap_vfs(self) -> None:
        open_, delete = _OPEN(self._ours.open), _DELETE(self._ours.delete)

        def opening(vfs: int, name: int, file: int, flags: int, told: int) -> int:
            result = open_(vfs, name, file, flags, told)
            methods = ctypes.cast(file, POINTER(c_void_p))
            if result == sqlite3.SQLITE_OK and methods[0]:
                if name:
                    self._paths[file] = Path(os.fsdecode(ctypes.string_at(name)))
                    self._told("open", self._paths[file], 0, b"")
                methods[0] = ctypes.addressof(self._wrapped(methods[0]))
            return int(result)

        def deleting(vfs: int, name: bytes, sync: int) -> int:
            answer = self._ask("remove")
            if answer is None:
                answer = int(delete(vfs, name, sync))
                self._told("remove", Path(os.fsdecode(name)), 0, b"")
            return answer

        self._ours.open = self._pointer(_OPEN(opening))
        self._ours.delete = self._pointer(_DELETE(deleting))

    def _wrapped(self, address: int) -> _Methods:
        """The methods at an address, asking first."""
        if address in self._methods:
            return self._methods[address]
        found = _Methods.from_buffer_copy(_Methods.from_address(address))
        read, write = _READ(found.read), _WRITE(found.write)
        truncate, sync = _TRUNCATE(found.truncate), _SYNC(found.sync)

        def reading(file: int, into: int, count: int, at: int) -> int:
            answer = self._ask("read")
            return int(read(file, into, count, at)) if answer is None else answer

        def writing(file: int, what: int, count: int, at: int) -> int:
            answer = self._ask("write")
            if answer is None:
                answer = int(write(file, what, count, at))
                self._tell("write", file, at, ctypes.string_at(what, count))
                return answer
            write(file, what, count // 2, at)  # a part gets there, as it does
            return answer

        def truncating(file: int, size: int) -> int:
            answer = self._ask("truncate")
            if answer is None:
                answer = int(truncate(file, size))
                self._tell("truncate", file, size)
            return answer

        def syncing(file: int, flags: int) -> int:
            answer = self._ask("sync")
            if answer is None:
                answer = int(sync(file, flags))
                self._tell("sync", file)
            return answer

        found.read = self._pointer(_READ(reading))
        found.write = self._pointer(_WRITE(writing))
        found.truncate = self._pointer(_TRUNCATE(truncating))
        found.sync = self._pointer(_SYNC(syncing))
        self._methods[address] = found
        return found

    def _tell(self, call: str, file: int, at: int = 0, content: bytes = b"") -> None:
        if file in self._paths:  # else it is one that SQLite keeps for itself
            self._told(call, self._paths[file], at, content)

    def _pointer(self, function: Any) -> int | None:
        _KEPT.append(function)
        return ctypes.cast(function, c_void_p).value


def can() -> bool:
    """Whether this Python's SQLite can be reached so."""
    asked: list[str] = []

    def ask(call: str) -> None:
        asked.append(call)

    try:
        files = SqliteFiles(ask)
        files.begin()
    except (OSError, AttributeError):
        return False
    try:
        with (
            tempfile.TemporaryDirectory() as folder,
            closing(sqlite3.connect(Path(folder) / "trial")) as connection,
        ):
            connection.execute("CREATE TABLE t (x)")
    finally:
        files.end()
    return "write" in asked
