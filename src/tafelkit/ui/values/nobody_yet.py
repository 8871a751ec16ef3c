"""What stands beside the deck while nobody sits at the table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from tafelkit.ui.desk import Desk


class NobodyYet(QWidget):
    """An invitation to the preparation."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        say, px = desk.language.say, desk.theme.px
        words = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        words.setProperty("kind", "soft")
        words.setText(say("Hier komt wie er aan tafel zit. Voeg eerst de plaatsen toe."))
        self.button = QPushButton(say("Naar de voorbereiding"))
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(lambda: desk.asked.emit("voorbereiding", ""))
        layout = QVBoxLayout(self)
        layout.setSpacing(px(16))
        layout.addStretch(1)
        layout.addWidget(words)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
