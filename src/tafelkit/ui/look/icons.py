"""The interface's icons: SVG files of one set, drawn in the colour of the text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap


class Icons:
    """Icons by name, from the program's resources."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def icon(self, name: str, colour: QColor, size: int = 24) -> QIcon:
        """The icon in a colour, sharp at 100 and at 200 %."""
        icon = QIcon()
        for ratio in (1, 2):
            pixmap = self.pixmap(name, colour, size * ratio)
            pixmap.setDevicePixelRatio(ratio)
            icon.addPixmap(pixmap)
        return icon

    def pixmap(self, name: str, colour: QColor, size: int) -> QPixmap:
        """The icon as a picture of so many pixels."""
        from PySide6.QtSvg import QSvgRenderer

        svg = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour.name()).encode()))
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        return pixmap
