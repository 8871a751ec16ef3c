"""Which of what was said is shown: by words, table, kind, card, background, and use."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.lexicon import Lexicon
from tafelkit.domain.gathering.saying import Saying

ALL = "all"  # every kind, motivations too
OWN = "*"  # any word of someone's own, among the cards
_AT_ONCE, _A_SLICE = 0.02, 0.008
_PAUSE_MS = 2
_LOOKS = 256  # sayings between two looks at the clock


@dataclass(frozen=True)
class Wanted:
    """What one looks for; what is empty asks nothing.

    `kind` is a kind of note, "direction", "advice", "pick" or ALL; without one motivations are
    left out, which are so many.
    """

    query: str = ""
    tables: str = ""
    kind: str = ""
    card: str = ""
    background: str = ""
    unused: bool = False

    def passing(
        self, lexicon: Lexicon, used: Collection[str], deck: Collection[str]
    ) -> Callable[[int], bool]:
        """What tells of a place whether it is looked for; `used` are ids that a theme has."""
        tests = list(self._tests(used, deck))
        found = lexicon.finding(self.query) if self.query.strip() else None
        sayings = lexicon.sayings

        def passes(place: int) -> bool:
            if found is not None and not found(place):
                return False
            saying = sayings[place]
            return all(test(saying) for test in tests)

        return passes

    def _tests(
        self, used: Collection[str], deck: Collection[str]
    ) -> Iterator[Callable[[Saying], bool]]:
        if self.kind and self.kind != ALL:
            yield lambda one: kind_of(one.entry) == self.kind
        elif not self.kind:
            yield lambda one: not isinstance(one.entry, e.Pick)
        if numbers := _numbers(self.tables):
            yield lambda one: one.number in numbers
        if self.card == OWN:
            yield lambda one: any(card not in deck for card in one.cards)
        elif self.card:
            yield lambda one: self.card in one.cards
        if self.background:
            yield lambda one: one.background == self.background
        if self.unused:
            yield lambda one: one.id not in used


class Sieve(QObject):
    """Sifts places between what the user does.

    `began` carries what the first moment gave, `went_on` what came later; then it is `whole`.
    """

    began = Signal(object)
    went_on = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.found: list[int] = []
        self._at = self._end = self._told = 0
        self._passes: Callable[[int], bool] = bool
        self._next = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._next.timeout.connect(self._later)

    @property
    def whole(self) -> bool:
        """Whether all was sifted."""
        return self._at >= self._end

    def sift(self, passes: Callable[[int], bool], end: int) -> None:
        """Begin anew with the places before `end`."""
        self.found, self._at, self._end, self._passes = [], 0, end, passes
        self._run(_AT_ONCE)
        self._told = len(self.found)
        self.began.emit(list(self.found))

    def reach(self, passes: Callable[[int], bool], end: int) -> None:
        """Sift on to a later end; `passes` asks the same of more."""
        self._passes, self._end = passes, end
        self._later()

    def _later(self) -> None:
        self._run(_A_SLICE)
        if self.whole and len(self.found) > self._told:
            new, self._told = self.found[self._told :], len(self.found)
            self.went_on.emit(new)

    def _run(self, seconds: float) -> None:
        until = perf_counter() + seconds
        passes, found = self._passes, self.found
        while self._at < self._end and perf_counter() < until:
            stop = min(self._at + _LOOKS, self._end)
            found.extend(filter(passes, range(self._at, stop)))
            self._at = stop
        if not self.whole:
            self._next.start()


def kind_of(entry: e.TableEntry) -> str:
    """The kind of an entry by name: that of a note, or of the entry."""
    return entry.kind if isinstance(entry, e.Note) else _NAMES.get(type(entry), "")


_NAMES: dict[type[e.TableEntry], str] = {
    e.Direction: "direction",
    e.Advice: "advice",
    e.Pick: "pick",
}


def _numbers(typed: str) -> frozenset[int]:
    """Numbers of tables as they are typed: `3, 5-8`; at most some thousands of them."""
    found: set[int] = set()
    for first, last in re.findall(r"(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?", typed):
        low, high = int(first), int(last or first)
        found.update(range(low, min(high, low + 20_000) + 1))
    return frozenset(found)
