"""Injects faults until it is clear what holds: `make soak`, or `make soak ARGS="kills 300"`.

Without a count each module does as many as its promise asks. Unlike `bench/` it judges: where a
promise does not hold it says so, with what to repeat it with, and the status is 1.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ALL = tuple(sorted(path.stem for path in HERE.glob("[a-z]*.py")))


def main() -> int:
    name, *count = sys.argv[1:] or [""]
    environment = {**os.environ, "PYTHONPATH": str(HERE.parent), "QT_QPA_PLATFORM": "offscreen"}
    failed = 0
    for module in (name,) if name else ALL:
        print(f"-- {module}", flush=True)
        command = [sys.executable, "-m", f"soak.{module}", *count]
        failed += subprocess.run(command, env=environment, check=False).returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
