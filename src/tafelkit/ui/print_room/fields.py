"""A column of labelled choices; whatever is altered in it, `changed` tells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QSpinBox,
    QWidget,
)

from tafelkit.ui.look.theme import Theme

# The room that labels have at 100 %, so that all columns begin at the same place.
_LABELS = 104

W = TypeVar("W", bound=QWidget)


class Fields(QWidget):
    """Choices below each other, each with its label before it."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._px = theme.px
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(0, theme.px(_LABELS))
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)

    def choice(self, label: str, options: Iterable[tuple[str, str]]) -> QComboBox:
        """One of some; each option has a key, which is its data, and its words."""
        box = QComboBox()
        for key, words in options:
            box.addItem(words, key)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.currentIndexChanged.connect(self.changed)
        return self._placed(label, box)

    def count(self, label: str, most: int, by_itself: str) -> QSpinBox:
        """A number up to the most; below nought stands what comes by itself."""
        box = QSpinBox()
        box.setRange(-1, most)
        box.setSpecialValueText(by_itself)
        box.setValue(-1)
        self._set_in(box)
        box.valueChanged.connect(self.changed)
        return self._placed(label, box)

    def millimetres(self, label: str, least: float, most: float, value: float) -> QDoubleSpinBox:
        """A length in millimetres."""
        box = QDoubleSpinBox()
        box.setRange(least, most)
        box.setDecimals(1)
        box.setSingleStep(0.5)
        box.setSuffix(" mm")
        box.setValue(value)
        self._set_in(box)
        box.valueChanged.connect(self.changed)
        return self._placed(label, box)

    def tick(self, words: str, on: bool) -> QCheckBox:
        """Something that is wanted or not."""
        box = QCheckBox(words)
        box.setChecked(on)
        box.toggled.connect(self.changed)
        self._grid.addWidget(box, self._grid.rowCount(), 0, 1, 2)
        return box

    def _set_in(self, box: QAbstractSpinBox) -> None:
        """Give its words the distance to its edge that a style sheet gives all but these."""
        box.lineEdit().setTextMargins(self._px(6), 0, 0, 0)

    def _placed(self, label: str, widget: W) -> W:
        named = QLabel(label)
        named.setBuddy(widget)
        widget.setAccessibleName(label)
        row = self._grid.rowCount()
        self._grid.addWidget(named, row, 0)
        self._grid.addWidget(widget, row, 1)
        return widget
