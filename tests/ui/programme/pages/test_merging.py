import errno
import shutil
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from tafelkit.domain import entries as e
from tafelkit.domain.change import altering
from tafelkit.domain.erasure import erasing
from tafelkit.domain.texts import Language, _
from tafelkit.services import files as making
from tafelkit.services.merging import merge
from tafelkit.services.synthesis.left_out import count_again, leave_out
from tafelkit.store.copies import beside, renewing
from tafelkit.store.document import Document
from tafelkit.store.password import locked
from tafelkit.store.password.keyring import KEYRING
from tafelkit.ui.programme.pages.merging import MergingPage
from tafelkit.ui.programme.pages.verslag import ProgrammeVerslagPage
from tafelkit.ui.programme.window import ProgrammeWindow
from tests.builders import an_empty_record
from tests.store.merging.forging import aside, forged, shown
from tests.store.merging.work import recorded, work_on
from tests.ui.opened import Opened, table_file, until
from tests.ui.programme.opened import another, programme_file, records

Show = Callable[[Path], tuple[ProgrammeWindow, MergingPage]]


@pytest.fixture
def show(open_window: Callable[..., Opened], qtbot: Any) -> Show:
    def begin(path: Path) -> tuple[ProgrammeWindow, MergingPage]:
        opened = open_window(path)
        with qtbot.waitActive(opened.frame):
            opened.frame.activateWindow()
        window = opened.program.window
        assert isinstance(window, ProgrammeWindow)
        window.go("samenvoegen")
        assert isinstance(window.page, MergingPage)
        return window, window.page

    return begin


def rested(window: ProgrammeWindow, qtbot: Any) -> None:
    until(qtbot, lambda: not window.desk.merging.running and window.desk.gathering.whole)


def a_stick(folder: Path) -> Path:
    """Two new tables, one of another programme, and something damaged."""
    stick = folder / "stick"
    stick.mkdir()
    for number in (8, 9):
        table_file(stick, another(records(1)[0], number), f"tafel-0{number}.tafel")
    record = an_empty_record()
    programme = making.new_programme(record.kit, title="Ander")
    table = making.new_table(programme, 1, "2023-06-20", "Assen")
    making.make_file(stick / "ander.tafel", programme, record.kit, [table], "author")
    (stick / "kapot.tafel").write_bytes(b"niets")
    return stick


def numbers(window: ProgrammeWindow) -> list[int]:
    return sorted(table.number for table in window.desk.gathering.tables.values())


def test_files_are_planned_taken_in_and_taken_back(show: Show, tmp_path: Path, qtbot: Any) -> None:
    window, page = show(programme_file(tmp_path))
    before = window.desk.path.read_bytes()
    assert page.files.invitation.isVisible()
    window.dialogs.folder = a_stick(tmp_path)  # type: ignore[attr-defined]
    page.files.folder.click()
    assert window.desk.merging.running and not window.rail.isEnabled()
    rested(window, qtbot)
    assert page.files.told.text().startswith("Dit zou er gebeuren: 4 bestanden · 2 erbij te nemen")
    names = [row.name for row in page.files.list.rows.rows]
    assert names == ["ander.tafel", "kapot.tafel", "tafel-08.tafel", "tafel-09.tafel"]
    assert window.desk.path.read_bytes() == before and numbers(window) == [1, 2, 3]
    assert page.window().focusWidget() is page.files.go and window.rail.isEnabled()
    QTest.keyClick(page.files.go, Qt.Key.Key_Space)
    rested(window, qtbot)
    assert numbers(window) == [1, 2, 3, 8, 9]
    assert page.files.told.text().startswith("Dit is gebeurd:")
    window.undo()
    assert numbers(window) == [1, 2, 3]
    assert page.files.invitation.isVisible()  # it does not say that what was taken back happened
    window.redo()
    assert numbers(window) == [1, 2, 3, 8, 9]


def of_other_words(path: Path, words: str) -> None:
    """Someone elsewhere writes the first note of a table's file anew."""
    note, *_more = recorded(path).all(e.Note)
    work_on(path, lambda _r: altering(_("x"), (note, replace(note, text=words))))


def with_a_seat_erased(path: Path) -> None:
    with closing(Document.open(path, "elders")) as document:
        (record,) = document.records()
        document.erase(record.table, *erasing(record, record.seats[0].id))


def with_another_file_beside(path: Path) -> None:
    table_file(path.parent, another(records(1)[0], 10), "tafel-10.tafel")


@pytest.mark.parametrize(
    "meanwhile",
    [with_a_seat_erased, lambda path: of_other_words(path, "Anders."), with_another_file_beside],
    ids=["an erasing", "as many other words", "one file more"],
)
def test_only_what_was_shown_is_carried_out(
    show: Show, tmp_path: Path, qtbot: Any, meanwhile: Callable[[Path], None]
) -> None:
    window, page = show(programme_file(tmp_path))
    stick = a_stick(tmp_path)
    known = table_file(stick, records(1)[0], "tafel-01.tafel")
    of_other_words(known, "Eerst.")
    window.take_files([stick])
    rested(window, qtbot)
    before, planned = window.desk.path.read_bytes(), page.files.list.rows.rows
    meanwhile(known)
    page.files.go.click()
    rested(window, qtbot)
    assert window.desk.path.read_bytes() == before and window.desk.door.to_undo is None
    assert "sinds ernaar gekeken werd" in window.footer.said.text()
    assert page.files.told.text().startswith("Dit zou er gebeuren:")
    told = page.files.list.rows.rows
    if meanwhile is with_a_seat_erased:
        assert told != planned and any("woorden" in row.told + row.more for row in told)
    page.files.go.click()
    rested(window, qtbot)
    assert page.files.told.text().startswith("Dit is gebeurd:")
    assert {8, 9} <= set(numbers(window)) and page.files.list.rows.rows


def test_copies_that_still_hold_what_a_merge_erased_are_told_of(
    show: Show, tmp_path: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    table = table_file(stick, another(records(1)[0], 9), "tafel-09.tafel")
    path = programme_file(tmp_path)
    merge(path, [table], "proef")
    aside = beside.name_of(path, beside.DAMAGED)
    aside.write_bytes(path.read_bytes())
    with_a_seat_erased(table)
    window, page = show(path)
    window.take_files([table])
    rested(window, qtbot)

    def failing(path: Path, _room: Path) -> None:
        raise OSError(errno.EIO, "broken", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(renewing, "overwrite_apart", failing)
        page.files.go.click()
        rested(window, qtbot)
    assert "niet ongedaan te maken" in page.files.told.text()
    assert window.footer.said.text().startswith("Gewist in het bestand, maar nog niet in de")
    assert aside.exists()
    page.window().close()
    assert not aside.exists()


def test_another_programme_is_asked_for_each_time(show: Show, tmp_path: Path, qtbot: Any) -> None:
    window, page = show(programme_file(tmp_path))
    stick = a_stick(tmp_path)
    window.take_files([stick])
    rested(window, qtbot)
    assert page.files.adopt.isVisible() and not page.files.adopt.isChecked()
    page.files.adopt.click()
    rested(window, qtbot)
    assert "3 erbij te nemen" in page.files.told.text()
    page.files.go.click()
    rested(window, qtbot)
    assert numbers(window) == [1, 1, 2, 3, 8, 9]
    assert any(row.told == "mogelijk dubbel" for row in page.files.list.rows.rows)
    page.files.away.click()
    window.take_files([stick])
    rested(window, qtbot)
    assert not page.files.adopt.isChecked()


def test_escape_cancels_and_nothing_is_left(show: Show, tmp_path: Path, qtbot: Any) -> None:
    window, page = show(programme_file(tmp_path))
    before = window.desk.path.read_bytes()
    window.take_files([a_stick(tmp_path)])
    rested(window, qtbot)
    seen: list[str] = []
    work = window.desk.merging
    # It is cancelled as soon as the first file is on its way.
    work.progressed.connect(lambda *_told: work.cancel(), Qt.ConnectionType.DirectConnection)
    work.changed.connect(lambda: seen.append(work.phase))
    page.files.go.click()
    rested(window, qtbot)
    assert seen == ["merging", "planned"]
    assert window.desk.path.read_bytes() == before and window.desk.door.to_undo is None
    assert numbers(window) == [1, 2, 3]


def test_meanwhile_nothing_else_is_done_with_the_file(
    show: Show, tmp_path: Path, qtbot: Any
) -> None:
    window, page = show(programme_file(tmp_path))
    window.take_files([a_stick(tmp_path)])
    assert window.desk.merging.running
    window.go("tafels")
    assert window.page is page and "samengevoegd" in window.footer.said.text()
    assert not window.may_close()
    assert window.desk.undo() is None
    programme = window.desk.synthesis.programme
    changed = replace(programme, title="Nieuw")
    assert not window.desk.run(lambda: altering(_("x"), (programme, changed)))
    window.take_files([tmp_path])
    assert window.desk.merging.sources == (tmp_path / "stick",)
    rested(window, qtbot)
    window.go("tafels")
    assert window.page is not page


def test_another_language_meanwhile_changes_nothing_of_it(
    show: Show, tmp_path: Path, qtbot: Any
) -> None:
    window, _page = show(programme_file(tmp_path))
    window.take_files([a_stick(tmp_path)])
    window.rebuild(Language("en"))
    assert window.desk.merging.running and not window.rail.isEnabled()
    rested(window, qtbot)
    page = window.page
    assert isinstance(page, MergingPage) and window.rail.isEnabled()
    assert page.files.told.text().startswith("This would happen: 4 files")


def test_who_is_thrown_out_meanwhile_leaves_the_file_as_it_was(
    show: Show, tmp_path: Path, qtbot: Any
) -> None:
    window, page = show(programme_file(tmp_path))
    before = window.desk.path.read_bytes()
    window.take_files([a_stick(tmp_path)])
    rested(window, qtbot)
    work = window.desk.merging
    work.progressed.connect(lambda *_told: work.cancel(), Qt.ConnectionType.DirectConnection)
    page.files.go.click()
    window.window().leave_content()  # type: ignore[attr-defined]
    assert not work.running and window.desk.path.read_bytes() == before


def test_a_run_that_ends_as_the_window_is_left_is_told_to_nobody(
    show: Show, tmp_path: Path, qtbot: Any
) -> None:
    window, page = show(programme_file(tmp_path))
    window.take_files([a_stick(tmp_path)])
    rested(window, qtbot)
    page.files.go.click()
    (thread,) = (each for each in threading.enumerate() if each.name == "merge")
    thread.join()  # it has told the window's thread, which has not heard it yet
    window.window().leave_content()  # type: ignore[attr-defined]
    qtbot.wait(1)
    assert not window.desk.merging.running


def test_what_is_known_already_leaves_nothing_to_undo(
    show: Show, tmp_path: Path, qtbot: Any
) -> None:
    known = table_file(tmp_path, records(1)[0])
    path = tmp_path / "programma.tafel"
    merge(path, [known], "author")
    window, page = show(path)
    window.take_files([known, path])
    rested(window, qtbot)
    told = {row.name: row.told for row in page.files.list.rows.rows}
    assert told == {"programma.tafel": "geweigerd", "tafel-07.tafel": "al bekend"}
    assert not page.files.go.isEnabled()


@pytest.fixture
def contested(tmp_path: Path) -> tuple[Path, Path, Path]:
    """A programme, and the two files that wrote one note otherwise and removed another."""
    one, other = table_file(tmp_path, records(1)[0], "one.tafel"), tmp_path / "other.tafel"
    shutil.copy(one, other)
    first, second, *_more = recorded(one).all(e.Note)
    for path in (one, other):
        changed = replace(first, text=f"Geschreven op {path.stem}.")
        work_on(path, lambda _r, new=changed: altering(_("x"), (first, new)))
    work_on(one, lambda _r: altering(_("x"), (second, replace(second, text="Toch blijven."))))
    from tafelkit.services import conversation

    work_on(other, lambda r: conversation.remove_note(r, second.id))
    programme = tmp_path / "programma.tafel"
    merge(programme, [one, other], "author")
    return programme, one, other


def test_a_reading_is_chosen_by_its_number(
    show: Show, contested: tuple[Path, Path, Path], qtbot: Any
) -> None:
    programme, one, other = contested
    window, page = show(programme)
    assert page.tabs[1].text() == "Tegenstrijdig (2)"
    QTest.keyClick(page.files.files, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    part = page.conflicts
    assert part.list.hasFocus() and len(part.cards) == 2
    words = [row.name for row in part.list.rows.rows]
    at = next(n for n, said in enumerate(words) if said.startswith("Geschreven"))
    part.list.setCurrentIndex(part.list.rows.index(at))
    assert "<u>" in part.cards[0].text.text() and part.cards[1].choose.text() == "Dit kiezen (2)"
    contested_note = part.current
    assert contested_note is not None
    chosen = contested_note.variants[1].content
    QTest.keyClick(part.list, Qt.Key.Key_2)
    assert page.tabs[1].text() == "Tegenstrijdig (1)"
    assert isinstance(chosen, e.Note)
    assert window.desk.gathering.sayings[contested_note.id].entry == chosen
    window.undo()
    assert page.tabs[1].text() == "Tegenstrijdig (2)" and window.page is page
    window.redo()
    assert page.tabs[1].text() == "Tegenstrijdig (1)"
    window.take_files([one, other])
    rested(window, qtbot)
    assert all(found.result == "same" for found in window.desk.merging.report.files)  # type: ignore[union-attr]


def test_an_advice_of_the_round_of_that_name_is_named_once(show: Show, tmp_path: Path) -> None:
    one, other = table_file(tmp_path, records(1)[0], "one.tafel"), tmp_path / "other.tafel"
    shutil.copy(one, other)
    advice, *_more = recorded(one).all(e.Advice)
    for path in (one, other):
        changed = replace(advice, text=f"Doe als {path.stem}.")
        work_on(path, lambda _r, new=changed: altering(_("x"), (advice, new)))
    programme = tmp_path / "programma.tafel"
    merge(programme, [one, other], "author")
    _window, page = show(programme)
    assert [row.told for row in page.conflicts.list.rows.rows] == ["Tafel 1 · Advies"]


def test_the_verslag_tells_what_was_not_chosen_yet(
    show: Show, contested: tuple[Path, Path, Path]
) -> None:
    window, _page = show(contested[0])
    window.go("verslag")
    verslag = window.page
    assert isinstance(verslag, ProgrammeVerslagPage)
    link = verslag.choices.missing.links[0]
    assert link.words == "Van 2 onderdelen is nog niet gekozen welke lezing geldt."
    link.click()
    assert isinstance(window.page, MergingPage) and window.page.conflicts.list.isVisible()
    for _contested in range(2):
        window.page.conflicts.cards[0].choose.click()
    window.go("verslag")
    assert isinstance(window.page, ProgrammeVerslagPage)
    assert not any("lezing" in one.words for one in window.page.choices.missing.links)


def test_a_removal_is_one_of_the_readings(show: Show, contested: tuple[Path, Path, Path]) -> None:
    programme, *_files = contested
    window, page = show(programme)
    part = page.conflicts
    (table,) = window.desk.gathering.tables
    window.desk.asked.emit("samenvoegen", table)
    at = next(n for n, r in enumerate(part.list.rows.rows) if r.name == "Toch blijven.")
    part.list.setCurrentIndex(part.list.rows.index(at))
    assert part.cards[1].text.text() == "Hier is het verwijderd."
    key = part.current.id  # type: ignore[union-attr]
    part.cards[1].choose.click()
    assert key not in window.desk.gathering.sayings
    assert window.desk.session.settle(5)
    with closing(Document.open(programme, "x", to_read=True)) as document:
        assert [found.id for found in document.conflicts()] == [part.current.id]  # type: ignore[union-attr]


def test_of_hundreds_of_readings_the_first_are_shown(show: Show, tmp_path: Path) -> None:
    """A card for each of thousands, as a hostile file may hold, kept the window for a minute."""
    path, (record, *_rest) = programme_file(tmp_path), records(1)
    note = record.all(e.Note)[0]
    said = [(replace(note, text=f"Lezing {n}"), f"{n:08x}:1") for n in range(300)]
    laid = [aside(entry, record.table.id, version) for entry, version in said]
    forged(path, shown(*said[0]), *laid)
    window, page = show(path)
    assert len(window.session.conflicts[0].readings) == 300
    assert len(page.conflicts.cards) == 12
    assert page.conflicts.more.text().startswith("Er zijn nog 288 lezingen")
    within = page.conflicts.cards[-1].window().findChildren(QScrollArea)
    (around,) = (area for area in within if area.isAncestorOf(page.conflicts.cards[-1]))
    assert around.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAsNeeded
    page.conflicts.cards[3].choose.click()
    assert not window.session.conflicts


def test_without_conflicts_it_says_what_comes_there(show: Show, tmp_path: Path) -> None:
    _window, page = show(programme_file(tmp_path))
    page.tabs[1].click()
    assert page.conflicts.invitation.isVisible()


def test_of_each_reading_is_told_who_wrote_it_as_far_as_is_known(
    show: Show, contested: tuple[Path, Path, Path]
) -> None:
    programme, *_files = contested
    window, page = show(programme)
    part = page.conflicts
    window.desk.asked.emit("samenvoegen", next(iter(window.desk.gathering.tables)))
    at = next(n for n, r in enumerate(part.list.rows.rows) if r.name.startswith("Geschreven"))
    part.list.setCurrentIndex(part.list.rows.index(at))
    assert part.where.text() == "Tafel 1 · Zwolle · 20 juni 2023 · Gesprek · Aantekening"
    assert part.where.textFormat() is Qt.TextFormat.PlainText  # a place may be called <b>
    heads = [card.accessibleName() for card in part.cards]
    assert heads[0].startswith("1 · geldt nu, op een andere laptop (")
    assert heads[1].startswith("2 · andere lezing, geldt niet, op een andere laptop (")
    assert all(head.endswith("2 keer geschreven") for head in heads)
    assert "klokken" in part.told.text()


def test_laptops_may_not_agree_on_which_tables_count(show: Show, tmp_path: Path) -> None:
    path = programme_file(tmp_path)
    copy = tmp_path / "copy.tafel"
    shutil.copy(path, copy)
    for one, is_put_back in ((path, False), (copy, True)):
        with closing(Document.open(one, one.stem)) as document:
            table = document.tables()[1]
            document.write(leave_out(document.synthesis(), table))
            if is_put_back:
                document.write(count_again(document.synthesis(), table))
    merge(path, [copy], "author")
    window, page = show(path)
    (row,) = page.conflicts.list.rows.rows
    assert (row.name, row.told) == ("Telt deze tafel mee?", "Tafel 2")
    assert "telt niet mee" in page.conflicts.cards[0].text.text()
    page.conflicts.cards[1].choose.click()
    assert len(window.desk.gathering.tables) == 3


def test_locked_files_open_with_a_password_that_is_asked_for(
    show: Show, tmp_path: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    stick = tmp_path / "stick"
    stick.mkdir()
    path = table_file(stick, another(records(1)[0], 8), "tafel-08.tafel")
    with closing(Document.open(path, "proef")) as document:
        document.set_password("geheim")
    KEYRING.forget()
    window, page = show(programme_file(tmp_path))
    window.take_files([stick])
    rested(window, qtbot)
    assert page.files.unlock.isVisible() and not page.files.go.isEnabled()
    window.dialogs.passwords = [(0, "fout")]  # type: ignore[attr-defined]
    page.files.unlock.click()
    rested(window, qtbot)
    assert page.files.unlock.isVisible() and KEYRING.is_empty  # each file would be tried with it
    window.dialogs.passwords = [(0, "geheim")]  # type: ignore[attr-defined]
    page.files.unlock.click()
    rested(window, qtbot)
    assert not page.files.unlock.isVisible()
    assert "Dit programma heeft geen wachtwoord" in page.files.told.text()
    window.dialogs.passwords = [(0, "anders")]  # type: ignore[attr-defined]
    window.menus.actions.by_name["password"].trigger()
    assert window.session.has_password
    assert "heeft geen wachtwoord" not in page.files.told.text()
    other = table_file(stick, another(records(1)[0], 9), "tafel-09.tafel")
    with closing(Document.open(other, "proef")) as document:
        document.set_password("nog een ander")
    KEYRING.forget()
    for password in ("geheim", "anders"):
        KEYRING.give(password)
    window.take_files([stick])
    rested(window, qtbot)
    # It fits the first, though none of those that did not open.
    window.dialogs.passwords = [(0, "geheim")]  # type: ignore[attr-defined]
    page.files.unlock.click()
    rested(window, qtbot)
    assert page.files.unlock.isVisible()
    page.files.go.click()
    rested(window, qtbot)
    until(qtbot, lambda: 8 in numbers(window))
    assert "heeft geen wachtwoord" not in page.files.told.text()
