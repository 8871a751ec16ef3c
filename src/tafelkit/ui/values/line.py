"""The entry line of Waarden, and beneath it how it is understood."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from tafelkit.domain.typed.entry_line import Reading, read
from tafelkit.ui.desk import Desk
from tafelkit.ui.look.theme import wear
from tafelkit.ui.values.hint import grammar, hint
from tafelkit.ui.widgets.draft_line import DraftLine
from tafelkit.ui.widgets.form import Form

_DRAFT = "waarden"


class EntryLine(QWidget):
    """`entered` carries a line that is understood; one that is not stays, with what is missing.

    In an empty line Enter is `confirming`, and the arrows `stepped` to another question.
    `reading` tells of each change how it is understood. `question` answers which card that is.
    """

    entered = Signal(object)
    confirming = Signal()
    stepped = Signal(int)
    reading = Signal(object)

    def __init__(
        self, desk: Desk, card_in_hand: Callable[[], str], question: Callable[[], str]
    ) -> None:
        super().__init__()
        self._desk = desk
        self._card_in_hand = card_in_hand
        self._question = question
        say, px = desk.language.say, desk.theme.px
        self._take_seat_of_draft()
        self.field = _Field(
            desk.drafts,
            _DRAFT,
            say("Regel: plaats, kaart, teken, woorden"),
            say("C 06 + wil minder loketten"),
            lambda: desk.seat,
        )
        self.field.setProperty("kind", "line")
        self.hint = QLabel(wordWrap=True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._low = False
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addWidget(self.field)
        layout.addWidget(self.hint)
        self.field.textChanged.connect(self.refresh)
        self.field.returnPressed.connect(self._enter)
        self.field.stepped.connect(self.stepped)

    def take_form(self, form: Form, *, lines: int) -> None:
        """Have room for so many lines of the hint, so that the line in which one types stays put.

        Where it is low there is room for one. Then the hint stands over the line, and takes a
        second line, when it needs one, from what is above.
        """
        ways, metrics = QBoxLayout.Direction, self.hint.fontMetrics()
        changed, self._low = form.low != self._low, form.low
        self._layout.setDirection(ways.BottomToTop if form.low else ways.TopToBottom)
        height = metrics.lineSpacing() * (1 if form.low else lines) + 2
        self.hint.setMinimumHeight(height)
        self.hint.setMaximumHeight(2 * height if form.low else height)
        if changed:
            self.refresh()

    def refresh(self) -> None:
        """Understand the line anew, since the record or the seat in hand changed."""
        desk = self._desk
        if self.field.text().strip():
            self.field.remember()
            understood = self._read()
            self._show(hint(understood, desk.record, desk.language))
        else:
            understood = Reading()
            asked = self._question()
            self._show(asking(desk, asked) if asked else grammar(desk.language, short=self._low))
        self.reading.emit(understood)

    def put(self, text: str) -> None:
        """Let words stand in the line."""
        self.field.setText(text)

    def clear(self) -> None:
        """Be ready for the next."""
        self.field.clear()

    def _read(self) -> Reading:
        desk = self._desk
        text, card = self.field.text(), self._card_in_hand()
        return read(text, desk.record, desk.language.code, seat=desk.seat, card=card)

    def _take_seat_of_draft(self) -> None:
        """Words without a letter are of the seat that was in hand when they were typed."""
        desk = self._desk
        seat = desk.record.seat(desk.drafts.get(_DRAFT).beside)
        if seat is not None and desk.record.seat(desk.seat) is None:
            desk.choose_seat(seat.id)

    def _enter(self) -> None:
        if not self.field.text().strip():
            self.confirming.emit()
            return
        understood = self._read()
        if understood.problem is None:
            self.entered.emit(understood)
        else:
            self._show(hint(understood, self._desk.record, self._desk.language), kind="danger")

    def _show(self, text: str, kind: str = "soft") -> None:
        self.hint.setText(text)
        self.field.setAccessibleDescription(self.hint.text())
        wear(self.hint, "kind", kind)


def asking(desk: Desk, card: str) -> str:
    """What Enter does in the empty line while a card was found in the motivation."""
    return desk.language.say(
        "Enter bevestigt dat {letter} ook {card} noemt; ← → kiest een andere.",
        letter=desk.record.letter(desk.seat),
        card=desk.record.card_name(card, desk.language.code),
    )


class _Field(DraftLine):
    """In an empty line the arrows have nothing to do; Escape loses nothing."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step to another question while nothing is typed."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and not self.text():
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)
