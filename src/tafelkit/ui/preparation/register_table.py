"""The names and consents of the register: a row for each seat, or two where one is too wide."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.method.names import PURPOSE_NAMES
from tafelkit.services import preparation, register
from tafelkit.ui import dates
from tafelkit.ui.desk import Desk
from tafelkit.ui.preparation.answer import AnswerButton
from tafelkit.ui.widgets.fields import LeftField, LineField
from tafelkit.ui.widgets.flow import FlowLayout


class RegisterTable(QWidget):
    """Made when it is first shown; `entered` says that something was written in a field.

    `initiator` is the page: it does not refresh what is being typed.
    """

    entered = Signal()

    def __init__(self, desk: Desk, initiator: object) -> None:
        super().__init__()
        self._desk = desk
        self._initiator = initiator
        self._narrow = False
        self._made_for: list[str] | None = None
        self.fields: dict[tuple[str, str], LineField] = {}
        self.answers: dict[tuple[str, e.Purpose], AnswerButton] = {}
        self._rows = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._rows)

    def refresh(self) -> None:
        """Show what is in the register."""
        seats = self._desk.record.seats
        if self._made_for != [seat.id for seat in seats]:
            self._make(seats)
        entries = self._desk.hub.register
        for seat in seats:
            known = register.attendee(entries, seat.id)
            self.fields[seat.id, "name"].fill(known.name)
            self.fields[seat.id, "contact"].fill(known.contact)
            self.fields[seat.id, "keep_until"].fill(dates.shown(known.keep_until))
            for purpose in PURPOSE_NAMES:
                given = register.consent(entries, seat.id, purpose)
                self.answers[seat.id, purpose].show_answer(given)

    def flush(self) -> None:
        """Write what is being typed."""
        for field in self.fields.values():
            field.flush()

    def set_narrow(self, narrow: bool) -> None:
        """Give each seat more than one line, where one is too wide; made anew at the next look."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.flush()
            self._made_for = None

    def _make(self, seats: tuple[e.Seat, ...]) -> None:
        self._made_for = [seat.id for seat in seats]
        refused = {key: field.text() for key, field in self.fields.items() if field.refused}
        self.fields, self.answers = {}, {}
        self._make_rows(seats)
        for key in refused.keys() & self.fields.keys():
            self.fields[key].put(refused[key])
            self.fields[key].mark(False)

    def _make_rows(self, seats: tuple[e.Seat, ...]) -> None:
        rows, px = QWidget(), self._desk.theme.px
        self._column.replaceWidget(self._rows, rows)
        self._rows.deleteLater()
        self._rows = rows
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, px(8), 0, 0)
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(8))
        if not seats:
            first = self._desk.language.say(
                "Voeg eerst de plaatsen toe; dan kunnen hier namen bij."
            )
            grid.addWidget(QLabel(first), 0, 0)
            return
        if self._narrow:
            for row, seat in enumerate(seats):
                self._make_block(grid, 2 * row, seat)
        else:
            for at, text in enumerate(self._heads(), 1):
                grid.addWidget(_caption(text), 0, at, Qt.AlignmentFlag.AlignBottom)
            for row, seat in enumerate(seats, 1):
                self._make_row(grid, row, seat)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 3)

    def _heads(self) -> list[str]:
        language = self._desk.language
        say = language.say
        asked = [language.text(name) for name in PURPOSE_NAMES.values()]
        return [say("Naam"), say("Contact"), say("Bewaren tot"), *asked]

    def _make_row(self, grid: QGridLayout, row: int, seat: e.Seat) -> None:
        cells = (_letter(seat), *self._make_fields(seat), *self._make_answers(seat))
        for at, widget in enumerate(cells):
            grid.addWidget(widget, row, at)

    def _make_block(self, grid: QGridLayout, row: int, seat: e.Seat) -> None:
        """Where one line is too wide: the answers under the names, each with its head."""
        px, heads = self._desk.theme.px, self._heads()
        fields, answers = self._make_fields(seat), self._make_answers(seat)
        grid.addWidget(_letter(seat), row, 0)
        for at, (field, head) in enumerate(zip(fields, heads, strict=False), 1):
            field.setPlaceholderText(field.placeholderText() or head)
            grid.addWidget(field, row, at)
        below = QWidget()
        flow = FlowLayout(below, px(8))
        for button, head in zip(answers, heads[len(fields) :], strict=True):
            pair = QWidget()
            beside = QHBoxLayout(pair)
            beside.setContentsMargins(0, 0, px(8), 0)
            beside.setSpacing(px(4))
            beside.addWidget(_caption(head, wraps=False))
            beside.addWidget(button)
            flow.addWidget(pair)
        grid.addWidget(below, row + 1, 1, 1, len(fields))

    def _make_fields(self, seat: e.Seat) -> list[LineField]:
        say, px = self._desk.language.say, self._desk.theme.px
        until = LeftField(
            self._writer(seat.id, "keep_until"),
            say("Bewaren tot, bij {letter}", letter=seat.letter),
            say("dd-mm-jjjj"),
        )
        until.setFixedWidth(px(112))
        made = {
            "name": LineField(
                self._writer(seat.id, "name"), say("Naam bij {letter}", letter=seat.letter)
            ),
            "contact": LineField(
                self._writer(seat.id, "contact"), say("Contact bij {letter}", letter=seat.letter)
            ),
            "keep_until": until,
        }
        self.fields |= {(seat.id, name): field for name, field in made.items()}
        return list(made.values())

    def _make_answers(self, seat: e.Seat) -> list[AnswerButton]:
        made = {}
        for purpose, name in PURPOSE_NAMES.items():
            button = made[purpose] = AnswerButton(self._desk, seat.letter, name)
            button.answered.connect(self._answering(seat.id, purpose))
        self.answers |= {(seat.id, purpose): button for purpose, button in made.items()}
        return list(made.values())

    def _writer(self, seat_id: str, field: str) -> Callable[[str], None]:
        def intention(text: str) -> Change:
            if field == "keep_until":
                text = dates.typed_date(text, self._desk.now().date())
                preparation.check_date(text)
            return register.enter(self._desk.hub.register, seat_id, **{field: text.strip()})

        def write(text: str) -> None:
            if (seat_id, field) not in self.fields:
                return  # the seat is gone, and what was typed beside it goes with it
            right = self._desk.run(lambda: intention(text), self._initiator)
            self.fields[seat_id, field].mark(right)
            self.entered.emit()

        return write

    def _answering(self, seat_id: str, purpose: e.Purpose) -> Callable[[object], None]:
        def write(given: object) -> None:
            assert given is None or isinstance(given, bool)
            today = self._desk.now().date().isoformat()
            entries = self._desk.hub.register
            self._desk.run(lambda: register.answer(entries, seat_id, purpose, given, today))

        return write


def _letter(seat: e.Seat) -> QLabel:
    label = QLabel(seat.letter)
    label.setProperty("kind", "label")
    return label


def _caption(text: str, *, wraps: bool = True) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", "caption")
    label.setWordWrap(wraps)
    return label
