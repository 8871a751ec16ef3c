"""Work in a process of its own, so that it takes no time from the window and can be ended.

A thread would share Python with the window: each letter typed would wait for it. The work and what
it needs go there pickled, what it made comes back; `python -m` of this module is the other side.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import TypeVar

from tafelkit.domain.errors import Refusal
from tafelkit.store.password.keyring import KEYRING

T = TypeVar("T")


class Stopped(Exception):
    """The work was ended before it was done; nobody waits for it."""


class Apart:
    """One piece of work at a time. `run` waits for it, so call it from a thread; `stop` ends it.

    Once closed no work is begun any more.
    """

    def __init__(self) -> None:
        self._closed = False
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def run(self, work: Callable[[T], bytes], needs: T) -> bytes:
        """What the work makes of what it needs.

        Raises Refusal where the work does, and Stopped when it was ended.
        """
        with self._lock:
            if self._closed:
                raise Stopped
            process = self._process = _other_side()
        # What opens the files that the work reads goes through the pipe too, and nowhere else.
        keys = KEYRING.handed_on()
        answer, trouble = process.communicate(pickle.dumps((keys, work, needs)))
        with self._lock:
            stopped = self._process is not process
            self._process = None
        if stopped:
            raise Stopped
        if process.returncode:
            raise RuntimeError(trouble.decode(errors="replace"))
        made = pickle.loads(answer)  # noqa: S301  # from our own process, through a pipe of ours
        if isinstance(made, Refusal):
            raise made
        assert isinstance(made, bytes)
        return made

    def stop(self) -> None:
        """End the work that is being done, if there is any."""
        with self._lock:
            if self._process is not None:
                self._process.kill()
                self._process = None

    def close(self) -> None:
        """End the work for good."""
        self._closed = True
        self.stop()


def _other_side() -> subprocess.Popen[bytes]:
    window_of_its_own = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # only Windows would show one
    return subprocess.Popen(
        [sys.executable, "-m", __name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        creationflags=window_of_its_own,
    )


def main() -> None:
    """Do the work that comes in, and tell what became of it."""
    keys, work, needs = pickle.load(sys.stdin.buffer)  # noqa: S301  # from the process that began this
    made: bytes | Refusal
    KEYRING.take_in(keys)
    try:
        made = work(needs)
    except Refusal as refused:
        made = refused
    pickle.dump(made, sys.stdout.buffer)


if __name__ == "__main__":
    main()
