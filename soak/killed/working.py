"""What runs in the process that is killed."""

from __future__ import annotations

import random
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from multiprocessing.connection import Connection
from pathlib import Path


def work(kind: str, folder: Path, seed: str, told: Connection) -> None:
    """Do a kind of work in a folder for ever, and tell what is done."""
    with redirect_stdout(StringIO()):  # what the commands say
        import_module(f"soak.killed.{kind}").go_on(folder, random.Random(seed), told.send)
