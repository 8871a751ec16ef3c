"""Killed at any moment: a process at work is ended with SIGKILL, and all it told of must be there.

`python -m soak.kills [COUNT] [KIND …]`. Each kind of work runs in a process of its own that begins
from a folder made once, and tells when a thing is done; it is killed at a random moment. What the
moments were is told by the seed of each kill, which is printed where something does not hold.
"""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from pathlib import Path

KINDS = ("session", "locked", "window", "merge", "migrate", "backups", "export")
COUNT = 1000
TOP = Path(__file__).parents[1]
# From the first thing that was done on; longer than any of the works takes for one.
LONGEST_SECONDS = 0.4


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    kinds = tuple(sys.argv[2:]) or KINDS
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
    work = import_module(f"soak.killed.{kind}")
    prepared = folder / "prepared"
    prepared.mkdir()
    found: list[tuple[str, str]] = []
    with redirect_stdout(StringIO()):  # what the commands say
        work.prepare(prepared)
        for number in range(first_seed, first_seed + times):
            seed, place = f"{kind}-{number}", folder / str(number)
            shutil.copytree(prepared, place)
            told = killed(kind, place, seed)
            try:
                work.check(place, told)
            except Exception as fault:
                found.append((seed, f"{type(fault).__name__}: {fault}"))
            shutil.rmtree(place)
    return found


def killed(kind: str, folder: Path, seed: str) -> list[str]:
    """Let it work in the folder for a random time and kill it; what it told."""
    command = [sys.executable, "-m", "soak.killed", kind, str(folder), seed]
    chance = random.Random(seed)
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=TOP) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(chance.uniform(0, LONGEST_SECONDS))
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read()
    assert process.returncode == -signal.SIGKILL, f"it ended by itself: {process.returncode}"
    # A line without its end was not told yet.
    return (first + rest).split("\n")[:-1]


if __name__ == "__main__":
    sys.exit(main())
