"""The register: names and consents behind the seats, apart from all that is shared."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.errors import Refusal
from tafelkit.domain.method.names import PURPOSE_NAMES
from tafelkit.services import preparation, register
from tafelkit.ui import dates
from tafelkit.ui.desk import Desk
from tafelkit.ui.preparation.answer import AnswerButton
from tafelkit.ui.preparation.certificate import put_certificate
from tafelkit.ui.preparation.password import PasswordPart
from tafelkit.ui.widgets.fields import LeftField, LineField
from tafelkit.ui.widgets.flow import FlowLayout
from tafelkit.verslag.certificate import Held, held_by


class RegisterSection(QFrame):
    """Hidden until asked for, since the laptop stands at the table; `unfolded` says it is shown."""

    unfolded = Signal()

    def __init__(self, desk: Desk, initiator: object) -> None:
        super().__init__()
        self._desk = desk
        self._initiator = initiator
        self._open = False
        self._made_for: list[str] | None = None
        self._narrow = False
        self.setProperty("kind", "surface")
        say, px = desk.language.say, desk.theme.px
        heading = QLabel(say("Register: namen en toestemming"))
        heading.setProperty("kind", "heading")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setProperty("kind", "soft")
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.told.hide()
        self.show_button = QPushButton(say("Register tonen"))
        self.show_button.clicked.connect(self._toggle)
        self.destroy_button = QPushButton(say("Register vernietigen…"))
        self.destroy_button.setProperty("kind", "quiet")
        self.destroy_button.clicked.connect(lambda: self._ask(True))
        self._sure = QLabel(
            say("Alle namen en toestemmingen van deze tafel verdwijnen voorgoed. Zeker?")
        )
        self._sure.setWordWrap(True)
        self._sure.setProperty("kind", "danger")
        self.yes_button = QPushButton(say("Ja, vernietigen"))
        self.no_button = QPushButton(say("Nee, bewaren"))
        self.yes_button.clicked.connect(self._destroy)
        self.no_button.clicked.connect(lambda: self._ask(False))
        self._fields: dict[tuple[str, str], LineField] = {}
        self._answers: dict[tuple[str, e.Purpose], AnswerButton] = {}
        self._table = QWidget()
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.show_button)
        buttons.addWidget(self.destroy_button)
        buttons.addWidget(self._sure, 1)
        buttons.addWidget(self.yes_button)
        buttons.addWidget(self.no_button)
        buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(24), px(16), px(24), px(16))
        self._column.setSpacing(px(8))
        self._column.addWidget(heading)
        self._column.addWidget(self.words)
        self._column.addWidget(self.told)
        self._column.addLayout(buttons)
        self.password: PasswordPart | None = None
        if desk.register_lock is not None:
            self.password = PasswordPart(desk, desk.register_lock)
            self.password.changed.connect(self.refresh)
            self._column.addWidget(self.password)
        self._column.addWidget(self._table)
        self._ask(False)
        self.refresh()

    def refresh(self) -> None:
        """Show the register as it is."""
        desk, say = self._desk, self._desk.language.say
        closed = desk.hub.register_closed
        self.words.setText(
            desk.language.text(closed)
            if closed
            else say(
                "Staat in een apart bestand ({file}) en gaat nooit mee: niet in het verslag, niet "
                "in een export, niet naar een ander.",
                file=desk.path.with_suffix(".register").name,
            )
        )
        self.show_button.setEnabled(closed is None or bool(desk.hub.register))
        self._show_destroying()
        if self.password is not None:
            self.password.follow()
        if self._open:
            self._show()

    def set_narrow(self, narrow: bool) -> None:
        """Give each seat more than one line, where one is too wide."""
        if narrow != self._narrow:
            self._narrow = narrow
            for field in self._fields.values():
                field.flush()
            self._made_for = None
            self.refresh()

    def _show_destroying(self) -> None:
        hub = self._desk.hub
        lock = self._desk.register_lock
        locked = lock is not None and lock.register_is_locked
        filled = bool(hub.register) and hub.register_closed is None
        self.destroy_button.setEnabled((filled or locked) and not hub.read_only)

    def _toggle(self) -> None:
        say = self._desk.language.say
        self._open = not self._open
        self.show_button.setText(say("Register verbergen") if self._open else say("Register tonen"))
        self.refresh()
        self._table.setVisible(self._open)
        if self._open:
            self.unfolded.emit()

    def _show(self) -> None:
        seats = self._desk.record.seats
        if self._made_for != [seat.id for seat in seats]:
            self._make(seats)
        entries = self._desk.hub.register
        for seat in seats:
            known = register.attendee(entries, seat.id)
            self._fields[seat.id, "name"].fill(known.name)
            self._fields[seat.id, "contact"].fill(known.contact)
            self._fields[seat.id, "keep_until"].fill(dates.shown(known.keep_until))
            _mark(self._fields[seat.id, "keep_until"], True)
            for purpose in PURPOSE_NAMES:
                given = register.consent(entries, seat.id, purpose)
                self._answers[seat.id, purpose].show_answer(given)

    def _make(self, seats: tuple[e.Seat, ...]) -> None:
        self._made_for = [seat.id for seat in seats]
        self._fields, self._answers = {}, {}
        table = QWidget()
        self._column.replaceWidget(self._table, table)
        self._table.deleteLater()
        self._table = table
        say, px = self._desk.language.say, self._desk.theme.px
        grid = QGridLayout(table)
        grid.setContentsMargins(0, px(8), 0, 0)
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(8))
        if not seats:
            grid.addWidget(
                QLabel(say("Voeg eerst de plaatsen toe; dan kunnen hier namen bij.")), 0, 0
            )
            return
        heads = [say("Naam"), say("Contact"), say("Bewaren tot")]
        heads += [self._desk.language.text(name) for name in PURPOSE_NAMES.values()]
        if self._narrow:
            for row, seat in enumerate(seats):
                self._make_block(grid, 2 * row, seat, heads)
        else:
            for at, text in enumerate(heads, 1):
                grid.addWidget(_caption(text), 0, at, Qt.AlignmentFlag.AlignBottom)
            for row, seat in enumerate(seats, 1):
                self._make_row(grid, row, seat)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 3)

    def _make_row(self, grid: QGridLayout, row: int, seat: e.Seat) -> None:
        cells = (_letter(seat), *self._make_fields(seat), *self._make_answers(seat))
        for at, widget in enumerate(cells):
            grid.addWidget(widget, row, at)

    def _make_block(self, grid: QGridLayout, row: int, seat: e.Seat, heads: list[str]) -> None:
        """Where one line is too wide: the answers under the names, each with its head."""
        px = self._desk.theme.px
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
        names = {
            "name": say("Naam bij {letter}", letter=seat.letter),
            "contact": say("Contact bij {letter}", letter=seat.letter),
            "keep_until": say("Bewaren tot, bij {letter}", letter=seat.letter),
        }
        for field, name in names.items():
            kind = LeftField if field == "keep_until" else LineField
            made = kind(self._writer(seat.id, field), name)
            if field == "keep_until":
                made.setPlaceholderText(say("dd-mm-jjjj"))
                made.setFixedWidth(px(112))
            self._fields[seat.id, field] = made
        return [self._fields[seat.id, field] for field in names]

    def _make_answers(self, seat: e.Seat) -> list[AnswerButton]:
        for purpose in PURPOSE_NAMES:
            button = AnswerButton(self._desk, seat.letter, PURPOSE_NAMES[purpose])
            button.answered.connect(self._answering(seat.id, purpose))
            self._answers[seat.id, purpose] = button
        return [self._answers[seat.id, purpose] for purpose in PURPOSE_NAMES]

    def _writer(self, seat_id: str, field: str) -> Callable[[str], None]:
        def intention(text: str) -> Change:
            if field == "keep_until":
                text = dates.typed_date(text, self._desk.now().date())
                preparation.check_date(text)
            return register.enter(self._desk.hub.register, seat_id, **{field: text.strip()})

        def write(text: str) -> None:
            right = self._desk.run(lambda: intention(text), self._initiator)
            _mark(self._fields[seat_id, field], right)
            self._show_destroying()

        return write

    def _answering(self, seat_id: str, purpose: e.Purpose) -> Callable[[object], None]:
        def write(given: object) -> None:
            assert given is None or isinstance(given, bool)
            today = self._desk.now().date().isoformat()
            entries = self._desk.hub.register
            self._desk.run(lambda: register.answer(entries, seat_id, purpose, given, today))

        return write

    def _ask(self, asking: bool) -> None:
        for widget in (self._sure, self.yes_button, self.no_button):
            widget.setVisible(asking)
        for widget in (self.show_button, self.destroy_button):
            widget.setVisible(not asking)
        if asking:
            self.no_button.setFocus()

    def _destroy(self) -> None:
        self._ask(False)
        for field in self._fields.values():
            field.flush()
        lock = self._desk.register_lock
        locked = lock is not None and lock.register_is_locked
        held = None if locked else held_by(self._desk.hub.register.values())
        if self._desk.destroy_register():
            self._certify(held)
        self.refresh()

    def _certify(self, held: Held | None) -> None:
        say = self._desk.language.say
        try:
            proof = put_certificate(self._desk, held)
        except Refusal as refused:
            self._desk.refuse(refused)
            return
        self.told.setText(
            say("Het register is vernietigd. Het bewijs staat in {file}.", file=proof.name)
        )
        self.told.show()


def _letter(seat: e.Seat) -> QLabel:
    label = QLabel(seat.letter)
    label.setProperty("kind", "label")
    return label


def _caption(text: str, *, wraps: bool = True) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", "caption")
    label.setWordWrap(wraps)
    return label


def _mark(field: LineField, right: bool) -> None:
    """Mark a field whose words were refused, or take the mark away."""
    if bool(field.property("wrong")) == right:
        field.setProperty("wrong", not right)
        field.style().polish(field)
