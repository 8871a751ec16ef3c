"""The header: which page this is, the task of its round, and the clock."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from tafelkit.ui.desk import Desk
from tafelkit.ui.look.sizes import HEADING
from tafelkit.ui.look.theme import wear
from tafelkit.ui.widgets.form import Form
from tafelkit.ui.widgets.tips import plain_tip
from tafelkit.ui.window.clock_bar import ClockBar
from tafelkit.ui.window.stops import Stop

HEIGHT, LOW_HEIGHT = 64, 46
# With less room than this the title is set smaller rather than cut.
_ROOM_FOR_TITLE = 900


class Header(QFrame):
    """The bar above the page; the task unfolds under it when asked for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._stop: Stop | None = None
        say, px = desk.language.say, desk.theme.px
        self.title = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.title.setProperty("kind", "title")
        self.title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.task_button = QPushButton(say("Opdracht"))
        self.task_button.setProperty("kind", "quiet")
        self.task_button.setCheckable(True)
        self.task_button.setAccessibleName(say("De opdracht van deze ronde tonen"))
        self.task_button.toggled.connect(self._show_task)
        self.clock = ClockBar(desk)
        self._bar = QFrame()
        self._bar.setProperty("kind", "bar")
        row = self._row = QHBoxLayout(self._bar)
        row.setSpacing(px(8))
        row.addWidget(self.title, 1)
        row.addWidget(self.task_button)
        row.addWidget(self.clock)
        self.task = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._strip = QFrame()
        self._strip.setProperty("kind", "banner")
        self._within = QVBoxLayout(self._strip)
        self._within.addWidget(self.task)
        self._strip.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._strip)
        self.take_form(Form())

    def show_stop(self, stop: Stop) -> None:
        """Show which page is in front."""
        self._stop = stop
        self.title.setText(stop.title)
        self._fit_title()
        self.task_button.setVisible(stop.round is not None)
        self.clock.view(stop.round)
        self._show_task()

    def refresh(self) -> None:
        """Show the clock and the task as they are now."""
        self.clock.refresh()
        self._fit_title()
        self._show_task()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the title in the size that there is room for."""
        super().resizeEvent(event)
        self._fit_title()

    def take_form(self, form: Form) -> None:
        """Be lower in a low window, and let signs do for words in a narrow one."""
        px, say = self._desk.theme.px, self._desk.language.say
        self._bar.setFixedHeight(px(LOW_HEIGHT if form.low else HEIGHT))
        side = px(12 if form.narrow else 24)
        self._row.setContentsMargins(side, 0, px(12 if form.narrow else 16), 0)
        self._within.setContentsMargins(side, px(8), side, px(8))
        words = say("Opdracht")
        colour = self._desk.theme.colour("ink")
        icon = self._desk.icons.icon("info", colour, px(18)) if form.narrow else QIcon()
        self.task_button.setIcon(icon)
        self.task_button.setText("" if form.narrow else words)
        self.task_button.setToolTip(plain_tip(words))
        self.clock.take_form(form)
        self._fit_title()

    def _fit_title(self) -> None:
        """In the largest size in which it stands on one line; else on two lines, in the least."""
        theme = self._desk.theme
        kind = "title" if self.width() >= theme.px(_ROOM_FOR_TITLE) else "heading"
        heading = QFontMetrics(theme.font(HEADING, strong=True))
        if kind == "heading" and self._room_for_title() < heading.horizontalAdvance(
            self.title.text()
        ):
            kind = "label"
        wear(self.title, "kind", kind)

    def _room_for_title(self) -> int:
        """The width that clock and button leave."""
        margins = self._row.contentsMargins()
        taken = margins.left() + margins.right() + self._row.spacing()
        for widget in (self.task_button, self.clock):
            if not widget.isHidden():
                taken += widget.sizeHint().width() + self._row.spacing()
        return self.width() - taken

    def _show_task(self) -> None:
        desk, key = self._desk, self._stop.round if self._stop else None
        text = ""
        if key is not None:
            task = desk.record.kit.round(key).task
            text = task.text(desk.language.code, addressee=desk.addressee)
        self.task.setText(text)
        self._strip.setVisible(bool(text) and self.task_button.isChecked())
