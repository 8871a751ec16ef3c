"""The copy kept aside of a file that is opened and closed; the rest is tested with tables."""

import threading
from pathlib import Path

import pytest

from tafelkit.store.copies import backup
from tafelkit.ui import copy_aside
from tafelkit.ui.open_file import OpenFile
from tests.builders import NOON
from tests.ui.programme.opened import programme_file


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    return tmp_path / "copies"


def test_closing_a_large_file_does_not_wait_for_its_copy_and_opening_does(
    tmp_path: Path, backups: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = programme_file(tmp_path)
    monkeypatch.setattr(copy_aside, "_LARGE_BYTES", 0)
    may_copy, keep = threading.Event(), backup.keep

    def slowly(*told: object) -> object:
        assert may_copy.wait(10)
        return keep(*told)  # type: ignore[arg-type]

    opened = copy_aside.opened(path, "proef", lambda: NOON, None)
    file = _File(opened, lambda: NOON, backups)
    file.begin()
    monkeypatch.setattr(backup, "keep", slowly)
    assert file.close()
    assert backup.kept(path, backups) == []
    copying = next(one for one in threading.enumerate() if one.name.startswith("copying "))
    assert not copying.daemon  # the program ends after it
    threading.Timer(0.05, may_copy.set).start()
    again = copy_aside.opened(path, "proef", lambda: NOON, None)
    assert not copying.is_alive() and len(backup.kept(path, backups)) == 1
    again.close()


class _File(OpenFile):
    def begin(self) -> None:
        self._begin_saving()
