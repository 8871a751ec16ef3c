"""What is asked on the command line, and the loop over what is tried."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Collection, Mapping
from functools import partial
from pathlib import Path
from typing import Any


def asked(
    about: str | None, numbers: Mapping[str, float | None], names: Collection[str] = ()
) -> tuple[list[Any], list[str]]:
    """The numbers that are given, or else these, and after them of the names those to be tried.

    `about` is what a soak says of itself, for who asks for help.
    """
    parser = argparse.ArgumentParser(
        prog=f"python -m soak {Path(sys.argv[0]).stem}",
        description=about,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    for name, usual in numbers.items():
        kind, told = (int, None) if usual is None else (type(usual), f"{usual} unless given")
        parser.add_argument(name, nargs="?", type=kind, default=usual, help=told)
    if names:
        told = f"of {', '.join(names)}; all unless given"
        parser.add_argument("KIND", nargs="*", type=partial(_one_of, names), help=told)
    given = vars(parser.parse_args())
    return [given[name] for name in numbers], given.get("KIND") or list(names)


def _one_of(names: Collection[str], word: str) -> str:
    # Not by `choices`: where none is given, that looks for an empty list among the names.
    if word not in names:
        raise argparse.ArgumentTypeError(f"'{word}' is none of {', '.join(names)}")
    return word


def tried(
    about: str | None,
    kinds: Collection[str],
    count: int,
    can: Callable[[str], bool],
    needs: str,
    attempt: Callable[[str, int], str],
) -> int:
    """Try each kind, or those asked for, and tell; 1 where anything did not hold.

    `attempt` answers with what did not hold. What cannot be tried here is told with what it needs.
    """
    (times,), chosen = asked(about, {"COUNT": count}, kinds)
    faults = 0
    for kind in chosen:
        if not can(kind):
            print(f"{kind}: not tried, as that cannot be done here ({needs} can)", flush=True)
            continue
        found = [fault for number in range(times) if (fault := attempt(kind, number))]
        faults += len(found)
        print(f"{kind}: tried {times} times, {len(found)} times it did not hold", flush=True)
        for fault in found[:5]:
            print(f"  seed {fault}", flush=True)
    return 1 if faults else 0


def wrong_in(seed: str, work: Callable[[], object]) -> str:
    """What did not hold in a work, with the seed that repeats it; nothing where all did."""
    try:
        work()
    except Exception as fault:
        return f"{seed}: {type(fault).__name__}: {fault}"
    return ""
