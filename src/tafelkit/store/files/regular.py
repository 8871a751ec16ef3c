"""Opening a file to read that anyone may have put there: a plain one, that keeps nobody waiting."""

from __future__ import annotations

import io
import os
import stat
from pathlib import Path
from typing import BinaryIO

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _

# What is opened may have become a pipe since it was looked at: one waits for ever for those.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_A_PIECE = 1 << 20
_ADDING = _FLAGS | os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)


def opened(path: Path) -> BinaryIO:
    """A file, to read. Raises OSError where it does not open, and Refusal for what is no file."""
    _check_regular(path.stat(), path)
    number = os.open(path, _FLAGS)
    try:
        _check_regular(os.fstat(number), path)
        return _AtOnce(io.FileIO(number))
    except BaseException:
        os.close(number)
        raise


class _AtOnce(io.BufferedReader):
    """Never waits: what calls itself a plain file and has nothing to read yet is none of ours."""

    def read(self, size: int | None = -1, /) -> bytes:
        found: bytes | None = super().read(size)  # so it is where there is nothing yet
        if found is None:
            raise Refusal(_("dit is geen gewoon bestand"))
        return found


def content_of(path: Path, most: int) -> bytes:
    """All of a file of at most so many bytes. Raises as `opened` does, also for a larger one."""
    with opened(path) as file:
        # What is asked for is kept ready, so no more than there is; it may grow meanwhile.
        content = file.read(min(os.fstat(file.fileno()).st_size, most) + 1)
        while len(content) <= most and (more := file.read(_A_PIECE)):
            content += more
    if len(content) > most:
        raise Refusal(_("dit bestand is groter dan het kan zijn")).about(path)
    return content


def opened_to_add(path: Path) -> BinaryIO:
    """A file, to write behind what it holds; it is made for its user alone where there is none.

    Raises as `opened` does, also for a link, or for a file that has another name too: it may be
    any other file.
    """
    number = os.open(path, _ADDING, 0o600)
    try:
        status = os.fstat(number)
        _check_regular(status, path)
        if status.st_nlink != 1:
            raise Refusal(_("dit bestand heeft nog een naam op deze schijf; haal die eerst weg"))
        return os.fdopen(number, "ab")
    except BaseException:
        os.close(number)
        raise


def led_to(path: Path) -> Path:
    """Where a file is itself, whatever link leads there; a link to itself leads no further."""
    return Path(os.path.realpath(path))


def _check_regular(status: os.stat_result, path: Path) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise Refusal(_("dit is geen gewoon bestand")).about(path)
