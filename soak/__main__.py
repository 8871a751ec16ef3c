"""Injects faults until it is clear what holds: `make soak`, or `make soak ARGS="kills 300"`.

Without a count each does as many as its promise asks, which takes hours. Unlike `bench/` it judges:
where a promise does not hold it says so, with what to repeat it with, the end tells which those
were, and the status is 1.
"""

from __future__ import annotations

import argparse
import ast
import os
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
ALL = {path.stem: path for path in sorted(HERE.glob("[a-z]*.py"))}


def main() -> int:
    name, given = _asked()
    # The source beside it: what is installed may be that of another checkout.
    paths = os.pathsep.join((str(HERE.parent), str(HERE.parent / "src")))
    environment = {**os.environ, "PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen"}

    def run(module: str) -> int:
        command = [sys.executable, "-m", f"soak.{module}", *given]
        return subprocess.run(command, env=environment, check=False).returncode

    if name:
        return run(name)
    told: list[str] = []
    failed = 0
    for module in ALL:
        print(f"-- {module}", flush=True)
        began = time.monotonic()
        status = run(module)
        failed += status != 0
        minutes = (time.monotonic() - began) / 60
        told.append(f"{module}: {'did not hold' if status else 'held'} ({minutes:.0f} min)")
    print("\n".join(("--", *told)), flush=True)
    return 1 if failed else 0


def _asked() -> tuple[str | None, list[str]]:
    """Which of them is asked for, if one is, and what of it."""
    there_are = "\n".join(f"  {name:12}{_about(path)}" for name, path in ALL.items())
    parser = argparse.ArgumentParser(
        prog="python -m soak",
        description=f"{__doc__}\n{there_are}\n",
        epilog="`python -m soak NAME --help` tells what can be given to it.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("name", nargs="?", choices=ALL, metavar="NAME", help="all unless given")
    parser.add_argument("given", nargs=argparse.REMAINDER, metavar="...", help="what it is given")
    asked = parser.parse_args()
    return asked.name, asked.given


def _about(path: Path) -> str:
    """The first line of what a module says of itself."""
    told = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return told.split("\n", 1)[0]


if __name__ == "__main__":
    sys.exit(main())
