"""One of the readings of an entry: who wrote it, all of it, and the button that chooses it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from tafelkit.domain.texts import Language
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.programme.merging.differing import compared
from tafelkit.ui.programme.merging.reading import Line


class VariantCard(QFrame):
    """`chosen` says that this is the one. What another reading has otherwise is underlined.

    A field that differs begins with a sign; `lines` are empty where it was removed.
    """

    chosen = Signal()

    def __init__(
        self,
        theme: Theme,
        language: Language,
        number: int,
        writer: str,
        lines: Sequence[Line],
        others: Sequence[Sequence[Line]],
        *,
        shown: bool,
    ) -> None:
        super().__init__()
        say, px = language.say, theme.px
        self.setProperty("kind", "surface")
        head = QLabel(
            say("{number} · geldt nu", number=number)
            if shown
            else say("{number} · andere lezing, geldt niet", number=number)
        )
        head.setProperty("kind", "label")
        by = QLabel(writer)
        by.setProperty("kind", "caption")
        self.text = QLabel(compared(lines, others) or say("Hier is het verwijderd."))
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.choose = QPushButton(
            say("Dit houden ({number})", number=number)
            if shown
            else say("Dit kiezen ({number})", number=number)
        )
        self.choose.clicked.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        for label in (head, by, self.text):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch(1)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        plain = "; ".join(f"{line.name}: {line.words}" for line in lines)
        chosen = plain or say("verwijderd")
        self.setAccessibleName(f"{head.text()}, {writer}")
        self.setAccessibleDescription(plain or say("Hier is het verwijderd."))
        self.choose.setAccessibleName(f"{self.choose.text()}: {chosen}")
