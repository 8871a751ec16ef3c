"""A column beside the page's one thing; where it is too low for its parts, it scrolls as one.

A list in it that scrolls by itself would then be a scroll bar within a scroll bar, so there it
stands in full, and the column follows its row in hand.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from tafelkit.ui.look.theme import Theme

_LEAST = 96  # a list in which fewer rows are seen is better seen in full
_ANY = 16_777_215  # what Qt says for "as high as one likes"


class Column(QScrollArea):
    """`parts` stand below each other; `listed` is the list among them."""

    def __init__(self, theme: Theme, listed: QListView) -> None:
        super().__init__(widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._listed = listed
        self._least = theme.px(_LEAST)
        self._as_one = False
        self._gap = theme.px(8)
        inside = self._inside = QWidget()
        self.parts = QVBoxLayout(inside)
        self.parts.setContentsMargins(0, 0, 0, 0)
        self.parts.setSpacing(self._gap)
        self.setWidget(inside)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._share_height)
        for watched in (inside, listed):
            watched.installEventFilter(self)
        listed.setMinimumHeight(self._least)
        listed.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        model = listed.model()
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset, model.dataChanged):
            signal.connect(self._soon.start)
        listed.selectionModel().currentChanged.connect(self._follow_soon)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Other words, or another width for them, may need another height."""
        kind = event.type()
        if kind == (QEvent.Type.Resize if watched is self._listed else QEvent.Type.LayoutRequest):
            self._soon.start()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height may be enough, or no longer."""
        super().resizeEvent(event)
        self._soon.start()

    def _share_height(self) -> None:
        listed = self._listed
        as_one = self._others() + self._least > self.viewport().height() and not listed.isHidden()
        if as_one != self._as_one:
            self._as_one = as_one
            policies = Qt.ScrollBarPolicy
            bar = policies.ScrollBarAlwaysOff if as_one else policies.ScrollBarAsNeeded
            listed.setVerticalScrollBarPolicy(bar)
            # The bar of the column is not to touch its parts.
            self.parts.setContentsMargins(0, 0, self._gap if as_one else 0, 0)
        listed.setMinimumHeight(self._in_full() if as_one else self._least)
        listed.setMaximumHeight(listed.minimumHeight() if as_one else _ANY)

    def _others(self) -> int:
        """The height that all parts but the list like to have, with the gaps between them."""
        width, height = self._inside.width(), 0
        for place in range(self.parts.count()):
            item = self.parts.itemAt(place)
            widget = item.widget() if item is not None else None
            if item is None or widget is self._listed or (widget and item.isEmpty()):
                continue
            # The layout's own sum would count the height that the list has now.
            tall = item.heightForWidth(width) if item.hasHeightForWidth() else 0
            height += (tall or item.sizeHint().height()) + (self._gap if widget else 0)
        return height

    def _in_full(self) -> int:
        listed = self._listed
        rows = sum(listed.sizeHintForRow(row) for row in range(listed.model().rowCount()))
        return rows + listed.height() - listed.viewport().height()

    def _follow_soon(self) -> None:
        # Rows get their places when the layout has run.
        QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        """Bring the row in hand into view, where the list does not do so by itself."""
        row = self._listed.visualRect(self._listed.currentIndex())
        focused = QApplication.focusWidget()
        elsewhere = (
            focused is not None and focused is not self._listed and self.isAncestorOf(focused)
        )
        if self._as_one and row.isValid() and not elsewhere:
            middle = self._listed.viewport().mapTo(self._inside, row.center())
            self.ensureVisible(middle.x(), middle.y(), 0, row.height() // 2 + 1)
