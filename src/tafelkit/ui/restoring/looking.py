"""Looks through files beside the window: a copy of thousands of tables takes some seconds."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication


class Looking(QObject):
    """`found` carries what was found, one by one, in the window's thread; `done` says it was all.

    It belongs to the application, as whoever asked may be gone before the answer is there. A fault
    of ours is raised in the window's thread.
    """

    found = Signal(object)
    done = Signal()
    _rung = Signal(object)

    def __init__(self, look: Callable[[], Iterator[object]]) -> None:
        super().__init__(QApplication.instance())
        self._wanted = True
        self._rung.connect(self._hand_on)
        self._look = look
        self._thread = threading.Thread(target=self._run, name="looking", daemon=True)

    def begin(self) -> None:
        """Begin; answers come from now on."""
        self._thread.start()

    def stop(self) -> None:
        """Nobody waits any more."""
        self._wanted = False

    def _run(self) -> None:
        end: object = _END
        try:
            for one in self._look():
                if not self._wanted:
                    break
                self._rung.emit(one)
        except BaseException as error:
            end = error
        with suppress(RuntimeError):  # the program has ended meanwhile
            self._rung.emit(end)

    def _hand_on(self, one: object) -> None:
        if one is _END or isinstance(one, BaseException):
            self._thread.join()
            self.deleteLater()
            if isinstance(one, BaseException):
                raise one
            if self._wanted:
                self.done.emit()
        elif self._wanted:
            self.found.emit(one)


_END = object()
