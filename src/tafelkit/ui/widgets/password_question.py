"""A question for a password: the one of a file that is to be opened, or a new one, typed twice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tafelkit.domain.texts import Language
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.read_out import read_out

_WIDTH = 480


class PasswordQuestion(QDialog):
    """`answer` is the number of the answer: the first takes the password, the last is the way out.

    `password` is what was typed. A new one is typed twice, as nobody can read along.
    """

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        language: Language,
        question: str,
        explanation: str,
        answers: Sequence[str],
        *,
        new: bool = False,
        told: str = "",
    ) -> None:
        super().__init__(parent)
        self._say = language.say
        self._new = new
        self.answer = len(answers) - 1
        self.setWindowTitle("tafelkit")
        self.field, self.again = _hidden(self._say("Wachtwoord")), _hidden(self._say("Nog eens"))
        self.field.setAccessibleDescription(told)
        self.told = _label(told, "danger")
        self.buttons = [QPushButton(text) for text in answers]
        self.buttons[0].setProperty("kind", "primary")
        self.buttons[0].setDefault(True)
        for number, button in enumerate(self.buttons):
            button.clicked.connect(lambda _on=False, number=number: self._choose(number))
        self._lay_out(theme, question, explanation)
        self.field.setFocus()

    @property
    def password(self) -> str:
        """What was typed."""
        return self.field.text()

    def _choose(self, number: int) -> None:
        if number == 0 and not self.field.text():
            self._tell(self._say("Een wachtwoord is niet leeg."))
        elif number == 0 and self._new and self.again.text() != self.field.text():
            self._tell(self._say("De twee wachtwoorden zijn niet gelijk."))
        else:
            self.answer = number
            self.accept()

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.show()
        self.field.setAccessibleDescription(sentence)
        read_out(self, sentence)
        self.field.setFocus()
        self.field.selectAll()

    def _lay_out(self, theme: Theme, question: str, explanation: str) -> None:
        px = theme.px
        fields = QFormLayout()
        fields.setHorizontalSpacing(px(12))
        fields.setVerticalSpacing(px(8))
        fields.addRow(self._say("Wachtwoord"), self.field)
        if self._new:
            fields.addRow(self._say("Nog eens"), self.again)
        ways = QHBoxLayout()
        ways.setSpacing(px(8))
        ways.addStretch(1)
        # The way back is at the left, what is done at the right, where the hand is already.
        for button in reversed(self.buttons):
            ways.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(_label(question, "heading"))
        column.addWidget(_Explanation(theme, explanation), 1)
        column.addLayout(fields)
        column.addWidget(self.told)
        self.told.setVisible(bool(self.told.text()))
        column.addSpacing(px(4))
        column.addLayout(ways)


class _Explanation(QScrollArea):
    """All that is to be known first; on a low screen it scrolls, and no word of it is cut off."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        room = self.screen().availableGeometry()
        width = min(theme.px(_WIDTH), room.width() - theme.px(64))
        words = _label(text, "soft")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(words)
        words.ensurePolished()
        wanted, most = words.heightForWidth(width) + 2, room.height() // 3
        if wanted <= most:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._size = QSize(width, min(wanted, most))

    def sizeHint(self) -> QSize:
        """Room for all of it, if the screen has that."""
        return self._size

    def minimumSizeHint(self) -> QSize:
        """The same: a question is not made smaller than what it is about."""
        return self._size


def _hidden(name: str) -> QLineEdit:
    """A field whose words nobody reads along."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field


def _label(text: str, kind: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    return label
