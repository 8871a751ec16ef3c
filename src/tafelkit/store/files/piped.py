"""Reading what may come through a pipe, as of `<(pass show x)`: not too much, and not for ever."""

from __future__ import annotations

import os
import select
import stat
from pathlib import Path
from time import monotonic

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store.files.regular import content_of

_A_PIECE = 1 << 16


def said(path: Path, most: int, seconds: float) -> bytes:
    """All of a plain file, or of a pipe that ends in time, of at most so many bytes.

    Raises OSError where it does not open, and Refusal for what is neither, is larger, or has not
    ended after so many seconds.
    """
    if not hasattr(select, "poll") or not stat.S_ISFIFO(path.stat().st_mode):
        return content_of(path, most)
    deadline, content = monotonic() + seconds, b""
    number = os.open(path, os.O_RDONLY | os.O_NONBLOCK)  # nobody may have opened its other end
    try:
        coming = select.poll()
        coming.register(number, select.POLLIN)
        while len(content) <= most:
            left = deadline - monotonic()
            if left <= 0 or not coming.poll(left * 1000):
                raise Refusal(
                    _("dit bestand is na {seconds} seconden nog niet te lezen", seconds=seconds)
                ).about(path)
            more = os.read(number, _A_PIECE)
            if not more:
                return content
            content += more
    finally:
        os.close(number)
    raise Refusal(_("dit bestand is groter dan het kan zijn")).about(path)
