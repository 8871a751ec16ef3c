"""One numbered sentence: its number to drag it by, its words, and the way to remove it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QFrame, QToolButton

from tafelkit.ui.numbered.grip import Grip
from tafelkit.ui.widgets.growing import GrowingField
from tafelkit.ui.widgets.keys import on_keys
from tafelkit.ui.widgets.tips import plain_tip
from tafelkit.ui.workplace import Workplace


class NumberedRow(QFrame):
    """What all rows of a numbered list have; a list of its own lays it out with what it adds.

    `moved` carries how many places up or down it is to go, `done` that its words are kept;
    `dragged` and `dropped` carry a place on the screen.
    """

    moved = Signal(int)
    done = Signal()
    removing = Signal()
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, workplace: Workplace, entry_id: str, write: Callable[[str], None]) -> None:
        super().__init__()
        self.setProperty("kind", "surface")
        self._workplace = workplace
        self.entry_id = entry_id
        self.grip = Grip(workplace.theme)
        self.grip.dragged.connect(self.dragged)
        self.grip.dropped.connect(self.dropped)
        self.grip.setToolTip(
            workplace.language.say("Versleep, of Alt+↑ en Alt+↓, voor een andere volgorde")
        )
        self.field = GrowingField(write, "")
        self.field.setProperty("kind", "said")
        self.field.done.connect(self.done)
        self.remove = QToolButton()
        self.remove.setProperty("kind", "quiet")
        self.remove.clicked.connect(self.removing)
        self._draw_cross()
        on_keys(self, lambda: self.moved.emit(-1), "Alt+Up")
        on_keys(self, lambda: self.moved.emit(1), "Alt+Down")
        on_keys(self, self.removing.emit, "Ctrl+Del")

    def fill_words(self, number: int, name: str, remove: str, words: str) -> None:
        """Show a number and words; `name` and `remove` are what row and cross are called."""
        self.setAccessibleName(name)
        self.grip.fill(number)
        self.field.setAccessibleName(name)
        self.field.fill(words)
        self.remove.setAccessibleName(remove)
        self.remove.setToolTip(
            plain_tip(self._workplace.language.say("{what} (Ctrl+Del)", what=remove))
        )

    def changeEvent(self, event: QEvent) -> None:
        """Draw the cross in the colours of the look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_cross()

    def _draw_cross(self) -> None:
        icons, theme = self._workplace.icons, self._workplace.theme
        self.remove.setIcon(icons.icon("x", theme.colour("soft")))
