"""What would be on the disk if the power went off: what was synced, and some of what was not.

A system may write what was not synced in any order, or not at all. So of that a random part is
taken, write by write; the write that is under way stops anywhere within.
"""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

# Where it was written and what, None where the file was cut off there.
_Call = tuple[int, bytes | None]


class Platter:
    """The files that SQLite writes, as they are surely there, and what may be there besides."""

    def __init__(self) -> None:
        self._sure: dict[Path, bytes] = {}
        self._perhaps: dict[Path, list[_Call]] = {}
        self._writing: Path | None = None

    def told(self, call: str, path: Path, at: int, content: bytes) -> None:
        """One call was made."""
        self._writing = path if call == "write" else None
        if call == "open":
            self._sure.setdefault(path, _content(path))
            self._perhaps.setdefault(path, [])
        elif call == "remove":
            self._sure.pop(path, None)
            self._perhaps.pop(path, None)
        elif call == "sync":
            self._sure[path] = _after(self._sure[path], self._perhaps[path])
            self._perhaps[path] = []
        else:
            self._perhaps[path].append((at, None if call == "truncate" else content))

    def left(self, chance: Random, folder: Path) -> None:
        """Write into a folder what is left when the power goes off now."""
        share = chance.random()
        for path, sure in self._sure.items():
            calls = self._perhaps[path]
            if path == self._writing:
                calls = [*calls[:-1], _a_part_of(calls[-1], chance)]
            came = [one for one in calls if chance.random() < share]
            (folder / path.name).write_bytes(_after(sure, came))


def _a_part_of(call: _Call, chance: Random) -> _Call:
    at, written = call
    return at, written and written[: chance.randrange(len(written))]


def _content(path: Path) -> bytes:
    # Not through Python's own files: closing one would let go of SQLite's lock.
    return Path(os.fspath(path)).read_bytes() if path.exists() else b""


def _after(content: bytes, calls: list[_Call]) -> bytes:
    found = bytearray(content)
    for at, written in calls:
        if written is None:
            del found[at:]
            continue
        found.extend(bytes(max(0, at - len(found))))
        found[at : at + len(written)] = written
    return bytes(found)
