"""What was found and stands where one does not see it, told above the way out."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea

from tafelkit.ui.look.theme import Theme
from tafelkit.ui.verslag.finds import Finds
from tafelkit.ui.widgets.wrapping import WrappingButton


class OutOfSight(WrappingButton):
    """The heading of the finds, while they lie below where their area is scrolled to.

    A click leads there.
    """

    def __init__(self, theme: Theme, area: QScrollArea, finds: Finds) -> None:
        super().__init__(theme, "", shape="warning", colour="behind")
        self._theme = theme
        self._area = area
        self._finds = finds
        self.hide()
        finds.shown.connect(self._tell)
        bar = area.verticalScrollBar()
        for moved in (bar.valueChanged, bar.rangeChanged):
            moved.connect(self._tell)
        self.clicked.connect(lambda: bar.setValue(bar.value() + self._place()))

    def _place(self) -> int:
        """How far below the top of what is seen they begin."""
        return self._finds.mapTo(self._area.viewport(), QPoint(0, 0)).y()

    def _tell(self) -> None:
        room = self._area.viewport().height()
        seen = room - min(self._theme.px(48), room // 2)  # a heading, and what is below it
        below = self._place() > seen
        told = below and bool(self._finds.links) and not self._finds.isHidden()
        self.put(self._finds.heading if told else "", shape="warning", colour="behind")
        self.setVisible(told)
