"""What is shown while a large file is looked through: thousands of tables take some seconds."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QVBoxLayout, QWidget

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Language
from tafelkit.store.document import Document
from tafelkit.ui.look.theme import Theme


class _Bell(QObject):
    """Carries an answer from a thread to the window's, to whoever waits for it.

    It belongs to the application, for the widget that waits may be gone by then: a document that
    nobody waits for is let go.
    """

    rung = Signal(object)

    def __init__(self, waiting: Callable[[object], None]) -> None:
        super().__init__(QApplication.instance())
        self.waiting: Callable[[object], None] | None = waiting
        self.rung.connect(self._hand_on)

    def _hand_on(self, answer: object) -> None:
        self.deleteLater()
        if self.waiting is not None:
            self.waiting(answer)
        elif isinstance(answer, Document):
            answer.close()


class SlowOpening(QWidget):
    """Says that a file is read, and then hands on its document, or why there is none.

    `answered` carries the Document or the Refusal. Any other error is a fault of ours, and is
    raised in the window's thread.
    """

    answered = Signal(object)

    def __init__(
        self, path: Path, open_it: Callable[[Path], Document], theme: Theme, language: Language
    ) -> None:
        super().__init__()
        words = QLabel(language.say("{name} wordt gelezen…", name=path.name), wordWrap=True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setProperty("kind", "heading")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        why = QLabel(language.say("Elke regel wordt nagekeken voordat hij wordt getoond."))
        why.setProperty("kind", "soft")
        why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(theme.px(320))
        bar.setAccessibleName(words.text())
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(16))
        column.addStretch(1)
        column.addWidget(words)
        column.addWidget(bar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(why)
        column.addStretch(2)
        bell = self._bell = _Bell(self._answer)

        def work() -> None:
            try:
                answer: object = open_it(path)
            except BaseException as error:
                answer = error
            bell.rung.emit(answer)

        self._thread = threading.Thread(target=work, name="opening", daemon=True)
        self._thread.start()

    def may_close(self) -> bool:
        """Whoever waits may stop waiting: nothing was altered."""
        return True

    def closed(self) -> None:
        """Wait no longer; a document that comes after all is let go."""
        self._bell.waiting = None

    def _answer(self, answer: object) -> None:
        self._bell.waiting = None
        if isinstance(answer, BaseException) and not isinstance(answer, Refusal):
            raise answer
        self.answered.emit(answer)
