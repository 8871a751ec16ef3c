from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tafelkit.domain import entries as e
from tafelkit.ui.programme.pages.look_back import ProgrammeLookBackPage
from tests.ui.programme.opened import a_programme_desk, programme_file, records

Key, Mod, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton
Make = Callable[..., ProgrammeLookBackPage]


@pytest.fixture
def make(qtbot: Any, qapp: QApplication, tmp_path: Path) -> Iterator[Make]:
    pages: list[ProgrammeLookBackPage] = []

    def made(count: int = 3, language: str = "nl") -> ProgrammeLookBackPage:
        file = programme_file(tmp_path, records(count))
        desk = a_programme_desk(qapp, file, language)  # type: ignore[arg-type]
        page = ProgrammeLookBackPage(desk)
        qtbot.addWidget(page)
        page.resize(1166, 664)
        with qtbot.waitExposed(page):
            page.show()
        page.begin()
        pages.append(page)
        return page

    yield made
    for page in pages:
        page.close_page()
        page.desk.session.close()


def answers(page: ProgrammeLookBackPage) -> list[str]:
    calls = (one.entry for one in page.gathering.of_kind(e.Call))
    return [call.answer for call in calls if isinstance(call, e.Call)]


def asked(page: ProgrammeLookBackPage) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    page.desk.table_asked.connect(lambda table, entry: found.append((table, entry)))
    return found


def test_calls_are_answered_one_after_the_other(make: Make, qtbot: Any) -> None:
    page = make()
    part, field = page.said, page.said.answer.field
    assert part.list.hasFocus() and part.answer.words.text() == "Kom terug met een antwoord."
    qtbot.keyClick(part.list, Key.Key_Return)
    assert field.hasFocus()
    qtbot.keyClicks(field, "In mei.")
    qtbot.keyClick(field, Key.Key_Down, Mod.ControlModifier)
    assert field.hasFocus() and field.toPlainText() == ""
    qtbot.keyClicks(field, "In juni.")
    qtbot.keyClick(field, Key.Key_Escape)
    page.flush()
    assert answers(page) == ["In mei.", "In juni.", ""] and part.list.hasFocus()
    assert part.answer.where.text() == "Tafel 2 · Oproep · beantwoord"
    page.desk.undo()
    assert answers(page) == ["In mei.", "", ""] and field.toPlainText() == ""


def test_an_answer_is_in_the_file(make: Make, qtbot: Any, tmp_path: Path) -> None:
    page = make(1)
    page.said.answer.field.setFocus()
    qtbot.keyClicks(page.said.answer.field, "Ja.")
    page.flush()
    assert page.desk.session.settle(5)
    table = next(iter(page.gathering.tables))
    assert [call.answer for call in page.desk.session.record(table).all(e.Call)] == ["Ja."]


def test_a_call_that_is_answered_stays_in_hand_and_then_leaves(make: Make, qtbot: Any) -> None:
    page = make()
    part, field = page.said, page.said.answer.field
    part.open_only.setChecked(True)
    assert len(part.list.rows.sayings) == 3
    field.setFocus()
    qtbot.keyClicks(field, "Ja.")
    page.flush()
    assert len(part.list.rows.sayings) == 3 and field.toPlainText() == "Ja."
    qtbot.keyClick(field, Key.Key_Down, Mod.ControlModifier)
    page.refresh()
    assert [one.number for one in part.list.rows.sayings] == [2, 3]


def test_each_kind_is_counted_searched_and_leads_to_its_table(make: Make, qtbot: Any) -> None:
    page = make()
    names = [button.text() for button in page.switch.buttons()]
    assert names == [
        "Oproepen (3)",
        "Opmerkingen (3)",
        "Wie ontbrak (3)",
        "Verwijzingen (3)",
        "Teksten",
    ]
    found = asked(page)
    for words in ("Goed gesprek.", "Jongeren.", "De film van de dag\nhttps://example.org/film"):
        qtbot.keyClick(page.said, Key.Key_F6)
        current = page.said.list.current
        assert current is not None and current.words == words
        assert not page.said.answer.isVisible()
        qtbot.keyClick(page.said.list, Key.Key_Return)
        assert found[-1] == (current.entry.table, current.id)
    qtbot.keyClicks(page.said.search, "2")
    qtbot.waitUntil(lambda: [one.number for one in page.said.list.rows.sayings] == [2])
    page.said.search.setText("bestaat niet")
    qtbot.waitUntil(page.said.nothing.isVisible)
    assert page.said.nothing.text() == "Niets gevonden."


def test_the_texts_of_this_chapter_are_written_here(make: Make, qtbot: Any) -> None:
    page = make()
    qtbot.mouseClick(page.switch.button(4), Left)
    field = page.texts.places["look_back"].field
    assert field.hasFocus() and set(page.texts.places) == {"look_back", "thanks"}
    qtbot.keyClicks(field, "Er was {adviezen}.")
    page.flush()
    assert page.synthesis.prose("look_back").text == "Er was {adviezen}."
    assert page.texts.places["look_back"].reads.text() == "Er was zes adviezen."


def test_a_link_leads_to_a_call(make: Make, qtbot: Any) -> None:
    page = make()
    page.said.open_only.setChecked(True)
    qtbot.mouseClick(page.switch.button(1), Left)
    last = list(page.gathering.of_kind(e.Call))[-1]
    page.show_entry(last.id)
    assert page.said.list.current == last and page.said.answer.isVisible()
    assert page.switch.checkedId() == 0
    found = asked(page)
    qtbot.mouseClick(page.said.answer.table, Left)
    assert found == [(last.entry.table, last.id)]


def test_without_tables_it_says_so(make: Make, qtbot: Any) -> None:
    page = make(0, "en")
    assert page.said.nothing.isVisible() and not page.said.answer.isVisible()
    assert page.switch.button(0).text() == "Calls (0)"
