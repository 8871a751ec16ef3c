"""`tafelkit` and `python -m tafelkit`: the command line, or the app."""

from __future__ import annotations

import sys


def main() -> int:
    """Run what the command line asks for; the exit status is DESIGN's."""
    from tafelkit.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
