"""What scrolls follows the focus: nobody should type where it cannot be seen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget

_SETTLED_MS = 50  # by then what came with the focus has its place


class FocusFollower(QObject):
    """Brings whatever within `whole` gets the focus into view, in all areas that hold it.

    Qt does so for Tab within one area only. A press of the mouse moves nothing: what is under it
    must stay there until it is let go.
    """

    def __init__(self, whole: QWidget) -> None:
        super().__init__(whole)
        self._whole = whole
        self._soon = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._soon.timeout.connect(self._reveal)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self._whole.isAncestorOf(new):
            return
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._reveal()
            self._soon.start()

    def _reveal(self) -> None:
        focused = QApplication.focusWidget()
        if focused is None or not self._whole.isAncestorOf(focused):
            return
        area = focused.parentWidget()
        while area is not None and area is not self._whole:
            if isinstance(area, QScrollArea) and area is not focused:
                _bring_into_view(area, focused)
            area = area.parentWidget()


def _bring_into_view(area: QScrollArea, widget: QWidget) -> None:
    inside, bar, room = area.widget(), area.verticalScrollBar(), area.viewport().height()
    if inside is None or not inside.isAncestorOf(widget):
        return
    wanted = widget.rect()
    if isinstance(widget, QAbstractItemView) and widget.height() > room:
        row = widget.visualRect(widget.currentIndex())
        begin = QRect(0, 0, widget.width(), room)
        wanted = row.translated(widget.viewport().pos()) if row.isValid() else begin
    elif widget.height() > room:
        area.ensureWidgetVisible(widget)  # Qt knows where in it one types
        return
    top = widget.mapTo(inside, wanted.topLeft()).y()
    if top + wanted.height() > bar.value() + room:
        bar.setValue(top + wanted.height() - room)
    if top < bar.value():
        bar.setValue(top)
