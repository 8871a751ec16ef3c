import re
import tomllib
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QLabel

from tafelkit.domain.texts import Language
from tafelkit.ui.window.overlay import about
from tests.builders import a_desk

PROJECT = Path(__file__).parents[3] / "pyproject.toml"


def test_all_that_it_is_made_with_is_named_with_a_licence(qtbot: Any, qapp: Any) -> None:
    shown = about(a_desk(qapp).theme, Language("nl"), "")
    qtbot.addWidget(shown)
    words = " ".join(label.text().lower() for label in shown.findChildren(QLabel))
    needed = tomllib.loads(PROJECT.read_text("utf-8"))["project"]["dependencies"]
    names = [re.split(r"[-<>=]", line)[0].lower() for line in needed]
    assert len(names) > 5 and [name for name in names if name not in words] == []
