"""The seats as chips: a letter, and by its shape whether the seat was heard in this round."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from tafelkit.domain import entries as e
from tafelkit.ui.desk import Desk
from tafelkit.ui.look.sizes import RADIUS, TEXT
from tafelkit.ui.widgets.shapes import paint_shape
from tafelkit.ui.widgets.tips import plain_tip


class SeatChip(QAbstractButton):
    """One seat; a click takes it in hand, another lets it go. `passed` asks for one beside it."""

    passed = Signal(int)

    def __init__(self, desk: Desk, seat: e.Seat) -> None:
        super().__init__()
        self._theme = desk.theme
        self.seat = seat
        self.heard: bool | None = None
        self.setText(seat.letter)
        self.small = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Room for letter and shape."""
        return QSize(self._theme.px(36 if self.small else 44), self._theme.px(32))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys go to the seats beside it."""
        way = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self.passed.emit(way)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, letter and shape."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = "accent" if self.isChecked() or self.hasFocus() else "line"
        painter.setPen(QPen(theme.colour(edge), 2 if self.hasFocus() else 1))
        lit = self.isChecked() or self.underMouse()
        painter.setBrush(theme.colour("ground" if lit else "surface"))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        painter.setFont(theme.font(TEXT, strong=True))
        painter.setPen(theme.colour("ink"))
        letter = frame
        if self.heard is not None:
            letter = frame.adjusted(0, 0, -px(14 if self.small else 16), 0)
            left = frame.right() - px(16 if self.small else 19)
            mark = QRectF(left, frame.top(), px(12), frame.height())
            colour = theme.colour("accent" if self.heard else "soft")
            paint_shape(painter, mark, "full" if self.heard else "ring", colour)
        painter.drawText(letter, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class SeatChips(QWidget):
    """All seats in a row; the arrow keys go along them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setAccessibleName(desk.language.say("Plaatsen"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(desk.theme.px(4))
        self.chips: list[SeatChip] = []
        self._small = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        desk.seat_chosen.connect(self._show_chosen)

    def set_small(self, small: bool) -> None:
        """Stand closer together."""
        self._small = small
        self._row.setSpacing(self._desk.theme.px(2 if small else 4))
        for chip in self.chips:
            chip.small = small
            chip.updateGeometry()

    def refresh(self, heard: frozenset[str] | None) -> None:
        """Show the seats as they are, and who was heard; None where a round asks nothing."""
        seats = self._desk.record.seats
        if [chip.seat.id for chip in self.chips] != [seat.id for seat in seats]:
            self._make(seats)
        for chip, seat in zip(self.chips, seats, strict=True):
            chip.seat = seat
            chip.heard = None if heard is None else seat.id in heard
            self._name(chip)
            chip.update()
        self._show_chosen()

    def take(self, letter: str) -> None:
        """Take the seat with that letter in hand."""
        seat = self._desk.record.seat_by_letter(letter)
        if seat is not None:
            self._desk.choose_seat(seat.id)

    def _pass(self, way: int) -> None:
        at = next(n for n, chip in enumerate(self.chips) if chip is self.sender())
        self.chips[(at + way) % len(self.chips)].setFocus(Qt.FocusReason.TabFocusReason)

    def _make(self, seats: tuple[e.Seat, ...]) -> None:
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.passed.disconnect(self._pass)  # it may have the focus until it goes
            chip.deleteLater()
        self.chips = []
        for seat in seats:
            chip = SeatChip(self._desk, seat)
            chip.small = self._small
            chip.clicked.connect(lambda _on, key=seat.id: self._toggle(key))
            chip.passed.connect(self._pass)
            self._row.addWidget(chip)
            self.chips.append(chip)

    def _toggle(self, seat_id: str) -> None:
        self._desk.choose_seat("" if self._desk.seat == seat_id else seat_id)
        self._show_chosen()

    def _show_chosen(self) -> None:
        if self._desk.seat and self._desk.record.seat(self._desk.seat) is None:
            self._desk.choose_seat("")
        for chip in self.chips:
            chip.setChecked(chip.seat.id == self._desk.seat)

    def _name(self, chip: SeatChip) -> None:
        say = self._desk.language.say
        words = {
            None: say("Plaats {letter}", letter=chip.seat.letter),
            True: say("Plaats {letter}, gehoord in deze ronde", letter=chip.seat.letter),
            False: say("Plaats {letter}, nog niet gehoord in deze ronde", letter=chip.seat.letter),
        }[chip.heard]
        chip.setAccessibleName(words)
        chip.setToolTip(
            plain_tip(say("{words} (Alt+{letter})", words=words, letter=chip.seat.letter))
        )
