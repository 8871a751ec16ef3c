"""From which share of the tables ‘veel’ and ‘bijna alle’ may be said."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from tafelkit.domain.errors import Refusal
from tafelkit.domain.method.names import PLACE_NAMES
from tafelkit.domain.method.quantity import PHRASES, Thresholds
from tafelkit.services.synthesis.prose import write_prose
from tafelkit.ui.look.theme import wear
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.widgets.fields import LineField


class ThresholdsField(QWidget):
    """Two percentages; what is none is said here, stays typed, and is not written."""

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__()
        self._desk = desk
        name = desk.language.text(PLACE_NAMES["quantity"])
        title = QLabel(name)
        title.setProperty("kind", "label")
        self.field = LineField(self._write, name, "80 50")
        self.field.setMaximumWidth(desk.theme.px(160))
        title.setBuddy(self.field)
        self.scale, self.trouble = QLabel(), QLabel()
        self.scale.setProperty("kind", "soft")
        self.trouble.setProperty("kind", "danger")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.px(4))
        for widget in (title, self.field, self.trouble, self.scale):
            column.addWidget(widget)
        for label in (self.scale, self.trouble):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.hide()

    def refresh(self) -> None:
        """Show what is recorded, and what the words mean with the tables that there are."""
        if not self.trouble.text():
            self.field.fill(self._desk.synthesis.prose("quantity").text)
        language, of = self._desk.language, len(self._desk.gathering.tables)
        parts = (
            f"{language.text(PHRASES[word])}: {least if least == most else f'{least}–{most}'}"
            for word, least, most in self._desk.thresholds.scale(of)
        )
        self.scale.setText(" · ".join(parts))

    def _write(self, text: str) -> None:
        try:
            Thresholds.read(text)
            self.trouble.setText("")
        except Refusal as refused:
            self.trouble.setText(self._desk.language.text(refused.message))
        wrong = bool(self.trouble.text())
        self.trouble.setVisible(wrong)
        wear(self.field, "wrong", wrong)
        if not wrong:
            self._desk.run(lambda: write_prose(self._desk.synthesis, "quantity", text))
