from __future__ import annotations

from pathlib import Path

import pytest

from tafelkit.domain import entries as e
from tafelkit.services import look_back, values
from tafelkit.ui.programme import leaving
from tafelkit.ui.programme.window import ProgrammeWindow
from tests.builders import a_full_record
from tests.ui.conftest import Open
from tests.ui.opened import Opened
from tests.ui.programme.opened import programme_file

VERSLAG, SAVE, NO = 0, 1, 2


@pytest.fixture
def opened(open_window: Open, tmp_path: Path) -> Opened:
    record = a_full_record()
    pick = record.all(e.Pick)[0]
    record = record.applied(values.motivate(record, pick.id, "Bel 06-12345678."))
    record = record.applied(look_back.link(record, "Film", "https://example.org/a@example.org"))
    return open_window(programme_file(tmp_path, [record]))


def test_before_a_copy_goes_out_all_that_was_said_is_looked_through(
    opened: Opened, tmp_path: Path
) -> None:
    window = opened.program.window
    assert isinstance(window, ProgrammeWindow)
    opened.dialogs.path = copy = tmp_path / "kopie.tafel"
    for answer, made in ((NO, False), (VERSLAG, False), (SAVE, True)):
        opened.dialogs.answer = answer
        window.menus.actions.by_name["copy"].trigger()
        assert [words for _where, words in opened.dialogs.words] == [
            "06-12345678",
            "example.org/a@example.org"[12:],
        ]
        assert copy.exists() == made
    assert window.stop.page == "verslag"
    assert "niet alles nagekeken" not in opened.dialogs.asked[0]
    # A motivation is not printed, and stands in no list there.
    assert "in het bestand van de tafel te wijzigen" in opened.dialogs.asked[0]


def test_while_files_are_merged_no_copy_is_asked_for(opened: Opened) -> None:
    window = opened.program.window
    assert isinstance(window, ProgrammeWindow)
    window.session.lend()
    for name in ("copy", "password", "erase", "restore"):
        window.menus.actions.by_name[name].trigger()
        assert "Er wordt nu samengevoegd" in window.footer.said.text()
        window.footer.refuse("")
    assert not opened.dialogs.asked
    window.session.take_back()


def test_who_waits_is_told_that_there_is_more(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leaving, "_MOST_SECONDS", -1.0)
    window = opened.program.window
    assert isinstance(window, ProgrammeWindow)
    theme = e.Theme(id="t", programme="p", title="Mail b@example.org")
    synthesis = window.session.hub.synthesis
    synthesis.entries["t"] = theme  # type: ignore[index]
    synthesis.__dict__.pop("themes", None)  # known from before
    opened.dialogs.answer = NO
    window.menus.actions.by_name["copy"].trigger()
    assert "Er is nog niet alles nagekeken." in opened.dialogs.asked[0]


def test_who_waits_is_told_too_where_nothing_was_found_yet(
    open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leaving, "_MOST_SECONDS", -1.0)
    opened = open_window(programme_file(tmp_path, [a_full_record()]))
    window = opened.program.window
    assert isinstance(window, ProgrammeWindow)
    opened.dialogs.path = copy = tmp_path / "kopie.tafel"
    for answer, made in ((1, False), (0, True)):
        opened.dialogs.answer = answer
        window.menus.actions.by_name["copy"].trigger()
        assert "nog niet helemaal nagekeken" in opened.dialogs.asked[0]
        assert copy.exists() == made
