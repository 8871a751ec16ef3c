from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt

from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.themes.board_list import BoardList
from tests.domain.gathering.worded import said
from tests.ui.programme.opened import a_programme_desk, programme_file

MANY = 12_000


@pytest.fixture
def desk(qapp: Any, tmp_path: Path) -> Iterator[ProgrammeDesk]:
    desk = a_programme_desk(qapp, programme_file(tmp_path, ()))
    yield desk
    desk.session.close()


@pytest.fixture
def listed(desk: ProgrammeDesk, qtbot: Any) -> BoardList:
    made = BoardList(desk, "Gezegd")
    qtbot.addWidget(made)
    made.resize(400, 300)
    return made


def test_of_very_many_the_first_are_shown_and_more_when_they_are_scrolled_to(
    listed: BoardList, qtbot: Any
) -> None:
    sayings = [said(f"woord {n}", n) for n in range(MANY)]
    listed.show_sayings(sayings[:2000])
    listed.extend(sayings[2000:])
    with qtbot.waitExposed(listed):
        listed.show()
    first = listed.rows.rowCount()
    assert 2000 < first < MANY
    listed.scrollToBottom()
    assert listed.rows.rowCount() == MANY
    assert listed.rows.data(listed.rows.index(MANY - 1)) == f"woord {MANY - 1}"


def test_rows_of_very_many_are_alike_and_those_of_few_in_full(
    listed: BoardList, qtbot: Any
) -> None:
    long = said("lang " * 200)
    with qtbot.waitExposed(listed):
        listed.show()
    listed.show_sayings([said("kort"), long])
    assert listed.sizeHintForRow(1) > 3 * listed.sizeHintForRow(0)
    listed.show_sayings([long, *(said("kort", n) for n in range(2000))])
    assert listed.sizeHintForRow(0) == listed.sizeHintForRow(1)
    assert listed.rows.data(QModelIndex(listed.rows.index(0))) == long.words.strip()


def test_all_of_very_many_are_selected_at_once(listed: BoardList, qtbot: Any) -> None:
    sayings = [said(f"woord {n}", n) for n in range(5000)]
    listed.show_sayings(sayings)
    qtbot.keyClick(listed, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert listed.chosen_count == 5000 and listed.chosen == sayings
