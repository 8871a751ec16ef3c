"""The part Terugblik: remarks, who was missing, calls to the organiser, and links."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record
from tafelkit.domain.typed.remark_line import letter_as_word, who_and_words
from tafelkit.services import look_back as services
from tafelkit.ui.desk import Desk
from tafelkit.ui.look_back.entry_rows import EntryRows
from tafelkit.ui.look_back.rows import CallRow, LinkRow, RemarkRow, Row, Wrong
from tafelkit.ui.widgets.draft_line import DraftLine
from tafelkit.ui.widgets.form import Form, on_form
from tafelkit.ui.widgets.growing import GrowingField
from tafelkit.ui.widgets.tips import plain_tip


class ClosingPart(QWidget):
    """Everything said at the end of a table; `done` rows lead back to the line for remarks."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._px = desk.theme.px
        say, drafts = desk.language.say, desk.drafts
        self.remarks = self._rows(RemarkRow)
        self.calls = self._rows(CallRow)
        self.links = self._rows(LinkRow)
        self.who = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.who.setProperty("kind", "heading")
        self.who.setMinimumWidth(self._px(32))
        self.line = DraftLine(
            drafts, "terugblik", say("Nieuwe opmerking"), say("Opmerking, of letter en opmerking")
        )
        self.line.setProperty("kind", "line")
        self.line.textChanged.connect(self._show_who)
        self.line.returnPressed.connect(self._remark)
        self.missing = GrowingField(
            self._write_missing, say("Wie ontbrak"), say("Wiens stem ontbrak er aan deze tafel?")
        )
        self.missing.done.connect(self.begin)
        self.call = DraftLine(
            drafts, "terugblik:oproep", say("Nieuwe oproep"), say("Nieuwe oproep, en Enter")
        )
        self.call.returnPressed.connect(self._call)
        self.title = DraftLine(
            drafts, "terugblik:titel", say("Naam van de nieuwe verwijzing"), say("Naam")
        )
        self.url = DraftLine(
            drafts, "terugblik:adres", say("Webadres van de nieuwe verwijzing"), "https://"
        )
        self.title.returnPressed.connect(self._title_entered)
        self.url.returnPressed.connect(self._link)
        self.wrong = Wrong()
        self.calls_title = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._lay_out()
        self._show_who()

    def refresh(self) -> None:
        """Show what is recorded."""
        record = self._desk.record
        self.remarks.fill(record.all(e.Remark))
        self.calls.fill(record.all(e.Call))
        self.links.fill(record.all(e.Link))
        self.missing.fill(record.look_back.missing_voices)
        organiser = record.programme.organiser
        self.calls_title.setText(
            self._desk.language.say("Oproepen aan {organiser}", organiser=organiser)
            if organiser
            else self._desk.language.say("Oproepen")
        )
        self._show_who()

    def begin(self) -> None:
        """Back to the line for a remark."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_entry(self, entry_id: str) -> bool:
        """Take a remark, call, link or the missing voices in hand; False for anything else."""
        for rows in (self.remarks, self.calls, self.links):
            if entry_id in rows.rows:
                self._reveal(rows.rows[entry_id].first)
                return True
        if entry_id == self._desk.record.look_back.id:
            self._reveal(self.missing)
            return True
        return False

    def _reveal(self, widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        for area in self.findChildren(QScrollArea):
            if area.isAncestorOf(widget):
                # Rows get their places when the layout has run.
                QTimer.singleShot(0, area, lambda area=area: area.ensureWidgetVisible(widget))

    def _rows(self, kind: Callable[[Desk, Any], Row]) -> EntryRows:
        def make(entry: e.Entry) -> Row:
            row = kind(self._desk, entry)
            row.done.connect(self.begin)
            return row

        return EntryRows(self._px(4), make)

    def _show_who(self) -> None:
        record, line, say = self._desk.record, self.line.text(), self._desk.language.say
        seat, _words = who_and_words(record, line, self._desk.language.code)
        word = "" if seat else letter_as_word(record, line)
        self.who.setText(seat.letter if seat else f"{word}?" if word else "–")
        if seat:
            said = say("Gezegd door plaats {letter}", letter=seat.letter)
        elif word:
            said = say("typ {letter}: als plaats {letter} dit zei", letter=word)
        else:
            said = say("Gezegd door niemand in het bijzonder")
        self.who.setAccessibleName(said)
        self.who.setToolTip(plain_tip(said))

    def _remark(self) -> None:
        seat, words = who_and_words(self._desk.record, self.line.text(), self._desk.language.code)
        if words and self._run(
            lambda record: services.remark(record, words, seat.id if seat else None)
        ):
            self.line.clear()
            self._show_last(self.remarks)

    def _call(self) -> None:
        words = self.call.text().strip()
        if words and self._run(lambda record: services.call(record, words)):
            self.call.clear()

    def _title_entered(self) -> None:
        if self.url.text().strip():
            self._link()
        else:
            self.url.setFocus()

    def _link(self) -> None:
        title, url = self.title.text().strip(), self.url.text().strip()
        if not self.wrong.accepts(self._desk, title, url, self.url):
            return
        if self._run(lambda record: services.link(record, title, url)):
            self.title.clear()
            self.url.clear()
            self.title.setFocus()

    def _write_missing(self, text: str) -> None:
        self._run(lambda record: services.name_missing_voices(record, text))

    def _run(self, intention: Callable[[Record], Any]) -> bool:
        return self._desk.run(lambda: intention(self._desk.record))

    def _show_last(self, rows: EntryRows) -> None:
        if rows.rows:
            last = list(rows.rows.values())[-1]
            for area in self.findChildren(QScrollArea):
                if area.isAncestorOf(last):
                    QTimer.singleShot(0, area, lambda area=area: area.ensureWidgetVisible(last))

    def _lay_out(self) -> None:
        say = self._desk.language.say
        entry = QHBoxLayout()
        entry.addWidget(self.who)
        entry.addWidget(self.line, 1)
        self._said_column = self._column(
            _title(say("Wie ontbrak")),
            self.missing,
            _title(say("Opmerkingen")),
            self.remarks,
            None,
        )
        left = self._column(self._scrolling(self._said_column), entry)
        self.calls_title.setProperty("kind", "label")
        links = QHBoxLayout()
        links.addWidget(self.title, 1)
        links.addWidget(self.url, 1)
        self._for_the_organiser = QWidget()
        self._for_the_organiser.setLayout(
            self._column(
                self.calls_title,
                self.calls,
                self.call,
                _title(say("Verwijzingen")),
                self.links,
                links,
                self.wrong,
            )
        )
        self._beside_column = self._column(None)
        self._beside = self._scrolling(self._beside_column)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._px(24))
        layout.addLayout(left, 1)
        layout.addWidget(self._beside, 1)
        self._take_form(Form())
        on_form(self, self._desk.theme, self._take_form)

    def _take_form(self, form: Form) -> None:
        """Calls and links stand beside the remarks; where it is narrow, under them."""
        column = self._said_column if form.narrow else self._beside_column
        # The last place is that of the stretch; the parts come before it.
        if column.indexOf(self._for_the_organiser) < 0:
            column.insertWidget(column.count() - 1, self._for_the_organiser)
        self._beside.setVisible(not form.narrow)

    def _column(self, *parts: QWidget | QLayout | None) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._px(8))
        for part in parts:
            if part is None:
                column.addStretch(1)
            elif isinstance(part, QLayout):
                column.addLayout(part)
            else:
                column.addWidget(part, 1 if isinstance(part, QScrollArea) else 0)
        return column

    def _scrolling(self, column: QVBoxLayout) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        column.setContentsMargins(0, 0, self._px(4), 0)
        inside.setLayout(column)
        area.setWidget(inside)
        return area


def _title(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", "label")
    return label
