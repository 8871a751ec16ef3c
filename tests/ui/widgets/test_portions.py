"""Rows are there as soon as a list knows of some; what is shown stays while more come."""

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt

from tafelkit.bootstrap import resources
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.portions import PortionedList, Portions


class Words(Portions[str]):
    """Words by row, that count how often they are asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        self.asked += 1
        return self.rows[index.row()]


@pytest.fixture
def words() -> Words:
    return Words()


@pytest.fixture
def listed(qapp: Any, qtbot: Any, words: Words) -> PortionedList:
    made = PortionedList(Theme(qapp, resources(), qapp, dark=False), "Woorden", words)
    qtbot.addWidget(made)
    made.resize(400, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


def first_row(listed: PortionedList) -> QRect:
    return listed.visualRect(listed.model().index(0, 0))


def test_the_first_rows_are_shown_before_the_others_are_measured(
    listed: PortionedList, words: Words, qtbot: Any
) -> None:
    words.show(["kort", *(f"woord {n}" for n in range(300))])
    listed.doItemsLayout()
    assert not first_row(listed).isEmpty() and words.rowCount() < 100
    before = first_row(listed)
    qtbot.waitUntil(lambda: words.rowCount() == 301)
    listed.doItemsLayout()
    assert first_row(listed) == before
    listed.scrollToBottom()
    last = listed.visualRect(words.index(300))
    assert listed.viewport().rect().intersects(last)


def test_what_comes_below_is_shown_below_and_nothing_is_measured_twice(
    listed: PortionedList, words: Words, qtbot: Any
) -> None:
    words.show([f"woord {n}" for n in range(10)])
    listed.doItemsLayout()
    before = first_row(listed)  # now that there is a scroll bar
    listed.doItemsLayout()
    words.asked = 0
    words.extend([f"later {n}" for n in range(5)])
    assert first_row(listed) == before
    listed.doItemsLayout()
    assert words.rowCount() == 15 and words.asked == 5


def test_what_comes_later_is_shown_too_where_all_there_was_is(
    listed: PortionedList, words: Words, qtbot: Any
) -> None:
    words.show([f"woord {n}" for n in range(100)])
    qtbot.waitUntil(lambda: words.rowCount() == 100)
    words.extend([f"later {n}" for n in range(100)])
    qtbot.waitUntil(lambda: words.rowCount() == 200)


def test_a_row_that_is_not_known_of_yet_can_be_taken_in_hand(
    listed: PortionedList, words: Words
) -> None:
    words.show([f"woord {n}" for n in range(300)])
    listed.show_row(250)
    assert listed.currentIndex().row() == 250


def test_rows_are_as_tall_as_their_words_at_each_width(
    listed: PortionedList, words: Words, qtbot: Any
) -> None:
    words.show(["woord " * 40] * 100)
    qtbot.waitUntil(lambda: words.rowCount() == 100)
    listed.doItemsLayout()
    wide = first_row(listed).height()
    listed.resize(200, 300)
    qtbot.waitUntil(lambda: first_row(listed).height() > 1.5 * wide)


def test_words_that_change_are_measured_anew(
    listed: PortionedList, words: Words, qtbot: Any
) -> None:
    words.show(["kort"])
    listed.doItemsLayout()
    before = first_row(listed).height()
    words.rows[0] = "lang " * 100
    words.dataChanged.emit(words.index(0), words.index(0))
    qtbot.waitUntil(lambda: first_row(listed).height() > 2 * before)


def test_where_all_are_alike_more_come_only_when_they_are_scrolled_to(
    listed: PortionedList, words: Words, qtbot: Any
) -> None:
    listed.take_alike(3)
    words.show([f"woord {n}" for n in range(25_000)])
    qtbot.wait(50)
    known = words.rowCount()
    assert 0 < known < 25_000
    listed.scrollToBottom()
    assert words.rowCount() > known
