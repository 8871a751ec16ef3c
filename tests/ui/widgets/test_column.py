from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QApplication, QLabel, QListView, QWidget

from tafelkit.ui.widgets.column import Column
from tafelkit.ui.widgets.growing import ParagraphsField
from tests.builders import a_desk, an_empty_record
from tests.ui.opened import until

WORDS = "Wat er gezegd is, en meer dan op een regel past. "


class Bench:
    """A column with a label, a field that grows, and a list below them."""

    def __init__(self, qapp: QApplication, qtbot: Any) -> None:
        theme = a_desk(qapp, an_empty_record()).theme
        self.list = QListView()
        self.list.setModel(QStringListModel([f"regel {row}" for row in range(12)], self.list))
        self.label = QLabel(WORDS, wordWrap=True)
        self.field = ParagraphsField(lambda _text: None, "veld")
        self.column = Column(theme, self.list)
        for part in (self.label, self.field):
            self.column.parts.addWidget(part)
        self.column.parts.addWidget(self.list, 1)
        qtbot.addWidget(self.column)
        self.qtbot = qtbot

    def show(self, height: int) -> None:
        self.column.resize(300, height)
        self.column.show()
        self.qtbot.wait(50)

    def parts_lie_apart(self) -> bool:
        parts: list[QWidget] = [self.label, self.field, self.list]
        return all(a.geometry().bottom() < b.geometry().top() for a, b in pairwise(parts))

    @property
    def bars(self) -> tuple[bool, bool]:
        """Whether the column scrolls, and whether the list does."""
        column, listed = self.column.verticalScrollBar(), self.list.verticalScrollBar()
        return column.maximum() > 0, listed.isVisible()


@pytest.fixture
def bench(qapp: QApplication, qtbot: Any) -> Bench:
    return Bench(qapp, qtbot)


@pytest.mark.parametrize("height", range(120, 520, 20))
def test_there_is_one_bar_at_most_and_nothing_overlaps(bench: Bench, height: int) -> None:
    bench.field.fill(WORDS * 2)
    bench.show(height)
    assert bench.bars != (True, True)
    assert bench.parts_lie_apart()


def test_a_low_column_scrolls_and_a_tall_one_lets_its_list_scroll(bench: Bench) -> None:
    bench.show(160)
    assert bench.bars == (True, False)
    bench.show(260)
    assert bench.bars == (False, True)
    bench.show(900)
    assert bench.bars == (False, False)


def test_it_settles(bench: Bench) -> None:
    bench.field.fill(WORDS * 4)
    bench.show(200)
    assert not bench.column._soon.isActive()
    width = bench.field.width()
    bench.qtbot.wait(50)
    assert bench.field.width() == width and not bench.column._soon.isActive()


def test_it_makes_room_for_what_is_typed(bench: Bench) -> None:
    bench.show(260)
    bench.field.setFocus()
    bench.field.setPlainText(WORDS * 12)
    until(bench.qtbot, lambda: bench.bars == (True, False))
    until(bench.qtbot, bench.parts_lie_apart)


def test_it_follows_the_row_in_hand(bench: Bench) -> None:
    bench.show(160)
    bench.list.setFocus()
    bench.qtbot.keyClick(bench.list, Qt.Key.Key_End)

    def seen() -> bool:
        row = bench.list.visualRect(bench.list.currentIndex())
        at = bench.list.viewport().mapTo(bench.column.viewport(), row.center())
        return bench.column.viewport().rect().contains(at)

    until(bench.qtbot, seen)
