"""Drafts: words that stand in a line and were not entered yet.

They outlive their page, another language, the program's end and a crash: shortly after typing
pauses they are handed to a journal beside the record (`store/drafts/journal.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from tafelkit.domain.errors import Refusal
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Message, _
from tafelkit.store.drafts import earlier
from tafelkit.store.drafts.journal import Draft, DraftJournal
from tafelkit.store.drafts.keeping import DraftKeeper
from tafelkit.store.password.locked import Key

PAUSE_MS = 300
LONGEST_MS = 1000  # who types on without a pause loses no more than this to a crash
_CLOSING_SECONDS = 3.0


class LineOfPage(NamedTuple):
    """A line in which something new is typed: on which page, and what it becomes."""

    page: str
    becomes: Message


# All lines, in the order in which their words are entered when the table is left.
LINES: Mapping[str, LineOfPage] = {
    "plaatsen": LineOfPage("voorbereiding", _("plaatsen")),
    "waarden": LineOfPage("waarden", _("keuze")),
    "waarden: eigen kaart": LineOfPage("waarden", _("eigen kaart")),
    "waarden: lege kaart": LineOfPage("waarden", _("eigen kaart")),
    "gesprek": LineOfPage("gesprek", _("aantekening")),
    "advies": LineOfPage("advies", _("advies")),
    "terugblik": LineOfPage("terugblik", _("opmerking")),
    "terugblik:oproep": LineOfPage("terugblik", _("oproep")),
    "terugblik:titel": LineOfPage("terugblik", _("verwijzing")),
    "terugblik:adres": LineOfPage("terugblik", _("verwijzing")),
}
SAID_BY_A_SEAT = (
    "waarden",
    "waarden: eigen kaart",
    "waarden: lege kaart",
    "gesprek",
    "terugblik",
)
_NOTHING = Draft("")


class Drafts(QObject):
    """The drafts of one table, by the name of their line.

    `changed` tells that a line got words, lost them or has others; `told` that the disk does not
    take them, or takes them again; `forgotten` which line is to be empty. `settled` answers whether
    all that was entered is on the disk: until then the journal keeps the words it had, so that no
    moment exists in which neither file has them. The price is that a crash just after Enter may
    show words again that were entered.
    """

    changed = Signal()
    told = Signal()
    forgotten = Signal(str)

    def __init__(
        self, journal: DraftJournal | None = None, settled: Callable[[], bool] = lambda: True
    ) -> None:
        super().__init__()
        self._settled = settled
        self._drafts: dict[str, Draft] = {}
        self._kept: dict[str, Draft] = {}  # what the journal holds, or was handed last
        self._handed = False
        self._given_up = False
        self._keeper: DraftKeeper | None = None
        self._journal = journal
        self._pause, self._latest = QTimer(self), QTimer(self)
        for timer, interval in ((self._pause, PAUSE_MS), (self._latest, LONGEST_MS)):
            timer.setSingleShot(True)
            timer.setInterval(interval)
            timer.timeout.connect(self.hand_over)
        self.from_before: tuple[str, ...] = ()
        if journal is not None:
            self._begin(journal)

    def get(self, name: str) -> Draft:
        """What stands in a line."""
        return self._drafts.get(name, _NOTHING)

    def put(self, name: str, words: str, beside: str = "") -> None:
        """Note what stands in a line now."""
        draft = Draft(words, beside)
        if draft == self.get(name):
            return
        self._drafts[name] = draft
        self._given_up = False
        self._later()
        self.changed.emit()

    @property
    def names(self) -> tuple[str, ...]:
        """The lines in which words stand, in the order of the rounds."""
        return tuple(name for name in LINES if self.get(name).words.strip())

    def give_up(self) -> None:
        """Let the words go when the table is closed: who typed them said so."""
        self._given_up = True

    def forget(self, record: Record, seat_id: str, *, in_hand: bool = True) -> bool:
        """Let go of what was typed of a seat; words that name another one stay.

        Words that name nobody are of the seat in hand: they go when that is the one to be
        forgotten. Whether it is done in what waits of earlier places of the file too; of here the
        journal tells.
        """
        from tafelkit.domain.typed.speaker import is_of, is_of_another  # a page reads its own alone

        def stays(name: str, words: str) -> bool:
            if name not in SAID_BY_A_SEAT:
                return True
            if in_hand:
                return is_of_another(name, words, record, seat_id)
            return not is_of(name, words, record, seat_id)

        for name in SAID_BY_A_SEAT:
            words = self.get(name).words
            if words and not stays(name, words):
                self.put(name, "")
                self.forgotten.emit(name)
        return self._is_taken(lambda journal: earlier.let_go(journal, stays))

    @property
    def trouble(self) -> Message | None:
        """Why the words are in the memory alone, None while the journal takes them."""
        refused = self._keeper.trouble if self._keeper else None
        return refused.message if refused else None

    def safe(self) -> bool:
        """Whether all words are in the journal, after a short wait for a slow disk."""
        self._given_up = False
        self.hand_over()
        return self._keeper is not None and self._keeper.settle(_CLOSING_SECONDS)

    def hand_over(self) -> None:
        """Have the journal hold what stands in the lines."""
        if self._keeper is None:
            return
        self._pause.stop()
        self._latest.stop()
        wanted = {name: self.get(name) for name in self.names if not self._given_up}
        if not self._settled() and not self._given_up:
            wanted = {**self._kept, **wanted}
            self._pause.start()
        # The first time always: what was damaged is replaced, and what came along is renewed.
        if wanted != self._kept or not self._handed:
            self._kept, self._handed = wanted, True
            self._keeper.keep(wanted)

    def take_key(self, key: Key | None) -> bool:
        """Have the journal under another key, or none; whether that is on the disk."""
        if self._journal is None:
            return True
        taken = self._is_taken(lambda journal: earlier.take_key(journal, key))
        self._journal.take_key(key)
        self._handed = False
        return self.safe() and taken

    def close(self) -> None:
        """Have the journal hold what stands in the lines, and stop."""
        self.hand_over()
        self._pause.stop()
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            keeper.close(_CLOSING_SECONDS)

    def _is_taken(self, work: Callable[[DraftJournal], None]) -> bool:
        """Whether the disk took it."""
        try:
            if self._journal is not None:
                work(self._journal)
        except (OSError, Refusal):
            return False
        return True

    def _begin(self, journal: DraftJournal) -> None:
        read = journal.read()
        self._is_taken(earlier.seal)  # what does not come to it now does at the next opening
        self._drafts = {name: draft for name, draft in read.items() if name in LINES}
        self._kept = dict(self._drafts)
        self.from_before = self.names
        self._keeper = DraftKeeper(journal, self.told.emit)
        if read:
            # It is written anew: for this place of the file, and to be kept from today.
            self._later()

    def _later(self) -> None:
        if self._keeper is not None:
            self._pause.start()
            if not self._latest.isActive():
                self._latest.start()
