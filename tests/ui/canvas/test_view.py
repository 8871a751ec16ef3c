from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record
from tafelkit.services import canvas, conversation
from tafelkit.ui.canvas.board import CanvasBoard
from tafelkit.ui.canvas.view import CanvasView
from tests.builders import a_desk, a_full_record, an_empty_record
from tests.ui.canvas.hands import at, drag, drop

Key = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def board(qtbot: Any, qapp: QApplication) -> CanvasBoard:
    return shown(qtbot, CanvasBoard(a_desk(qapp, a_full_record())))


def shown(qtbot: Any, board: CanvasBoard) -> CanvasBoard:
    qtbot.addWidget(board)
    board.resize(900, 680)
    board.refresh()
    with qtbot.waitExposed(board):
        board.show()
    board.view.setFocus()
    return board


def laid(board: CanvasBoard, place: int) -> str:
    return list(board.view.papers)[place]


def test_there_is_a_paper_for_each_card_and_note(board: CanvasBoard) -> None:
    record = board._desk.record
    keys = [x.id for x in (*record.all(e.Placement), *record.all(e.Note))]
    assert list(board.view.papers) == keys
    turned = board.view.papers[keys[1]]
    assert (turned.x(), turned.y(), turned.rotation()) == (300, 230, 10)


def test_a_drag_is_told_once_when_it_ends(qtbot: Any, board: CanvasBoard) -> None:
    told: list[tuple[str, float, float]] = []
    board.view.moved.connect(lambda *what: told.append(what))
    key = laid(board, 0)
    drag(qtbot, board.view, key, (500, 400))
    assert len(told) == 1
    assert told[0][0] == key == board.view.key
    assert told[0][1:] == pytest.approx((500, 400), abs=2)


def test_a_click_takes_in_hand_and_moves_nothing(qtbot: Any, board: CanvasBoard) -> None:
    key = laid(board, 1)
    with qtbot.assertNotEmitted(board.view.moved):
        qtbot.mouseClick(
            board.view.viewport(), Qt.MouseButton.LeftButton, pos=at(board.view, 300, 230)
        )
    assert board.view.key == key
    assert board.words.text() == "betrouwbaarheid (B, meer)"
    qtbot.mouseClick(board.view.viewport(), Qt.MouseButton.LeftButton, pos=at(board.view, 700, 540))
    assert board.view.key == ""


def test_a_paper_stays_on_the_sheet(qtbot: Any, board: CanvasBoard) -> None:
    key = laid(board, 0)
    drag(qtbot, board.view, key, (-300, 900))
    paper = board.view.papers[key]
    assert (paper.x(), paper.y()) == (0, 594)


def test_arrow_keys_nudge_and_are_told_together(qtbot: Any, board: CanvasBoard) -> None:
    view, key = board.view, laid(board, 1)
    view.choose(key)
    told: list[tuple[str, float, float]] = []
    view.moved.connect(lambda *what: told.append(what))
    for _ in range(3):
        qtbot.keyClick(view, Key.Key_Right)
    qtbot.keyClick(view, Key.Key_Up, SHIFT)
    assert told == []
    qtbot.waitUntil(lambda: len(told) == 1, timeout=2000)
    assert told == [(key, 303, 220)]


def test_leaving_the_canvas_tells_at_once(qtbot: Any, board: CanvasBoard) -> None:
    view, key = board.view, laid(board, 1)
    view.choose(key)
    qtbot.keyClick(view, Key.Key_Down)
    with qtbot.waitSignal(view.moved, timeout=100):
        view.clearFocus()


def test_keys_turn_take_away_and_open(qtbot: Any, board: CanvasBoard) -> None:
    view, key = board.view, laid(board, 0)
    view.choose(key)
    for press, modifier, signal, told in (
        (Key.Key_R, None, view.turned, [key, 15.0]),
        (Key.Key_R, SHIFT, view.turned, [key, -15.0]),
        (Key.Key_Delete, None, view.lifting, [key]),
        (Key.Key_Delete, CONTROL, view.removing, [key]),
        (Key.Key_Return, None, view.opened, [key]),
    ):
        with qtbot.waitSignal(signal, timeout=100) as caught:
            qtbot.keyClick(view, press, modifier or Qt.KeyboardModifier.NoModifier)
        assert caught.args == told


def test_tab_goes_along_all_papers_and_then_on(qtbot: Any, board: CanvasBoard) -> None:
    view = board.view
    keys = list(view.papers)
    view.choose(keys[0])
    for key in keys[1:]:
        qtbot.keyClick(view, Key.Key_Tab)
        assert view.key == key
    qtbot.keyClick(view, Key.Key_Backtab)
    assert view.key == keys[-2]
    view.choose(keys[-1])
    qtbot.keyClick(view, Key.Key_Tab)
    assert not view.hasFocus()


def test_the_ring_stands_round_what_is_in_hand(board: CanvasBoard) -> None:
    view = board.view
    assert not view.ring.isVisible()
    view.choose(laid(board, 1))
    assert view.ring.isVisible()
    assert view.ring.pos() == QPointF(300, 230)
    assert view.accessibleDescription() == "betrouwbaarheid (B, meer)"


def test_zoom_by_keys_and_wheel_never_beyond_the_whole_sheet(
    qtbot: Any, board: CanvasBoard
) -> None:
    view = board.view
    whole = view.transform().m11()
    qtbot.keyClick(view, Key.Key_Plus)
    assert view.transform().m11() == pytest.approx(whole * 1.25)
    wheel(view, 120)
    assert view.transform().m11() == pytest.approx(whole * 1.25**2)
    for _ in range(5):
        qtbot.keyClick(view, Key.Key_Minus)
    assert view.transform().m11() == pytest.approx(whole)
    for _ in range(30):
        qtbot.keyClick(view, Key.Key_Plus)
    assert view.transform().m11() == pytest.approx(whole * 12)
    qtbot.keyClick(view, Key.Key_0)
    assert view.transform().m11() == pytest.approx(whole)


def test_pictures_are_drawn_finer_after_a_zoom(qtbot: Any, board: CanvasBoard) -> None:
    paper = board.view.papers[laid(board, 0)]
    board.view.fit()
    qtbot.waitUntil(lambda: board.view.settled)
    before = paper.pixmap().width()
    for _ in range(4):
        qtbot.keyClick(board.view, Key.Key_Plus)
    qtbot.waitUntil(lambda: paper.pixmap().width() > before * 2)


def test_the_sheet_is_moved_by_the_middle_button_and_by_space(
    qtbot: Any, board: CanvasBoard
) -> None:
    view, port = board.view, board.view.viewport()
    view.zoom(4)
    across = view.horizontalScrollBar()
    start = across.value()
    qtbot.mousePress(port, Qt.MouseButton.MiddleButton, pos=QPoint(400, 300))
    qtbot.mouseMove(port, QPoint(300, 300))
    qtbot.mouseRelease(port, Qt.MouseButton.MiddleButton, pos=QPoint(300, 300))
    assert across.value() == start + 100
    qtbot.keyPress(view, Key.Key_Space)
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    qtbot.mouseMove(port, QPoint(400, 300))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    qtbot.keyRelease(view, Key.Key_Space)
    assert across.value() == start
    assert view.key == ""


def test_a_card_can_be_dropped_on_the_sheet_but_not_beside_it(
    qtbot: Any, board: CanvasBoard
) -> None:
    told: list[tuple[str, float, float]] = []
    board.view.dropped.connect(lambda *what: told.append(what))
    assert drop(board.view, "een keuze", (400, 230))
    assert told[0][0] == "een keuze"
    assert told[0][1:] == pytest.approx((400, 230), abs=1)
    assert not drop(board.view, "een keuze", (-5, 230))


def test_what_is_alike_is_not_drawn_again(qtbot: Any, board: CanvasBoard) -> None:
    view, desk = board.view, board._desk
    qtbot.waitUntil(lambda: view.settled)
    papers = dict(view.papers)
    pictures = {key: paper.pixmap().cacheKey() for key, paper in papers.items()}
    desk.hub.run(conversation.note(desk.record, "concept", "Erbij."))
    board.refresh()
    assert len(view.papers) == len(papers) + 1
    for key, paper in papers.items():
        assert view.papers[key] is paper
        assert paper.pixmap().cacheKey() == pictures[key]


def test_what_is_in_hand_stays_so_over_a_refresh(board: CanvasBoard) -> None:
    view, desk = board.view, board._desk
    key = laid(board, 1)
    view.choose(key)
    desk.hub.run(canvas.turn(desk.record, desk.record.all(e.Placement)[1].pick, 15))
    board.refresh()
    assert view.key == key
    assert view.papers[key].rotation() == 25
    assert view.ring.rotation() == 25


def test_what_is_taken_away_while_it_is_dragged_is_let_go(qtbot: Any, board: CanvasBoard) -> None:
    view, desk = board.view, board._desk
    key = laid(board, 0)
    start = view.mapFromScene(view.papers[key].pos())
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.viewport(), start + QPoint(30, 30))
    desk.hub.run(canvas.lift(desk.record, desk.record.all(e.Placement)[0].pick))
    board.refresh()
    qtbot.mouseMove(view.viewport(), start + QPoint(60, 60))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    assert view.key == "" and key not in view.papers


def test_an_empty_canvas_can_be_looked_at(qtbot: Any, qapp: QApplication) -> None:
    record: Record = an_empty_record()
    board = shown(qtbot, CanvasBoard(a_desk(qapp, record)))
    assert board.view.papers == {}
    qtbot.keyClick(board.view, Key.Key_Right)
    assert not board.grab().isNull()


def test_the_dark_look_draws_all_anew(board: CanvasBoard) -> None:
    theme = board._desk.theme
    before = board.view.papers[laid(board, 0)].pixmap().cacheKey()
    theme.set_dark(not theme.dark)
    board.refresh()
    assert board.view.papers[laid(board, 0)].pixmap().cacheKey() != before
    theme.set_dark(not theme.dark)


def wheel(view: CanvasView, by: int) -> None:
    middle = view.viewport().rect().center()
    event = QWheelEvent(
        QPointF(middle),
        view.viewport().mapToGlobal(QPointF(middle)),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        CONTROL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
