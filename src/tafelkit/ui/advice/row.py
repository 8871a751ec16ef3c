"""One advice on the page: its number, its words, what it rests on, and how widely it is shared."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.method.names import SUPPORT_NAMES
from tafelkit.services import advice as services
from tafelkit.ui.advice.grounds import Ground
from tafelkit.ui.advice.rests_on import RestsOn
from tafelkit.ui.desk import Desk
from tafelkit.ui.numbered.row import NumberedRow
from tafelkit.ui.widgets.form import Form, on_form
from tafelkit.ui.widgets.shapes import Shape
from tafelkit.ui.widgets.states import State, StateChoice

# A row narrower than this has two or three lines below each other.
_ROOM = 680

_LOOKS: dict[e.Support, tuple[Shape, str]] = {
    "shared": ("full", "ahead"),
    "partly": ("half", "accent"),
    "minority": ("dot", "behind"),
}


class AdviceRow(NumberedRow):
    """An advice that can be edited in place."""

    choosing = Signal()

    def __init__(self, desk: Desk, advice: e.Advice) -> None:
        super().__init__(desk, advice.id, self._write)
        self._desk = desk
        say, theme = desk.language.say, desk.theme
        self.rests_on = RestsOn(theme, say, say("Waar het advies op rust"))
        self.rests_on.asked.connect(self._go_to_ground)
        self.rests_on.removed.connect(self._take_ground_away)
        self.rests_on.choosing.connect(self.choosing)
        states = (
            State(key, shape, desk.language.text(SUPPORT_NAMES[key]), colour)
            for key, (shape, colour) in _LOOKS.items()
        )
        self.support = StateChoice(theme, say("Steun"), states, upright=True, framed=False)
        self.support.chosen.connect(self._choose_support)
        self._lay_out()

    def fill(self, advice: e.Advice, shown: tuple[Ground, ...]) -> None:
        """Show an advice as it is recorded."""
        say = self._desk.language.say
        name = say("Advies {number}", number=advice.rank)
        remove = say("Advies {number} verwijderen", number=advice.rank)
        self.fill_words(advice.rank, name, remove, advice.text)
        self.support.fill(advice.support)
        self.rests_on.fill(shown)

    def toggle_ground(self, ground_id: str, on: bool) -> None:
        """Let the advice rest on a note or pick, or no longer."""
        found = self._desk.record.entries[self.entry_id]
        assert isinstance(found, e.Advice)
        kept = tuple(key for key in found.rests_on if key != ground_id)
        rests_on = (*kept, ground_id) if on else kept
        self._desk.run(
            lambda: services.edit_advice(self._desk.record, self.entry_id, rests_on=rests_on)
        )

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(px(8), px(8), px(8), px(8))
        self._grid.setSpacing(px(12))
        self._place(Form())
        on_form(self, self._desk.theme, self._place, narrow=_ROOM)
        order: list[QWidget] = [self.field, self.rests_on.choose, *self.support.buttons.values()]
        for before, after in zip(order, [*order[1:], self.remove], strict=True):
            QWidget.setTabOrder(before, after)

    def _place(self, form: Form) -> None:
        """All in one row; where that is too narrow, support and grounds go under the words."""
        grid, top = self._grid, Qt.AlignmentFlag.AlignTop
        parts: tuple[QWidget, ...] = (
            self.grip,
            self.field,
            self.rests_on,
            self.support,
            self.remove,
        )
        for widget in parts:
            grid.removeWidget(widget)
        self.support.set_upright(not form.narrow)
        self.rests_on.setMinimumWidth(0 if form.narrow else self._desk.theme.px(152))
        if form.narrow:
            grid.addWidget(self.grip, 0, 0, 3, 1)
            grid.addWidget(self.field, 0, 1, top)
            grid.addWidget(self.remove, 0, 2, top)
            grid.addWidget(self.support, 1, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(self.rests_on, 2, 1, 1, 2)
        else:
            for column, widget in enumerate(parts):
                here = Qt.AlignmentFlag(0) if widget in (self.grip, self.rests_on) else top
                grid.addWidget(widget, 0, column, here)
        for column, share in enumerate((0, 10, 0 if form.narrow else 7)):
            grid.setColumnStretch(column, share)

    def _write(self, text: str) -> None:
        if self.entry_id in self._desk.record.entries:
            self._desk.run(
                lambda: services.edit_advice(self._desk.record, self.entry_id, text=text)
            )

    def _choose_support(self, support: str) -> None:
        self._desk.run(
            lambda: services.edit_advice(self._desk.record, self.entry_id, support=support)
        )

    def _go_to_ground(self, ground_id: str) -> None:
        is_pick = self._desk.record.pick(ground_id) is not None
        self._desk.asked.emit("waarden" if is_pick else "gesprek", ground_id)

    def _take_ground_away(self, ground_id: str) -> None:
        self.toggle_ground(ground_id, on=False)
