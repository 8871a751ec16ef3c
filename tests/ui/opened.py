"""Opens the real window on a table in a folder of the test; questions are answered by a fake."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from tafelkit.bootstrap import resources
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language
from tafelkit.services.files import make_file
from tafelkit.ui.app import Places
from tafelkit.ui.drafts import LINES
from tafelkit.ui.frame import Frame
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.program import TheProgram
from tafelkit.ui.window.window import TableWindow
from tests.builders import NOON, a_full_record

KIT = "gemeente"


class FakeDialogs:
    """Answers as the test says, and remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.words: list[tuple[str, str]] = []
        self.answers: tuple[str, ...] = ()
        self.usual = 0
        self.answer = -1
        self.path: Path | None = None
        self.paths: list[Path] = []
        self.folder: Path | None = None
        self.passwords: list[tuple[int, str]] = []

    def choose(
        self,
        parent: QWidget,
        theme: Theme,
        question: str,
        explanation: str,
        *answers: str,
        usual: int = -1,
    ) -> int:
        self.asked.append(f"{question} {explanation}")
        return self.answer % len(answers)

    def choose_about(
        self,
        parent: QWidget,
        theme: Theme,
        question: str,
        explanation: str,
        words: Sequence[tuple[str, str]],
        *answers: str,
        usual: int = 0,
    ) -> int:
        self.asked.append(f"{question} {explanation}")
        self.words = list(words)
        self.answers, self.usual = answers, usual
        return self.answer % len(answers)

    def password(
        self,
        parent: QWidget,
        theme: Theme,
        language: Language,
        question: str,
        explanation: str,
        *answers: str,
        new: bool = False,
        told: str = "",
    ) -> tuple[int, str]:
        self.asked.append(f"{question} {explanation} {told}")
        self.answers = answers
        if not self.passwords:
            return len(answers) - 1, ""
        return self.passwords.pop(0)

    def open_file(
        self, parent: QWidget, language: Language, title: str, folder: Path
    ) -> Path | None:
        self.asked.append(title)
        return self.path

    def open_files(
        self, parent: QWidget, language: Language, title: str, folder: Path
    ) -> list[Path]:
        self.asked.append(title)
        return self.paths

    def open_folder(
        self, parent: QWidget, language: Language, title: str, folder: Path
    ) -> Path | None:
        self.asked.append(title)
        return self.folder

    def save_file(
        self, parent: QWidget, language: Language, title: str, proposal: Path
    ) -> Path | None:
        self.asked.append(f"{title} {proposal}")
        return self.path


class Clock:
    """A clock that stands where the test puts it."""

    def __init__(self, at: datetime = NOON) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


def table_file(folder: Path, record: Record | None = None, name: str = "tafel-07.tafel") -> Path:
    """A table's file."""
    record = record or a_full_record()
    entries = (record.table, *record.entries.values())
    make_file(folder / name, record.programme, record.kit, entries, "proef")
    return folder / name


class Opened:
    """The program with its window."""

    def __init__(self, qapp: QApplication, folder: Path, language: str = "nl") -> None:
        self.folder = folder
        self.dialogs = FakeDialogs()
        self.clock = Clock()
        self.places = Places(resources(), folder / "data", folder / "settings.json", KIT)
        (folder / "settings.json").write_text(f'{{"language": "{language}", "dark": false}}')
        self.frame = Frame()
        self.frame.resize(1366, 768)
        self.program = TheProgram(
            qapp,
            self.frame,
            self.places,
            self.clock,
            self.dialogs,  # type: ignore[arg-type]
        )

    def begin(self, path: Path | None = None) -> Opened:
        self.program.begin(path)
        self.frame.show()
        self.frame.activateWindow()
        return self

    @property
    def table(self) -> TableWindow:
        assert self.program.table is not None
        return self.program.table

    def close(self) -> None:
        if self.program.table is not None:
            for name in LINES:
                self.program.table.desk.drafts.put(name, "")
        self.dialogs.answer = 1  # lose what could not be saved
        self.frame.close()
        self.frame.deleteLater()


def until(qtbot: Any, holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    qtbot.waitUntil(holds, timeout=5000)


def saved(opened: Opened, qtbot: Any) -> None:
    """Wait until all is on the disk and the footer says so."""
    until(qtbot, lambda: opened.table.session.waiting == 0)
    footer = opened.table.footer
    until(qtbot, lambda: footer.saved.property("kind") == "soft")
    until(qtbot, lambda: "opgeslagen" in footer.saved.text())


def pause() -> None:
    """Give another thread a moment."""
    time.sleep(0.05)
