"""The part Teruglezen: the list to read aloud, how far one is, and one key for all of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.method import read_back
from tafelkit.domain.method.places import round_of
from tafelkit.services import look_back as services
from tafelkit.ui.desk import Desk
from tafelkit.ui.look_back.read_back_list import Line, ReadBackList
from tafelkit.ui.look_back.reading import reading


class ReadBackPart(QWidget):
    """Shows the record as it is read aloud to the table."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        say = desk.language.say
        self.progress = QLabel()
        self.progress.setProperty("kind", "heading")
        self.meter = QProgressBar()
        self.meter.setTextVisible(False)
        self.meter.setAccessibleName(say("Teruggelezen"))
        self.all = QPushButton(say("Alles teruggelezen"))
        self.all.setToolTip(say("Het hele verslag is voorgelezen en klopt"))
        self.all.clicked.connect(self._tick_all)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.list = ReadBackList(
            desk.theme, say("Terug te lezen"), right=say("klopt"), mend=say("verbeter")
        )
        self.list.ticked.connect(self._tick)
        self.list.mending.connect(self._mend)
        self.empty = QLabel(say("Er is nog niets om terug te lezen. Wat genoteerd is, komt hier."))
        self.empty.setProperty("kind", "invitation")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()

    def refresh(self) -> None:
        """Show everything there is to read back, and how much of it was."""
        record, watch = self._desk.record, self._desk.read_back
        subjects, done = read_back.subjects(record), read_back.ticked(record)
        self.list.fill(self._line(entry, entry.id in done) for entry in subjects)
        count = sum(entry.id in done for entry in subjects)
        self.progress.setText(
            self._desk.language.say(
                "{done} van {total} teruggelezen", done=count, total=len(subjects)
            )
        )
        self.meter.setRange(0, max(1, len(subjects)))
        self.meter.setValue(count)
        self.all.setEnabled(count < len(subjects))
        self.note.setText(self._sentence(count, len(subjects), watch.lapsed or bool(watch.altered)))
        for widget in (self.progress, self.meter, self.all, self.note, self.list):
            widget.setVisible(bool(subjects))
        self.empty.setVisible(not subjects)

    def begin(self) -> None:
        """Take the first line in hand that was not read back."""
        self.list.choose_first_left()
        self.list.setFocus()

    def _sentence(self, done: int, total: int, altered: bool) -> str:
        say, status = self._desk.language.say, self._desk.record.table.status
        if altered:
            return say("Na het teruglezen is er iets gewijzigd. Lees dat de tafel nog voor.")
        if done == total and status == "draft":
            return say("Alles is teruggelezen. De status kan nu op teruggelezen.")
        if done == total:
            return say("Alles is teruggelezen.")
        return say(
            "Lees hardop voor. Spatie: het klopt, en naar het volgende. Enter: verbeter het."
        )

    def _line(self, entry: e.TableEntry, ticked: bool) -> Line:
        language = self._desk.language
        read = reading(self._desk.record, entry, language)
        caption = [language.text(part) for part in read.caption]
        if entry.id in self._desk.read_back.altered:
            caption.append(language.say("gewijzigd na het teruglezen"))
        after = language.text(read.after) if read.after else ""
        return Line(entry.id, " · ".join(caption), read.words, after, ticked)

    def _tick(self, entry_id: str, on: bool) -> None:
        self._desk.run(lambda: services.tick(self._desk.record, entry_id, on))

    def _tick_all(self) -> None:
        self._desk.run(lambda: services.tick_all(self._desk.record))
        self.list.setFocus()

    def _mend(self, entry_id: str) -> None:
        self._desk.asked.emit(round_of(self._desk.record.entries[entry_id]), entry_id)

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        head = QHBoxLayout()
        head.setSpacing(px(16))
        head.addWidget(self.progress)
        head.addWidget(self.meter, 1)
        head.addWidget(self.all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addLayout(head)
        layout.addWidget(self.note)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.empty, 1)
