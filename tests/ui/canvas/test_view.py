from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.fitting import MM_PER_POINT
from tafelkit.domain.drawing.laying.layout import laid_out
from tafelkit.domain.drawing.marks import Words
from tafelkit.domain.record import Record
from tafelkit.services import canvas, conversation
from tafelkit.ui.canvas.board import CanvasBoard
from tafelkit.ui.canvas.paper import PileSign
from tafelkit.ui.canvas.view import CanvasView
from tafelkit.ui.canvas.zoom_bar import ZoomBar
from tests.builders import a_desk, an_empty_record
from tests.ui.canvas.hands import at, drag, drop, hover, laid, shown

Key = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


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
    assert board.view.accessibleDescription() == "betrouwbaarheid (B, meer)"
    qtbot.mouseClick(board.view.viewport(), Qt.MouseButton.LeftButton, pos=at(board.view, 700, 540))
    assert board.view.key == ""


def test_a_paper_stays_on_the_sheet(qtbot: Any, board: CanvasBoard) -> None:
    key = laid(board, 0)
    drag(qtbot, board.view, key, (-300, 900))
    paper = board.view.papers[key]
    assert (paper.x(), paper.y()) == (31.5, 550)


@pytest.mark.parametrize("degrees", [0, 30, 90])
def test_arrow_keys_stop_at_the_edge_however_a_paper_is_turned(
    qtbot: Any, board: CanvasBoard, degrees: int
) -> None:
    view, desk, key = board.view, board._desk, laid(board, 1)
    pick = desk.record.all(e.Placement)[1].pick
    desk.hub.run(canvas.lay(desk.record, pick, "richting", 60, 300, degrees))
    board.refresh()
    view.choose(key)
    for _ in range(9):
        qtbot.keyClick(view, Key.Key_Left, SHIFT)
    paper = view.papers[key]
    left = paper.at(paper.x(), paper.y()).box[0]
    assert left == pytest.approx(0, abs=1e-6)


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


def test_nothing_is_read_while_a_paper_is_carried(qtbot: Any, board: CanvasBoard) -> None:
    view, key = board.view, laid(board, 1)
    hover(qtbot, board, key)
    qtbot.waitUntil(board.reading.isVisible, timeout=1000)
    start = view.mapFromScene(view.papers[key].pos())
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.viewport(), start + QPoint(30, 20))
    assert not board.reading.isVisible()
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(30, 20))
    assert board.reading.isVisible()


def test_from_afar_notes_have_larger_type_and_near_all_their_words(
    qtbot: Any, board: CanvasBoard
) -> None:
    view = board.view
    key = board._desk.record.all(e.Note)[1].id
    qtbot.waitUntil(lambda: view.settled)
    far = {mark.text: mark.size_pt for mark in view.papers[key].drawing.marks if is_words(mark)}
    least = 9.0 / (view.nearness * MM_PER_POINT)
    assert far["De avondmarkt."] >= min(least, 40) * 0.75
    assert "Voorbeeld" not in far
    qtbot.keyClick(view, Key.Key_4)
    qtbot.waitUntil(lambda: view.settled)
    qtbot.waitUntil(
        lambda: any(is_words(m, "lukt al · gemeente") for m in view.papers[key].drawing.marks)
    )


def is_words(mark: object, text: str = "") -> bool:
    return isinstance(mark, Words) and text in ("", mark.text)


def test_a_digit_looks_at_a_zone_and_again_at_its_next_part(qtbot: Any, board: CanvasBoard) -> None:
    view = board.view
    whole = view.nearness
    zones = board._desk.record.kit.canvas.zones
    seen = []
    for _ in range(5):
        qtbot.keyClick(view, Key.Key_1)
        seen.append(view.mapToScene(view.viewport().rect().center()))
        assert view.nearness > whole * 1.3
    assert len({(round(at.x(), -1), round(at.y(), -1)) for at in seen}) == 4
    assert (seen[0] - seen[4]).manhattanLength() < 5
    qtbot.keyClick(view, Key.Key_3)
    x, y, width, height = zones[2].areas[0]
    shown = view.mapToScene(view.viewport().rect()).boundingRect()
    assert shown.contains(QRectF(x, y, width, height))
    qtbot.keyClick(view, Key.Key_9)
    assert view.mapToScene(view.viewport().rect()).boundingRect() == shown
    qtbot.keyClick(view, Key.Key_0)
    assert view.nearness == pytest.approx(whole)


def test_the_menu_leads_to_the_zones_as_well(board: CanvasBoard) -> None:
    bar = board.findChild(ZoomBar)
    names = [action.text() for action in bar.zone.menu().actions() if action.text()]
    assert names[:2] == ["&1  Waarden", "&2  Richting"] and names[-1] == "&0  Hele canvas"
    bar.zone.menu().actions()[1].trigger()
    assert not board.view.whole
    bar.zone.menu().actions()[-1].trigger()
    assert board.view.whole


def test_a_double_click_on_the_bare_sheet_looks_nearer_and_back(
    qtbot: Any, board: CanvasBoard
) -> None:
    view = board.view
    left = Qt.MouseButton.LeftButton
    qtbot.mouseDClick(view.viewport(), left, pos=at(view, 600, 430))
    assert not view.whole
    middle = view.mapToScene(view.viewport().rect().center())
    assert abs(middle.y() - 431) < 60
    qtbot.mouseDClick(view.viewport(), left, pos=at(view, 600, 430))
    assert view.whole


def test_a_zone_stays_in_view_when_the_window_is_resized(qtbot: Any, board: CanvasBoard) -> None:
    view = board.view
    qtbot.keyClick(view, Key.Key_3)
    near = view.nearness
    board.resize(600, 420)
    assert view.nearness < near and not view.whole
    x, y, width, height = board._desk.record.kit.canvas.zones[2].areas[0]
    shown = view.mapToScene(view.viewport().rect()).boundingRect()
    assert shown.contains(QRectF(x, y, width, height))


def test_a_pile_says_of_how_many_papers_it_is(qtbot: Any, board: CanvasBoard) -> None:
    view, desk = board.view, board._desk
    assert signs(board) == []
    for n in range(20):
        desk.hub.run(conversation.note(desk.record, "tension", f"Spanning {n}."))
    board.refresh()
    (pile,) = laid_out(desk.record).piles
    top, count = pile.keys[-1], len(pile.keys)
    assert count > 5 and signs(board) == [f"{count}×"]
    view.choose(top)
    assert f"op een stapel van {count}" in view.accessibleDescription()
    desk.hub.run(conversation.move_note(desk.record, top, "terugblik", 700, 430))
    board.refresh()
    assert signs(board) == [f"{count - 1}×"]
    for _ in range(21):
        desk.hub.undo()
    board.refresh()
    assert signs(board) == []


def signs(board: CanvasBoard) -> list[str]:
    found = [item for item in board.view.items() if isinstance(item, PileSign)]
    return [mark.text for sign in found for mark in sign.drawing.marks if isinstance(mark, Words)]


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
