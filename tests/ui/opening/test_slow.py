from pathlib import Path
from typing import Any

import pytest

from tafelkit.store.document import Document
from tafelkit.ui import copy_aside
from tafelkit.ui.opening import slow
from tests.ui.conftest import Open
from tests.ui.opened import until
from tests.ui.programme.opened import programme_file


@pytest.fixture(autouse=True)
def every_file_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copy_aside, "_LARGE_BYTES", 0)


def test_a_large_file_is_read_while_the_window_says_so(
    open_window: Open, tmp_path: Path, qtbot: Any
) -> None:
    opened = open_window(programme_file(tmp_path))
    waiting = opened.frame.centralWidget()
    assert isinstance(waiting, slow.SlowOpening) and opened.program.window is None
    until(qtbot, lambda: opened.program.window is not None)
    assert opened.frame.windowTitle() == "Proefprogramma — tafelkit"


def test_one_that_another_program_holds_is_read_too(
    open_window: Open, tmp_path: Path, qtbot: Any
) -> None:
    path = programme_file(tmp_path)
    holder = Document.open(path, "een ander")
    opened = open_window(path)
    until(qtbot, lambda: opened.program.window is not None)
    assert opened.program.window is not None and opened.program.window.session.read_only
    holder.close()


def test_a_damaged_one_is_refused_on_the_start_screen(
    open_window: Open, tmp_path: Path, qtbot: Any
) -> None:
    path = programme_file(tmp_path)
    path.write_bytes(path.read_bytes()[:100] + bytes(100_000))
    opened = open_window(path)
    until(qtbot, lambda: opened.program.start is not None)
    start = opened.program.start
    assert start is not None and "afgekapt" in start.refusal.text()


def test_who_leaves_before_it_is_read_holds_nothing(
    open_window: Open, tmp_path: Path, qtbot: Any
) -> None:
    path = programme_file(tmp_path)
    opened = open_window(path)
    waiting = opened.frame.centralWidget()
    assert isinstance(waiting, slow.SlowOpening)
    opened.program.close_table()
    until(qtbot, lambda: not waiting._thread.is_alive())
    until(qtbot, lambda: is_free(path))
    assert opened.program.window is None and opened.program.start is not None


def is_free(path: Path) -> bool:
    """Whether nobody holds the file."""
    document = Document.open(path, "proef")
    document.close()
    return not document.read_only
