"""The cards of a seat that may pick more than one: which of them is in hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from tafelkit.domain import entries as e
from tafelkit.ui.desk import Desk
from tafelkit.ui.widgets.flow import FlowLayout


class PickTabs(QWidget):
    """A button for each card; nothing where a seat picks one."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.buttons: dict[str, QPushButton] = {}
        self._flow = FlowLayout(self, desk.theme.px(4))
        self.setAccessibleName(desk.language.say("Kaarten van deze plaats"))
        self.hide()

    def refresh(self, picks: Sequence[e.Pick], in_hand: str) -> None:
        """Show these picks, and which is in hand."""
        self.setVisible(self._desk.record.kit.picks_per_seat > 1)
        if list(self.buttons) != [pick.id for pick in picks]:
            for button in self.buttons.values():
                self._flow.removeWidget(button)
                button.deleteLater()
            self.buttons = {pick.id: self._button(pick.id) for pick in picks}
        for pick in picks:
            button = self.buttons[pick.id]
            name = self._desk.record.card_name(pick.card, self._desk.language.code)
            button.setText(name.replace("&", "&&"))
            button.setChecked(pick.id == in_hand)

    def height_at(self, width: int) -> int:
        """The height of all rows at that width, also before they are shown."""
        return self._flow.heightForWidth(width)

    def _button(self, pick_id: str) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setProperty("kind", "tab")
        button.clicked.connect(lambda: self.chosen.emit(pick_id))
        self._flow.addWidget(button)
        return button
