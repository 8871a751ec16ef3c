"""Measures the promises, one after the other: `make bench`, or `make bench ARGS="edit start"`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ALL = tuple(sorted(path.stem for path in HERE.glob("[a-z]*.py")))


def main() -> int:
    chosen = sys.argv[1:] or ALL
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(HERE.parent)}
    failed = 0
    for name in chosen:
        print(f"-- {name}", flush=True)
        # Each in a process of its own, so that none warms another up.
        command = [sys.executable, "-m", f"bench.{name}"]
        failed += subprocess.run(command, env=environment, check=False).returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
