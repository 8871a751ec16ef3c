"""Sayings on their way from a list to what they are dropped on: their ids, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap

from tafelkit.ui.look.sizes import RADIUS, TEXT
from tafelkit.ui.look.theme import Theme

MIME = "application/x-tafelkit-sayings"


def carrying(ids: Iterable[str]) -> QMimeData:
    """What a drag carries."""
    data = QMimeData()
    data.setData(MIME, "\n".join(ids).encode("ascii"))
    return data


def carried(data: QMimeData) -> tuple[str, ...]:
    """The ids that a drag carries; none where it is a drag of something else."""
    return tuple(bytes(data.data(MIME).data()).decode("ascii").split())


def in_hand(theme: Theme, words: str) -> QPixmap:
    """What is seen of it while it is dragged: a slip with a few words."""
    font = theme.font(TEXT, strong=True)
    metrics, px = QFontMetrics(font), theme.px
    short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, px(280))
    ratio = 2
    width, height = metrics.horizontalAdvance(short) + px(24), metrics.height() + px(16)
    slip = QPixmap(width * ratio, height * ratio)
    slip.setDevicePixelRatio(ratio)
    slip.fill(Qt.GlobalColor.transparent)
    painter = QPainter(slip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.colour("accent"))
    painter.setBrush(theme.colour("surface"))
    painter.drawRoundedRect(1, 1, width - 2, height - 2, RADIUS, RADIUS)
    painter.setFont(font)
    painter.setPen(theme.colour("ink"))
    painter.drawText(QPoint(px(12), px(8) + metrics.ascent()), short)
    painter.end()
    return slip
