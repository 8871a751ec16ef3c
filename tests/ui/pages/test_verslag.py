from __future__ import annotations

import io
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language
from tafelkit.services import advice, look_back
from tafelkit.services import register as register_services
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.pages.verslag import VerslagPage
from tafelkit.ui.verslag.making import Order, make_pdf
from tests.builders import a_desk, an_empty_record

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
Make = Callable[..., VerslagPage]


class Answers(Dialogs):
    """Answers what the dialogs would ask."""

    def __init__(self) -> None:
        self.target: Path | None = None
        self.proposal = Path()
        self.chosen: QPrinter | None = None
        self.document = ""

    def save_file(
        self, parent: QWidget, language: Language, title: str, proposal: Path
    ) -> Path | None:
        self.proposal = proposal
        return self.target

    def printer(self, parent: QWidget, title: str, document: str) -> QPrinter | None:
        self.document = document
        return self.chosen


class Maker:
    """Makes empty pages, and remembers for what."""

    def __init__(self, pages: int = 3) -> None:
        self.pages = pages
        self.orders: list[Order] = []
        self.held = threading.Event()
        self.held.set()

    def __call__(self, order: Order) -> bytes:
        self.held.wait(5)
        self.orders.append(order)
        document = pypdfium2.PdfDocument.new()
        for _ in range(self.pages):
            document.new_page(595, 842)
        out = io.BytesIO()
        document.save(out)
        document.close()
        return out.getvalue()


@pytest.fixture
def make(qtbot: Any, qapp: QApplication, tmp_path: Path) -> Iterator[Make]:
    pages: list[VerslagPage] = []

    def made(record: Record | None = None, maker: Any = None, desk: Any = None) -> VerslagPage:
        desk = desk or a_desk(qapp, record)
        desk.path = tmp_path / "tafel-07.tafel"
        page = VerslagPage(desk, Answers(), maker or Maker())
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


def shown(page: VerslagPage) -> bool:
    return page.report.view.count > 0 and 0 in page.report.view._drawn


def test_what_a_copy_would_tell_of_the_kit_stands_here_too(make: Make) -> None:
    record = an_empty_record(seats=2)
    notice = replace(record.kit.notice, nl="Vragen? Mail j.bos@example.org")
    page = make(replace(record, kit=replace(record.kit, notice=notice)))
    (found,) = page.choices.personal.links
    assert found.words == "De kit: e-mailadres j.bos@example.org"
    page.choices.personal.answers[0].click()
    page.refresh()
    assert not page.choices.personal.links


def test_the_pages_are_made_beside_the_window_and_shown(make: Make, qtbot: Any) -> None:
    page = make()
    qtbot.waitUntil(lambda: shown(page))
    assert page.report.turning.place.text() == "pagina 1 van 3"
    image = page.report.view._drawn[0].image
    assert image.width() >= page.report.view.viewport().width() * 0.9
    assert 2 not in page.report.view._drawn  # only what is in sight is drawn


def test_paging_and_zooming_by_keys(make: Make, qtbot: Any) -> None:
    page = make()
    qtbot.waitUntil(lambda: shown(page))
    for key, place in (
        (Key.Key_PageDown, "pagina 2 van 3"),
        (Key.Key_End, "pagina 3 van 3"),
        (Key.Key_PageDown, "pagina 3 van 3"),
        (Key.Key_PageUp, "pagina 2 van 3"),
        (Key.Key_Home, "pagina 1 van 3"),
    ):
        qtbot.keyClick(page.report.view, key)
        assert page.report.turning.place.text() == place
    fitting = page.report.view._areas[0].width()
    qtbot.keyClick(page.report.view, Key.Key_Plus)
    assert page.report.view._areas[0].width() > fitting
    qtbot.waitUntil(lambda: page.report.view._drawn[0].image.width() > fitting)
    qtbot.keyClick(page.report.view, Key.Key_0)
    assert page.report.view._areas[0].width() == fitting
    qtbot.keyClick(page.report.view, Key.Key_Minus)
    assert page.report.view._areas[0].width() < fitting


def test_a_change_is_shown_a_moment_later_and_the_old_page_stays(make: Make, qtbot: Any) -> None:
    maker = Maker()
    page = make(maker=maker)
    qtbot.waitUntil(lambda: shown(page))
    old = page.report.view._drawn[0]
    maker.held.clear()
    maker.pages = 4
    page.desk.run(lambda: advice.advise(page.record, "Bel terug."))
    qtbot.wait(400)
    assert page.report.view._drawn[0] is old and page.report.view.count == 3
    maker.held.set()
    qtbot.waitUntil(lambda: page.report.view.count == 4)
    assert 0 in page.report.view._drawn
    qtbot.waitUntil(lambda: page.report.view._drawn[0].proof > old.proof)
    assert maker.orders[-1].record is page.record


def test_typing_fast_makes_one_verslag(make: Make, qtbot: Any) -> None:
    maker = Maker()
    page = make(maker=maker)
    qtbot.waitUntil(lambda: shown(page))
    for number in range(5):
        page.desk.run(lambda n=number: advice.advise(page.record, f"Advies {n}."))
    qtbot.waitUntil(lambda: len(maker.orders) == 2)
    qtbot.wait(400)
    assert len(maker.orders) == 2


def test_edition_and_language_are_chosen_and_outlive_the_page(make: Make, qtbot: Any) -> None:
    maker = Maker()
    page = make(maker=maker)
    qtbot.waitUntil(lambda: shown(page))
    assert (maker.orders[0].edition, maker.orders[0].language) == ("internal", "nl")
    qtbot.mouseClick(page.choices._edition.buttons["public"], Left)
    qtbot.mouseClick(page.choices._language.buttons["en"], Left)
    qtbot.waitUntil(lambda: maker.orders[-1].language == "en")
    assert maker.orders[-1].edition == "public"
    again = make(desk=page.desk)
    assert (again.choices.edition, again.choices.language) == ("public", "en")


def test_it_says_what_the_public_one_keeps_to_itself(make: Make) -> None:
    (public,) = (b for b in make().findChildren(QAbstractButton) if b.text() == "Openbaar")
    assert public.accessibleDescription() == "Zonder letters en zonder achtergronden."


def test_what_is_missing_leads_to_its_place(make: Make, qtbot: Any) -> None:
    page = make()
    button = page.choices.missing.links[0]
    assert button.words == "Plaats D heeft nog geen kaart."
    with qtbot.waitSignal(page.desk.asked) as asked:
        qtbot.mouseClick(button, Left)
    assert asked.args == ["waarden", page.record.seats[3].id]
    assert make(an_empty_record()).choices.missing.links[0].words == "Er zijn nog geen plaatsen."


def test_an_empty_table_leads_to_the_preparation(make: Make, qtbot: Any) -> None:
    page = make(an_empty_record())
    with qtbot.waitSignal(page.desk.asked) as asked:
        page.choices.missing.links[0].click()
    assert asked.args == ["voorbereiding", ""]


def test_personal_data_is_pointed_out_before_export(make: Make, qtbot: Any) -> None:
    page = make()
    assert page.choices.personal.heading == "Geen adressen, nummers of namen gevonden"
    seat = page.record.seats[0]
    page.desk.run(
        lambda: register_services.enter(page.desk.hub.register, seat.id, name="Karin Bos")
    )
    page.desk.run(lambda: look_back.remark(page.record, "Karin belt op 06-12345678."))
    assert [button.words for button in page.choices.personal.links] == [
        "Opmerking: een naam uit het register: Karin",
        "Opmerking: telefoonnummer 06-12345678",
    ]
    with qtbot.waitSignal(page.desk.asked) as asked:
        page.choices.personal.links[0].click()
    assert asked.args == ["terugblik", page.record.all(e.Remark)[-1].id]


def test_what_was_left_standing_is_not_asked_again_until_one_wants_it(
    make: Make, qtbot: Any
) -> None:
    page = make()
    page.desk.run(lambda: look_back.remark(page.record, "Bel 06-12345678 of 06-12345679."))
    before = page.record
    finds = page.choices.personal
    finds.answers[0].setFocus()
    qtbot.keyClick(finds.answers[0], Key.Key_Space)
    assert [link.text() for link in finds.links] == ["Opmerking: telefoonnummer 06-12345679"]
    assert finds.answers[0].hasFocus()
    assert finds.again.isVisible() and finds.again.text() == "Eén keer laten staan; toon weer"
    qtbot.keyClick(finds.answers[0], Key.Key_Space)
    assert finds.heading == "Naar alle gevonden persoonsgegevens is gekeken"
    assert page.record == before  # nothing of the record was altered by it
    page.desk.run(lambda: look_back.remark(page.record, "Bel 06-12345670."))
    assert len(finds.links) == 1
    qtbot.mouseClick(finds.again, Left)
    assert len(finds.links) == 3 and not finds.again.isVisible()


def test_what_was_found_is_told_above_the_way_out_where_the_list_is_out_of_sight(
    make: Make, qtbot: Any
) -> None:
    page = make()
    page.desk.run(lambda: look_back.remark(page.record, "Bel 06-12345678."))
    notice = page.report.notice
    assert not notice.isVisible()
    page.resize(680, 300)
    qtbot.waitUntil(notice.isVisible)
    assert notice.text() == page.choices.personal.heading
    notice.click()
    qtbot.waitUntil(lambda: not notice.isVisible())
    page.choices.verticalScrollBar().setValue(0)
    assert notice.isVisible()
    page.choices.personal.answers[0].click()
    assert not notice.isVisible()


def test_the_verslag_is_saved_under_a_name_that_tells_the_edition(
    make: Make, qtbot: Any, tmp_path: Path
) -> None:
    page = make()
    page.report._dialogs.target = tmp_path / "mijn verslag"
    assert not page.report.outlet.open.isEnabled()
    qtbot.mouseClick(page.report.outlet.save, Left)
    qtbot.waitUntil(page.report.outlet.open.isEnabled)
    assert page.report._dialogs.proposal.name == "tafel-07-verslag-intern.pdf"
    assert (tmp_path / "mijn verslag.pdf").read_bytes().startswith(b"%PDF")
    assert "mijn verslag.pdf" in page.report.outlet.said.text()
    assert [path.name for path in tmp_path.iterdir()] == ["mijn verslag.pdf"]


def test_a_save_that_is_called_off_does_nothing(make: Make, qtbot: Any) -> None:
    page = make()
    page.report.outlet.save.click()
    assert page.report.outlet.said.text() == "" and page.report.outlet.save.isEnabled()


def test_a_refused_save_says_so_in_place(make: Make, qtbot: Any, tmp_path: Path) -> None:
    page = make()
    page.report._dialogs.target = tmp_path / "weg" / "verslag.pdf"
    page.report.outlet.save.click()
    qtbot.waitUntil(lambda: page.report.outlet.said.property("kind") == "danger")
    assert page.report.outlet.save.isEnabled()
    assert "verslag.pdf" in page.report.outlet.said.text()
    assert page.report.outlet.said.textFormat() == Qt.TextFormat.PlainText  # whatever the name is


def test_printing_draws_every_page(make: Make, qtbot: Any, tmp_path: Path) -> None:
    page = make()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "papier.pdf"))
    page.report._dialogs.chosen = printer
    page.report.outlet.print.click()
    qtbot.waitUntil(lambda: "printer" in page.report.outlet.said.text(), timeout=20_000)
    printed = pypdfium2.PdfDocument(tmp_path / "papier.pdf")
    assert len(printed) == 3 and page.report._dialogs.document == "tafel-07-verslag-intern"
    printed.close()


def test_only_the_asked_pages_are_printed(make: Make, qtbot: Any, tmp_path: Path) -> None:
    page = make()
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "papier.pdf"))
    printer.setFromTo(2, 2)
    page.report._dialogs.chosen = printer
    page.report.outlet.print.click()
    qtbot.waitUntil(lambda: "printer" in page.report.outlet.said.text(), timeout=20_000)
    printed = pypdfium2.PdfDocument(tmp_path / "papier.pdf")
    assert len(printed) == 1
    printed.close()


def test_a_fault_of_ours_is_said_and_not_swallowed(make: Make, qtbot: Any) -> None:
    def broken(_order: Order) -> bytes:
        raise ValueError("stuk")

    with qtbot.captureExceptions() as raised:
        page = make(maker=broken)
        qtbot.waitUntil(lambda: bool(page.report.outlet.said.text()))
    assert "fout in tafelkit" in page.report.outlet.said.text()
    assert raised[0][0] is ValueError


def test_the_real_verslag_is_shown_with_its_words(make: Make, qtbot: Any) -> None:
    page = make(maker=make_pdf)
    qtbot.waitUntil(lambda: shown(page), timeout=20_000)
    assert "Verslag van tafel 7" in page.report.view.accessibleDescription()
