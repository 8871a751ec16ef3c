"""The print room, used as an organiser would."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QWidget

from tafelkit.bootstrap import resources
from tafelkit.domain.texts import Language, LanguageCode
from tafelkit.services import conversation, look_back
from tafelkit.ui.look.icons import Icons
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.print_room.finds import SheetFinds
from tafelkit.ui.print_room.room import PrintRoom
from tafelkit.ui.verslag.out_of_sight import OutOfSight
from tests.builders import NOON, a_desk, a_full_record
from tests.ui.opened import FakeDialogs


@pytest.fixture
def window(qtbot: Any, qapp: QApplication) -> Iterator[QWidget]:
    """The window beside which the print room stands."""
    window = QWidget()
    qtbot.addWidget(window)
    yield window
    qapp.setStyleSheet("")  # its pictures go with the theme


def opened(
    window: QWidget, dialogs: FakeDialogs, folder: Path, language: LanguageCode = "nl", **known: Any
) -> PrintRoom:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme = Theme(app, resources())
    room = PrintRoom(
        window,
        theme,
        Icons(resources() / "icons"),
        Language(language),
        resources(),
        folder,
        now=lambda: NOON,
        dialogs=dialogs,
        **known,
    )
    room.show()
    return room


@pytest.fixture
def dialogs() -> FakeDialogs:
    return FakeDialogs()


@pytest.fixture
def room(window: QWidget, dialogs: FakeDialogs, tmp_path: Path) -> Iterator[PrintRoom]:
    room = opened(window, dialogs, tmp_path, kit="gemeente")
    yield room
    room.close()


@pytest.fixture
def of_table(window: QWidget, dialogs: FakeDialogs, tmp_path: Path) -> Iterator[PrintRoom]:
    room = opened(window, dialogs, tmp_path, record=a_full_record)
    yield room
    room.close()


def wait_for_pages(qtbot: Any, room: PrintRoom, count: int) -> None:
    qtbot.waitUntil(lambda: room.view.count == count, timeout=15_000)


def words_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    return " ".join(page.get_textpage().get_text_range() for page in document)


def test_the_deck_of_a_kit_is_looked_at_and_kept(
    room: PrintRoom, dialogs: FakeDialogs, tmp_path: Path, qtbot: Any
) -> None:
    # Twenty cards, three that help and the blank ones that fill four sheets, with their backs.
    wait_for_pages(qtbot, room, 8)
    dialogs.path = tmp_path / "deck"
    qtbot.mouseClick(room.outlet.save, Qt.MouseButton.LeftButton)
    target = tmp_path / "deck.pdf"
    qtbot.waitUntil(lambda: "deck.pdf" in room.outlet.said.text(), timeout=15_000)
    assert target.read_bytes().startswith(b"%PDF")
    assert dialogs.asked == [f"Drukwerk opslaan als PDF {tmp_path / 'gemeente-kaarten.pdf'}"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_all_of_it_is_within_a_screen_that_is_small(
    window: QWidget, dialogs: FakeDialogs, tmp_path: Path, qtbot: Any, language: LanguageCode
) -> None:
    room = opened(window, dialogs, tmp_path, language, kit="gemeente")
    room.appear()
    assert room.screen().availableGeometry().contains(room.geometry())
    # 1366 × 768 at 200 %, less the title bar.
    room.showNormal()
    room.resize(683, 354)
    qtbot.waitUntil(lambda: room.size() == QSize(683, 354))
    for part in (
        room.outlet.save,
        room.outlet.print,
        room.outlet.open,
        *room.kind.buttons.values(),
    ):
        assert room.rect().contains(QRect(part.mapTo(room, QPoint()), part.size())), part
    for box in room.findChildren(QAbstractSpinBox):
        assert box.lineEdit().textMargins().left() > 0
    room.close()


def test_choices_make_other_pages(room: PrintRoom, qtbot: Any) -> None:
    wait_for_pages(qtbot, room, 8)
    room.cards.flip.setCurrentIndex(room.cards.flip.findData(""))
    wait_for_pages(qtbot, room, 4)
    assert not room.cards.back.isEnabled() and not room.cards.test.isEnabled()
    room.cards.flip.setCurrentIndex(0)
    room.cards.test.setChecked(True)
    wait_for_pages(qtbot, room, 2)


def test_the_canvas_in_sheets(room: PrintRoom, qtbot: Any) -> None:
    qtbot.mouseClick(room.kind.buttons["canvas"], Qt.MouseButton.LeftButton)
    wait_for_pages(qtbot, room, 1)
    assert not room.canvas.margin.isEnabled() and room.canvas.filled.count() == 1
    room.canvas.tiles.setCurrentIndex(room.canvas.tiles.findData("A4"))
    qtbot.waitUntil(lambda: room.view.count > 2, timeout=15_000)
    assert room.canvas.margin.isEnabled()


def test_what_cannot_be_printed_is_said_in_place_of_the_pages(room: PrintRoom, qtbot: Any) -> None:
    wait_for_pages(qtbot, room, 8)
    qtbot.mouseClick(room.kind.buttons["forms"], Qt.MouseButton.LeftButton)
    room.forms.paper.addItem("A6", "A6")
    room.forms.paper.setCurrentIndex(room.forms.paper.findData("A6"))
    qtbot.waitUntil(lambda: room.view.count == 0, timeout=15_000)
    assert "formulieren passen op A4" in room.view.accessibleDescription()
    room.forms.paper.setCurrentIndex(0)
    qtbot.waitUntil(lambda: room.view.count > 2, timeout=15_000)


def test_a_table_fills_its_canvas_and_forms(
    of_table: PrintRoom, dialogs: FakeDialogs, tmp_path: Path, qtbot: Any
) -> None:
    room = of_table
    qtbot.mouseClick(room.kind.buttons["canvas"], Qt.MouseButton.LeftButton)
    room.canvas.filled.setCurrentIndex(room.canvas.filled.findData("filled"))
    wait_for_pages(qtbot, room, 1)
    dialogs.path = tmp_path / "canvas.pdf"
    qtbot.keyClick(room, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "canvas.pdf" in room.outlet.said.text(), timeout=15_000)
    record = a_full_record()
    told = " ".join(words_of(dialogs.path.read_bytes()).split())
    assert " ".join(record.direction.text.split()) in told


def test_escape_closes_and_nothing_goes_on(room: PrintRoom, qtbot: Any) -> None:
    qtbot.keyClick(room, Qt.Key.Key_Escape)
    assert not room.isVisible()


def test_every_choice_has_a_name_in_english(
    window: QWidget, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    room = opened(window, dialogs, tmp_path, "en", record=a_full_record)
    for choices in (room.cards, room.canvas, room.forms):
        for child in choices.findChildren(QWidget):
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.parent() is choices:
                assert child.accessibleName() or child.property("text")
    assert room.windowTitle().startswith("Print")
    room.close()


def test_what_stands_on_a_filled_canvas_is_pointed_out(
    qtbot: Any, qapp: QApplication, window: QWidget, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    record = a_full_record()
    record = record.applied(conversation.note(record, "concept", "Bel 06-12345678."))
    record = record.applied(look_back.remark(record, "Mail a@example.org."))
    desk = a_desk(qapp, record)
    finds = SheetFinds(desk)
    room = opened(window, dialogs, tmp_path, record=lambda: desk.record, finds=finds)
    room.kind.chosen.emit("canvas")
    wait_for_pages(qtbot, room, 1)
    assert not finds.isVisible()  # an empty one holds nothing that was said
    room.canvas.filled.setCurrentIndex(1)
    qtbot.waitUntil(finds.isVisible)
    assert [link.text() for link in finds.links] == ["Begrip: telefoonnummer 06-12345678"]
    with qtbot.waitSignal(finds.followed) as asked:
        finds.links[0].click()
    assert asked.args[0] == "gesprek"
    qtbot.waitUntil(finds.links[0].isVisible)
    qtbot.waitUntil(lambda: finds.height() >= finds.minimumSizeHint().height())  # laid out
    # Right below the choices of this kind, though those of another kind would take more room.
    under_the_choices = finds.y() - room.canvas.geometry().bottom()
    assert under_the_choices == room.canvas.y() - room.language.parentWidget().geometry().bottom()
    (told,) = room.findChildren(OutOfSight)
    assert not told.isVisible()
    room.resize(room.width(), 300)
    qtbot.waitUntil(told.isVisible)
    assert told.text() == finds.heading
    told.click()
    qtbot.waitUntil(lambda: not told.isVisible())
    room.kind.chosen.emit("cards")
    qtbot.waitUntil(lambda: not finds.isVisible())
    assert not told.isVisible()
    room.close()


def test_the_words_of_the_kit_are_pointed_out_on_every_sheet_of_a_table(
    qtbot: Any, qapp: QApplication, window: QWidget, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    record = a_full_record()
    cards = record.kit.deck.cards
    card = replace(cards[0], name=replace(cards[0].name, nl="bel 06-12345678"))
    kit = replace(record.kit, deck=replace(record.kit.deck, cards=(card, *cards[1:])))
    record = replace(record, kit=kit)
    record = record.applied(conversation.note(record, "concept", "Mail a@example.org."))
    desk = a_desk(qapp, record)
    finds = SheetFinds(desk)
    room = opened(window, dialogs, tmp_path, record=lambda: desk.record, finds=finds)
    qtbot.waitUntil(lambda: len(finds.links) == 1)
    found = "De kit: telefoonnummer 06-12345678"
    assert finds.isVisible() and [link.text() for link in finds.links] == [found]
    room.kind.chosen.emit("canvas")
    room.canvas.filled.setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(finds.links) == 2)
    assert [link.text() for link in finds.links] == ["Begrip: e-mailadres a@example.org", found]
    finds.answers[1].click()
    assert [link.text() for link in finds.links] == ["Begrip: e-mailadres a@example.org"]
    room.close()
