"""Two programs with one file: who comes second only reads, and a dead holder blocks nobody.

COUNT times each. Each program is a process of its own, with the name of a computer; a small library
laid under them makes their folder one that keeps no locks, or one whose locks reach no other
computer, as a shared folder may be (it needs a C compiler).
"""

from __future__ import annotations

import atexit
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import lru_cache
from pathlib import Path
from typing import IO

from soak._asked import tried, wrong_in
from soak._tables import make_table
from tafelkit.domain import entries as e
from tafelkit.store import gate, schema
from tafelkit.store.claims import claim
from tafelkit.store.document import Document

COUNT = 50
TOP = Path(__file__).parents[1]
BEAT_SECONDS, GONE_SECONDS = 0.1, 1.0


class Program:
    """A program on a computer that opened the file."""

    def __init__(self, path: Path, computer: str, locks: str = "") -> None:
        environment = dict(os.environ)
        if locks:
            environment |= {"LD_PRELOAD": str(library()), "LOCKS": locks}
        words = [str(path), computer, str(BEAT_SECONDS), str(GONE_SECONDS)]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "soak.held", *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=TOP,
            env=environment,
        )
        self.found = self._hear()

    def note(self, words: str) -> str:
        """Have it write a note; what it says of that."""
        told: IO[str] | None = self.process.stdin
        assert told is not None
        told.write(f"{words}\n")
        told.flush()
        return self._hear()

    def end(self, how: signal.Signals | None = None) -> None:
        """Close it as its user would, or with a signal."""
        if how is not None:
            self.process.send_signal(how)
        self.process.communicate(timeout=30)

    def _hear(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()


def second(path: Path, chance: random.Random) -> None:
    """Beside a living holder on the same computer, and on another that sees its locks."""
    with program(path, "een") as first:
        assert first.found == "writes" and first.note("1") == "saved"
        for computer in chance.sample(("een", "twee"), 2):
            with program(path, computer) as other:
                assert other.found == "reads een", other.found
                assert other.note("nee").startswith("refused")
            assert first.note(computer) == "saved"
    check(path, {"1", "een", "twee"})


def killed(path: Path, chance: random.Random) -> None:
    """A holder that is killed while it writes; the next on that computer writes at once."""
    _killed(path, chance, "", "een", at_once=True)


def killed_elsewhere(path: Path, chance: random.Random) -> None:
    """The same, on another computer whose locks do not reach us."""
    _killed(path, chance, "apart", "twee", at_once=False)


def killed_without_locks(path: Path, chance: random.Random) -> None:
    """The same, in a folder that keeps no locks; on either computer."""
    computer = chance.choice(("een", "twee"))
    _killed(path, chance, "none", computer, at_once=computer == "een")


def apart(path: Path, chance: random.Random) -> None:
    """Beside a living holder whose locks are not seen, on a folder with locks apart or none.

    Each may reach the file by a link that lies elsewhere.
    """
    locks = chance.choice(("apart", "none"))
    with tempfile.TemporaryDirectory() as elsewhere:
        link = Path(elsewhere) / "link.tafel"
        link.symlink_to(path)
        with program(chance.choice((path, link)), "een", locks) as first:
            assert first.found == "writes"
            for number in range(3):
                assert first.note(str(number)) == "saved"
                with program(chance.choice((path, link)), "twee", locks) as other:
                    assert other.found == "reads een", other.found
                time.sleep(chance.uniform(0, GONE_SECONDS))
    check(path, {"0", "1", "2"})


def asleep(path: Path, chance: random.Random) -> None:
    """A holder that slept until another took over: it writes nothing over that one's work."""
    locks = chance.choice(("apart", "none"))
    with program(path, "een", locks) as first:
        assert first.note("voor het slapen") == "saved"
        first.process.send_signal(signal.SIGSTOP)
        time.sleep(GONE_SECONDS + 0.5)
        other = Program(path, "twee", locks)
        assert other.found == "writes", other.found
        assert other.note("intussen") == "saved"
        still_there = chance.random() < 0.5
        if not still_there:
            other.end()
        first.process.send_signal(signal.SIGCONT)
        told = first.note("na het slapen")
        assert told.startswith("refused") and "andere computer" in told, told
        if still_there:
            assert other.note("en daarna") == "saved"
            other.end()
    check(path, {"voor het slapen", "intussen"} | ({"en daarna"} if still_there else set()))


def left(path: Path, chance: random.Random) -> None:
    """A claim left by another computer, dated by a clock that may have been years off."""
    told = {
        "key": "0",
        "machine": "0",
        "process": 1,
        "who": "anna",
        "computer": "drie",
        "since": "",
    }
    place = claim.place_of(path)
    place.write_text(json.dumps(told))
    off = chance.choice((0.0, chance.uniform(-1, 1) * GONE_SECONDS, chance.uniform(-1, 1) * 3e8))
    then = time.time() + off
    os.utime(place, (then, then))
    began = time.monotonic()
    while True:
        with program(path, "een", chance.choice(("", "apart", "none"))) as opened:
            if opened.found == "writes":
                assert opened.note("verder") == "saved"
                break
            assert opened.found == "reads drie" and abs(off) <= GONE_SECONDS, opened.found
        assert time.monotonic() - began < 2 * GONE_SECONDS + 10, "blocked by one who is gone"
        time.sleep(0.1)
    check(path, {"verder"})


KINDS: dict[str, Callable[[Path, random.Random], None]] = {
    "second": second,
    "killed": killed,
    "killed-elsewhere": killed_elsewhere,
    "killed-without-locks": killed_without_locks,
    "apart": apart,
    "asleep": asleep,
    "left": left,
}
_WITH_REAL_LOCKS = ("second", "killed")


def _killed(path: Path, chance: random.Random, locks: str, computer: str, *, at_once: bool) -> None:
    first = Program(path, "een", locks)
    assert first.found == "writes", first.found
    said = [str(number) for number in range(chance.randrange(1, 5))]
    for words in said:
        assert first.note(words) == "saved"
    assert first.process.stdin is not None
    first.process.stdin.write("half\n")
    first.process.stdin.flush()
    time.sleep(chance.uniform(0, 0.02))
    first.end(signal.SIGKILL)
    gone = time.monotonic()
    while True:
        with program(path, computer, locks) as next_one:
            if next_one.found == "writes":
                assert next_one.note("verder") == "saved"
                break
            assert next_one.found == "reads een" and not at_once, next_one.found
        assert time.monotonic() - gone < GONE_SECONDS + 10, "blocked by one who is dead"
        time.sleep(0.1)
    check(path, {*said, "verder"}, perhaps={"half"})


def check(path: Path, said: set[str], perhaps: frozenset[str] | set[str] = frozenset()) -> None:
    """What was said to be saved is there, nothing else; the file is sound, no claim is left."""
    gate.look(path, schema.TAFEL)
    gate.inspect(path, schema.TAFEL)
    with closing(Document.open(path, "proef", to_read=True)) as document:
        found = {note.text for note in next(document.records()).all(e.Note)}
    assert said <= found <= said | perhaps, found ^ said
    assert not claim.place_of(path).exists(), "a claim was left"
    left = {one.name for one in path.parent.iterdir()} - {path.name}
    assert not left, left


@contextmanager
def program(path: Path, computer: str, locks: str = "") -> Iterator[Program]:
    opened = Program(path, computer, locks)
    try:
        yield opened
    finally:
        opened.end()


@lru_cache
def library() -> Path:
    """The library that is laid under the programs, made once and gone when all is done."""
    folder = tempfile.TemporaryDirectory(prefix="soak-")
    atexit.register(folder.cleanup)
    made = Path(folder.name) / "locks.so"
    source = Path(__file__).parent / "held" / "locks.c"
    command = ["cc", "-shared", "-fPIC", "-o", str(made), str(source), "-ldl"]
    subprocess.run(command, check=True)
    return made


def can(kind: str) -> bool:
    """Whether this can be tried here."""
    if sys.platform != "linux":
        return False
    return kind in _WITH_REAL_LOCKS or shutil.which("cc") is not None


def attempt(kind: str, number: int) -> str:
    """Try one time; what did not hold, nothing if all did."""
    seed = f"{kind}-{number}"

    def go() -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "table.tafel"
            make_table(path, empty=True)
            KINDS[kind](path, random.Random(seed))

    return wrong_in(seed, go)


if __name__ == "__main__":
    sys.exit(tried(__doc__, KINDS, COUNT, can, "Linux with a C compiler", attempt))
