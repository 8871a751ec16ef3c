"""What was said at the end, each on a row that can be edited in place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.services import look_back as services
from tafelkit.ui.desk import Desk
from tafelkit.ui.look.theme import wear
from tafelkit.ui.look_back.who import WhoButton
from tafelkit.ui.widgets.fields import LineField
from tafelkit.ui.widgets.growing import GrowingField
from tafelkit.ui.widgets.keys import on_keys
from tafelkit.ui.widgets.tips import plain_tip


class Row(QFrame):
    """A row of one entry; `done` says that its words are kept and the hand is free."""

    done = Signal()

    def __init__(self, desk: Desk, entry: e.Entry, remove: str) -> None:
        super().__init__()
        self.setProperty("kind", "surface")
        self.entry_id = entry.id
        self.desk = desk
        self.remove = QToolButton()
        self.remove.setProperty("kind", "quiet")
        self.remove.setAccessibleName(remove)
        self.remove.setToolTip(plain_tip(desk.language.say("{what} (Ctrl+Del)", what=remove)))
        self.remove.clicked.connect(self._remove)
        on_keys(self, self._remove, "Ctrl+Del")
        self._draw_cross()

    @property
    def first(self) -> QWidget:
        """Where the words are."""
        raise NotImplementedError

    def fill(self, entry: Any) -> None:
        """Show the entry, which is of the row's own kind, as it is recorded."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Draw the cross in the colours of the look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_cross()

    def words(self, field: str, name: str, placeholder: str = "") -> GrowingField:
        """A field of the entry that grows with its words."""
        made = GrowingField(lambda text: self.edit(**{field: text}), name, placeholder)
        made.setProperty("kind", "words")
        made.done.connect(self.done)
        return made

    def edit(self, **values: Any) -> None:
        """Alter the entry."""
        if self.entry_id in self.desk.record.entries:
            self.desk.run(lambda: services.edit(self.desk.record, self.entry_id, **values))

    def margins(self, layout: QHBoxLayout | QGridLayout) -> None:
        """Give a layout the space that all rows have."""
        px = self.desk.theme.px
        layout.setContentsMargins(px(8), px(4), px(4), px(4))
        layout.setSpacing(px(4))

    def _draw_cross(self) -> None:
        self.remove.setIcon(self.desk.icons.icon("x", self.desk.theme.colour("soft")))

    def _remove(self) -> None:
        self.done.emit()
        self.desk.run(lambda: services.remove(self.desk.record, self.entry_id))


class RemarkRow(Row):
    """Who says it, and the words."""

    def __init__(self, desk: Desk, remark: e.Remark) -> None:
        say = desk.language.say
        super().__init__(desk, remark, say("Opmerking verwijderen"))
        self.who = WhoButton(desk)
        self.who.chosen.connect(lambda seat: self.edit(seat=seat or None))
        self.text = self.words("text", say("Opmerking"))
        layout = QHBoxLayout(self)
        self.margins(layout)
        layout.addWidget(self.who, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def first(self) -> QWidget:
        """Where the words are."""
        return self.text

    def fill(self, remark: e.Remark) -> None:
        """Show the remark as it is recorded."""
        self.who.fill(remark.seat)
        self.text.fill(remark.text)


class CallRow(Row):
    """The call, and what the organiser answers."""

    def __init__(self, desk: Desk, call: e.Call) -> None:
        say = desk.language.say
        super().__init__(desk, call, say("Oproep verwijderen"))
        self.text = self.words("text", say("Oproep"))
        self.answer = self.words("answer", say("Antwoord"), say("Nog geen antwoord"))
        label = QLabel(say("Antwoord"))
        label.setProperty("kind", "caption")
        label.setContentsMargins(desk.theme.px(4), desk.theme.px(8), 0, 0)
        layout = QGridLayout(self)
        self.margins(layout)
        layout.addWidget(self.text, 0, 0, 1, 2)
        layout.addWidget(self.remove, 0, 2, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(label, 1, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.answer, 1, 1)
        layout.setColumnStretch(1, 1)

    @property
    def first(self) -> QWidget:
        """Where the words are."""
        return self.text

    def fill(self, call: e.Call) -> None:
        """Show the call as it is recorded."""
        self.text.fill(call.text)
        self.answer.fill(call.answer)


class LinkRow(Row):
    """A title and a web address; an address that cannot be says so below it and stays typed."""

    def __init__(self, desk: Desk, link: e.Link) -> None:
        say = desk.language.say
        super().__init__(desk, link, say("Verwijzing verwijderen"))
        self.title = LineField(lambda _text: self._write(), say("Naam van de verwijzing"))
        self.url = LineField(lambda _text: self._write(), say("Webadres van de verwijzing"))
        self.wrong = Wrong()
        layout = QGridLayout(self)
        self.margins(layout)
        layout.addWidget(self.title, 0, 0)
        layout.addWidget(self.url, 0, 1)
        layout.addWidget(self.remove, 0, 2)
        layout.addWidget(self.wrong, 1, 0, 1, 3)
        layout.setColumnStretch(0, 1)
        layout.setColumnStretch(1, 1)
        for field in (self.title, self.url):
            field.returnPressed.connect(self.done)

    @property
    def first(self) -> QWidget:
        """Where the words are."""
        return self.title

    def fill(self, link: e.Link) -> None:
        """Show the link as it is recorded, unless what stands there was refused."""
        if not self.wrong.text():
            self.title.fill(link.title)
            self.url.fill(link.url)

    def _write(self) -> None:
        title, url = self.title.text().strip(), self.url.text().strip()
        if self.wrong.accepts(self.desk, title, url, self.url):
            self.edit(title=title, url=url)
        else:
            # Said to the window too: it may be about to close, and the words with it.
            self.desk.refused.emit(self.wrong.text())


class Wrong(QLabel):
    """Why a link is refused, below its fields; takes no room while nothing is wrong."""

    def __init__(self) -> None:
        super().__init__(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.setProperty("kind", "danger")
        self.hide()

    def accepts(self, desk: Desk, title: str, url: str, field: QWidget) -> bool:
        """Whether title and address can be a link; where not, it is said here."""
        try:
            services.check_link(title, url)
            self.setText("")
        except Refusal as refused:
            self.setText(desk.language.text(refused.message))
        right = not self.text()
        self.setVisible(not right)
        wear(field, "wrong", not right)
        return right
