"""Who holds a file, told beside it: for whoever comes second, on this computer or on another.

The lock of SQLite decides where it can. Over a shared folder it may reach no further than one
computer, and some folders keep no locks at all; there the claim decides. A holder writes in it
every few seconds, so that one who is gone blocks nobody for long. Clocks of two computers are
never compared: what is asked is how the folder itself dates the claim and a file made now.
"""

from __future__ import annotations

import getpass
import json
import os
import platform
import re
import secrets
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from tafelkit.domain.errors import Refusal
from tafelkit.store.claims import locks
from tafelkit.store.claims.processes import machine, runs
from tafelkit.store.files import regular
from tafelkit.store.standing import dated, identity

BEAT_SECONDS = 5.0
# Who wrote nothing for so long is gone. It is many beats: a network may falter.
GONE_SECONDS = 30.0
_MOST_BYTES, _MOST_LETTERS = 2000, 60
# A claim that is being made. It is not called after the file: such a name may be too long.
_HALF = r"\.tafelkit-[0-9a-f]{16}\.open"
# Which file it is, and when it was written.
_Stands = tuple[tuple[int, int], tuple[int, int]] | None


class Holder(NamedTuple):
    """Who holds a file: as whom that one is known to the computer, on which, and since when.

    `here` says that it is this computer.
    """

    who: str
    computer: str
    since: str
    here: bool


@dataclass(frozen=True)
class _Told:
    """What a claim says; anyone may have written it."""

    key: str
    machine: str
    process: int
    who: str
    computer: str
    since: str

    def holder(self) -> Holder:
        return Holder(self.who, self.computer, self.since, self.machine == machine())


class Claim:
    """Our claim on a file, kept alive in a thread of its own until it is released."""

    def __init__(self, place: Path, told: _Told, stood: _Stands) -> None:
        self._place = place
        self._told = told
        self._stood = stood
        self._beats = 0
        self._beating = threading.Lock()
        self._released = threading.Event()
        threading.Thread(target=self._keep_alive, name="claim", daemon=True).start()

    @property
    def is_ours(self) -> bool:
        """Whether nobody took the file over, for instance while this computer slept.

        One that stands as we left it is known without reading: a disk may fail to do that.
        """
        stands = _stands(self._place)
        if stands is not None and stands == self._stood:
            return True
        told = _read(self._place)
        return told is not None and told.key == self._told.key

    def release(self) -> None:
        """Leave the file to others."""
        self._released.set()
        with self._beating:
            if self.is_ours:
                with suppress(OSError):
                    self._place.unlink()
            with suppress(OSError):  # of a beat that the disk did not take
                _half(self._place, self._told.key).unlink(missing_ok=True)

    def _keep_alive(self) -> None:
        while not self._released.wait(BEAT_SECONDS):
            with self._beating:
                # One that was let go meanwhile would come back over that of who is next.
                if self.is_ours and not self._released.is_set():
                    self._beat()

    def _beat(self) -> None:
        self._beats += 1
        half = _half(self._place, self._told.key)
        with suppress(OSError):  # the stick or the network is away for a moment
            _write(half, self._told, self._beats)
            stands = _stands(half)
            half.replace(self._place)
            self._stood = stands


def place_of(path: Path) -> Path:
    """Where the claim on a file is: beside the file itself, whatever link leads there."""
    place = regular.led_to(path)
    return place.with_name(f".{place.name}.open")


def take(path: Path, *, locked: bool = True) -> Claim | Holder:
    """Claim a file; who holds it where another does. Raises OSError where no claim can be laid.

    `locked` says that we hold a lock that others on this computer would see.
    """
    place, ours = place_of(path), _told_by_us()
    half = _half(place, ours.key)
    try:
        _write(half, ours, 0)
        stands = _stands(half)  # in its place it is the same file
        now = half.stat().st_mtime
        if not _laid(half, place):
            found = _read(place)
            # Our lock tells that nobody on this computer holds the file.
            is_ours = found is not None and locked and found.machine == ours.machine
            if found is not None and not is_ours and _is_alive(found, place, now):
                return found.holder()
            half.replace(place)
    finally:
        with suppress(OSError):
            half.unlink()
    _clear_left(place, now)
    return Claim(place, ours, stands)


def to_be_laid(path: Path) -> Claim:
    """A claim that the disk does not take now: not `is_ours` yet, it is laid before one writes."""
    return Claim(place_of(path), _told_by_us(), None)


def holder_of(path: Path) -> Holder | None:
    """Who holds a file as far as is told; None where nobody tells, or who did is gone."""
    place = place_of(path)
    found = _read(place)
    if found is None:
        return None
    probe = _half(place, secrets.token_hex(8))
    try:
        probe.write_bytes(b"")
        now = probe.stat().st_mtime
        probe.unlink()
    except OSError:  # nothing can be written there, so its time is not known
        now = time.time()
    return found.holder() if _is_alive(found, place, now) else None


def is_free(path: Path) -> bool:
    """Whether nobody holds a file that we only read; it is not altered by asking."""
    return holder_of(path) is None and not locks.is_locked(path)


def _is_alive(told: _Told, place: Path, now: float) -> bool:
    """Whether who wrote a claim still does; `now` is the time as the folder tells it."""
    if told.machine == machine() and runs(told.process) is False:
        return False
    try:
        return _is_fresh(place.stat(), now)
    except OSError:
        return False


def _is_fresh(status: os.stat_result, now: float) -> bool:
    """Whether a living one may have written it; what is of the future had its clock set back."""
    return abs(now - status.st_mtime) <= GONE_SECONDS


def _clear_left(place: Path, now: float) -> None:
    """Remove what was left half made beside a claim, by who was killed amid asking or beating."""
    before = rf"{re.escape(place.name)}\.[0-9a-f]{{16}}"  # so an earlier tafelkit called them
    name = re.compile(f"{_HALF}|{before}")
    with suppress(OSError):
        for found in os.scandir(place.parent):
            if name.fullmatch(found.name) and found.is_file(follow_symlinks=False):
                with suppress(OSError):
                    _remove_left(Path(found.path), now)


def _remove_left(left: Path, now: float) -> None:
    told = _read(left)
    alive = _is_alive(told, left, now) if told else _is_fresh(left.lstat(), now)
    if not alive:
        left.unlink()


def _told_by_us() -> _Told:
    return _Told(
        secrets.token_hex(8),
        machine(),
        os.getpid(),
        _name_of_user(),
        platform.node()[:_MOST_LETTERS],
        datetime.now().astimezone().isoformat(timespec="seconds"),
    )


def _laid(half: Path, place: Path) -> bool:
    """Lay a claim, whole at once; False where there is one already."""
    try:
        os.link(half, place)
    except FileExistsError:
        return False
    except OSError:  # a stick or a share on which a file has one name only
        if place.exists():
            return False
        half.replace(place)
    return True


def _stands(place: Path) -> _Stands:
    """Which file a claim is, and when it was written; None where none can be reached."""
    which, written = identity(place), dated(place)
    return None if which is None or written is None else (which, written)


def _half(place: Path, key: str) -> Path:
    """Where a claim is made before it takes its place."""
    return place.with_name(f".tafelkit-{key}.open")


def _write(half: Path, told: _Told, beat: int) -> None:
    half.write_bytes(json.dumps({**vars(told), "beat": beat}).encode())


def _read(place: Path) -> _Told | None:
    """What a claim says, None where there is none that can be understood."""
    try:
        if not place.is_file():
            return None  # one would wait for ever for what a pipe says
        with regular.opened(place) as file:
            said = json.loads(file.read(_MOST_BYTES))
        words = {name: _word(said[name]) for name in _Told.__annotations__ if name != "process"}
        return _Told(process=int(said["process"]), **words)
    except (OSError, Refusal, ValueError, TypeError, KeyError, RecursionError, OverflowError):
        return None


def _word(said: Any) -> str:
    """A word to be shown, whatever a hostile hand wrote."""
    return "".join(letter for letter in str(said) if letter.isprintable())[:_MOST_LETTERS]


def _name_of_user() -> str:
    try:
        return getpass.getuser()[:_MOST_LETTERS]
    except (OSError, KeyError, ImportError):
        return ""
