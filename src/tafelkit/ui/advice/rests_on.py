"""The thin column beside an advice: what it rests on, as chips, and the way to choose it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tafelkit.ui.advice.grounds import Ground
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.wrapping import WrappingButton


class RestsOn(QWidget):
    """`asked` carries the id of a chip that was followed, `removed` of one taken away."""

    asked = Signal(str)
    removed = Signal(str)
    choosing = Signal()

    def __init__(self, theme: Theme, say: Callable[[str], str], name: str) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[Ground, ...] = ()
        self.chips: list[WrappingButton] = []
        self.choose = WrappingButton(theme, say("Rust op…"))
        self.choose.setAccessibleName(name)
        self.choose.setToolTip(say("Kies de aantekeningen en kaarten waar het advies op rust"))
        self.choose.clicked.connect(self.choosing)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(4))
        self._layout.addWidget(self.choose)
        self._layout.addStretch(1)

    def fill(self, shown: tuple[Ground, ...]) -> None:
        """Show a chip for each of these."""
        if shown == self._shown:
            return
        self._shown = shown
        if any(chip.hasFocus() for chip in self.chips):
            self.choose.setFocus()
        for chip in self.chips:
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(ground) for ground in shown]
        for place, chip in enumerate(self.chips):
            self._layout.insertWidget(place, chip)
        for before, after in pairwise([*self.chips, self.choose]):
            QWidget.setTabOrder(before, after)

    def _chip(self, ground: Ground) -> WrappingButton:
        chip = WrappingButton(self._theme, ground.words, look="chip", caption=ground.caption)
        chip.clicked.connect(lambda: self.asked.emit(ground.id))
        chip.removed.connect(lambda: self.removed.emit(ground.id))
        return chip
