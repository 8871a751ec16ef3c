"""The theme one works at: its title, what it rests on, its text for the verslag, its evidence."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.saying import Saying
from tafelkit.services.synthesis import themes as services
from tafelkit.ui.look.theme import wear
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.sayings.carrying import MIME, carried
from tafelkit.ui.programme.themes.board_list import BoardList
from tafelkit.ui.programme.themes.theme_list import ThemeRow
from tafelkit.ui.programme.verslag.inserting import INSERT_KEY, InsertButton
from tafelkit.ui.programme.verslag.living import Living
from tafelkit.ui.widgets.column import Column
from tafelkit.ui.widgets.fields import LeftField
from tafelkit.ui.widgets.flow import FlowLayout
from tafelkit.ui.widgets.growing import ParagraphsField
from tafelkit.ui.widgets.keys import on_keys
from tafelkit.ui.widgets.wrapping import WrappingButton

_PAUSE_MS = 200


class ThemeInHand(QWidget):
    """One theme at a time, edited in place; what is dropped anywhere on it becomes its evidence.

    `left` says that one wants back to all themes, `given` carries ids that were dropped here,
    `merging` and `removing` say what is to be done with the theme.
    """

    left = Signal()
    given = Signal(object)
    merging = Signal()
    removing = Signal()

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__()
        self._desk = desk
        self._living = Living(desk)
        self.theme_id = ""
        self._shown = ""
        say, theme = desk.language.say, desk.theme
        self.back = _button(say("Alle thema's (Esc)"), self.left)
        self.back.setIcon(desk.icons.icon("arrow-left", theme.colour("ink"), 16))
        self.merge = _button(say("Samenvoegen met…"), self.merging)
        self.remove = _button(say("Verwijderen"), self.removing)
        self.title = LeftField(self._rename, say("Titel van het thema"))
        self.title.setProperty("kind", "line")
        self.rests_on = WrappingButton(theme, "")
        self.rests_on.clicked.connect(self._trace)
        self.text = ParagraphsField(
            self._write,
            say("Tekst van het thema"),
            say("Wat het verslag over dit thema zegt"),
            least=2,
        )
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._show_reading)
        self.text.textChanged.connect(self._pause.start)
        self.insert = InsertButton(desk, self._living, self._insert)
        on_keys(self.text, self.insert.open, INSERT_KEY)
        self.reads = QLabel(wordWrap=True)
        self.reads.setTextFormat(Qt.TextFormat.PlainText)
        self.count = QLabel()
        self.count.setProperty("kind", "label")
        self.evidence = BoardList(desk, say("Waar het thema op rust"))
        self.evidence.removing.connect(self._take_away)
        self.evidence.opened.connect(lambda one: desk.table_asked.emit(one.entry.table, one.id))
        self.setAcceptDrops(True)
        self._lay_out()

    def fill(self, theme: e.Theme, row: ThemeRow) -> None:
        """Show a theme; what is being typed in another one was written before."""
        desk = self._desk
        other, self._shown = theme.id != self._shown, theme.id
        # A title is written when it is left: half of one is not to be lost to a drop.
        if other or not self.title.isModified():
            self.title.fill(theme.title)
        self.text.fill(theme.text)
        self.rests_on.put(row.rests_on, shape="warning" if row.thin else None)
        found = desk.gathering.of_ids(theme.evidence)
        lost = len(theme.evidence) - len(found) if desk.gathering.whole else 0
        words = desk.language.say_many(
            "Rust op {count} uitspraak", "Rust op {count} uitspraken", len(found)
        )
        if lost:
            gone = desk.language.say_many(
                "{count} is er niet meer", "{count} zijn er niet meer", lost
            )
            words = f"{words}; {gone}"
        self.count.setText(words)
        self.evidence.show_sayings(found)
        self._show_reading()

    def flush(self) -> None:
        """Write what is being typed."""
        self.title.flush()
        self.text.flush()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take sayings."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """What is dropped becomes evidence."""
        event.acceptProposedAction()
        self.given.emit(carried(event.mimeData()))

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        head = FlowLayout(None, px(4))
        for button in (self.back, self.merge, self.remove):
            head.addWidget(button)
        column = Column(self._desk.theme, self.evidence)
        for part in (self.title, self.rests_on, self.text):
            column.parts.addWidget(part)
        column.parts.addWidget(self.insert, 0, Qt.AlignmentFlag.AlignLeft)
        column.parts.addWidget(self.reads)
        column.parts.addWidget(self.count)
        column.parts.addWidget(self.evidence, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(8))
        outer.addLayout(head)
        outer.addWidget(column, 1)

    def _show_reading(self) -> None:
        """Say how a text with placeholders reads, or what in it nobody knows."""
        language, typed, theme = self._desk.language, self.text.words(), self._theme()
        if theme is None or "{" not in typed:
            wear(self.reads, "kind", "caption")
            self.reads.setText(
                language.say(
                    "Tussen accolades vult het verslag zelf in: {quantity} wordt ‘veel tafels’, "
                    "{share} ‘8 van de 15 tafels’.",
                    quantity="{hoeveelheid}",
                    share="{aantal}",
                )
            )
            return
        own = self._living.teller.of_this_theme(theme)
        reads, wrong = self._living.filled(typed, theme.title, own)
        wear(self.reads, "kind", "soft" if wrong is None else "danger")
        self.reads.setText(reads if wrong is None else language.text(wrong))

    def _insert(self, typed: str) -> None:
        self.text.insertPlainText(typed)
        self.text.setFocus()

    def _theme(self) -> e.Theme | None:
        found = self._desk.synthesis.entries.get(self.theme_id)
        return found if isinstance(found, e.Theme) else None

    def _rename(self, title: str) -> None:
        desk, theme = self._desk, self._theme()
        if theme is not None and not desk.run(
            lambda: services.rename_theme(desk.synthesis, theme.id, title)
        ):
            self.title.fill(theme.title)

    def _write(self, text: str) -> None:
        desk = self._desk
        if self._theme() is not None:
            desk.run(lambda: services.write_theme(desk.synthesis, self.theme_id, text))

    def _take_away(self, sayings: list[Saying]) -> None:
        desk = self._desk
        ids = {one.id for one in sayings}
        desk.run(lambda: services.take_evidence_away(desk.synthesis, self.theme_id, ids))

    def _trace(self) -> None:
        theme = self._theme()
        if theme is not None:
            self._desk.trace(theme.title, theme.evidence)


def _button(words: str, asked: SignalInstance) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("kind", "quiet")
    button.clicked.connect(asked)
    return button
