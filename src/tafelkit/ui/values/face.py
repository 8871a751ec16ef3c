"""The card of the seat in hand, large; while there is none, the place where it is to lie."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.cards.front import (
    CARD_RADIUS,
    CARD_WIDTH,
    card_drawing,
    own_card_drawing,
)
from tafelkit.domain.drawing.marks import Drawing
from tafelkit.domain.record import Record
from tafelkit.ui.desk import Desk
from tafelkit.ui.look.sizes import TEXT
from tafelkit.ui.widgets.card_picture import CardPicture, card_height
from tafelkit.ui.widgets.card_tile import dragged_card


class CardFace(QWidget):
    """A card as it is printed. `dropped` carries a card that was dragged here."""

    dropped = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._drawing: Drawing | None = None
        self._picture = CardPicture()
        self._invitation = ""
        self._over = False
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_width(desk.theme.px(200))

    def show_card(self, card_id: str) -> None:
        """Show a card of the deck or an own one."""
        record, language = self._desk.record, self._desk.language.code
        card = record.card(card_id)
        if card is not None:
            addressee = self._desk.addressee
            sentence = card.sentence.text(language, addressee=addressee)
            self._drawing = card_drawing(record.kit.deck, card, language, addressee=addressee)
        else:
            own = record.own_cards.get(card_id) or _gone(record, card_id)
            sentence = own.description
            self._drawing = own_card_drawing(own, language)
        self.setAccessibleName(record.card_name(card_id, language))
        self.setAccessibleDescription(sentence)
        self.update()

    def show_invitation(self, text: str) -> None:
        """Show where a card is to lie, and how one comes here."""
        self._drawing = None
        self._invitation = text
        self.setAccessibleName(text)
        self.setAccessibleDescription("")
        self.update()

    def show_width(self, width: int) -> None:
        """Be so many pixels wide, and as tall as a card then is."""
        self.setFixedSize(QSize(width, card_height(width)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Open up for a card."""
        if dragged_card(event.mimeData()):
            self._over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Close again."""
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the card."""
        self._over = False
        self.update()
        event.acceptProposedAction()
        self.dropped.emit(dragged_card(event.mimeData()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card, or the outline where it is to lie."""
        theme = self._desk.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = CARD_RADIUS * self.width() / CARD_WIDTH
        edge = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._drawing is not None:
            ratio = self.devicePixelRatioF()
            pixmap = self._picture.pixmap(self._drawing, self._desk.palette, self.width(), ratio)
            painter.drawPixmap(0, 0, pixmap)
        pen = QPen(theme.colour("accent" if self._over else "line"), 2 if self._over else 1)
        if self._drawing is None:
            pen = QPen(theme.colour("accent" if self._over else "edge"), 1.5, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(edge, radius, radius)
        if self._drawing is None:
            painter.setFont(theme.font(TEXT))
            painter.setPen(theme.colour("soft"))
            room = edge.adjusted(*(theme.px(m) for m in (12, 12, -12, -12)))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self._invitation)
        painter.end()


def _gone(record: Record, card_id: str) -> e.OwnCard:
    """A card that another laptop removed: its word is all that is known of it."""
    return e.OwnCard(id="", table=record.table.id, card=card_id, name=record.card_name(card_id))
