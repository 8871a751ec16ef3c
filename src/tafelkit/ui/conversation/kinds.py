"""The kinds of notes as buttons, with the signs that their papers carry."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.papers.note import KIND_PATHS
from tafelkit.domain.method.names import NOTE_NAMES
from tafelkit.domain.texts import LanguageCode
from tafelkit.ui.desk import Desk
from tafelkit.ui.look.painting import path_of
from tafelkit.ui.widgets.tips import plain_tip

_KEYS: dict[e.NoteKind, dict[LanguageCode, str]] = {
    "concept": {"nl": "b", "en": "c"},
    "example": {"nl": "v", "en": "e"},
    "tension": {"nl": "s", "en": "t"},
}


def kind_key(kind: e.NoteKind, language: LanguageCode) -> str:
    """The letter with which a line of that kind begins."""
    return _KEYS[kind][language]


class KindButtons(QWidget):
    """Which kind the next note is; `chosen` tells that the user wants another."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        language, px = desk.language, desk.theme.px
        self.setAccessibleName(language.say("Soort aantekening"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        group = QButtonGroup(self)
        self.buttons: dict[e.NoteKind, QToolButton] = {}
        for kind, name in NOTE_NAMES.items():
            button = QToolButton()
            button.setText(language.text(name))
            button.setCheckable(True)
            button.setIcon(kind_icon(kind, desk.theme.colour("accent"), px(18)))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setAccessibleName(button.text())
            begin = language.say(
                "Begin de regel met {letter}", letter=kind_key(kind, language.code)
            )
            button.setToolTip(plain_tip(f"{button.text()}\n{begin}"))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _on, key=kind: self.chosen.emit(key))
            group.addButton(button)
            layout.addWidget(button)
            self.buttons[kind] = button

    def set_narrow(self, narrow: bool) -> None:
        """Show the signs alone; their words are in the tip and for screen readers."""
        beside, alone = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
            Qt.ToolButtonStyle.ToolButtonIconOnly,
        )
        for button in self.buttons.values():
            button.setToolButtonStyle(alone if narrow else beside)

    def fill(self, kind: e.NoteKind) -> None:
        """Show which kind it is."""
        self.buttons[kind].setChecked(True)


def kind_icon(kind: e.NoteKind, colour: QColor, size: int) -> QIcon:
    """A kind's sign as an icon, sharp at 100 and at 200 %."""
    icon = QIcon()
    for ratio in (1, 2):
        pixmap = QPixmap(size * ratio, size * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(size * ratio / 24, size * ratio / 24)
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.strokePath(
            path_of(KIND_PATHS[kind]), QPen(colour, 2, Qt.PenStyle.SolidLine, cap, join)
        )
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        icon.addPixmap(pixmap)
    return icon
