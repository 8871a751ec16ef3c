"""The forms a part of the window takes: roomy, or smaller where it is narrow or low.

A screen of 1366 × 768 at 200 % leaves 683 × 384 pixels. Everything is still there then; what
stood side by side stands below each other, words that a tip can say go, and columns scroll.
Each part goes by its own size, measured at the user's font size, and knows of no screen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMargins, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from tafelkit.ui.look.theme import Theme

_NARROW, _LOW = 760, 430


class Form(NamedTuple):
    """Whether there is little room, from left to right and from top to bottom."""

    narrow: bool = False
    low: bool = False


def around(theme: Theme, form: Form, sides: int = 24, ends: int = 16) -> QMargins:
    """The space around a page; `sides` and `ends` are its roomy measures at 100 %."""
    side = theme.px(min(sides, 12) if form.narrow else sides)
    end = theme.px(min(ends, 8) if form.low else ends)
    return QMargins(side, end, side, end)


def form_at(size: QSize, theme: Theme, narrow: int = _NARROW, low: int = _LOW) -> Form:
    """The form for a size; `narrow` and `low` are the width and height that are room enough.

    Both are in pixels at 100 %.
    """
    return Form(size.width() < theme.px(narrow), size.height() < theme.px(low))


def on_form(
    widget: QWidget,
    theme: Theme,
    take: Callable[[Form], object],
    *,
    narrow: int = _NARROW,
    low: int = _LOW,
    taken: Form | None = None,
) -> None:
    """Have a widget take its form at its first size, and whenever another size asks for another.

    `narrow` and `low` are as in `form_at`; `taken` is the form that it has already.
    """
    _Room(widget, lambda size: form_at(size, theme, narrow, low), take, taken)


class _Room(QObject):
    def __init__(
        self,
        widget: QWidget,
        form: Callable[[QSize], Form],
        take: Callable[[Form], object],
        taken: Form | None,
    ) -> None:
        super().__init__(widget)
        self._form = form
        self._take = take
        self._taken = taken
        widget.installEventFilter(self)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent):
            form = self._form(event.size())
            if form != self._taken:
                self._taken = form
                self._take(form)
        return False
