"""`tafelkit` and `python -m tafelkit`: the command line, or the app."""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> int:
    """Run what the command line asks for; the exit status is DESIGN's."""
    from tafelkit import bootstrap

    arguments = sys.argv[1:]
    if bootstrap.wants_the_app(arguments) and bootstrap.has_screen(bootstrap.environment()):
        # The shortest way to a window; the command line has more to import.
        return bootstrap.open_app(Path(arguments[0]) if arguments else None)
    from tafelkit.cli import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
