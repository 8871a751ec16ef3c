"""Looks through files beside the window: a copy of thousands of tables takes some seconds."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QVBoxLayout, QWidget

from tafelkit.domain.texts import Language
from tafelkit.ui.look.theme import Theme

_END = object()


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


class LookingScreen(QWidget):
    """What is shown while a large file and its copies are looked through."""

    def __init__(self, path: Path, theme: Theme, language: Language) -> None:
        super().__init__()
        self.shown = True
        said = language.say("Kijken wat er van {name} nog te lezen is…", name=path.name)
        words = QLabel(said, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        words.setProperty("kind", "heading")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        bar = QProgressBar(textVisible=False)
        bar.setRange(0, 0)
        bar.setFixedWidth(theme.px(320))
        bar.setAccessibleName(said)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(16))
        column.addStretch(1)
        column.addWidget(words)
        column.addWidget(bar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def may_close(self) -> bool:
        """Whoever waits may stop waiting: nothing was altered."""
        return True

    def closed(self) -> None:
        """Nobody waits any more."""
        self.shown = False
