"""A disk that is full, breaks writes off, goes and comes back, and a clock that is set back.

COUNT times each. Each time a table is recorded on such a disk: typing goes on, nothing is shown as
saved that is not in the file, the sentence says what is the matter, and when the disk is well again
all that was typed is in the file.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from soak._asked import tried, wrong_in
from soak._tables import digest, make_table
from soak.beneath.typist import closing_typist, notes, retrying_soon
from tafelkit.services import conversation
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.ui.session import Session

COUNT = 100
# So much room a table needs before its disk is filled, and a little for each time.
_DISK_BYTES = 1 << 20
_MOST_LEFT_BYTES = 30_000
_FULL, _BROKEN, _AWAY = "schijf is vol", "niet te lezen of te schrijven", "niet meer op zijn plek"
# A file system of which the device is gone may say that it can only be read.
_GONE = (_BROKEN, _AWAY, "alleen-lezen")
_IMAGE_BYTES = 8 << 20


def full(folder: Path, chance: random.Random) -> None:
    """A small disk is filled to the last bytes while someone types, and made empty again."""
    with small_disk(folder), closing_typist(folder, chance) as typist:
        filler = folder / "filler"
        free = os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize
        filler.write_bytes(bytes(max(0, free - chance.randrange(_MOST_LEFT_BYTES))))
        typist.type(20)
        typist.until_trouble(_FULL)
        typist.check_saved(typist.path)
        filler.unlink()
        typist.until_saved()


def short_writes(folder: Path, chance: random.Random) -> None:
    """Writes beyond a length are broken off halfway, as the system does at a limit."""
    import resource

    with closing_typist(folder, chance) as typist:
        size = typist.path.stat().st_size
        unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
        limit = size + chance.randrange(_MOST_LEFT_BYTES)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, unlimited[1]))
        try:
            typist.type(30)
            typist.until_trouble(_BROKEN)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
        typist.check_saved(typist.path)
        typist.until_saved()


def away(folder: Path, chance: random.Random) -> None:
    """The folder of the file is gone while someone types, and comes back as it was."""
    stick, elsewhere = folder / "stick", folder / "elsewhere"
    stick.mkdir()
    with closing_typist(stick, chance) as typist:
        typist.type(chance.randrange(4))
        stick.rename(elsewhere)
        typist.type(3)
        typist.until_trouble(_AWAY)
        typist.check_saved(elsewhere / typist.path.name)
        elsewhere.rename(stick)
        typist.until_saved()


def put_in_again(folder: Path, chance: random.Random) -> None:
    """The same, but what comes back is another file for the system, as on a stick put in again."""
    stick, elsewhere = folder / "stick", folder / "elsewhere"
    stick.mkdir()
    with closing_typist(stick, chance) as typist:
        typist.type(chance.randrange(4))
        stick.rename(elsewhere)
        typist.type(3)
        typist.until_trouble(_AWAY)
        back = folder / "back"
        shutil.copytree(elsewhere, back)
        back.rename(stick)
        typist.until_saved()


def pulled_out(folder: Path, chance: random.Random) -> None:
    """A stick with a file system of its own is pulled out while someone types, and put in again."""
    stick, image = folder / "stick", folder / "image"
    stick.mkdir()
    image.write_bytes(bytes(_IMAGE_BYTES))
    run("mkfs.ext4", "-q", image)
    with ExitStack() as out:
        device = put_in(image, stick, out)
        with closing_typist(stick, chance) as typist:
            typist.type(chance.randrange(4))
            assert typist.session.settle(30)
            left = image.read_bytes()
            image.write_bytes(b"")
            run("losetup", "--set-capacity", device)  # from here on all that is asked of it fails
            typist.type(3)
            typist.until_settled()
            assert any(part in str(typist.session.trouble) for part in _GONE), (
                typist.session.trouble
            )
            run("umount", "--lazy", stick)
            typist.until_trouble(_AWAY)
            (folder / "again").write_bytes(left)
            put_in(folder / "again", stick, out)
            typist.until_saved()


def put_in(image: Path, stick: Path, out: ExitStack) -> str:
    """The device of a stick that was put in; `out` takes it out in the end."""
    device = run("losetup", "--find", "--show", image).strip()
    out.callback(run, "losetup", "--detach", device)
    run("mount", device, stick)
    out.callback(run, "umount", "--lazy", stick, fails=True)
    return device


def run(*words: object, fails: bool = False) -> str:
    """What a command of the system says; it may fail if told so."""
    command = [str(word) for word in words]
    return subprocess.run(command, check=not fails, capture_output=True, text=True).stdout


def clock_back(folder: Path, chance: random.Random) -> None:
    """The clock is set back, up to ten years, between one edit and the next, and while at work."""
    make_table(folder / "table.tafel", empty=True)
    path, backups = folder / "table.tafel", folder / "backups"
    at = [datetime(2026, 5, 1, 12).astimezone()]
    for turn in range(5):
        document = Document.open(path, "soak")
        with closing(Session(document, lambda: at[-1], backups)) as session:
            for text in (f"{turn}", f"{turn} later"):
                session.hub.run(conversation.note(session.record, "concept", text))
                assert session.settle(60)
                assert session.saved_at == at[-1]
                at.append(at[-1] - timedelta(seconds=chance.randrange(1, 10 * 365 * 24 * 3600)))
    copies = backup.kept(path, backups)
    assert [len(notes(copy)) for copy in copies] == [2, 4, 6, 8, 10]
    assert digest(copies[-1]) == digest(path)


KINDS = {
    "full": full,
    "short-writes": short_writes,
    "away": away,
    "put-in-again": put_in_again,
    "pulled-out": pulled_out,
    "clock-back": clock_back,
}


@contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """A small file system in the folder; only root may make one."""
    run("mount", "-t", "tmpfs", "-o", f"size={_DISK_BYTES}", "tmpfs", folder)
    try:
        yield
    finally:
        run("umount", folder)


def can(kind: str) -> bool:
    """Whether this can be tried here: root on Linux may make a disk, where the kernel lets him."""
    if kind not in ("full", "pulled-out"):
        return sys.platform != "win32"
    if sys.platform != "linux" or os.geteuid() != 0:
        return False
    try:
        with tempfile.TemporaryDirectory() as folder, small_disk(Path(folder)):
            if kind == "pulled-out":
                run("losetup", "--find")
                run("mkfs.ext4", "-V")
    except (OSError, subprocess.CalledProcessError):
        return False
    return True


def attempt(kind: str, number: int) -> str:
    """Try one time; what did not hold, nothing if all did."""
    seed = f"{kind}-{number}"

    def go() -> None:
        with tempfile.TemporaryDirectory() as folder, retrying_soon():
            KINDS[kind](Path(folder), random.Random(seed))

    return wrong_in(seed, go)


if __name__ == "__main__":
    sys.exit(tried(__doc__, KINDS, COUNT, can, "root on Linux", attempt))
