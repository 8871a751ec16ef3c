"""The loop over what is tried: each kind so many times, and what did not hold."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable


def tried(
    kinds: Iterable[str],
    count: int,
    can: Callable[[str], bool],
    needs: str,
    attempt: Callable[[str, int], str],
) -> int:
    """Try each kind, or those asked for, and tell; 1 where anything did not hold.

    `attempt` answers with what did not hold. What cannot be tried here is told with what it needs.
    """
    times = int(sys.argv[1]) if len(sys.argv) > 1 else count
    faults = 0
    for kind in sys.argv[2:] or kinds:
        if not can(kind):
            print(f"{kind}: not tried, as that cannot be done here ({needs} can)", flush=True)
            continue
        found = [fault for number in range(times) if (fault := attempt(kind, number))]
        faults += len(found)
        print(f"{kind}: tried {times} times, {len(found)} times it did not hold", flush=True)
        for fault in found[:5]:
            print(f"  seed {fault}", flush=True)
    return 1 if faults else 0
