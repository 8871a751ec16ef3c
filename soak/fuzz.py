"""A fuzzer on all readers of foreign files, led by what of our code each input reached.

SECONDS for each kind of input; with the same SEED, which is told, the same ones come. An input that
reached what none did before is kept and harmed further. A fault is anything but a refusal in one
line, a reading that takes long or much memory, and what is named in `soak/fuzzing/targets.py`.
"""

from __future__ import annotations

import base64
import secrets
import sys
import tempfile
import time
import traceback
from pathlib import Path
from random import Random

from soak._asked import asked
from soak.fuzzing.bounds import TooMuch, bounds
from soak.fuzzing.mutating import mutated
from soak.fuzzing.reached import Reached, Step, words_of
from soak.fuzzing.target import Target
from soak.fuzzing.targets import all_targets
from tafelkit.domain.errors import Refusal

SECONDS = 180.0
_MOST_BYTES = 400_000


class Fuzzing:
    """The inputs of one target that reached something new, and the faults by their place."""

    def __init__(self, target: Target, rng: Random) -> None:
        self._target = target
        self._rng = rng
        self._reached = Reached()
        self._words = words_of(*target.words) or [""]
        self.steps: set[Step] = set()
        self.kept = list(target.seeds)
        for seed in self.kept:
            self.try_one(seed)
        self.tried = 0
        self.faults: dict[str, bytes] = {}

    def go_on(self) -> None:
        """Harm one of the inputs, rather a late one, and try it."""
        rng, kept = self._rng, self.kept
        number = (
            rng.randrange(len(kept)) if rng.random() < 0.5 else -rng.randint(1, len(kept[-20:]))
        )
        content = mutated(rng, kept[number], rng.choice(kept), self._words)[:_MOST_BYTES]
        self.tried += 1
        try:
            if self.try_one(content):
                kept.append(content)
        except (Exception, TooMuch) as fault:
            self.faults.setdefault(_place(fault), content)

    def try_one(self, content: bytes) -> bool:
        """Whether the input reached what none did before."""
        try:
            with bounds():
                steps = self._reached.following(lambda: self._target.read(content))
        except Refusal as refused:
            steps = self._reached.steps
            said = str(refused)
            assert said.strip() and "\n" not in said, "refused, but not in one line"
            assert len(said) < 1000, f"refused, too long to read: {said}"
        new = not steps <= self.steps
        self.steps |= steps
        return new


def _place(fault: BaseException) -> str:
    """What went wrong and where, by which the same fault is told only once."""
    where = traceback.extract_tb(fault.__traceback__)
    last = [frame for frame in where if not frame.filename.endswith("bounds.py")][-1]
    return f"{type(fault).__name__} in {Path(last.filename).name}:{last.lineno}: {str(fault)[:120]}"


def fuzz(name: str, seconds: float, seed: int) -> Fuzzing:
    """Fuzz one target for so long."""
    with tempfile.TemporaryDirectory() as folder:
        found = Fuzzing(all_targets(Path(folder))[name], Random(f"{seed} {name}"))
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found.go_on()
    return found


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        every = all_targets(Path(folder))
    (seconds, given), names = asked(__doc__, {"SECONDS": SECONDS, "SEED": None}, every)
    seed = secrets.randbelow(10**6) if given is None else given
    faults = 0
    for name in names:
        found = fuzz(name, seconds, seed)
        faults += len(found.faults)
        print(f"{name}: {found.tried} inputs, {len(found.kept)} reached something new, "
              f"{len(found.steps)} steps, {len(found.faults)} faults (seed {seed})",
              flush=True)  # fmt: skip
        for place, content in found.faults.items():
            print(f"  {place}\n    {base64.b64encode(content[:1500]).decode()}", flush=True)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
