"""What a hostile hand lays where the program reads and writes: links, pipes, endless files.

STILL that lie there, all of them unless that is given, and SWAPPED that come and go while the
program works.
"""

from __future__ import annotations

import os
import secrets
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from unittest.mock import patch

from soak._asked import asked
from soak.laid.content import Content, content, either
from soak.laid.doors import DOORS, PARTS
from soak.laid.trial import Outcome, Trial, all_trials, go_through, run
from soak.laid.world import World

SWAPPED = 3000
# What cannot come and go within a moment, or is for a deadline to see, lies still only.
_SWAPPED = (
    "link",
    "hard link",
    "dangling link",
    "link to a folder",
    "pipe",
    "folder",
    "link to itself",
)


@contextmanager
def a_world() -> Iterator[World]:
    """A user's folders, in which this process works meanwhile."""
    memory = Path("/dev/shm")  # a disk would only make it slower
    with tempfile.TemporaryDirectory(
        prefix="soak-", dir=memory if memory.is_dir() else None
    ) as name:
        world = World(Path(name))
        with patch.dict(os.environ, world.environment), patch.object(tempfile, "tempdir", None):
            world.make()
            yield world


def may_be_after(name: str, world: World) -> Content:
    """What may be in the files when a door was gone through, nothing in the way, or was not."""
    world.begin_anew()
    found = content(world)
    for go in (DOORS[name].go, *PARTS.get(name, ())):
        world.begin_anew()
        sentence, faults = go_through(go, world)
        assert sentence is None and not faults, (name, sentence, faults)
        found = either(found, content(world))
    return found


def trials(chosen: Iterable[Trial], world: World, seed: int) -> Iterator[tuple[Trial, Outcome]]:
    """Try these."""
    may_be: dict[str, Content] = {}
    for number, trial in enumerate(chosen):
        if trial.door not in may_be:
            may_be[trial.door] = may_be_after(trial.door, world)
        yield trial, run(trial, world, Random(f"{seed} {number}"), may_be[trial.door])


def chosen(still: int | None, swapped: int, seed: int) -> list[Trial]:
    """So many of all that lie still, in any order, and so many that come and go."""
    rng, every = Random(seed), list(all_trials())
    lying = every if still is None else rng.sample(every, min(still, len(every)))
    can_swap = [trial for trial in every if trial.thing in _SWAPPED]
    return [*lying, *(rng.choice(can_swap)._replace(swapped=True) for _n in range(swapped))]


def main() -> int:
    numbers = {"STILL": None, "SWAPPED": SWAPPED, "SEED": None}
    (still, swapped, given), _names = asked(__doc__, numbers)
    seed = secrets.randbelow(10**6) if given is None else given
    print(f"seed {seed}", flush=True)
    tried: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    sentences: Counter[str] = Counter()
    faults = 0
    with a_world() as world:
        for trial, outcome in trials(chosen(still, swapped, seed), world, seed):
            kind = "comes and goes" if trial.swapped else trial.thing
            tried[kind] += 1
            refused[kind] += outcome.sentence is not None
            if outcome.sentence is not None:
                sentences[outcome.sentence.strip().rpartition(": ")[2]] += 1
            for fault in outcome.faults:
                faults += 1
                print(f"{trial}: {fault}", flush=True)
    for kind, number in sorted(tried.items()):
        print(f"{kind:24} {number:6} tried, {refused[kind]:6} refused in a sentence")
    for sentence, number in sentences.most_common():
        print(f"{number:6} {sentence[:150]}")
    print(f"{faults} faults in {tried.total()} (seed {seed})")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
