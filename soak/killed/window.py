"""The program with its window, in which someone types notes in the line of the conversation."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from soak._tables import make_table
from soak.killed.places import TABLE
from tafelkit.domain import entries as e
from tafelkit.services import conversation
from tafelkit.store.document import Document

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

    from tafelkit.ui.window.window import TableWindow


def prepare(folder: Path) -> None:
    make_table(folder / TABLE, empty=True)


def go_on(folder: Path, chance: random.Random, tell: Callable[[str], None]) -> None:
    # Only who is killed in a window needs one.
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from tests.ui.opened import Opened

    qt = QApplication([])
    table = Opened(qt, folder).begin(folder / TABLE).table
    line = line_of(table)
    for number in count(1):
        QTest.keyClicks(line, f"b {number}\r")
        if number > 1 and chance.random() < 0.5:
            continue
        while table.session.waiting or "opgeslagen " not in table.footer.saved.text():
            assert table.session.trouble is None
            QTest.qWait(5)
        tell(f"saved {number}")


def line_of(table: TableWindow) -> QLineEdit:
    """The line of the conversation, in front."""
    from tafelkit.ui.pages.conversation import ConversationPage

    table.go("gesprek")
    page = table.page
    assert isinstance(page, ConversationPage)
    return page.line.field


def check(folder: Path, told: Sequence[str]) -> None:
    saved = int(told[-1].split()[1])
    with closing(Document.open(folder / TABLE, "soak")) as document:
        record = next(document.records())
        notes = [note.text for note in record.all(e.Note)]
        assert len(notes) >= saved and notes == [str(n + 1) for n in range(len(notes))], notes
        document.write(conversation.note(record, "concept", "verder"))
