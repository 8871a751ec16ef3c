"""How long a programme of very many tables takes to count and to report, and how much memory.

DESIGN promises: a verslag of 10,000 tables without loading them all. Each command has a process of
its own. `python -m bench.programme 100 1000 10000` chooses the numbers of tables. No rapporteur has
been at work in them, so that every advice is listed as used nowhere.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.merge import Measured, make_tables
from tafelkit.cli import run
from tafelkit.services.merging import merge

COUNTS = (100, 1000)


def main() -> None:
    counts = [int(text) for text in sys.argv[1:]] or COUNTS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        programme, made = folder / "programme", 0
        for count in sorted(counts):
            make_tables(folder, made, count)
            merge(programme, sorted(folder.glob("*.tafel"))[made:], "bench")
            made = count
            measure(programme, count)


def measure(programme: Path, count: int) -> None:
    """Tell of each command what it takes for a programme of so many tables."""
    report = programme.with_suffix(".pdf")
    for command in (
        ["tally", str(programme), "--json"],
        ["verslag", str(programme), "-o", str(report)],
    ):
        print(f"{count:6} tables: {command[0]:8}{measured(command)}", flush=True)


def measured(command: list[str]) -> Measured:
    """What a run of tafelkit takes."""
    told = [sys.executable, "-m", "bench.programme", "--run", *command]
    start = time.perf_counter()
    found = subprocess.run(told, check=True, capture_output=True, text=True)
    return Measured(time.perf_counter() - start, *json.loads(found.stderr))


def weigh(command: list[str]) -> None:
    """Run a command here, and tell how long the processor worked and the most memory it took."""
    assert run(command) == 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([time.process_time(), most]), file=sys.stderr)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        weigh(sys.argv[2:])
    else:
        main()
