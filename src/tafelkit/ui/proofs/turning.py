"""Under the pages: which one is in view, the next and the one before, larger and smaller."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from tafelkit.domain.texts import Language
from tafelkit.ui.look.icons import Icons
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.proofs.pages_view import PagesView
from tafelkit.ui.widgets.tips import plain_tip


class Turning(QWidget):
    """Buttons for the mouse; the keys are the view's own."""

    def __init__(self, theme: Theme, icons: Icons, language: Language, view: PagesView) -> None:
        super().__init__()
        self._theme = theme
        self._drawer = icons
        self._language = language
        self._icons: list[tuple[QToolButton, str]] = []
        say = language.say
        self.before = self._button(
            "chevron-left", say("Vorige pagina (Page Up)"), lambda: view.turn_to(view.page - 1)
        )
        self.after = self._button(
            "chevron-right", say("Volgende pagina (Page Down)"), lambda: view.turn_to(view.page + 1)
        )
        self.place = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        smaller = self._button("zoom-out", say("Kleiner (−)"), lambda: view.zoom(-1))
        fitting = self._button("arrows-horizontal", say("Passend (0)"), lambda: view.zoom(0))
        larger = self._button("zoom-in", say("Groter (+)"), lambda: view.zoom(1))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4))
        for widget in (self.before, self.place, self.after):
            layout.addWidget(widget)
        layout.addStretch(1)
        for widget in (smaller, fitting, larger):
            layout.addWidget(widget)
        self._draw_icons()

    def show_place(self, page: int, count: int) -> None:
        """Say which page is in view, from 1."""
        say = self._language.say
        text = say("pagina {page} van {count}", page=page, count=count) if count else ""
        self.place.setText(text)
        self.before.setEnabled(page > 1)
        self.after.setEnabled(page < count)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in the colours of the look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    def _button(self, icon: str, name: str, do: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "quiet")
        button.setAccessibleName(name)
        button.setToolTip(plain_tip(name))
        button.clicked.connect(do)
        self._icons.append((button, icon))
        return button

    def _draw_icons(self) -> None:
        for button, icon in self._icons:
            button.setIcon(self._drawer.icon(icon, self._theme.colour("ink")))
