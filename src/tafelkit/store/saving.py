"""Saving behind the typist: changes are made durable in order, in a thread of their own.

What is on screen is on the disk a moment later. When the disk does not take a change it stays in
line and is tried again, so that typing goes on and is written when the disk returns.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Protocol

from tafelkit.domain.change import Change
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _

RETRY_SECONDS = 2.0


class Target(Protocol):
    """Whatever a change can be written to."""

    def write(self, change: Change) -> None:
        """Make a change durable, or raise Refusal."""


class Saver:
    """Writes changes in the order in which they were made.

    After a fault of ours it writes nothing any more: what waits stays in line, for a copy.
    `told` is called in the saving thread whenever `saved_at`, `trouble` or `waiting` changed.
    """

    def __init__(self, now: Callable[[], datetime], told: Callable[[], None]) -> None:
        self._now = now
        self._told = told
        self._line: deque[tuple[Target, Change]] = deque()
        self._wake = threading.Condition()
        self._writing = threading.Lock()
        self._closing = False
        self._at_once = False  # the next try waits for nothing
        self._tries = self._refused = 0  # how many were begun, and which of them was refused last
        self._fault: BaseException | None = None
        self.saved_at: datetime | None = None
        self.trouble: Refusal | None = None
        self._thread = threading.Thread(target=self._run, name="saver", daemon=True)
        self._thread.start()

    def add(self, target: Target, change: Change) -> None:
        """Put a change in line; returns at once."""
        with self._wake:
            self._line.append((target, change))
            self._wake.notify_all()

    @property
    def waiting(self) -> int:
        """How many changes are not on the disk yet."""
        with self._wake:
            return len(self._line)

    def in_line(self, target: Target) -> tuple[Change, ...]:
        """The changes of a target that are not on the disk yet, in their order."""
        with self._wake:
            return tuple(change for other, change in self._line if other is target)

    @contextmanager
    def at_rest(self, seconds: float) -> Iterator[None]:
        """Nothing is written within, and what is in line stays there.

        Raises Refusal where the disk does not let go of a change in time.
        """
        if not self._writing.acquire(timeout=seconds):
            raise Refusal(_("De schijf is nog bezig."))
        try:
            yield
        finally:
            self._writing.release()

    def flush(self, seconds: float = 10.0) -> bool:
        """Wait until all is on the disk; False when that did not succeed in time.

        Nor does it after a fault of ours that stopped the saving. A disk that took nothing is
        tried once more at once, for there may be room now.
        """
        with self._wake:
            tries, self._at_once = self._tries, True
            self._wake.notify_all()
            self._wake.wait_for(
                lambda: not self._line or self._fault or self._refused > tries, seconds
            )
            return not self._line

    def close(self) -> bool:
        """Write what waits and stop; False when something could not be written."""
        done = self.flush()
        with self._wake:
            self._closing = True
            self._wake.notify_all()
        self._thread.join(RETRY_SECONDS)
        return done

    def _run(self) -> None:
        while True:
            with self._wake:
                self._wake.wait_for(lambda: self._line or self._closing)
                if self._closing:
                    return
                self._at_once = False
                self._tries += 1
            try:
                with self._writing:
                    self._write_first()
            except Refusal as refused:
                self._refused = self._tries
                self._tell(refused)
                with self._wake:
                    self._wake.wait_for(lambda: self._closing or self._at_once, RETRY_SECONDS)
            except BaseException as fault:
                with self._wake:
                    self._fault = fault
                    self._wake.notify_all()
                self._told()
                raise
            else:
                self._tell(None)

    def _write_first(self) -> None:
        target, change = self._line[0]
        target.write(change)
        with self._wake:
            self._line.popleft()
            self.saved_at = self._now()

    def _tell(self, trouble: Refusal | None) -> None:
        with self._wake:
            self.trouble = trouble
            self._wake.notify_all()
        self._told()

    @property
    def fault(self) -> BaseException | None:
        """A fault of ours that stopped the saving, if there was one."""
        return self._fault
