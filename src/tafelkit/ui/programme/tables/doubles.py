"""Tables that may be one, side by side: the rapporteur tells which of them count."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tafelkit.domain import entries as e
from tafelkit.domain.dates import date_in_words
from tafelkit.domain.method.doubles import Counting, doubles
from tafelkit.services.synthesis.left_out import count_again, leave_out
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.merging.differing import compared
from tafelkit.ui.programme.merging.reading import Line
from tafelkit.ui.programme.tables.columns import COUNTING
from tafelkit.ui.programme.tables.compared import lines
from tafelkit.ui.programme.tables.model import COUNTING_SHAPES
from tafelkit.ui.widgets.form import Form, on_form
from tafelkit.ui.widgets.shapes import shape_icon
from tafelkit.ui.window.over import OverPage


class DoublesView(OverPage):
    """A table and those with its number and date. Raises Refusal where one cannot be read now."""

    def __init__(self, desk: ProgrammeDesk, table_id: str) -> None:
        tables = _alike(desk, table_id)
        first, language, px = tables[0], desk.language, desk.theme.px
        day = date_in_words(first.date, language.code, weekday=False)
        name = language.say("Tafel {number}", number=first.number)
        super().__init__(language, " · ".join(filter(None, (name, day))))
        self._desk = desk
        self.told = QLabel(wordWrap=True)
        found = [list(lines(desk.session.record(table.id), language)) for table in tables]
        self.cards = [
            TableCard(desk, table, found[at], [*found[:at], *found[at + 1 :]])
            for at, table in enumerate(tables)
        ]
        within = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, within)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(12))
        for card in self.cards:
            self._row.addWidget(card, 1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(within)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(8))
        column.addLayout(self.head)
        column.addWidget(self.told)
        column.addWidget(scroll, 1)
        on_form(self, desk.theme, self._take_form)
        self.refresh()

    def begin(self) -> None:
        """To the first table."""
        self.cards[0].turn.setFocus()

    def refresh(self) -> None:
        """Show which of them count."""
        counting = self._desk.gathering.counting
        for card in self.cards:
            card.show_counting(counting.get(card.table.id, "alone"))
        say, of = self._desk.language.say, len(self.cards)
        counted = sum(card.counts for card in self.cards)
        if counted > 1:
            text = say(
                "Zelfde nummer en zelfde datum: misschien is dit één tafel. Nu tellen er {counted} "
                "mee, en tellen dezelfde woorden dan {counted} keer.",
                counted=counted,
            )
        else:
            text = say(
                "Hiervan telt er {counted} mee. Wat niet meetelt, blijft bewaard en is weer mee te "
                "tellen.",
                counted=counted,
            )
        self.told.setText(text if of > 1 or not counted else "")

    def _take_form(self, form: Form) -> None:
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if form.narrow else ways.LeftToRight)


class TableCard(QFrame):
    """One of the tables: whether it counts, what differs from the others, and what one can do."""

    def __init__(
        self,
        desk: ProgrammeDesk,
        table: e.Table,
        own: Sequence[Line],
        others: Sequence[Sequence[Line]],
    ) -> None:
        super().__init__()
        self._desk, self.table, self.counts = desk, table, True
        px, say = desk.theme.px, desk.language.say
        self.setProperty("kind", "surface")
        self._sign, self.state = QLabel(), QLabel()
        self.state.setProperty("kind", "label")
        text = QLabel(compared(own, others), wordWrap=True)
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.turn, read = QPushButton(), QPushButton(say("Lezen"))
        self.turn.clicked.connect(self._turn)
        read.clicked.connect(lambda: desk.table_asked.emit(table.id, ""))
        head, buttons = QHBoxLayout(), QHBoxLayout()
        for row, parts in ((head, (self._sign, self.state)), (buttons, (self.turn, read))):
            for part in parts:
                row.addWidget(part)
            row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addLayout(buttons)  # above the words, which may be long: the focus begins here
        column.addWidget(text)
        column.addStretch(1)
        plain = "; ".join(f"{line.name}: {line.words}" for line in own)
        self.setAccessibleDescription(plain)
        read.setAccessibleName(f"{read.text()}: {plain}")
        self.turn.setEnabled(not desk.session.read_only)

    def show_counting(self, counting: Counting) -> None:
        """Say whether it counts, and offer the other."""
        language, theme = self._desk.language, self._desk.theme
        self.counts = counting != "left_out"
        shape, colour = COUNTING_SHAPES.get(counting, ("tick", "ahead"))
        size = theme.px(16)
        self._sign.setPixmap(shape_icon(shape, theme.colour(colour), size).pixmap(size, size))
        self.state.setText(language.text(COUNTING[counting]))
        self.turn.setText(
            language.say("Niet meetellen") if self.counts else language.say("Weer meetellen")
        )
        self.setAccessibleName(self.state.text())

    def _turn(self) -> None:
        deed = leave_out if self.counts else count_again
        self._desk.run(lambda: deed(self._desk.synthesis, self.table))


def _alike(desk: ProgrammeDesk, table_id: str) -> tuple[e.Table, ...]:
    """The table and those that may be the same."""
    tables = desk.gathering.all_tables
    groups = (group for group in doubles(tables.values()) if tables[table_id] in group)
    return next(groups, (tables[table_id],))
