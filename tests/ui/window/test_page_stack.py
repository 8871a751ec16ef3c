from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout

from tafelkit.domain.texts import Language
from tafelkit.ui.pages.base import BasePage
from tafelkit.ui.window.over import OverPage
from tafelkit.ui.window.page_stack import PageStack
from tests.builders import a_desk


class APage(BasePage):
    """A page with two lines; it counts how often it was shown anew."""

    def __init__(self, desk: Any) -> None:
        super().__init__(desk)
        self.line, self.other = QLineEdit(), QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.other)
        self.refreshed = 0

    def refresh(self) -> None:
        self.refreshed += 1

    def begin(self) -> None:
        self.line.setFocus()


class Over(OverPage):
    """Something over the page."""

    def __init__(self) -> None:
        super().__init__(Language("nl"), "Iets")
        QVBoxLayout(self).addLayout(self.head)
        self.refreshed = 0

    def refresh(self) -> None:
        self.refreshed += 1


class Another(Over):
    """Something of another kind."""


@pytest.fixture
def make(qapp: QApplication) -> Callable[[], APage]:
    desk = a_desk(qapp)
    return lambda: APage(desk)


@pytest.fixture
def stack(qtbot: Any, make: Callable[[], APage]) -> PageStack:
    stack = PageStack()
    qtbot.addWidget(stack)
    stack.show_page(make())
    stack.show()
    qtbot.waitActive(stack)
    return stack


def front(stack: PageStack) -> Any:
    return stack.currentWidget()


def test_one_goes_back_one_at_a_time_to_what_was_in_hand(stack: PageStack, qtbot: Any) -> None:
    page = front(stack)
    page.other.setFocus()
    first, second = Over(), Another()
    for shown in (first, second):
        stack.lay(shown)
        assert stack.overlay is front(stack) is shown and shown.back.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Escape)
    assert stack.overlay is front(stack) is first and first.back.hasFocus() and not page.refreshed
    first.back.click()
    assert stack.overlay is None and front(stack) is page
    assert page.other.hasFocus() and page.refreshed == 1


def test_of_one_kind_there_lies_one(stack: PageStack, qtbot: Any) -> None:
    page = front(stack)
    page.other.setFocus()
    for _time in range(2):
        stack.lay(Over())
    qtbot.keyClick(front(stack), Qt.Key.Key_Escape)
    assert front(stack) is page and page.other.hasFocus()


def test_all_is_shown_anew_that_lies_over_the_page(stack: PageStack) -> None:
    shown = [Over(), Another()]
    for one in shown:
        stack.lay(one)
    stack.refresh_overlays()
    assert [one.refreshed for one in shown] == [1, 1]


def test_the_page_comes_back_under_what_lay_over_it(
    stack: PageStack, make: Callable[[], APage]
) -> None:
    first = front(stack)
    stack.show_page(page := make())
    for one in (Over(), Another()):
        stack.lay(one)
    stack.uncover()
    assert front(stack) is page and page.line.hasFocus() and page.refreshed == 1
    stack.uncover()
    assert page.refreshed == 1
    stack.lay(Over())
    stack.show_page(first)
    assert stack.overlay is None and front(stack) is first and stack.count() == 2
