"""Where a password is typed in answer to a question: that of a file, or a new one, typed twice."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from tafelkit.domain.texts import Language
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.question import plain
from tafelkit.ui.widgets.read_out import read_out


class PasswordFields(QWidget):
    """A new password is typed twice, as nobody can read along.

    `told` says what was wrong with the one before.
    """

    def __init__(self, theme: Theme, language: Language, *, new: bool, told: str) -> None:
        super().__init__()
        self._say = language.say
        self._new = new
        self.field, self.again = _hidden(self._say("Wachtwoord")), _hidden(self._say("Nog eens"))
        self.field.setAccessibleDescription(told)
        self.told = plain(told, "danger")
        rows = self._rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(theme.px(12))
        rows.setVerticalSpacing(theme.px(8))
        rows.addRow(self._say("Wachtwoord"), self.field)
        if new:
            rows.addRow(self._say("Nog eens"), self.again)
        rows.addRow(self.told)
        rows.setRowVisible(self.told, bool(told))

    @property
    def password(self) -> str:
        """What was typed."""
        return self.field.text()

    def can_be_taken(self) -> bool:
        """Whether a password stands there; where not, what is still asked is said or gone to."""
        if not self.field.text():
            self._tell(self._say("Een wachtwoord is niet leeg."))
            return False
        if self._new and not self.again.text():
            self.again.setFocus()
            return False
        if self._new and self.again.text() != self.field.text():
            self._tell(self._say("De twee wachtwoorden zijn niet gelijk."))
            return False
        return True

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self._rows.setRowVisible(self.told, True)
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
