"""Killed at any moment: a process at work is ended with SIGKILL, and all it told of must be there.

COUNT times in all. Each kind of work runs in a process of its own that begins from a folder made
once, and tells when a thing is done; it is killed at a random moment. What the moments were is told
by the seed of each kill, which is printed where something does not hold.
"""

from __future__ import annotations

import random
import shutil
import signal
import sys
import tempfile
import time
from contextlib import redirect_stdout, suppress
from functools import cache
from importlib import import_module
from io import StringIO
from multiprocessing import get_context
from multiprocessing.context import ForkServerContext
from pathlib import Path

from soak._asked import asked
from soak.killed.working import work

KINDS = (
    "session", "locked", "register", "window", "merge", "unmerge", "migrate", "backups", "restore",
    "export", "erase", "erase_window", "erase_programme", "erase_programme_window", "destroy",
    "migrate_window", "recover", "prints",
)  # fmt: skip
COUNT = 1000
# From the first thing that was done on; longer than any of the works takes for one.
LONGEST_SECONDS = 0.4


def main() -> int:
    (count,), kinds = asked(__doc__, {"COUNT": COUNT}, KINDS)
    faults = 0
    for kind in kinds:
        began = time.perf_counter()
        times = -(-count // len(kinds))
        with tempfile.TemporaryDirectory() as folder:
            found = kill(kind, times, Path(folder))
        faults += len(found)
        print(
            f"{kind}: killed {times} times in {time.perf_counter() - began:.0f} s, "
            f"{len(found)} times something was lost",
            flush=True,
        )
        for seed, fault in found[:5]:
            print(f"  seed {seed}: {fault}", flush=True)
    return 1 if faults else 0


def kill(kind: str, times: int, folder: Path, first_seed: int = 0) -> list[tuple[str, str]]:
    """Kill that work so many times; the seed of each where something was lost, and what."""
    tried = import_module(f"soak.killed.{kind}")
    prepared = folder / "prepared"
    prepared.mkdir()
    found: list[tuple[str, str]] = []
    with redirect_stdout(StringIO()):  # what the commands say
        tried.prepare(prepared)
        for number in range(first_seed, first_seed + times):
            seed, place = f"{kind}-{number}", folder / str(number)
            shutil.copytree(prepared, place)
            told = killed(kind, place, seed)
            try:
                tried.check(place, told)
            except Exception as fault:
                found.append((seed, f"{type(fault).__name__}: {fault}"))
            shutil.rmtree(place)
    return found


def killed(kind: str, folder: Path, seed: str) -> list[str]:
    """Let it work in the folder for a random time and kill it; what it told."""
    chance = random.Random(seed)
    heard, told = _forks().Pipe(duplex=False)
    process = _forks().Process(target=work, args=(kind, folder, seed, told))
    process.start()
    told.close()
    said = [heard.recv()]
    time.sleep(chance.uniform(0, LONGEST_SECONDS))
    process.kill()
    process.join()
    with suppress(EOFError, OSError):  # what was not told whole was not told
        while True:
            said.append(heard.recv())
    assert process.exitcode == -signal.SIGKILL, f"it ended by itself: {process.exitcode}"
    return said


@cache
def _forks() -> ForkServerContext:
    """Where processes come from that have imported already what takes longer than any work."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["sqlalchemy", *(f"soak.killed.{kind}" for kind in KINDS)])
    return context


if __name__ == "__main__":
    sys.exit(main())
