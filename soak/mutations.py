"""Foreign files: harmed in every way, taken through every door of the program.

COUNT of them; with the same SEED, which is told, the same files come out.
"""

from __future__ import annotations

import json
import os
import secrets
import select
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from soak._asked import asked
from soak.foreign import good

COUNT = 10_000
DEADLINE_SECONDS = 30.0
# Before the first file it goes through the doors with good ones.
_BEGINNING_SECONDS = 300.0
_A_CHILD = 100


@dataclass
class Outcome:
    """What came out of all trials."""

    tried: Counter[str] = field(default_factory=Counter)
    accepted: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: float = 0.0
    memory: int = 0

    def add(self, found: dict[str, Any]) -> None:
        """One trial has ended."""
        self.tried[found["kind"]] += 1
        self.accepted[found["kind"]] += bool(found["accepted"])
        self.faults += (f"{found['number']} ({found['kind']}): {f}" for f in found["faults"])
        self.slowest = max(self.slowest, found["seconds"])
        self.memory = max(self.memory, found["memory"])


def main() -> int:
    (count, given), _names = asked(__doc__, {"COUNT": COUNT, "SEED": None})
    seed = secrets.randbelow(10**6) if given is None else given
    print(f"seed {seed}", flush=True)
    outcome = trials(count, seed, lambda said: print(said, flush=True))
    for kind, number in sorted(outcome.tried.items()):
        print(f"{kind:8} {number:6} tried, {outcome.accepted[kind]:6} accepted at a door")
    print(f"slowest {outcome.slowest:.1f} s, most memory {outcome.memory >> 20} MB")
    print(f"{len(outcome.faults)} faults in {outcome.tried.total()} files (seed {seed})")
    return 1 if outcome.faults else 0


def trials(count: int, seed: int, tell: Callable[[str], None] = lambda _said: None) -> Outcome:
    """Try so many files, each in a child that a deadline and a bound of memory hold."""
    outcome = Outcome()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "good").mkdir()
        good.make(place / "good")
        number = 0
        while number < count:
            known = len(outcome.faults)
            number = _child(seed, number, min(number + _A_CHILD, count), place, outcome)
            for fault in outcome.faults[known:]:
                tell(fault)
    return outcome


def _child(seed: int, first: int, end: int, place: Path, outcome: Outcome) -> int:
    """Try the files of these numbers in one child; the number to go on with."""
    command = [sys.executable, "-m", "soak.foreign.trial", f"{seed}", f"{first}", f"{end}"]
    (place / "tried").mkdir(exist_ok=True)
    environment = {
        **os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "HOME": str(place),
        "XDG_DATA_HOME": str(place / "data"), "TMPDIR": str(place / "tried"), "TAFELKIT_LANG": "nl",
    }  # fmt: skip
    number = first
    with subprocess.Popen(
        [*command, str(place / "good")], env=environment, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        deadline = _BEGINNING_SECONDS
        while select.select([child.stdout], [], [], deadline)[0]:
            deadline = DEADLINE_SECONDS
            line = child.stdout.readline()
            if not line:
                break
            found = json.loads(line)
            number = found["number"]
            if "kind" in found:
                outcome.add(found)
                number += 1
        else:
            child.kill()
            outcome.faults.append(f"{number}: hung")
            return number + 1
    if number < end:
        # Before the first trial of all it is not the file that was at fault.
        assert outcome.tried, "no trial could begin"
        outcome.faults.append(f"{number}: the program ended by itself ({child.returncode})")
        return number + 1
    return number


if __name__ == "__main__":
    sys.exit(main())
