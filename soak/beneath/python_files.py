"""Python's own files, with a word in each call that reads or alters them."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

# Asked with the name of a call; raises OSError where it is to fail.
Ask = Callable[[str], None]
_CALLS = (
    ("fsync", "sync"), ("replace", "remove"), ("unlink", "remove"),
)  # fmt: skip
_BUFFER_BYTES = 4096
_ON_NO_DISK = ("/proc/", "/sys/")


@contextmanager
def asking(ask: Ask) -> Iterator[None]:
    """Meanwhile `ask` is asked before a file is read, written, synced, replaced or removed."""
    with patch.object(io, "open", _asked_writing(io.open, ask)):
        patches = [patch.object(os, name, _asked(getattr(os, name), call, ask))
                   for name, call in _CALLS]  # fmt: skip
        for one in patches:
            one.start()
        try:
            yield
        finally:
            for one in patches:
                one.stop()


def _asked(usual: Callable[..., Any], call: str, ask: Ask) -> Callable[..., Any]:
    def called(*given: Any, **named: Any) -> Any:
        ask(call)
        return usual(*given, **named)

    return called


class _Raw(io.FileIO):
    """A file as the system knows it; what is written goes half way where it fails."""

    ask: Ask

    def write(self, content: Any) -> int:
        try:
            self.ask("write")
        except OSError:
            super().write(memoryview(content)[: len(content) // 2])
            raise
        return super().write(content)


def _asked_writing(usual: Callable[..., Any], ask: Ask) -> Callable[..., Any]:
    def opened(file: Any, mode: str = "r", *given: Any, **named: Any) -> Any:
        if not set("wxa+") & set(mode):
            if not str(file).startswith(_ON_NO_DISK):
                ask("read")
            return usual(file, mode, *given, **named)
        ask("write")  # making a file is writing in its folder
        raw = _Raw(file, mode.replace("b", "").replace("t", ""))
        raw.ask = ask
        if "+" in mode:
            buffered: Any = io.BufferedRandom(raw, _BUFFER_BYTES)
        else:
            buffered = io.BufferedWriter(raw, _BUFFER_BYTES)
        if "b" in mode:
            return buffered
        return io.TextIOWrapper(buffered, encoding=named.get("encoding"))

    return opened
