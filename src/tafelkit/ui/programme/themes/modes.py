"""In which order one looks: all by table, what is like the theme in hand, or what is alike."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from tafelkit.domain import entries as e
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.widgets.flow import FlowLayout
from tafelkit.ui.widgets.tips import plain_tip

Mode = Literal["all", "like", "together"]
_TITLE = 28  # characters of a title on a button


class Modes(QWidget):
    """Three buttons, one of them down."""

    chosen = Signal()

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__()
        self._say = desk.language.say
        self._group = QButtonGroup(self)
        self.buttons: dict[Mode, QPushButton] = {}
        row = FlowLayout(self, desk.theme.px(8))
        words: tuple[tuple[Mode, str, str], ...] = (
            ("all", self._say("Alles"), self._say("Alles, tafel na tafel")),
            ("like", "", self._say("Wat dezelfde woorden gebruikt als het gekozen thema")),
            (
                "together",
                self._say("Lijkt op elkaar"),
                self._say(
                    "Wat aan verschillende tafels dezelfde zeldzame woorden gebruikt. "
                    "Ctrl+G selecteert wat bij elkaar staat."
                ),
            ),
        )
        for mode, text, tip in words:
            button = QPushButton(text)
            button.setCheckable(True)
            button.setProperty("kind", "tab")
            button.setToolTip(plain_tip(tip))
            self._group.addButton(button)
            self.buttons[mode] = button
            row.addWidget(button)
        self.buttons["all"].setChecked(True)
        self._group.buttonClicked.connect(self.chosen)
        self.show_theme(None)

    @property
    def mode(self) -> Mode:
        """The one that is down."""
        return next(mode for mode, button in self.buttons.items() if button.isChecked())

    def show_theme(self, theme: e.Theme | None) -> None:
        """Say with which theme is compared; a theme that rests on nothing has no words yet."""
        button = self.buttons["like"]
        button.setEnabled(theme is not None and bool(theme.evidence))
        title = theme.title if theme else ""
        short = title if len(title) <= _TITLE else f"{title[: _TITLE - 1]}…"
        button.setText(
            self._say("Lijkt op ‘{title}’", title=short)
            if title
            else self._say("Lijkt op het thema")
        )
        if button.isChecked() and not button.isEnabled():
            self.buttons["all"].setChecked(True)
            self.chosen.emit()
