from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDrag

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.saying import Saying
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.sayings.carrying import carried
from tafelkit.ui.programme.sayings.list import SayingList
from tafelkit.ui.widgets.reading_delegate import CAPTION_ROLE
from tests.ui.programme.opened import a_programme_desk, programme_file, records

Key = Qt.Key


@pytest.fixture
def desk(qapp: Any, tmp_path: Path) -> Iterator[ProgrammeDesk]:
    desk = a_programme_desk(qapp, programme_file(tmp_path))
    yield desk
    desk.session.close()


def a_list(qtbot: Any, desk: ProgrammeDesk, sayings: list[Saying]) -> SayingList:
    made = SayingList(desk, "Adviezen", many=True)
    qtbot.addWidget(made)
    made.show_sayings(sayings)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def test_those_selected_stay_so_while_they_are_among_what_is_shown(
    qtbot: Any, desk: ProgrammeDesk
) -> None:
    advices = list(desk.gathering.of_kind(e.Advice))
    shown = a_list(qtbot, desk, advices)
    qtbot.keyClick(shown, Key.Key_Down)
    qtbot.keyClick(shown, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert shown.chosen == advices[1:3]
    shown.show_sayings(advices[1:])
    assert shown.chosen == advices[1:3]
    shown.show_sayings(advices[2:])
    assert shown.chosen == advices[2:3]


def test_a_drag_carries_all_that_are_selected(
    qtbot: Any, desk: ProgrammeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    advices = list(desk.gathering.of_kind(e.Advice))
    shown = a_list(qtbot, desk, advices)
    shown.selectAll()
    taken: list[QMimeData] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_ways: taken.append(drag.mimeData()))
    shown.startDrag(Qt.DropAction.CopyAction)
    assert carried(taken[0]) == tuple(advice.id for advice in advices)
    assert carried(QMimeData()) == ()


def test_a_call_says_whether_it_was_answered(qtbot: Any, desk: ProgrammeDesk) -> None:
    (call, *_others) = desk.gathering.of_kind(e.Call)
    shown = a_list(qtbot, desk, [call])
    assert shown.rows.caption(call) == "Tafel 1 · Oproep · nog geen antwoord"


def test_a_pick_is_named_in_the_language_of_the_screen(qapp: Any, tmp_path: Path) -> None:
    desk = a_programme_desk(qapp, programme_file(tmp_path, records(1)), "en")
    shown = SayingList(desk, "x")
    shown.show_sayings(list(desk.gathering.of_kind(e.Pick)))
    assert shown.rows.index(0).data(CAPTION_ROLE) == "Table 1 · Seat A, vertrouwen (en) · driver"
    desk.session.close()
