"""Injects faults until it is clear what holds: `make soak`, or `make soak ARGS="kills 300"`.

Without a count each module does as many as its promise asks, which takes hours. Unlike `bench/` it
judges: where a promise does not hold it says so, with what to repeat it with, the end tells which
those were, and the status is 1.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
ALL = tuple(sorted(path.stem for path in HERE.glob("[a-z]*.py")))


def main() -> int:
    name, *given = sys.argv[1:] or [""]
    if name and name not in ALL:
        print(f"'{name}' is none of {', '.join(ALL)}")
        return 2
    # The source beside it: what is installed may be that of another checkout.
    paths = os.pathsep.join((str(HERE.parent), str(HERE.parent / "src")))
    environment = {**os.environ, "PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen"}
    told: list[str] = []
    failed = 0
    for module in (name,) if name else ALL:
        print(f"-- {module}", flush=True)
        began = time.monotonic()
        command = [sys.executable, "-m", f"soak.{module}", *given]
        status = subprocess.run(command, env=environment, check=False).returncode
        failed += status != 0
        minutes = (time.monotonic() - began) / 60
        told.append(f"{module}: {'did not hold' if status else 'held'} ({minutes:.0f} min)")
    print("\n".join(("--", *told)), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
