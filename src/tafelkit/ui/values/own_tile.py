"""An own card in the deck: it can also be mended and thrown away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu

from tafelkit.domain.drawing.cards.front import small_own_card_drawing
from tafelkit.domain.entries import OwnCard
from tafelkit.ui.desk import Desk
from tafelkit.ui.widgets.card_tile import CardTile


class OwnTile(CardTile):
    """`mending` and `removing` ask for that; Delete throws away, the context menu offers both."""

    mending = Signal(str)
    removing = Signal(str)

    def __init__(self, desk: Desk, own: OwnCard) -> None:
        super().__init__(desk, own.card, own.name, small_own_card_drawing(own))
        say = desk.language.say
        self.menu = QMenu(self)
        self.menu.addAction(say("Woord wijzigen"), lambda: self.mending.emit(self.card))
        self.menu.addAction(say("Kaart verwijderen"), lambda: self.removing.emit(self.card))

    def show_own(self, own: OwnCard) -> None:
        """Show the words as they are now."""
        self.name = own.name
        self.drawing = small_own_card_drawing(own)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with an own card."""
        self.menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete throws the card away."""
        if event.key() == Qt.Key.Key_Delete:
            self.removing.emit(self.card)
        else:
            super().keyPressEvent(event)
