"""What is said of a file that someone else has open, in both windows."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Language
from tafelkit.services import preparation
from tafelkit.services.merging import merge, merge_into
from tafelkit.store import schema
from tafelkit.store.claims.claim import Holder
from tafelkit.store.document import Document
from tafelkit.ui.window import held
from tafelkit.ui.window.held import HeldBanner
from tests.ui.conftest import Open
from tests.ui.opened import table_file, until

pytestmark = pytest.mark.usefixtures("nothing_flashes")

ANNA = Holder("anna", "laptop-anna", "2026-05-01T11:52:00+02:00", here=False)


def banner(window: Any) -> HeldBanner:
    found: HeldBanner | None = window.findChild(HeldBanner)
    assert found is not None
    return found


def test_the_second_says_so_and_is_there_when_the_first_has_gone(
    open_window: Open, tmp_path: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(held, "BEAT_SECONDS", 0.01)
    path = table_file(tmp_path)
    with closing(Document.open(path, "ander")):
        opened = open_window(path)
        shown = banner(opened.table)
        assert "al open op deze computer, sinds" in shown.words.text()
        assert "alleen te lezen" in shown.words.text()
        shown.open.click()
        assert opened.table.session.read_only
    shown = banner(opened.table)
    until(qtbot, lambda: "weer vrij" in shown.words.text())
    shown.open.click()
    assert not opened.table.session.read_only
    assert opened.table.findChild(HeldBanner) is None


def test_a_programme_says_it_too(open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "p.tafel"
    merge(path, [table_file(tmp_path)], "proef")
    with closing(Document.open(path, "ander")):
        opened = open_window(path)
        assert "al open op deze computer" in banner(opened.program.window).words.text()


@pytest.mark.parametrize(
    ("holder", "said"),
    [
        (ANNA, "anna heeft dit bestand open op computer laptop-anna, sinds 11:52."),
        (ANNA._replace(who=""), "Dit bestand is open op computer laptop-anna, sinds 11:52."),
        (ANNA._replace(since="gisteren"), "sinds ?."),
        (None, "mag niet worden geschreven"),
    ],
)
def test_who_has_it_is_named(
    open_window: Open, tmp_path: Path, holder: Holder | None, said: str
) -> None:
    opened = open_window()
    path = table_file(tmp_path)
    shown = HeldBanner(path, holder, opened.program.theme, Language("nl"))
    assert said in shown.words.text()
    shown.deleteLater()


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {schema.USER_VERSION + 1}")


def test_a_file_of_a_newer_tafelkit_is_shown_and_says_why_nothing_is_written(
    open_window: Open, tmp_path: Path
) -> None:
    path = table_file(tmp_path)
    newer(path)
    before = path.read_bytes()
    opened = open_window(path)
    shown = banner(opened.table)
    assert "van een nieuwere tafelkit" in shown.words.text()
    assert not shown.open.isVisible()
    desk = opened.table.desk
    for stop in opened.table.rail.stops:
        opened.table.go(stop.name)
    desk.run(lambda: preparation.add_seat(desk.record))
    assert "Werk tafelkit bij" in opened.table.footer.refusal.text()
    copy = tmp_path / "kopie.tafel"
    opened.table.session.save_copy(copy)
    with closing(Document.open(copy, "ander")) as document:
        assert document.is_newer and document.record(document.tables()[0]) == desk.record
    assert path.read_bytes() == before


def test_a_programme_of_a_newer_tafelkit_is_shown_and_takes_no_table(
    open_window: Open, tmp_path: Path
) -> None:
    path, table = tmp_path / "p.tafel", table_file(tmp_path)
    merge(path, [table], "proef")
    newer(path)
    before = path.read_bytes()
    window: Any = open_window(path).program.window
    assert "van een nieuwere tafelkit" in banner(window).words.text()
    with pytest.raises(Refusal, match="Werk tafelkit bij"):
        window.session.erase(window.session.document.tables()[0].id, "x")
    with pytest.raises(Refusal, match="nieuwere tafelkit"):
        merge_into(window.session.document, [table])
    assert path.read_bytes() == before
