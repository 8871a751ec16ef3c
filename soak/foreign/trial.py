"""The child in which harmed files are tried: bounded in memory, watched by its parent.

Each trial is told before it begins and after it ends, a line of JSON each.
"""

from __future__ import annotations

import json
import resource
import shutil
import sys
import tempfile
import time
import traceback
from pathlib import Path

from soak._tables import digest_of
from soak.foreign.doors import Doors, fresh_copy
from soak.foreign.guard import Guard
from soak.foreign.making import make
from soak.foreign.vaults import PASSWORD
from tafelkit import bootstrap
from tafelkit.services.files import reading
from tafelkit.store.password.keyring import KEYRING

MEMORY_BYTES = 1536 << 20


def main(seed: int, first: int, end: int, good: Path) -> None:
    """Try the files with these numbers."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    KEYRING.give(PASSWORD)
    digests = set()
    for path in good.glob("*.tafel"):
        with reading(path, bootstrap.author()) as document:
            digests.add(digest_of(document))
    guard = Guard(good, bootstrap.data_folder())  # where it keeps what it was merged from
    _warm_up(good, digests)
    for number in range(first, end):
        with tempfile.TemporaryDirectory() as folder:
            _tell(number=number)
            _one(seed, number, good, Path(folder), guard, digests)


def _warm_up(good: Path, digests: set[str]) -> None:
    """Go through the doors with good files once, so that all modules are there."""
    for name in (
        "tafel-02.tafel",
        "tafel-01.register",
        "tafel-01.json",
        "programma.json",
        "oud.tafel",
        "strijdig.tafel",
        "op-slot.tafel",
        "op-slot.register",
    ):
        with tempfile.TemporaryDirectory() as folder:
            here = Path(folder) / "here"
            here.mkdir()
            path = Path(shutil.copy(good / name, here))
            programme = fresh_copy(good / "programma.tafel", Path(folder) / "programma")
            table = good / "tafel-01.tafel"
            doors = Doors(path, programme, table, damaged=False, digests=digests)
            doors.try_all()
            assert doors.accepted and not doors.faults, (name, doors.faults)


def _one(seed: int, number: int, good: Path, folder: Path, guard: Guard, digests: set[str]) -> None:
    (folder / "here").mkdir()
    kind, path = make(seed, number, good, folder / "here")
    programme = fresh_copy(good / "programma.tafel", folder / "programma")
    table = good / "tafel-01.tafel"
    doors = Doors(path, programme, table, damaged=kind == "bytes", digests=digests)
    began = time.monotonic()
    try:
        with guard.watching() as done:
            doors.try_all()
    except BaseException:
        doors.faults.append(traceback.format_exc()[-2500:])
    _tell(
        number=number,
        kind=kind,
        accepted=doors.accepted,
        faults=[*doors.faults, *done],
        seconds=time.monotonic() - began,
        memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10,
    )


def _tell(**found: object) -> None:
    print(json.dumps(found), file=sys.__stdout__, flush=True)


if __name__ == "__main__":
    seed, first, end = (int(word) for word in sys.argv[1:4])
    main(seed, first, end, Path(sys.argv[4]))
