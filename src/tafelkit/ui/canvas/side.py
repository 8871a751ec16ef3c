"""How the pages with the canvas are laid out: it fills the page, with a narrow column beside it."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tafelkit.ui.look.theme import Theme

_LEAST, _MOST = 320, 440


class Beside(QWidget):
    """The canvas, and beside it a column of about a third that is never wider than it needs."""

    def __init__(self, theme: Theme, canvas: QWidget, column: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._column = column
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        row.addWidget(canvas, 1)
        row.addWidget(column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        px = self._theme.px
        self._column.setFixedWidth(max(px(_LEAST), min(px(_MOST), self.width() * 30 // 100)))
