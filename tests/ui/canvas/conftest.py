"""The canvas of a full table, for the tests of this folder."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from tafelkit.ui.canvas.board import CanvasBoard
from tests.builders import a_desk, a_full_record
from tests.ui.canvas.hands import shown


@pytest.fixture
def board(qtbot: Any, qapp: QApplication) -> CanvasBoard:
    return shown(qtbot, CanvasBoard(a_desk(qapp, a_full_record())))
