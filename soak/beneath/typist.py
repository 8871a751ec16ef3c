"""Someone who types at a table, on a disk that may fail, and knows what must be in the file."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from soak._tables import make_table
from tafelkit.domain import entries as e
from tafelkit.services import conversation
from tafelkit.store import saving
from tafelkit.store.document import Document
from tafelkit.ui.session import Session

_RETRY_SECONDS = 0.02


class Typist:
    """Someone who types at a table, and knows what must be in the file."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.path = folder / "table.tafel"
        self.chance = chance
        make_table(self.path, empty=True)
        self.session = Session(Document.open(self.path, "soak"), self.now)
        self.session.hub.run(conversation.note(self.session.record, "concept", "0"))
        assert self.session.settle(60)
        self.typed = ["0"]

    def now(self) -> datetime:
        return datetime.now().astimezone()

    def type(self, times: int) -> None:
        for _time in range(times):
            text = f"{len(self.typed)} {'x' * self.chance.randrange(4000)}"
            hub = self.session.hub
            hub.run(conversation.note(hub.record, "concept", text))
            self.typed.append(text)
        found = sorted(note.text for note in self.session.record.all(e.Note))
        assert found == sorted(self.typed), "what was typed is not in the memory"

    def until_trouble(self, sentence: str) -> None:
        self._wait(lambda: sentence in str(self.session.trouble))

    def until_settled(self) -> None:
        """Wait until all is saved, or it was said why not."""
        self._wait(lambda: not self.session.waiting or self.session.trouble is not None)

    @property
    def saved(self) -> int:
        """How much of what was typed is not said to wait."""
        return len(self.typed) - self.session.waiting

    def check_saved(self, path: Path, saved: int | None = None) -> None:
        """What is not said to wait must be in the file."""
        saved = self.saved if saved is None else saved
        found = notes(path)
        assert found >= set(self.typed[:saved]), "shown as saved, and not in the file"
        assert found <= set(self.typed)

    def until_saved(self) -> None:
        self._wait(lambda: not self.session.waiting)
        assert self.session.trouble is None, self.session.trouble
        assert notes(self.path) == set(self.typed)

    def _wait(self, holds: Callable[[], bool]) -> None:
        end = time.monotonic() + 30
        while not holds():
            assert time.monotonic() < end, f"in vain; {self.session.trouble}"
            time.sleep(0.005)


def notes(path: Path) -> set[str]:
    """The notes in a file, read as another program would while it is held."""
    with closing(Document.open(path, "reader", to_read=True)) as document:
        return {note.text for note in next(document.records()).all(e.Note)}


@contextmanager
def closing_typist(folder: Path, chance: random.Random) -> Iterator[Typist]:
    typist = Typist(folder, chance)
    try:
        yield typist
    finally:
        typist.session.close()


@contextmanager
def retrying_soon() -> Iterator[None]:
    """Meanwhile what waits is tried again after a moment."""
    usual, saving.RETRY_SECONDS = saving.RETRY_SECONDS, _RETRY_SECONDS
    try:
        yield
    finally:
        saving.RETRY_SECONDS = usual
