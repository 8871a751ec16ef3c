"""A card of the deck as one sees it lie: to be dragged, or picked by double click or Enter."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication

from tafelkit.domain.drawing.cards.front import CARD_RADIUS, CARD_WIDTH
from tafelkit.domain.drawing.marks import Drawing
from tafelkit.ui.desk import Desk
from tafelkit.ui.look.sizes import CAPTION
from tafelkit.ui.widgets.card_picture import CARD_MIME, CardPicture, card_height, lifted


class CardTile(QAbstractButton):
    """A card with the letters of the seats that picked it.

    `picked` asks for it to be picked; `named` for a mention (Ctrl+Enter). `focused` carries the
    tile itself when the focus comes to it.
    """

    picked = Signal(str)
    named = Signal(str)
    focused = Signal(object)

    def __init__(self, desk: Desk, card: str, name: str, drawing: Drawing) -> None:
        super().__init__()
        self.card = card
        self.name = name
        self.drawing = drawing
        self._desk = desk
        self._picture = CardPicture()
        self._letters: tuple[str, ...] = ()
        self._meant = False
        self._pressed_at: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda: self.picked.emit(self.card))
        self.show_letters(())

    def show_letters(self, letters: tuple[str, ...]) -> None:
        """Carry the letters of these seats."""
        self._letters = letters
        say = self._desk.language.say
        text = (
            say("{card}, gekozen door {letters}", card=self.name, letters=", ".join(letters))
            if letters
            else self.name
        )
        self.setAccessibleName(text)
        self.update()

    def show_meant(self, meant: bool) -> None:
        """Tell that what is being typed may mean this card."""
        if meant != self._meant:
            self._meant = meant
            self.update()

    def sizeHint(self) -> QSize:
        """The size at which a deck of fifty can be looked over."""
        width = self._desk.theme.px(108)
        return QSize(width, card_height(width))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus has come."""
        super().focusInEvent(event)
        self.focused.emit(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the card between the fingers."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift it once the hand has clearly moved."""
        start = self._pressed_at
        far = QApplication.startDragDistance()
        if start is not None and (event.position().toPoint() - start).manhattanLength() >= far:
            self._pressed_at = None
            self._drag()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Leave it; one click only looks."""
        self._pressed_at = None

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Pick it."""
        self._pressed_at = None
        self.picked.emit(self.card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter picks, Ctrl+Enter mentions; arrows and letters are for the deck."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.named if control else self.picked).emit(self.card)
        elif event.key() == Qt.Key.Key_Space:
            self.picked.emit(self.card)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card, its edge, its letters."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        desk, ratio = self._desk, self.devicePixelRatioF()
        pixmap = self._picture.pixmap(self.drawing, desk.palette, self.width(), ratio)
        painter.drawPixmap(0, 0, pixmap)
        radius = CARD_RADIUS * self.width() / CARD_WIDTH
        strong = self.hasFocus() or self._meant or bool(self._letters)
        width = 3.0 if self.hasFocus() else 2.0 if strong else 1.0
        name = "accent" if strong else "edge" if self.underMouse() else "line"
        pen = QPen(desk.theme.colour(name), width)
        if self._meant and not self.hasFocus():
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        inset = width / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius
        )
        self._paint_letters(painter)

    def _paint_letters(self, painter: QPainter) -> None:
        """Discs along the foot, beneath the name; of many, one bar with all letters."""
        if not self._letters:
            return
        theme = self._desk.theme
        side, gap, edge = theme.px(20), theme.px(3), theme.px(6)
        top = self.height() - edge - side
        painter.setFont(theme.font(CAPTION, strong=True))
        room = self.width() - 2 * edge
        if len(self._letters) * (side + gap) - gap <= room:
            for n, letter in enumerate(self._letters):
                self._paint_label(painter, QRectF(edge + n * (side + gap), top, side, side), letter)
        else:
            self._paint_label(painter, QRectF(edge, top, room, side), " ".join(self._letters))

    def _paint_label(self, painter: QPainter, area: QRectF, text: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._desk.theme.colour("accent"))
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setPen(self._desk.theme.colour("on_accent"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    def _drag(self) -> None:
        drag = QDrag(self)
        data = QMimeData()
        data.setData(CARD_MIME, self.card.encode())
        drag.setMimeData(data)
        desk, ratio = self._desk, self.devicePixelRatioF()
        picture = lifted(
            self._picture.pixmap(self.drawing, desk.palette, self.width(), ratio),
            desk.theme.colour("accent"),
        )
        drag.setPixmap(picture)
        # It hangs above the pointer, for what is under that is where it goes.
        size = picture.deviceIndependentSize()
        drag.setHotSpot(QPoint(round(size.width() / 2), round(size.height()) + 14))
        drag.exec(Qt.DropAction.CopyAction)


def dragged_card(data: QMimeData) -> str:
    """The id of the card that is being dragged, empty when it is something else."""
    if not data.hasFormat(CARD_MIME):
        return ""
    return bytes(data.data(CARD_MIME).data()).decode()
