"""Watches what the program does while a foreign file is in its hands."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_NEVER = (
    "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.forkpty", "subprocess.Popen",
    "socket.", "ctypes.", "pickle.find_class", "compile",
    "sqlite3.enable_load_extension", "sqlite3.load_extension",
)  # fmt: skip
_ALTERING = ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.chmod")


class Guard:
    """Notes what is done within `watching` that no file may bring about."""

    def __init__(self, *own: Path) -> None:
        self._own = (*(str(path) for path in own), tempfile.gettempdir(), os.devnull)
        self._watching = False
        self._found: list[str] = []
        sys.addaudithook(self._heard)

    @contextmanager
    def watching(self) -> Iterator[list[str]]:
        """What was done meanwhile."""
        self._found, self._watching = [], True
        try:
            yield self._found
        finally:
            self._watching = False

    def _heard(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self._watching:
            return
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & 3
        if event == "compile" and sys._getframe(1).f_globals.get("__name__") == "typing":
            return  # an annotation of ours that is read for the first time
        if event.startswith(_NEVER):
            self._found.append(f"{event} {str(arguments)[:80]}")
        elif (writes or event in _ALTERING) and not self._is_own(_place(event, arguments)):
            self._found.append(f"{event} {arguments[0]!r}")

    def _is_own(self, path: Any) -> bool:
        return isinstance(path, int) or os.fsdecode(path).startswith(self._own)


def _place(event: str, arguments: tuple[Any, ...]) -> Any:
    """Where something is altered; what is named within a folder that is open, from the top."""
    path = arguments[0]
    within = arguments[-1] if event in ("os.remove", "os.rmdir", "os.mkdir") else -1
    if isinstance(within, int) and within >= 0 and not isinstance(path, int):
        return Path(f"/proc/self/fd/{within}").readlink() / os.fsdecode(path)
    return path
