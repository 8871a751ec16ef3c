"""The process that is killed: `python -m soak.killed KIND FOLDER SEED`."""

from __future__ import annotations

import random
import sys
from importlib import import_module
from pathlib import Path


def tell(what: str) -> None:
    print(what, flush=True)


if __name__ == "__main__":
    kind, folder, seed = sys.argv[1:]
    import_module(f"soak.killed.{kind}").go_on(Path(folder), random.Random(seed), tell)
