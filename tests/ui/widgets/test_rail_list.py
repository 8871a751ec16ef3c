from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from tafelkit.ui.look.sizes import TEXT
from tafelkit.ui.widgets.rail_list import RailList
from tests.builders import a_desk, an_empty_record

LONG = "Teruglezen van alles wat er aan tafel gezegd is, en een terugblik daarop"


@pytest.fixture
def rail(qapp: QApplication, qtbot: Any) -> RailList:
    theme = a_desk(qapp, an_empty_record()).theme
    rail = RailList(theme, theme.px(208))
    qtbot.addWidget(rail)
    for name, title in (("kort", "Waarden"), ("lang", LONG)):
        rail.add(name, title)
        rail.show_state(name, "ring", "soft", "12 / 10", "nog te doen")
    rail.resize(theme.px(208), theme.px(400))
    rail.show()
    return rail


def heights(rail: RailList) -> list[int]:
    return [rail.visualItemRect(rail.item(row)).height() for row in range(rail.count())]


def test_a_row_is_as_tall_as_its_title(rail: RailList, qapp: QApplication) -> None:
    short, tall = heights(rail)
    theme = a_desk(qapp, an_empty_record()).theme
    words = QFontMetricsF(theme.font(TEXT, strong=True)).boundingRect(
        QRectF(0, 0, theme.px(120), 10_000), Qt.TextFlag.TextWordWrap, LONG
    )
    assert tall > words.height() > short


def test_a_small_rail_has_rows_of_one_height_and_says_all_in_tips(rail: RailList) -> None:
    rail.set_small(60)
    assert len(set(heights(rail))) == 1
    assert rail.item(1).toolTip() == f"{LONG}: nog te doen"
    rail.set_small(None)
    assert len(set(heights(rail))) == 2


def test_no_row_grows_when_time_was_spent_on_it(rail: RailList) -> None:
    rail.add("rand", "Read back, look back")
    rail.show_state("rand", "ring", "soft", "8")
    before = heights(rail)
    rail.show_state("rand", "play", "accent", "0 / 8")
    rail.doItemsLayout()
    assert heights(rail) == before
