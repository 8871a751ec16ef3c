"""Each call to the disk fails once: writes, short ones, fsync, reading, for want of room, removing.

Each work is done on a disk of which the first call fails, then the second, and so on; each also on
a disk of which all fail from there on, until it is well again; and in a process that is killed
amid each write, when half of it is there. With a STEP only each so-many-th call is tried. See
`soak/beneath`.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stdout
from functools import partial
from io import StringIO
from itertools import count
from pathlib import Path

from soak._asked import asked, wrong_in
from soak.beneath.disk import FAULTS, FaultyDisk
from soak.beneath.locked_works import LOCKED_WORKS
from soak.beneath.programme_works import PROGRAMME_WORKS
from soak.beneath.sqlite_files import can
from soak.beneath.typist import closing_typist, retrying_soon
from soak.beneath.works import WORKS, Work
from tafelkit.domain.errors import Refusal
from tafelkit.store.document import Document

# A session is no work that is done once: it goes on, and is saved when the disk is well.
SESSION = "session"
ALL_WORKS = WORKS | LOCKED_WORKS | PROGRAMME_WORKS
KINDS = (SESSION, *ALL_WORKS)


def attempts(kind: str, fault: str, step: int, first: int = 1) -> Iterator[str]:
    """Let each so-many-th call of a work fail; what did not hold, nothing where all did."""
    disk = FaultyDisk()
    with tempfile.TemporaryDirectory() as name, redirect_stdout(StringIO()), retrying_soon():
        prepared, tried = Path(name) / "prepared", Path(name) / "tried"
        prepared.mkdir()
        if kind != SESSION:
            ALL_WORKS[kind].prepare(prepared)
        for for_good in (True,) if FAULTS[fault].last else (False, True):
            for nth in count(first, step):
                shutil.copytree(prepared, tried)
                seed = f"{kind}, {fault} {nth}{' on' if for_good else ''}"
                found = wrong_in(seed, partial(_attempt, kind, tried, disk, fault, nth, for_good))
                shutil.rmtree(tried)
                if disk.failed or found:
                    yield found
                if not disk.failed:
                    break


def _attempt(
    kind: str, folder: Path, disk: FaultyDisk, fault: str, nth: int, for_good: bool
) -> None:
    with disk.in_use():
        try:
            if kind == SESSION:
                _record(folder, disk, fault, nth, for_good)
            elif FAULTS[fault].last:
                _killed(ALL_WORKS[kind], folder, disk, fault, nth)
            else:
                _work(ALL_WORKS[kind], folder, disk, fault, nth, for_good)
        finally:
            disk.heal()


def _work(work: Work, folder: Path, disk: FaultyDisk, fault: str, nth: int, for_good: bool) -> None:
    disk.fail(FAULTS[fault], nth, for_good=for_good)
    try:
        work.do(folder)
        done, said = True, ""
    except Refusal as refused:
        done, said = False, str(refused)
    finally:
        disk.heal()
    assert done or FAULTS[fault].sentence in said, f"it says: {said}"
    # What may fail after all was done: letting go of a file, and clearing up beside it.
    failed = disk.failed > 1 or disk.failed_in_python
    may_be_done = work.keeps_copies or fault == "remove"
    assert may_be_done or not (done and for_good and failed), (
        "it was done, on a disk that took nothing"
    )
    work.check(folder, done)


def _killed(work: Work, folder: Path, disk: FaultyDisk, fault: str, nth: int) -> None:
    """Have a process of its own do it, which is killed when half of that call is done."""
    child = os.fork()
    if not child:
        kill = partial(os.kill, os.getpid(), signal.SIGKILL)
        disk.fail(FAULTS[fault], nth, for_good=True, ending=kill)
        try:
            work.do(folder)
        finally:
            os._exit(int(disk.failed > 0))
    _child, status = os.waitpid(child, 0)
    disk.failed = int(status != 0)
    work.check(folder, not disk.failed)


def _record(folder: Path, disk: FaultyDisk, fault: str, nth: int, for_good: bool) -> None:
    """Record on such a disk: what is said to be saved is there, and in the end all is."""
    ended = folder / "ended"
    ended.mkdir()
    with closing_typist(folder, random.Random(nth)) as typist:
        disk.fail(FAULTS[fault], nth, for_good=for_good)
        typist.type(3)
        if for_good:
            typist.until_settled()
            if typist.session.waiting:
                typist.until_trouble(FAULTS[fault].sentence)
        with disk.still():
            saved = typist.saved
            for left in folder.glob(f"{typist.path.name}*"):
                shutil.copy(left, ended)
        disk.heal()
        # That is what is there if all ends now: the next to open it takes back what was begun.
        Document.open(ended / typist.path.name, "soak").close()
        typist.check_saved(ended / typist.path.name, saved)
        typist.until_saved()


def main() -> int:
    (step,), kinds = asked(__doc__, {"STEP": 1}, KINDS)
    if not can():
        print("not tried, as SQLite cannot be reached here")
        return 0
    faults = 0
    for kind in kinds:
        for fault in FAULTS:
            if FAULTS[fault].last and not hasattr(os, "fork"):
                print(f"{kind}: {fault} not tried, as no process can be forked here")
                continue
            found = list(attempts(kind, fault, step))
            lost = [one for one in found if one]
            faults += len(lost)
            tried = f"{kind}: {fault} failed at {len(found)} calls"
            print(f"{tried}, {len(lost)} times it did not hold", flush=True)
            for one in lost[:5]:
                print(f"  {one}", flush=True)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
