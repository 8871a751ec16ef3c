from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QPushButton, QWidget

from tafelkit.ui.widgets.flow import FlowLayout


def rows(qtbot: Any, width: int, count: int = 4) -> list[list[QPushButton]]:
    area = QWidget()
    qtbot.addWidget(area)
    flow = FlowLayout(area, 4)
    buttons = [QPushButton("knop") for _ in range(count)]
    for button in buttons:
        button.setFixedSize(100, 30)
        flow.addWidget(button)
    area.resize(width, 300)
    area.show()
    tops = sorted({button.y() for button in buttons})
    assert flow.heightForWidth(width) == tops[-1] + 30
    return [[button for button in buttons if button.y() == top] for top in tops]


def test_a_full_row_begins_another(qtbot: Any) -> None:
    assert [len(row) for row in rows(qtbot, 210)] == [2, 2]
    assert [len(row) for row in rows(qtbot, 500)] == [4]


def test_in_a_narrow_place_each_has_its_own_row(qtbot: Any) -> None:
    assert [len(row) for row in rows(qtbot, 90)] == [1, 1, 1, 1]


def test_it_gives_back_what_was_put_in(qtbot: Any) -> None:
    flow = FlowLayout(None, 4)
    button = QPushButton()
    qtbot.addWidget(button)
    flow.addWidget(button)
    assert flow.count() == 1 and flow.itemAt(1) is None
    assert flow.takeAt(0).widget() is button
    assert flow.takeAt(0) is None
    assert flow.sizeHint().width() == 0 and not flow.expandingDirections()
