"""The place of the seat in hand: it scrolls where the window is too low for all of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from tafelkit.ui.values.hand import HandPanel


class HandArea(QScrollArea):
    """Lets the hand scroll where the window is too low for it."""

    def __init__(self, hand: HandPanel) -> None:
        super().__init__()
        self._hand = hand
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(hand)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the hand how much room there is."""
        self._hand.fit(event.size())
        super().resizeEvent(event)
        # When the bar comes before the hand is shown first, Qt resizes the hand and not its parts.
        layout = self._hand.layout()
        if layout is not None:
            layout.update()
