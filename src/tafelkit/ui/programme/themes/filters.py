"""The fields with which one looks for what was said."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from tafelkit.domain.method.names import NOTE_NAMES
from tafelkit.domain.texts import _
from tafelkit.domain.typed.sitters import BACKGROUNDS
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.themes.sieve import ALL, OWN, Wanted
from tafelkit.ui.values.search_field import SearchField
from tafelkit.ui.widgets.flow import FlowLayout

_TYPING_MS = 120  # who types a word is not shown what each letter of it finds

_ARROW = 56  # beside the words of a choice

_KINDS = (
    *NOTE_NAMES.items(),
    ("direction", _("Richting")),
    ("advice", _("Advies")),
    ("pick", _("Toelichting")),
)


class Filters(QWidget):
    """`asked` says that one looks for something else; `unused` is laid out by who has it."""

    asked = Signal()

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__()
        language, px = desk.language, desk.theme.px
        say = language.say
        self._say, self._px = say, px
        self._soon = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._soon.timeout.connect(self.asked)
        self.search = self._line(say("Zoek in wat gezegd is"), say("Zoek in wat gezegd is"))
        self.tables = self._line(say("Tafels, zoals 3 of 5-8"), say("Tafels"))
        hint = self.tables.fontMetrics().horizontalAdvance(self.tables.placeholderText())
        self.tables.setFixedWidth(hint + px(22))
        self.kind = self._choice(
            say("Soort"),
            say("Zonder toelichtingen"),
            (
                (ALL, say("Alle soorten")),
                *((key, language.text(name)) for key, name in _KINDS),
            ),
        )
        deck = desk.synthesis.kit.deck
        cards = sorted((card.name.text(language.code), card.id) for card in deck.cards)
        self.card = self._choice(
            say("Kaart"),
            say("Alle kaarten"),
            ((OWN, say("Een eigen woord")), *((key, name) for name, key in cards)),
        )
        self.background = self._choice(
            say("Achtergrond"),
            say("Alle achtergronden"),
            ((key, language.text(name)) for key, name in BACKGROUNDS.items()),
        )
        self.unused = QPushButton()
        self.unused.setCheckable(True)
        self.unused.setProperty("kind", "tab")
        self.unused.toggled.connect(self.asked)
        self.show_unused(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.search)
        self.choices = QWidget()
        row = FlowLayout(self.choices, px(8))
        for widget in (self.tables, self.kind, self.card, self.background):
            row.addWidget(widget)
        column.addWidget(self.choices)

    @property
    def wanted(self) -> Wanted:
        """What one looks for now."""
        return Wanted(
            self.search.text(),
            self.tables.text(),
            self.kind.currentData(),
            self.card.currentData(),
            self.background.currentData(),
            self.unused.isChecked(),
        )

    def show_unused(self, count: int) -> None:
        """Show how much no theme uses."""
        self.unused.setText(self._say("In geen thema: {count}", count=count))

    def clear(self) -> None:
        """Look for everything."""
        for line in (self.search, self.tables):
            line.clear()
        for choice in (self.kind, self.card, self.background):
            with QSignalBlocker(choice):
                choice.setCurrentIndex(0)
        self.unused.setChecked(False)
        self.asked.emit()

    def _line(self, hint: str, name: str) -> SearchField:
        line = SearchField()
        line.setPlaceholderText(hint)
        line.setAccessibleName(name)
        line.setClearButtonEnabled(True)
        line.textChanged.connect(self._soon.start)
        return line

    def _choice(self, name: str, everything: str, choices: Iterable[tuple[str, str]]) -> QComboBox:
        choice = QComboBox()
        choice.setAccessibleName(name)
        wide = choice.fontMetrics().horizontalAdvance(everything)
        choice.setFixedWidth(wide + self._px(_ARROW))
        choice.addItem(everything, "")
        for key, words in choices:
            choice.addItem(words, key)
        choice.currentIndexChanged.connect(self.asked)
        return choice
