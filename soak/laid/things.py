"""What is laid: links to what is another's, and what keeps a reader waiting or never ends."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from soak.laid.world import World

Lay = Callable[[Path, World], None]


def _link_to(name: str) -> Lay:
    """A link to what is another's; a name from the top is that of a device."""
    return lambda path, world: path.symlink_to(world.victims / name)


def _second_name_of(name: str) -> Lay:
    return lambda path, world: path.hardlink_to(world.victims / name)


def _itself(path: Path, _world: World) -> None:
    path.symlink_to(path.name)


def _pipe(path: Path, _world: World) -> None:
    os.mkfifo(path)


def _folder(path: Path, _world: World) -> None:
    path.mkdir()
    (path / "iets").write_text("iets")


def _socket(path: Path, _world: World) -> None:
    here = os.open(".", os.O_RDONLY)
    try:
        os.chdir(path.parent)  # a socket's name may not be long
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(path.name)
    finally:
        os.chdir(here)
        os.close(here)


def _endless(path: Path, _world: World) -> None:
    with path.open("wb") as file:
        file.truncate(1 << 40)


def _unreadable(path: Path, _world: World) -> None:
    path.write_text("van een ander")
    path.chmod(0)


def _device(path: Path, _world: World) -> None:
    os.mknod(path, 0o600 | 0o020000, os.makedev(1, 5))  # /dev/zero by another name


THINGS: dict[str, Lay] = {
    "link": _link_to("scriptie.txt"),
    "hard link": _second_name_of("scriptie.txt"),
    "link to a register": _link_to("ander.register"),
    "hard link to a register": _second_name_of("ander.register"),
    "dangling link": _link_to("bestaat-niet"),
    "link to a folder": _link_to("map"),
    "link to itself": _itself,
    "pipe": _pipe,
    "folder": _folder,
    "socket": _socket,
    "endless file": _endless,
    "unreadable file": _unreadable,
    "link to /dev/zero": _link_to("/dev/zero"),
    "link to /dev/full": _link_to("/dev/full"),
    "device": _device,
}


def can_be_laid(thing: str) -> bool:
    """Whether this user can lay it: devices are root's, and what root cannot read is nothing."""
    root = os.geteuid() == 0
    return root if thing == "device" else not (root and thing == "unreadable file")


def lay(thing: str, path: Path, world: World) -> None:
    """Lay it in the place of what is there, if anything is."""
    remove(path)
    with suppress(FileExistsError):
        path.parent.mkdir(parents=True)
    THINGS[thing](path, world)


def remove(path: Path) -> None:
    """Take away whatever is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
