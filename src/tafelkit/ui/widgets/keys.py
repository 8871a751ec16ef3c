"""Keys that work anywhere within a widget."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

# Wherever the focus is on a page, each of these leads back to where words come in.
TO_THE_LINE = ("Esc", "F2", "Ctrl+L")


def on_keys(widget: QWidget, do: Callable[[], object], *keys: str) -> None:
    """Have each of the keys do something while the focus is within the widget."""
    for key in keys:
        shortcut = QShortcut(QKeySequence(key), widget)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)
