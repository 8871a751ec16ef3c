"""A question for a password: the one of a file that is to be opened, or a new one, typed twice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from tafelkit.domain.texts import Language
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.question import Question, plain
from tafelkit.ui.widgets.read_out import read_out


class PasswordQuestion(Question):
    """The first answer takes the password; `password` is what was typed.

    A new one is typed twice, as nobody can read along.
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
        super().__init__(parent, theme, question, explanation, answers)
        self._say = language.say
        self._new = new
        self.field, self.again = _hidden(self._say("Wachtwoord")), _hidden(self._say("Nog eens"))
        self.field.setAccessibleDescription(told)
        self.told = plain(told, "danger")
        fields = QFormLayout()
        fields.setHorizontalSpacing(theme.px(12))
        fields.setVerticalSpacing(theme.px(8))
        fields.addRow(self._say("Wachtwoord"), self.field)
        if new:
            fields.addRow(self._say("Nog eens"), self.again)
        self.under.addLayout(fields)
        self.under.addWidget(self.told)
        self.told.setVisible(bool(told))
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
            super()._choose(number)

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.show()
        self.field.setAccessibleDescription(sentence)
        read_out(self, sentence)
        self.field.setFocus()
        self.field.selectAll()


def _hidden(name: str) -> QLineEdit:
    """A field whose words nobody reads along."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field
