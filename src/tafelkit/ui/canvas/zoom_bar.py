"""The row under the canvas: how near one looks, and at which part."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from tafelkit.ui.canvas.view import CanvasView
from tafelkit.ui.canvas.zones import ZoneSteps
from tafelkit.ui.desk import Desk
from tafelkit.ui.widgets.tips import plain_tip


class ZoomBar(QWidget):
    """A list of the zones, and three small buttons: further, nearer, the whole canvas."""

    def __init__(self, desk: Desk, view: CanvasView, zones: ZoneSteps) -> None:
        super().__init__()
        say, px = desk.language.say, desk.theme.px
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addStretch()
        self.zone = QToolButton()
        self.zone.setProperty("kind", "quiet")
        self.zone.setText(say("Vak van dichtbij"))
        self.zone.setIcon(desk.icons.icon("chevron-down", desk.theme.colour("ink"), px(18)))
        self.zone.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # The arrow stands after the words.
        self.zone.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.zone.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.zone.setMenu(self._menu(desk, view, zones))
        layout.addWidget(self.zone)
        colour = desk.theme.colour("ink")
        for icon, name, key, do in (
            ("zoom-out", say("Kleiner"), "−", lambda: view.zoom(0.8)),
            ("zoom-in", say("Groter"), "+", lambda: view.zoom(1.25)),
            ("maximize", say("Hele canvas"), "0", view.fit),
        ):
            button = QToolButton()
            button.setProperty("kind", "icon")
            button.setIcon(desk.icons.icon(icon, colour, px(18)))
            button.setAccessibleName(name)
            button.setToolTip(plain_tip(f"{name} ({key})"))
            button.clicked.connect(do)
            layout.addWidget(button)

    def _menu(self, desk: Desk, view: CanvasView, zones: ZoneSteps) -> QMenu:
        menu = QMenu(self)
        for number, zone in enumerate(desk.record.kit.canvas.zones, start=1):
            name = zone.title.text(desk.language.code).replace("&", "&&")
            action = menu.addAction(f"&{number}  {name}")
            action.triggered.connect(lambda _on=False, n=number: zones.look_at(n))
        menu.addSeparator()
        whole = menu.addAction("&0  " + desk.language.say("Hele canvas"))
        whole.triggered.connect(view.fit)
        return menu
