from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.ui.waiting import waiting


def _fail_waiting() -> None:
    with waiting():
        cursor = QApplication.overrideCursor()
        assert cursor is not None and cursor.shape() == Qt.CursorShape.WaitCursor
        raise Refusal(_("de schijf is vol"))


def test_the_pointer_tells_of_it_also_where_it_fails(qapp: Any) -> None:
    with pytest.raises(Refusal):
        _fail_waiting()
    assert QApplication.overrideCursor() is None
