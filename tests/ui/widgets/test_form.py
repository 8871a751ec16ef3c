from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.form import Form, around, on_form
from tests.builders import a_desk, an_empty_record


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return a_desk(qapp, an_empty_record()).theme


def test_a_form_is_taken_at_the_first_size_and_when_another_is_asked_for(
    theme: Theme, qtbot: Any
) -> None:
    taken: list[Form] = []
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(theme.px(500), theme.px(300))
    on_form(widget, theme, taken.append, narrow=400, low=200)
    widget.show()
    assert taken == [Form()]
    widget.resize(theme.px(450), theme.px(250))
    assert taken == [Form()]
    widget.resize(theme.px(399), theme.px(250))
    widget.resize(theme.px(399), theme.px(199))
    widget.resize(theme.px(800), theme.px(199))
    assert taken[1:] == [Form(narrow=True), Form(narrow=True, low=True), Form(low=True)]


def test_a_small_form_has_less_space_around_it_and_never_more(theme: Theme) -> None:
    roomy, small = around(theme, Form()), around(theme, Form(narrow=True, low=True))
    assert small.left() < roomy.left() and small.top() < roomy.top()
    assert around(theme, Form(narrow=True), 4, 4).left() == theme.px(4)
