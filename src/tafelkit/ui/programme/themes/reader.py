"""Reads the words of what was gathered, between what the user does."""

from __future__ import annotations

from itertools import islice
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.everyday import EVERYDAY
from tafelkit.domain.gathering.gathering import Gathering
from tafelkit.domain.gathering.lexicon import Lexicon
from tafelkit.domain.gathering.saying import Saying
from tafelkit.services.synthesis.stems import stemming
from tafelkit.ui.programme.desk import ProgrammeDesk

# What is read at once, so that fifteen tables stand there; and in between, in seconds.
_AT_ONCE, _A_SLICE = 0.1, 0.008
_PAUSE_MS, _TELL_MS = 4, 700
_AHEAD = 5000  # what is taken from the gathering at a time


class Reader(QObject):
    """The words of notes, directions, advices and motivations; `grew` is told now and then."""

    grew = Signal()

    def __init__(self, parent: QObject, desk: ProgrammeDesk) -> None:
        super().__init__(parent)
        language = desk.synthesis.programme.language
        self._desk = desk
        self._stem, self._everyday = stemming(language), EVERYDAY[language]
        self._next = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._next.timeout.connect(self._read)
        self._tell = QTimer(self, singleShot=True, interval=_TELL_MS)
        self._tell.timeout.connect(self._tell_of_it)
        self._begin(desk.gathering)

    def look(self) -> bool:
        """Read what was gathered since; whether it was gathered all anew."""
        if self._gathering is not self._desk.gathering:
            self._begin(self._desk.gathering)
            return True
        self._next.start()
        return False

    def _begin(self, gathering: Gathering) -> None:
        self._gathering = gathering
        self._seen = 0
        self._ahead: list[Saying] = []
        self.noted: set[str] = set()  # ids of what was read but motivations
        self.lexicon = Lexicon(self._stem, self._everyday)
        self._run(_AT_ONCE)
        self._told = len(self.lexicon.sayings)

    def _read(self) -> None:
        all_read = self._run(_A_SLICE)
        if all_read and self._desk.gathering.whole:
            self._tell.stop()
            self._tell_of_it()
        elif not self._tell.isActive():
            self._tell.start()

    def _run(self, seconds: float) -> bool:
        """Read for some time; whether all that was gathered is read."""
        until = perf_counter() + seconds
        while self._one():
            if perf_counter() > until:
                self._next.start()
                return False
        return True

    def _one(self) -> bool:
        """Read one more; False where there is no more."""
        if not self._ahead:
            found = islice(self._gathering.sayings.values(), self._seen, self._seen + _AHEAD)
            self._ahead = list(found)[::-1]
            self._seen += len(self._ahead)
        if not self._ahead:
            return False
        saying = self._ahead.pop()
        if self.reads(saying):
            self.lexicon.add(saying)
            if not isinstance(saying.entry, e.Pick):
                self.noted.add(saying.id)
        return True

    def _tell_of_it(self) -> None:
        if len(self.lexicon.sayings) > self._told:
            self._told = len(self.lexicon.sayings)
            self.grew.emit()

    @staticmethod
    def reads(saying: Saying) -> bool:
        """Whether it can be evidence of a theme."""
        if isinstance(saying.entry, e.Pick):
            return bool(saying.words)
        return isinstance(saying.entry, e.Note | e.Direction | e.Advice)
