"""The header: which page this is, the task of its round, and the clock."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from tafelkit.ui.desk import Desk
from tafelkit.ui.window.clock_bar import ClockBar
from tafelkit.ui.window.stops import Stop

HEIGHT = 64
# With less room than this the title is set smaller rather than cut.
_ROOM_FOR_TITLE = 900


class Header(QFrame):
    """The bar above the page; the task unfolds under it when asked for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._stop: Stop | None = None
        say, px = desk.language.say, desk.theme.px
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.title.setProperty("kind", "title")
        self.title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.task_button = QPushButton(say("Opdracht"))
        self.task_button.setProperty("kind", "quiet")
        self.task_button.setCheckable(True)
        self.task_button.setAccessibleName(say("De opdracht van deze ronde tonen"))
        self.task_button.toggled.connect(self._show_task)
        self.clock = ClockBar(desk)
        bar = QFrame()
        bar.setProperty("kind", "bar")
        bar.setFixedHeight(px(HEIGHT))
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(24), 0, px(16), 0)
        row.setSpacing(px(8))
        row.addWidget(self.title, 1)
        row.addWidget(self.task_button)
        row.addSpacing(px(8))
        row.addWidget(self.clock)
        self.task = QLabel()
        self.task.setWordWrap(True)
        self._strip = QFrame()
        self._strip.setProperty("kind", "banner")
        within = QVBoxLayout(self._strip)
        within.setContentsMargins(px(24), px(8), px(24), px(8))
        within.addWidget(self.task)
        self._strip.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._strip)

    def show_stop(self, stop: Stop) -> None:
        """Show which page is in front."""
        self._stop = stop
        self.title.setText(stop.title)
        self.task_button.setVisible(stop.round is not None)
        self.clock.view(stop.round)
        self._show_task()

    def refresh(self) -> None:
        """Show the clock and the task as they are now."""
        self.clock.refresh()
        self._show_task()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the title in the size that there is room for."""
        super().resizeEvent(event)
        kind = "title" if self.width() >= self._desk.theme.px(_ROOM_FOR_TITLE) else "heading"
        if self.title.property("kind") != kind:
            self.title.setProperty("kind", kind)
            self.title.style().polish(self.title)

    def _show_task(self) -> None:
        desk, key = self._desk, self._stop.round if self._stop else None
        text = ""
        if key is not None:
            task = desk.record.kit.round(key).task
            text = task.text(desk.language.code, addressee=desk.addressee)
        self.task.setText(text)
        self._strip.setVisible(bool(text) and self.task_button.isChecked())
