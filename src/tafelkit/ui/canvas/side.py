"""How the pages with the canvas are laid out: it fills the page, with a narrow column beside it."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tafelkit.ui.look.theme import Theme

_LEAST, _USUAL, _MOST = 308, 440, 600
_FOOT = 36  # what stands under the canvas


class Beside(QWidget):
    """The canvas, and beside it a column of about a third.

    The column also gets the width that the canvas, `proportion` times as wide as it is high,
    would leave empty at both its sides.
    """

    def __init__(self, theme: Theme, canvas: QWidget, column: QWidget, proportion: float) -> None:
        super().__init__()
        self._theme = theme
        self._column = column
        self._proportion = proportion
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        row.addWidget(canvas, 1)
        row.addWidget(column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        px, width = self._theme.px, self.width()
        third = min(px(_USUAL), width * 30 // 100)
        filled = round((self.height() - px(_FOOT)) * self._proportion)
        left = min(px(_MOST), width // 2, width - self._row.spacing() - filled)
        self._column.setFixedWidth(max(px(_LEAST), third, left))
