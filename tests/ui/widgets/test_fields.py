from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tafelkit.ui.widgets import fields
from tafelkit.ui.widgets.fields import LeftField, LineField, TextField

Key = Qt.Key
PAUSE = 900


@pytest.fixture
def make(qtbot: Any) -> Callable[..., tuple[Any, list[str]]]:
    def made(kind: Any) -> tuple[Any, list[str]]:
        written: list[str] = []
        field = kind(written.append, "veld")
        qtbot.addWidget(field)
        with qtbot.waitExposed(field):
            field.show()
        field.setFocus()
        return field, written

    return made


@pytest.mark.parametrize("kind", [LineField, TextField])
def test_what_is_typed_is_written_once_after_a_pause(make: Any, qtbot: Any, kind: Any) -> None:
    field, written = make(kind)
    qtbot.keyClicks(field, "zin")
    assert written == []
    qtbot.waitUntil(lambda: written == ["zin"])
    field.flush()
    assert written == ["zin"]


@pytest.mark.parametrize("kind", [LineField, TextField])
def test_who_types_on_without_a_pause_is_kept_up_with(
    make: Any, qtbot: Any, kind: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fields, "LONGEST_MS", 200)
    field, written = make(kind)
    typed = ""
    while not written and len(typed) < 100:
        typed += "a"
        qtbot.keyClicks(field, "a", delay=20)
    assert written and typed.startswith(written[0])
    assert field.words() == typed


@pytest.mark.parametrize("kind", [LineField, TextField])
def test_filling_writes_nothing_and_takes_no_word_away(make: Any, qtbot: Any, kind: Any) -> None:
    field, written = make(kind)
    field.fill("van de schijf")
    field.flush()
    assert field.words() == "van de schijf" and written == []
    qtbot.keyClicks(field, "x")
    field.fill("van een ander")
    assert "x" in field.words()


def test_a_field_that_waits_until_it_is_left(make: Any, qtbot: Any) -> None:
    field, written = make(LeftField)
    qtbot.keyClicks(field, "4-7")
    qtbot.wait(PAUSE)
    assert written == []
    qtbot.keyClick(field, Key.Key_Return)
    assert written == ["4-7"]


def test_undo_is_left_to_the_window(make: Any, qtbot: Any) -> None:
    for kind in (LineField, TextField):
        field, written = make(kind)
        qtbot.keyClicks(field, "zin")
        qtbot.keyClick(field, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert field.words() == "zin"
        field.flush()
        assert written == ["zin"]
