import re
from pathlib import Path

import pytest

from tafelkit import bootstrap, cli
from tests.commands.running import a_table, be_new_here


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    be_new_here(tmp_path, monkeypatch)


def test_who_has_no_home_can_count_all_the_same(tmp_path, monkeypatch) -> None:
    def homeless(*_names: object, **_values: object) -> Path:
        raise RuntimeError("could not determine the home directory")

    monkeypatch.setattr("platformdirs.user_data_path", homeless)
    assert cli.run(["tally", str(a_table(tmp_path))]) == 0


def test_every_command_is_known_without_importing_it(capsys: pytest.CaptureFixture[str]) -> None:
    for command in bootstrap.COMMANDS:
        with pytest.raises(SystemExit) as stopped:
            cli.run([command, "--help"])
        assert stopped.value.code == 0
        assert f"gebruik: tafelkit {command} " in capsys.readouterr().out
    known = re.findall(r"^    ([a-z]+) ", _help(capsys), re.MULTILINE)
    assert sorted(known) == sorted(bootstrap.COMMANDS)


def _help(capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit):
        cli.run(["--help"])
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "app"),
    [
        ([], True),
        (["tafel.tafel"], True),
        (["merge"], False),
        (["--help"], False),
        (["a.tafel", "b.tafel"], False),
    ],
)
def test_nothing_or_a_file_opens_the_app(arguments: list[str], app: bool) -> None:
    assert bootstrap.wants_the_app(arguments) == app


@pytest.mark.parametrize(
    ("asked", "language"),
    [("", "nl"), ("nl", "nl"), ("en", "en"), ("en_GB.UTF-8", "en"), ("fr", "nl")],
)
def test_it_speaks_dutch_unless_it_is_asked_for_english(asked: str, language: str) -> None:
    assert bootstrap.command_line_language({"TAFELKIT_LANG": asked}).code == language
    assert bootstrap.command_line_language({}).code == "nl"


def test_a_screen_is_known_by_what_the_system_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert not bootstrap.has_screen({}) and not bootstrap.has_screen({"DISPLAY": ""})
    assert bootstrap.has_screen({"DISPLAY": ":0"}) and bootstrap.has_screen(
        {"WAYLAND_DISPLAY": "w"}
    )
    monkeypatch.setattr("sys.platform", "win32")
    assert bootstrap.has_screen({})


def test_what_is_proposed_lies_ready() -> None:
    assert bootstrap.PROPOSED_KIT in bootstrap.kit_shelf().names()
    assert (bootstrap.resources() / "fonts").is_dir()


def test_an_installation_is_known_by_one_id() -> None:
    assert bootstrap.author() == bootstrap.author()
    assert bootstrap.settings_file().parent.name == bootstrap.data_folder().name == "tafelkit"
