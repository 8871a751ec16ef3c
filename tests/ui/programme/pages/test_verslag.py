from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from tafelkit.domain import entries as e
from tafelkit.domain.ids import new_id
from tafelkit.services.synthesis.directions import add_direction
from tafelkit.services.synthesis.prose import write_prose
from tafelkit.ui.programme.pages.verslag import ProgrammeVerslagPage
from tests.ui.pages.test_verslag import Answers, Maker
from tests.ui.programme.opened import a_programme_desk, programme_file, records

Key, Mod, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton
Make = Callable[..., ProgrammeVerslagPage]


@pytest.fixture
def make(qtbot: Any, qapp: QApplication, tmp_path: Path) -> Iterator[Make]:
    pages: list[ProgrammeVerslagPage] = []

    def made(
        count: int = 3, above: tuple[e.Entry, ...] = (), maker: Any = None, language: str = "nl"
    ) -> ProgrammeVerslagPage:
        desk = a_programme_desk(
            qapp,
            programme_file(tmp_path, records(count), above),
            language,  # type: ignore[arg-type]
        )
        making = None if maker == "real" else maker or Maker()
        page = ProgrammeVerslagPage(desk, Answers(), making)
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


def links(page: ProgrammeVerslagPage) -> list[str]:
    return [button.words for button in page.choices.missing.links]


def test_what_a_copy_would_tell_of_the_kit_stands_here_too(make: Make) -> None:
    page = make(count=1)
    synthesis = page.synthesis
    notice = replace(synthesis.kit.notice, nl="Vragen? Mail j.bos@example.org")
    kit = replace(synthesis.kit, notice=notice)
    page.desk.session.hub.synthesis = replace(synthesis, kit=kit)
    page.refresh()
    (found,) = page.choices.personal.links
    assert found.words == "De kit: e-mailadres j.bos@example.org"


def test_the_real_pages_are_shown_and_saved(make: Make, qtbot: Any, tmp_path: Path) -> None:
    page = make(count=1, maker="real")
    qtbot.waitUntil(lambda: page.report.view.count > 0, timeout=20_000)
    target = tmp_path / "verslag"
    page.report._dialogs.target = target  # type: ignore[attr-defined]
    qtbot.keyClick(page, Key.Key_S, Mod.ControlModifier)
    saved = tmp_path / "verslag.pdf"
    qtbot.waitUntil(saved.exists, timeout=20_000)
    qtbot.waitUntil(lambda: page.report.outlet.said.text() == "Opgeslagen als verslag.pdf")


def test_what_cannot_be_made_is_refused_before_a_place_is_asked(make: Make, qtbot: Any) -> None:
    page = make()
    answers: Answers = page.report._dialogs  # type: ignore[assignment]
    page._turn_to(1)
    field = page.texts.places["introduction"].field
    field.setFocus()
    qtbot.keyClicks(field, "Er waren {tafel}.")
    page.report.save()
    page.report.print()
    assert answers.proposal == Path() and answers.document == ""
    assert page.report.outlet.said.text().startswith("'Inleiding': {tafel} is niet in te vullen")
    assert page.synthesis.prose("introduction").text == "Er waren {tafel}."


def test_each_deed_and_choice_makes_the_pages_anew(make: Make, qtbot: Any) -> None:
    maker = Maker()
    page = make(maker=maker)
    qtbot.waitUntil(lambda: len(maker.orders) == 1)
    page.refresh()
    qtbot.wait(400)
    assert len(maker.orders) == 1
    page.desk.run(lambda: write_prose(page.synthesis, "thanks", "Dank."))
    qtbot.waitUntil(lambda: len(maker.orders) == 2)
    qtbot.mouseClick(page.choices._edition.buttons["public"], Left)
    qtbot.waitUntil(lambda: len(maker.orders) == 3)
    assert maker.orders[-1].edition == "public"


def test_what_is_lacking_is_a_link_to_its_place(make: Make, qtbot: Any) -> None:
    page = make()
    programme = page.synthesis.programme.id
    qtbot.waitUntil(lambda: len(links(page)) == 8)
    assert sum("niet teruggelezen" in words for words in links(page)) == 3
    page.desk.run(lambda: add_direction(page.synthesis, "Op niets."))
    page.desk.run(lambda: write_prose(page.synthesis, "introduction", "Er waren {tafel}."))
    qtbot.waitUntil(lambda: links(page)[0].startswith("'Inleiding': {tafel} is niet in te vullen"))
    asked: list[tuple[str, str]] = []
    page.desk.asked.connect(lambda name, entry: asked.append((name, entry)))
    for button in page.choices.missing.links[:6]:
        qtbot.mouseClick(button, Left)
    (direction,) = page.synthesis.directions
    (call, *_others) = page.gathering.of_kind(e.Call)
    table = next(iter(page.gathering.tables))
    assert asked == [
        ("verslag", page.synthesis.prose("introduction").id),
        ("waarden", ""),
        ("themas", ""),
        ("richtingen", direction.id),
        ("terugblik", call.id),
        ("tafels", table),
    ]
    page.show_entry(page.synthesis.prose("introduction").id)
    assert page.texts.places["introduction"].field.hasFocus()
    assert programme == page.synthesis.programme.id


def test_what_may_say_who_someone_is_is_pointed_out(make: Make, qtbot: Any) -> None:
    page = make()
    assert page.choices.personal.heading.startswith("Geen adressen")
    page.desk.run(lambda: write_prose(page.synthesis, "thanks", "Mail jan@example.org."))
    qtbot.waitUntil(lambda: len(page.choices.personal.links) == 1)
    assert page.choices.personal.links[0].words == "Dank: e-mailadres jan@example.org"
    page.desk.undo()
    qtbot.waitUntil(lambda: not page.choices.personal.links)


def test_texts_are_written_filled_in_and_taken_back(make: Make, qtbot: Any) -> None:
    page = make()
    qtbot.keyClick(page.report.view, Key.Key_F6)
    assert page.texts.isVisible() and page.texts.data is not None
    assert page.texts.data.title.hasFocus()
    place = page.texts.places["introduction"]
    place.field.setFocus()
    qtbot.keyClicks(place.field, "Aan {tafels} spraken {deelnemers}.")
    qtbot.waitUntil(lambda: place.reads.text() == "Aan drie tafels spraken twaalf deelnemers.")
    assert place.reads.textFormat() is Qt.TextFormat.PlainText
    page.flush()
    assert page.synthesis.prose("introduction").text == "Aan {tafels} spraken {deelnemers}."
    page.desk.undo()
    assert place.field.toPlainText() == ""


def test_what_nobody_knows_is_said_at_the_field_and_stops_no_typing(make: Make, qtbot: Any) -> None:
    page = make()
    page._turn_to(1)
    place = page.texts.places["thanks"]
    place.field.setFocus()
    qtbot.keyClicks(place.field, "Dank {aan} ")
    qtbot.waitUntil(place.trouble.isVisible)
    assert "{aan} is niet in te vullen" in place.trouble.text()
    qtbot.keyClicks(place.field, "allen")
    page.flush()
    assert page.synthesis.prose("thanks").text == "Dank {aan} allen"
    place.field.setPlainText("Dank")
    qtbot.waitUntil(lambda: not place.trouble.isVisible())


def test_a_figure_is_put_in_by_keys(
    make: Make, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = e.Theme(
        id=new_id(), programme=records(1)[0].programme.id, title="Nabij & open", evidence=()
    )
    page = make(above=(theme,))
    page._turn_to(1)
    place = page.texts.places["values"]
    place.field.setFocus()
    qtbot.keyClicks(place.field, "Er waren ")
    menu = place.insert.list
    shown: list[object] = []
    monkeypatch.setattr(menu, "popup", shown.append)  # without a screen no menu takes the keys
    qtbot.keyClick(place.field, Key.Key_I, Mod.ControlModifier)
    assert shown
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "hoeveel tafels: drie tafels"
    menu.actions()[0].trigger()
    assert place.field.toPlainText() == "Er waren {tafels}" and place.field.hasFocus()
    menu.aboutToShow.emit()
    submenus = [made for action in menu.actions() if isinstance(made := action.menu(), QMenu)]
    assert [one.title() for one in submenus] == ["Thema, met een woord", "Thema, in cijfers"]
    assert submenus[0].actions()[0].text() == "Nabij && open: geen enkele tafel"


def test_thresholds_that_are_none_are_said_and_stay_typed(make: Make, qtbot: Any) -> None:
    page = make()
    page._turn_to(1)
    part = page.texts.thresholds
    assert part is not None
    assert part.scale.text() == "alle tafels: 3 · veel tafels: 2 · één tafel: 1"
    part.field.setFocus()
    qtbot.keyClicks(part.field, "50 80")
    part.field.flush()
    assert "twee percentages" in part.trouble.text() and part.field.property("wrong")
    assert page.synthesis.prose("quantity").text == ""
    part.field.selectAll()
    qtbot.keyClicks(part.field, "90 70")
    part.field.flush()
    assert not part.trouble.isVisible() and part.field.text() == "90 70"
    assert part.scale.text() == "alle tafels: 3 · meerdere tafels: 2 · één tafel: 1"


def test_the_programme_itself_is_written_here(make: Make, qtbot: Any) -> None:
    page = make()
    page._turn_to(1)
    data = page.texts.data
    assert data is not None
    data.title.selectAll()
    qtbot.keyClicks(data.title, "Samen sturen")
    data.questions.setPlainText("Wat is nodig?\n\n Wie doet het? ")
    page.flush()
    assert page.synthesis.programme.title == "Samen sturen"
    assert page.synthesis.programme.questions == ("Wat is nodig?", "Wie doet het?")


def test_without_tables_there_is_a_verslag_and_in_english_too(make: Make, qtbot: Any) -> None:
    page = make(count=0, language="en")
    qtbot.waitUntil(lambda: page.report.view.count == 3)
    assert page.choices.missing.heading.text() == "Still to complete (4)"
    assert links(page)[0] == "There are no tables yet."
    assert replace(page._asked_for(), deeds=0).language == page.synthesis.programme.language


def test_nothing_is_called_complete_before_all_was_looked_through(make: Make, qtbot: Any) -> None:
    page = make(count=1)
    later = e.Table(id="later", programme="p", number=2)
    page.gathering.tables[later.id] = later
    page.desk.run(lambda: write_prose(page.synthesis, "thanks", "Dank."))
    assert page.choices.personal.heading == "De tafels worden nog nagekeken…"
    del page.gathering.tables[later.id]
    page.gathered()
    assert page.choices.personal.heading == "Geen adressen, nummers of namen gevonden"
    assert "naar de namen daarin is niet gezocht" in page.choices.personal.unsought.text()
