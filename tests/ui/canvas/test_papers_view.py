"""The papers on the canvas, and the one in hand: the view is that on which they are worked at."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt

from tafelkit.domain import entries as e
from tafelkit.services import canvas
from tafelkit.ui.canvas.board import CanvasBoard
from tests.ui.canvas.hands import hover, laid

Key = Qt.Key


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


def test_what_is_in_hand_stays_so_over_a_refresh(board: CanvasBoard) -> None:
    view, desk = board.view, board._desk
    key = laid(board, 1)
    view.choose(key)
    desk.hub.run(canvas.turn(desk.record, desk.record.all(e.Placement)[1].pick, 15))
    board.refresh()
    assert view.key == key
    assert view.papers[key].rotation() == 25
    assert view.ring.rotation() == 25


def test_the_words_of_a_paper_are_read_where_the_mouse_rests(
    qtbot: Any, board: CanvasBoard
) -> None:
    key = board._desk.record.all(e.Note)[1].id
    assert not board.reading.isVisible()
    hover(qtbot, board, key)
    qtbot.waitUntil(board.reading.isVisible, timeout=1000)
    assert board.reading.head.text() == "Voorbeeld"
    assert board.reading.words.text() == "De avondmarkt."
    assert board.reading.foot.text() == "lukt al · gemeente"
    away = board.view.viewport().rect().bottomLeft() + QPoint(2, -2)
    qtbot.mouseMove(board.view.viewport(), away)
    qtbot.waitUntil(lambda: not board.reading.isVisible(), timeout=1000)


def test_they_are_read_by_keys_as_well_and_beside_the_paper(qtbot: Any, board: CanvasBoard) -> None:
    view = board.view
    view.choose(laid(board, 0))
    qtbot.keyClick(view, Key.Key_Tab)
    assert board.reading.isVisible()
    assert board.reading.words.text() == "betrouwbaarheid"
    assert board.reading.foot.text() == "Omdat B het zegt."
    paper = view.rect_of(view.key)
    panel = board.reading.rect().translated(board.reading.mapToGlobal(QPoint()))
    assert not panel.intersects(paper)
    before = board.reading.pos()
    qtbot.keyClick(view, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert board.reading.pos() != before
    view.clearFocus()
    assert not board.reading.isVisible()


def test_nothing_is_read_of_a_paper_that_is_out_of_view(qtbot: Any, board: CanvasBoard) -> None:
    view = board.view
    view.choose(laid(board, 0))
    qtbot.keyClick(view, Key.Key_Tab)
    assert board.reading.isVisible()
    view.zoom(8)
    down = view.verticalScrollBar()
    for end in (down.maximum(), down.minimum()):
        down.setValue(end)
        seen = view.viewport().rect()
        there = view.mapFromScene(view.papers[view.key].pos())
        assert board.reading.isVisible() == seen.adjusted(-200, -200, 200, 200).contains(there)
