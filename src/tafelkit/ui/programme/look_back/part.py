"""One kind of what was said at the end, of all tables: searched, read, and calls answered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.saying import Saying, of_link
from tafelkit.domain.typed.word_forms import folded
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.look_back.answer import AnswerPanel
from tafelkit.ui.programme.sayings.folded import FoldedSayings
from tafelkit.ui.programme.sayings.list import SayingList
from tafelkit.ui.widgets.fields import Line
from tafelkit.ui.widgets.keys import on_keys

_PAUSE_MS = 150


class SaidAtTheEnd(QWidget):
    """A list of one kind at a time; beside calls their answers."""

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__()
        self._desk = desk
        self._kind: type[e.TableEntry] = e.Call
        say = desk.language.say
        self.search = Line()
        self.search.setPlaceholderText(say("Zoek, of typ het nummer van een tafel"))
        self.search.setAccessibleName(say("Zoek, of typ het nummer van een tafel"))
        self.search.setClearButtonEnabled(True)
        self.open_only = QCheckBox(say("Alleen zonder antwoord"))
        self.nothing = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.nothing.setProperty("kind", "invitation")
        self.list = SayingList(desk, say("Wat aan het einde is gezegd"))
        self.answer = AnswerPanel(desk)
        self._folded = FoldedSayings()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.search.returnPressed.connect(self.list.setFocus)
        self.open_only.toggled.connect(self.refresh)
        self.list.selectionModel().currentChanged.connect(self._show_answer)
        self.list.opened.connect(self._open)
        on_keys(self, lambda: self._step(1), "Ctrl+Down")
        on_keys(self, lambda: self._step(-1), "Ctrl+Up")
        self._lay_out()

    def show_kind(self, kind: type[e.TableEntry]) -> None:
        """Show another kind."""
        self._kind = kind
        self.open_only.setVisible(kind is e.Call)
        self.refresh()

    def all_of(self, kind: type[e.TableEntry]) -> Sequence[Saying]:
        """All that was gathered of a kind, table by table."""
        gathering = self._desk.gathering
        if kind is e.Link:
            numbers = gathering.tables
            return [of_link(link, numbers[link.table].number) for link in gathering.links]
        return list(gathering.of_kind(kind))

    def refresh(self) -> None:
        """Show what answers to what is asked; the call in hand stays, answered or not."""
        self._pause.stop()
        in_hand = self.list.current
        asked = folded(self.search.text().strip())
        shown = [
            one
            for one in self.all_of(self._kind)
            if (in_hand is not None and one.id == in_hand.id and self._answering())
            or self._is_asked(one, asked)
        ]
        self.list.show_sayings(shown)
        self.list.setVisible(bool(shown))
        self.nothing.setVisible(not shown)
        self.answer.setVisible(bool(shown) and self._kind is e.Call)
        say = self._desk.language.say
        sought = bool(asked) or (self._kind is e.Call and self.open_only.isChecked())
        self.nothing.setText(
            say("Niets gevonden.") if sought else say("Hiervan is nog niets genoteerd.")
        )
        self._show_answer()

    def begin(self) -> None:
        """To the list."""
        shown = self.list if self.list.isVisible() else self.search
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_narrow(self, narrow: bool) -> None:
        """Have list and answer closer together."""
        self._row.setSpacing(self._desk.theme.px(12 if narrow else 24))

    def _answering(self) -> bool:
        return self._kind is e.Call and self.open_only.isChecked()

    def _is_asked(self, saying: Saying, asked: str) -> bool:
        entry = saying.entry
        if self._kind is e.Call and self.open_only.isChecked():
            assert isinstance(entry, e.Call)
            if entry.answer.strip():
                return False
        if asked.isdecimal():
            return saying.number == int(asked)
        return all(word in self._folded.of(saying) for word in asked.split())

    def _show_answer(self, *_indexes: object) -> None:
        if self._kind is e.Call:
            current = self.list.current
            where = self.list.rows.caption(current) if current else ""
            self.answer.show_call(current, where)

    def _open(self, saying: Saying) -> None:
        if self._kind is e.Call:
            self.answer.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._desk.table_asked.emit(saying.entry.table, saying.id)

    def _step(self, way: int) -> None:
        """To the next call or the one before; the hand stays where it is."""
        row = self.list.currentIndex().row() + way
        if 0 <= row < len(self.list.rows.sayings):
            self.list.show_row(row)

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        asked = QHBoxLayout()
        asked.setSpacing(px(12))
        asked.addWidget(self.search, 1)
        asked.addWidget(self.open_only)
        self._row = QHBoxLayout()
        self._row.addWidget(self.list, 3)
        self._row.addWidget(self.nothing, 3)
        self._row.addWidget(self.answer, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(asked)
        column.addLayout(self._row, 1)
