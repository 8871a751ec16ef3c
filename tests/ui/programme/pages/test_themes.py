from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.ids import derived_id, new_id
from tafelkit.services.synthesis import themes as services
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.pages.themes import ThemesPage
from tafelkit.ui.programme.sayings.carrying import carrying
from tests.builders import ROOT
from tests.ui.opened import until
from tests.ui.programme.opened import a_programme_desk, programme_file, records

Key = Qt.Key
Alt, Control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Make = Callable[..., ThemesPage]


def a_theme(title: str, rank: int = 1) -> e.Theme:
    programme = derived_id(ROOT, "programme")
    return e.Theme(id=new_id(), programme=programme, rank=rank, title=title)


def give(page: ThemesPage, title: str, *evidence: str) -> None:
    page.desk.run(lambda: services.add_theme(page.synthesis, title, evidence))


@pytest.fixture
def make(qapp: Any, qtbot: Any, tmp_path: Path) -> Iterator[Make]:
    desks: list[ProgrammeDesk] = []

    def begin(*themes: e.Theme, tables: int = 3) -> ThemesPage:
        path = programme_file(tmp_path, records(tables), themes)
        desks.append(a_programme_desk(qapp, path))
        page = ThemesPage(desks[-1])
        qtbot.addWidget(page)
        page.resize(1100, 640)
        with qtbot.waitExposed(page):
            page.show()
        return page

    yield begin
    for desk in desks:
        desk.session.close()


def shown(page: ThemesPage) -> list[str]:
    return [one.words for one in page.said.list.rows.sayings]


def search(page: ThemesPage, qtbot: Any, words: str) -> None:
    page.said.filters.search.clear()
    qtbot.keyClicks(page.said.filters.search, words)
    qtbot.wait(200)


def titles(page: ThemesPage) -> list[str]:
    return [row.title for row in page.side.list.rows]


def themes(page: ThemesPage) -> tuple[e.Theme, ...]:
    return page.desk.synthesis.themes


def ids(page: ThemesPage, words: str) -> list[str]:
    found = page.gathering.of_kind(e.Note, e.Advice, e.Direction)
    return [one.id for one in found if words in one.words]


def test_all_is_found_by_words_in_any_form(make: Make, qtbot: Any) -> None:
    page = make()
    assert len(shown(page)) == 18  # of three tables: a direction, three notes and two advices
    search(page, qtbot, "vertrouwd")
    assert shown(page) == ["Vertrouwen moet je geven."] * 3
    search(page, qtbot, "formul")
    assert shown(page) == ["Schrap een formulier."] * 3
    search(page, qtbot, "zoiets niet")
    assert shown(page) == []
    assert page.said.nothing.text() == "Niets gevonden."
    qtbot.mouseClick(page.said.clear, Qt.MouseButton.LeftButton)
    assert len(shown(page)) == 18


def test_what_one_looks_for_narrows_together(make: Make, qtbot: Any) -> None:
    page = make()
    filters = page.said.filters
    filters.kind.setCurrentIndex(filters.kind.findData("tension"))
    assert shown(page) == ["regel ↔ mens: Dat botst."] * 3
    filters.tables.setText("2-9")
    until(qtbot, lambda: [one.number for one in page.said.list.rows.sayings] == [2, 3])
    filters.kind.setCurrentIndex(filters.kind.findData("pick"))
    filters.card.setCurrentIndex(filters.card.findData("betrouwbaarheid"))
    assert shown(page) == ["Omdat A het zegt.", "Omdat B het zegt."] * 2
    filters.background.setCurrentIndex(filters.background.findData("ambtenaar"))
    assert shown(page) == []
    filters.clear()
    assert filters.kind.currentText() == "Zonder toelichtingen" and len(shown(page)) == 18
    filters.kind.setCurrentIndex(filters.kind.findText("Alle soorten"))
    assert len(shown(page)) == 18 + 9 and shown(page).count("Omdat A het zegt.") == 3
    filters.clear()
    filters.card.setCurrentIndex(filters.card.findData("*"))
    assert shown(page) == []


def test_a_new_theme_gets_what_is_selected(make: Make, qtbot: Any) -> None:
    page = make()
    assert page.side.empty.isVisible()
    search(page, qtbot, "vertrouwen")
    page.said.filters.search.setFocus()
    qtbot.keyClick(page.said.filters.search, Key.Key_Down)
    assert page.said.list.hasFocus() and page.said.list.chosen == []
    qtbot.keyClick(page.said.list, Key.Key_A, Control)
    page.side.to_the_line()
    qtbot.keyClicks(page.side.line, "Vertrouwen geven")
    qtbot.keyClick(page.side.line, Key.Key_Return)
    (theme,) = themes(page)
    assert set(theme.evidence) == set(ids(page, "Vertrouwen"))
    (row,) = page.side.list.rows
    assert (row.title, row.rests_on, row.thin) == (
        "Vertrouwen geven",
        "aan alle tafels · tafels 1, 2, 3",
        False,
    )
    assert page.said.list.chosen == [] and page.side.line.text() == ""
    page.desk.undo()
    assert themes(page) == () and page.side.empty.isVisible()


def test_nothing_is_evidence_that_was_not_selected(make: Make, qtbot: Any) -> None:
    page = make()
    page.side.to_the_line()
    qtbot.keyClicks(page.side.line, "Leeg")
    qtbot.keyClick(page.side.line, Key.Key_Return)
    (theme,) = themes(page)
    assert theme.evidence == ()
    assert page.side.list.rows[0].rests_on == "rust nog op niets"


def test_many_are_dropped_on_a_theme_at_once_and_its_word_changes(make: Make, qtbot: Any) -> None:
    page = make(a_theme("Regels"))
    botst = ids(page, "botst")
    for given, words, thin in (
        (botst[:1], "aan één tafel · tafel 1 · dun: één tafel", True),
        (botst[:2], "aan veel tafels · 2 van de 3 · tafels 1, 2", False),
        (botst, "aan alle tafels · tafels 1, 2, 3", False),
    ):
        drop(page, 0, carrying(given))
        assert page.side.list.rows[0].rests_on == words
        assert page.side.list.rows[0].thin == thin
        assert page.side.thin.isVisible() == thin
    assert themes(page)[0].evidence == tuple(botst)
    assert "in Regels" in page.said.list.rows.caption(page.gathering.sayings[botst[0]])


def drop(page: ThemesPage, row: int, data: QMimeData) -> None:
    """Let something go on a theme, on its way there from below."""
    listed = page.side.list
    at = listed.visualRect(listed.model().index(row, 0)).center()
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    how = (action, data, Qt.MouseButton.LeftButton, none)
    below = QPoint(at.x(), listed.viewport().height() - 2)
    assert not listed.indexAt(below).isValid()
    # Where it comes in nothing lies; refused there, the window would tell of no move any more.
    enter = QDragEnterEvent(below, *how)
    listed.dragEnterEvent(enter)
    assert enter.isAccepted()
    for place in (below, at):
        move = QDragMoveEvent(place, *how)
        listed.dragMoveEvent(move)
        assert move.isAccepted()
    event = QDropEvent(QPointF(at), *how)
    listed.dropEvent(event)
    assert event.isAccepted()


def let_go(over: QWidget, at: QPoint, data: QMimeData) -> None:
    """Let something go there, as the window does."""
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    for event in (QDragEnterEvent(at, *how), QDropEvent(QPointF(at), *how)):
        QApplication.sendEvent(over, event)
        assert event.isAccepted()


def test_what_is_dropped_on_empty_room_begins_a_theme(make: Make, qtbot: Any) -> None:
    page = make(a_theme("Regels"))
    botst, listed = ids(page, "botst"), page.side.list
    page.said.list.select(ids(page, "avondmarkt"))  # what is dropped counts, not what is selected
    below = QPoint(20, listed.viewport().height() - 4)
    let_go(listed.viewport(), below, carrying(botst))
    line = page.side.line
    assert line.hasFocus() and page.side.told.isVisible()
    assert page.side.told.text().startswith("Nieuw thema met 3 uitspraken")
    qtbot.keyClicks(line, "Botsingen")
    qtbot.keyClick(line, Key.Key_Return)
    assert titles(page) == ["Regels", "Botsingen"] and not page.side.told.isVisible()
    assert themes(page)[1].evidence == tuple(botst) and themes(page)[0].evidence == ()
    page.desk.undo()
    assert titles(page) == ["Regels"]


def test_a_theme_that_a_drop_began_is_given_up_by_escape(make: Make, qtbot: Any) -> None:
    page = make()
    let_go(page.side.widget(0), QPoint(20, 20), carrying(ids(page, "botst")))
    qtbot.keyClicks(page.side.line, "Bots")
    qtbot.keyClick(page.side.line, Key.Key_Escape)
    assert not page.side.told.isVisible() and page.side.line.text() == "Bots"
    qtbot.keyClick(page.side.line, Key.Key_Return)
    assert [(theme.title, theme.evidence) for theme in themes(page)] == [("Bots", ())]


def test_by_keys_what_is_selected_goes_in_and_out_of_themes(make: Make, qtbot: Any) -> None:
    page = make(a_theme("Regels"), a_theme("Nabij", rank=2))
    botst = ids(page, "botst")
    page.said.list.select(botst)
    page.said.list.setFocus()
    qtbot.keyClick(page.said.list, Key.Key_T, Control)
    until(qtbot, page.checklist.isVisible)
    qtbot.keyClicks(page.checklist.search, "nab")
    qtbot.keyClick(page.checklist.search, Key.Key_Return)
    assert [theme.evidence for theme in themes(page)] == [(), tuple(botst)]
    qtbot.keyClick(page.checklist.search, Key.Key_Return)
    assert [theme.evidence for theme in themes(page)] == [(), ()]
    qtbot.keyClick(page.checklist.search, Key.Key_Escape)
    assert page.said.list.hasFocus()


def test_a_theme_in_hand_is_edited_and_its_evidence_taken_away(make: Make, qtbot: Any) -> None:
    page = make()
    give(page, "Regels", *ids(page, "botst"), *ids(page, "avondmarkt"))
    page.side.list.setFocus()
    qtbot.keyClick(page.side.list, Key.Key_Return)
    hand = page.side.hand
    assert hand.isVisible() and hand.evidence.hasFocus()
    assert hand.count.text() == "Rust op 6 uitspraken"
    hand.title.selectAll()
    qtbot.keyClicks(hand.title, "Te veel regels")
    hand.text.setFocus()
    qtbot.keyClicks(hand.text, "Aan veel.")
    page.flush()
    assert (themes(page)[0].title, themes(page)[0].text) == ("Te veel regels", "Aan veel.")
    hand.evidence.setFocus()
    hand.evidence.select(ids(page, "avondmarkt"))
    qtbot.keyClick(hand.evidence, Key.Key_Delete)
    assert themes(page)[0].evidence == tuple(ids(page, "botst"))
    assert hand.count.text() == "Rust op 3 uitspraken"
    qtbot.keyClick(hand.evidence, Key.Key_Escape)
    assert page.side.list.isVisible() and titles(page) == ["Te veel regels"]


def test_an_empty_title_is_refused_and_the_old_one_stays(make: Make, qtbot: Any) -> None:
    page = make(a_theme("Regels"))
    refused: list[str] = []
    page.desk.refused.connect(refused.append)
    page.side.open(themes(page)[0].id)
    page.side.hand.title.clear()
    page.flush()
    assert page.side.hand.title.text() == themes(page)[0].title == "Regels"
    assert refused == ["Een thema heeft een titel; de vorige is blijven staan."]


def test_every_figure_leads_to_its_records_and_each_record_to_its_table(
    make: Make, qtbot: Any
) -> None:
    page = make()
    botst = ids(page, "botst")
    give(page, "Regels", *botst)
    traced: list[tuple[str, tuple[str, ...]]] = []
    asked: list[tuple[str, str]] = []
    page.desk.traced.connect(lambda words, found: traced.append((words, found)))
    page.desk.table_asked.connect(lambda table, entry: asked.append((table, entry)))
    page.side.open(themes(page)[0].id)
    page.side.hand.rests_on.click()
    assert traced == [("Regels", tuple(botst))]
    qtbot.keyClick(page.side.hand.evidence, Key.Key_Return)
    first = page.gathering.sayings[botst[0]].entry
    assert asked == [(first.table, first.id)]


def test_themes_change_places_and_go(make: Make, qtbot: Any) -> None:
    page = make(a_theme("A"), a_theme("B", rank=2), a_theme("C", rank=3))
    page.side.list.setFocus()
    qtbot.keyClick(page.side.list, Key.Key_Down, Alt)
    assert titles(page) == ["B", "A", "C"] and page.side.list.currentIndex().row() == 1
    qtbot.keyClick(page.side.list, Key.Key_Down, Alt)
    qtbot.keyClick(page.side.list, Key.Key_Down, Alt)
    assert titles(page) == ["B", "C", "A"]
    qtbot.keyClick(page.side.list, Key.Key_Delete, Control)
    assert titles(page) == ["B", "C"] and page.side.list.currentIndex().row() == 1
    page.side.open(themes(page)[0].id)
    page.side.merge(themes(page)[0].id, themes(page)[1].id)
    assert titles(page) == ["B"]
    page.desk.undo()
    page.desk.undo()
    assert titles(page) == ["B", "C", "A"]


def test_what_no_theme_uses_is_listed_with_its_count(make: Make, qtbot: Any) -> None:
    page = make(a_theme("Regels"))
    unused = page.said.filters.unused
    assert unused.text() == "In geen thema: 18"
    qtbot.mouseClick(unused, Qt.MouseButton.LeftButton)
    drop(page, 0, carrying(ids(page, "botst")))
    assert unused.text() == "In geen thema: 15"
    assert len(shown(page)) == 15 and "regel ↔ mens: Dat botst." not in shown(page)
    page.desk.undo()
    assert unused.text() == "In geen thema: 18" and len(shown(page)) == 18


def test_what_is_like_a_theme_is_suggested_with_the_reason_and_never_put_in_it(
    make: Make, qtbot: Any
) -> None:
    page = make()
    first, *others = ids(page, "botst")
    give(page, "Regels", first)
    qtbot.mouseClick(page.said.modes.buttons["like"], Qt.MouseButton.LeftButton)
    assert [one.id for one in page.said.list.rows.sayings] == others
    caption = page.said.list.rows.caption(page.said.list.rows.sayings[0])
    assert "gedeeld: regel, botst" in caption
    assert themes(page)[0].evidence == (first,)
    qtbot.mouseClick(page.said.modes.buttons["all"], Qt.MouseButton.LeftButton)
    assert len(shown(page)) == 18


def test_what_is_alike_stands_together_and_is_selected_together(make: Make, qtbot: Any) -> None:
    page = make()
    qtbot.mouseClick(page.said.modes.buttons["together"], Qt.MouseButton.LeftButton)
    listed = page.said.list
    words = shown(page)
    assert len(words) == 18 and len(set(words[:3])) == 1
    listed.setFocus()
    qtbot.keyClick(listed, Key.Key_G, Control)
    assert {one.words for one in listed.chosen} == {words[0]} and len(listed.chosen) == 3


def test_a_programme_of_nothing_says_what_comes_here(make: Make) -> None:
    page = make(tables=0)
    assert page.said.nothing.isVisible() and "samen" in page.said.nothing.text()
    assert page.side.empty.isVisible()


def test_a_theme_is_shown_when_it_is_asked_for(make: Make) -> None:
    page = make(a_theme("A"), a_theme("B", rank=2))
    page.show_entry(themes(page)[1].id)
    assert page.side.hand.isVisible() and page.side.hand.title.text() == "B"


def test_a_text_reads_as_the_verslag_will_say_it(make: Make, qtbot: Any) -> None:
    page = make()
    give(page, "Regels", *ids(page, "botst")[:2])
    page.side.open(themes(page)[0].id)
    hand = page.side.hand
    assert "{hoeveelheid}" in hand.reads.text()
    hand.text.setFocus()
    qtbot.keyClicks(hand.text, "Aan {hoeveelheid}, {aantal}.")
    until(qtbot, lambda: hand.reads.text() == "Aan veel tafels, 2 van de 3 tafels.")
    qtbot.keyClicks(hand.text, " {onzin}")
    until(qtbot, lambda: "{onzin} is niet in te vullen" in hand.reads.text())
    page.flush()
    give(page, "Ander", *ids(page, "avondmarkt"))
    assert hand.text.words() == themes(page)[0].text == "Aan {hoeveelheid}, {aantal}. {onzin}"


def test_a_half_typed_title_is_not_lost_to_a_drop(make: Make, qtbot: Any) -> None:
    page = make(a_theme("Regels"))
    page.side.open(themes(page)[0].id)
    hand = page.side.hand
    hand.title.setFocus()
    qtbot.keyClick(hand.title, Key.Key_End)
    qtbot.keyClicks(hand.title, " en meer")
    hand.given.emit(ids(page, "botst"))
    assert hand.title.text() == "Regels en meer" and len(themes(page)[0].evidence) == 3
    page.flush()
    assert themes(page)[0].title == "Regels en meer"


def test_where_it_is_low_the_fields_and_the_list_take_turns(make: Make, qtbot: Any) -> None:
    page = make()
    page.resize(600, 280)
    until(qtbot, page.said.more.isVisible)
    assert page.said.list.isVisible() and not page.said.filters.choices.isVisible()
    qtbot.mouseClick(page.said.more, Qt.MouseButton.LeftButton)
    assert page.said.filters.choices.isVisible() and not page.said.list.isVisible()
    page.resize(1100, 640)
    until(qtbot, lambda: page.said.list.isVisible() and not page.said.more.isVisible())
    assert page.said.modes.isVisible()
