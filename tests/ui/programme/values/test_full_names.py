from typing import Any

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTreeView

from tafelkit.ui.programme.values.full_names import FullNames

LONG = "vertrouwen, betrouwbaarheid en rechtvaardigheid"


@pytest.fixture
def tree(qtbot: Any) -> QTreeView:
    made = QTreeView()
    qtbot.addWidget(made)
    model = QStandardItemModel(0, 2, made)
    for name in ("moed", LONG):
        model.appendRow([QStandardItem(name), QStandardItem("3")])
    made.setModel(model)
    made.setItemDelegateForColumn(0, FullNames(made, 8))
    made.resize(300, 200)
    with qtbot.waitExposed(made):
        made.show()
    return made


def height(tree: QTreeView, row: int) -> int:
    return tree.visualRect(tree.model().index(row, 0, QModelIndex())).height()


def test_a_row_is_as_tall_as_its_name_at_any_width_of_the_column(
    tree: QTreeView, qtbot: Any
) -> None:
    tree.setColumnWidth(0, 120)
    qtbot.waitUntil(lambda: height(tree, 1) > 2 * height(tree, 0))
    tree.setColumnWidth(0, 800)
    qtbot.waitUntil(lambda: height(tree, 1) == height(tree, 0))
