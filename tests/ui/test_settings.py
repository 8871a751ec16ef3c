from __future__ import annotations

import os
from pathlib import Path

import pytest

from tafelkit.ui.settings import MOST_RECENT, Recent, Settings


def recent(name: str, number: int = 1) -> Recent:
    return Recent(Path("/x") / name, "Proef", number, "2023-06-20", "Zwolle")


def test_without_a_file_the_usual_settings_hold(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "none" / "settings.json")
    assert settings.language == "nl" and settings.dark is None and settings.recent == ()


def test_what_is_set_is_there_the_next_time(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "made" / "settings.json")
    settings.set_language("en")
    settings.set_dark(True)
    settings.set_proposals(tmp_path, "gemeente")
    settings.remember(recent("a.tafel", 7))
    again = Settings(tmp_path / "made" / "settings.json")
    assert again.language == "en" and again.dark is True
    assert again.folder == tmp_path and again.kit == "gemeente"
    assert again.recent == (recent("a.tafel", 7),)


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_no_text_is_remembered(tmp_path: Path) -> None:
    strange = recent(os.fsdecode(b"on\xff.tafel"))
    Settings(tmp_path / "s.json").remember(strange)
    assert Settings(tmp_path / "s.json").recent == (strange,)


def test_words_that_are_no_text_can_be_shown_and_kept(tmp_path: Path) -> None:
    (tmp_path / "s.json").write_text('{"kit": "\\ud800", "recent": [{"path": "/x", "number": 1, '
                                     '"place": "\\udfff"}]}')  # fmt: skip
    settings = Settings(tmp_path / "s.json")
    assert (settings.kit, settings.recent[0].place) == ("?", "?")
    settings.remember(recent("a.tafel"))


@pytest.mark.skipif(os.name != "posix", reason="the system keeps no such rights")
def test_nobody_else_reads_which_tables_there_were(tmp_path: Path) -> None:
    Settings(tmp_path / "settings.json").remember(recent("a.tafel", 7))
    assert (tmp_path / "settings.json").stat().st_mode & 0o777 == 0o600


def test_the_newest_is_in_front_and_stands_there_once(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.json")
    for name in ("a", "b", "a"):
        settings.remember(recent(name))
    assert [known.path.name for known in settings.recent] == ["a", "b"]
    for number in range(2 * MOST_RECENT):
        settings.remember(recent(f"{number}"))
    assert len(settings.recent) == MOST_RECENT
    settings.forget(settings.recent[0].path)
    assert len(Settings(tmp_path / "s.json").recent) == MOST_RECENT - 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"language": 3, "dark": "ja", "recent": 5, "folder": {}}',
        b'{"recent": [1, {}, {"path": 3}, {"path": "/x", "number": "7"}]}',
        b'{"folder": "/\\ud800", "recent": [{"path": "/\\u0000", "number": 7}]}',
        b'{"recent": [{"path": "/' + b"x" * 300 + b'", "number": 7}]}',
        b'{"folder": "' + b"/x" * 3000 + b'"}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_means_the_usual_settings(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "s.json"
    path.write_bytes(content)
    settings = Settings(path)
    assert settings.language == "nl" and settings.dark is None and settings.recent == ()


def test_settings_that_cannot_be_kept_are_done_without(tmp_path: Path) -> None:
    (tmp_path / "locked").write_text("a file where a folder should be")
    settings = Settings(tmp_path / "locked" / "s.json")
    settings.set_language("en")
    assert settings.language == "en"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
def test_a_link_or_a_pipe_beside_it_costs_nothing(tmp_path: Path) -> None:
    other = tmp_path / "scriptie.txt"
    other.write_text("blijft")
    for name in ("settings.json", "settings.json.new"):
        (tmp_path / name).symlink_to(other)
    Settings(tmp_path / "settings.json").set_language("en")
    assert Settings(tmp_path / "settings.json").language == "en"
    assert other.read_text() == "blijft"
    (tmp_path / "settings.json").unlink()
    os.mkfifo(tmp_path / "settings.json")
    assert Settings(tmp_path / "settings.json").language == "nl"
