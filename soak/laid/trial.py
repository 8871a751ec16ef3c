"""One trial: something is laid, a door is gone through, and it is seen what became of all."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import stat
import threading
import time
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout, suppress
from io import StringIO
from pathlib import Path
from random import Random
from typing import NamedTuple

from soak.killed.places import events
from soak.laid.content import ASIDE, Content, left, lost
from soak.laid.doors import DOORS, Go
from soak.laid.things import THINGS, can_be_laid, lay, remove
from soak.laid.world import World
from tafelkit.domain.errors import Refusal

# What waits for ever waits longer than this, also on a computer that has much to do.
DEADLINE_SECONDS = 120.0
_MOST_LETTERS = 1000
_ENDLESS = 1 << 39
_ROOMS = ("room", "in a room")


class Trial(NamedTuple):
    """What is laid where, in the way of which door; `swapped` with what was there, all the time."""

    door: str
    place: str
    thing: str
    swapped: bool = False

    def __str__(self) -> str:
        return f"{self.door}: {self.thing} as {self.place}{' (swapped)' if self.swapped else ''}"


class Outcome(NamedTuple):
    """How a door was left: with which sentence, if it was refused, and what should not be."""

    sentence: str | None
    faults: list[str]


def all_trials() -> Iterator[Trial]:
    """Everything that lies still."""
    for name, door in DOORS.items():
        for place in dict.fromkeys(door.places):
            for thing in THINGS:
                if can_be_laid(thing) and ("register" in place or "register" not in thing):
                    yield Trial(name, place, thing)


def run(trial: Trial, world: World, rng: Random, may_be: Content) -> Outcome:
    """Try it, in a child that a deadline holds."""
    world.begin_anew()
    place = world.places()[trial.place]
    before = victims(world)
    aside = place.with_name(ASIDE)
    if not trial.swapped and os.path.lexists(place):
        place.rename(aside)
    if trial.swapped:
        with _Swapping(trial.thing, place, aside, world, rng):
            sentence, faults = go_through(DOORS[trial.door].go, world)
    else:
        lay(trial.thing, place, world)
        before = victims(world)  # a name more does not alter them
        sentence, faults = go_through(DOORS[trial.door].go, world)
    if not victims(world).items() >= before.items():
        faults.append("a file of another was touched")
    faults += left(trial.door, world) if sentence is None else ()
    _put_back(place, aside)
    faults += _wrong_in(sentence) if sentence is not None else ()
    faults += lost(world, may_be)
    if trial.place not in _ROOMS and any(world.folder.glob(".tafelkit-*")):
        faults.append("a half made file was left")
    return Outcome(sentence, faults)


def victims(world: World) -> dict[str, tuple[int, str]]:
    """All files of others: their names, who may read them, and what they hold."""
    return {
        str(path): (stat.S_IMODE(path.lstat().st_mode), _marked(path))
        for path in world.victims.rglob("*")
    }


def _marked(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"


def go_through(go: Go, world: World) -> tuple[str | None, list[str]]:
    """Go through a door in a process of its own."""
    answers, answer = os.pipe()
    child = os.fork()
    if not child:
        os.close(answers)
        _child(go, world, answer)
    os.close(answer)
    try:
        return _awaited(child, answers)
    finally:
        os.close(answers)


def _awaited(child: int, answers: int) -> tuple[str | None, list[str]]:
    until = time.monotonic() + DEADLINE_SECONDS
    while time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            said = os.read(answers, 1 << 16)
            if status or not said:
                return None, [f"the program ended by itself ({status})"]
            sentence, fault = json.loads(said)
            return sentence, [fault] if fault else []
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None, ["it hung"]


def _child(go: Go, world: World, answer: int) -> None:
    """What the child does; it never comes back."""
    sentence, fault = None, None
    try:
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()) as complained:
            _events = events()
            caught: list[str] = []
            threading.excepthook = lambda args: caught.append(repr(args.exc_value))
            try:
                sentence = go(world)
            except Refusal as refused:
                sentence = str(refused)
            if caught or "Traceback" in complained.getvalue():
                fault = f"in a thread: {caught} {complained.getvalue()[-300:]}"
    except BaseException as error:
        import traceback

        fault = "".join(traceback.format_exception(error))[-1500:]
    with suppress(BaseException):
        os.write(answer, json.dumps([sentence, fault]).encode()[: 1 << 16])
    os._exit(0)


class _Swapping:
    """Meanwhile a thing comes and goes in the place of a file, at any moment."""

    def __init__(self, thing: str, place: Path, aside: Path, world: World, rng: Random) -> None:
        self._thing, self._place, self._aside = thing, place, aside
        self._world, self._rng = world, rng
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._swap)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_given: object) -> None:
        self._ended.set()
        self._thread.join()

    def _swap(self) -> None:
        ready = self._place.with_name("thing-of-the-soak")
        while not self._ended.wait(self._rng.choice((0, 0.0003, 0.002, 0.01)) * self._rng.random()):
            with suppress(OSError):
                lay(self._thing, ready, self._world)
                with suppress(FileNotFoundError):
                    self._place.rename(self._aside)
                ready.rename(self._place)
                time.sleep(self._rng.choice((0, 0.0003, 0.002)) * self._rng.random())
                if os.path.lexists(self._aside):
                    self._aside.replace(self._place)
                else:
                    remove(self._place)
        with suppress(OSError):
            remove(ready)


def _put_back(place: Path, aside: Path) -> None:
    """Have in the place what was there, if it is not there again, and nothing that was laid."""
    if os.path.lexists(aside):
        remove(place)
        aside.rename(place)
    elif os.path.lexists(place):
        status = place.lstat()
        made = stat.S_ISREG(status.st_mode) and status.st_nlink == 1 and status.st_size < _ENDLESS
        if place.is_symlink() or not (made or (place.is_dir() and not (place / "iets").exists())):
            remove(place)


def _wrong_in(sentence: str) -> Iterator[str]:
    for line in sentence.strip("\n").split("\n"):
        if not line.strip() or len(line) > _MOST_LETTERS:
            yield f"no sentence: {sentence[:300]!r}"
        if any(word in line for word in ("Error", "Errno", "Traceback", ".tafelkit-", "/half")):
            yield f"no sentence for a user: {line[:300]!r}"
