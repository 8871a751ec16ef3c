"""Views of one thing, one in front, and a row of buttons to go from one to another."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QWidget

from tafelkit.domain.texts import Message
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.widgets.flow import FlowLayout


class ViewTabs(QWidget):
    """The buttons; `stack` holds the views. `turned` says that another is in front."""

    turned = Signal()

    def __init__(self, desk: ProgrammeDesk, titles: Iterable[tuple[str, Message]]) -> None:
        super().__init__()
        self.setAccessibleName(desk.language.say("Weergave"))
        self.stack = QStackedWidget()
        self.buttons: dict[str, QPushButton] = {}
        self._views: dict[str, QWidget] = {}
        flow = FlowLayout(self, desk.theme.px(4))
        group = QButtonGroup(self)
        for name, title in titles:
            button = self.buttons[name] = QPushButton(desk.language.text(title))
            button.setCheckable(True)
            button.setProperty("kind", "tab")
            button.clicked.connect(lambda _on=False, name=name: self.go(name))
            group.addButton(button)
            flow.addWidget(button)
            button.hide()

    @property
    def name(self) -> str:
        """The name of the view in front."""
        shown = self.stack.currentWidget()
        return next((name for name, view in self._views.items() if view is shown), "")

    def add(self, name: str, view: QWidget) -> None:
        """Add a view."""
        self._views[name] = view
        self.stack.addWidget(view)
        self.buttons[name].show()

    def take(self, name: str) -> QWidget:
        """Give back a view, to be shown elsewhere."""
        view = self._views.pop(name)
        if self.stack.currentWidget() is view:
            self.go(next(iter(self._views)))
        self.buttons[name].hide()
        self.stack.removeWidget(view)
        view.show()
        return view

    def go(self, name: str) -> None:
        """Bring a view to the front; the first where there is none of that name."""
        name = name if name in self._views else next(iter(self._views))
        self.buttons[name].setChecked(True)
        self.stack.setCurrentWidget(self._views[name])
        self.turned.emit()

    def step(self) -> None:
        """Bring the next view to the front, after the last the first."""
        names = list(self._views)
        self.go(names[(names.index(self.name) + 1) % len(names)])
