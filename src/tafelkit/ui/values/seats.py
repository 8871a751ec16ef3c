"""The seats in a row: filled with a card or hollow without; a card may be dropped on one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from tafelkit.domain import entries as e
from tafelkit.ui.desk import Desk
from tafelkit.ui.look.sizes import TEXT
from tafelkit.ui.widgets.card_tile import dragged_card
from tafelkit.ui.widgets.flow import FlowLayout
from tafelkit.ui.widgets.tips import plain_tip


class SeatDisc(QAbstractButton):
    """A seat's letter: in a disc once it has a card, in a ring while it has none."""

    dropped = Signal(str, str)

    def __init__(self, desk: Desk, seat: str) -> None:
        super().__init__()
        self.seat = seat
        self._desk = desk
        self._full = False
        self._over = False
        self.setCheckable(True)
        self.setAcceptDrops(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def fill(self, *, in_hand: bool) -> None:
        """Show the seat as it is."""
        record, say = self._desk.record, self._desk.language.say
        picks = record.picks_of(self.seat)
        self._full = bool(picks)
        self.setText(record.letter(self.seat))
        self.setChecked(in_hand)
        language = self._desk.language.code
        cards = ", ".join(record.card_name(pick.card, language) for pick in picks)
        letter = self.text()
        told = (
            say("plaats {letter}: {cards}", letter=letter, cards=cards)
            if picks
            else say("plaats {letter}: nog geen kaart", letter=letter)
        )
        self.setAccessibleName(told)
        self.setToolTip(plain_tip(told))
        self.update()

    def sizeHint(self) -> QSize:
        """A finger's width."""
        return QSize(self._desk.theme.px(32), self._desk.theme.px(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

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
        event.acceptProposedAction()
        self.dropped.emit(self.seat, dragged_card(event.mimeData()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Disc or ring with the letter; under the seat in hand a bar."""
        theme = self._desk.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(26)
        circle = QRectF((self.width() - side) / 2, theme.px(2), side, side)
        filled = self._full and not self._over
        accent = theme.colour("accent")
        hot = self._over or self.underMouse() or self.isChecked()
        painter.setPen(QPen(accent if filled or hot else theme.colour("edge"), 2 if hot else 1.5))
        painter.setBrush(accent if filled else theme.colour("ground" if self._over else "surface"))
        painter.drawEllipse(circle)
        painter.setFont(theme.font(TEXT, strong=self.isChecked() or self._full))
        painter.setPen(theme.colour("on_accent" if filled else "ink"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(accent)
            bar = QRectF(circle.left() + 2, self.height() - theme.px(4), side - 4, theme.px(3))
            painter.drawRoundedRect(bar, 1.5, 1.5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("ink"), 2))
            painter.drawEllipse(circle.adjusted(-1, -1, 1, 1))
        painter.end()


class SeatRow(QWidget):
    """All seats. `chosen` takes one in hand; `dropped` gives one a card."""

    chosen = Signal(str)
    dropped = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.discs: dict[str, SeatDisc] = {}
        self.setAccessibleName(desk.language.say("Plaatsen"))
        self._layout = FlowLayout(self, desk.theme.px(4))

    def refresh(self, seats: tuple[e.Seat, ...], in_hand: str) -> None:
        """Show these seats, and which is in hand."""
        if list(self.discs) != [seat.id for seat in seats]:
            for disc in self.discs.values():
                self._layout.removeWidget(disc)
                disc.deleteLater()
            self.discs = {seat.id: self._disc(seat.id) for seat in seats}
        for seat_id, disc in self.discs.items():
            disc.fill(in_hand=seat_id == in_hand)

    def _disc(self, seat: str) -> SeatDisc:
        disc = SeatDisc(self._desk, seat)
        disc.clicked.connect(lambda: self.chosen.emit(seat))
        disc.dropped.connect(self.dropped)
        self._layout.addWidget(disc)
        return disc
