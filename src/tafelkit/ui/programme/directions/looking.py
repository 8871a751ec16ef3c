"""Which of all advices are looked at: by words, table, support, and whether a direction uses it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.saying import Saying
from tafelkit.domain.typed.word_forms import folded

NOWHERE = "nowhere"


@dataclass(frozen=True)
class Looked:
    """What is asked of an advice; what is empty is not asked.

    `table` is a table's number, `use` is NOWHERE or the id of a direction.
    """

    words: str = ""
    table: str = ""
    support: str = ""
    use: str = ""


class Shelf:
    """All advices, made ready to be searched once: typing a letter is to take no time."""

    def __init__(self) -> None:
        self._folded: dict[str, str] = {}

    def found(
        self,
        advices: Iterable[Saying],
        directions: Sequence[e.DevelopmentDirection],
        looked: Looked,
    ) -> list[Saying]:
        """The advices that answer to what is asked, in the order of the tables."""
        asked: list[Callable[[Saying], bool]] = []
        if looked.table:
            asked.append(lambda one: str(one.number) == looked.table)
        if looked.support:
            asked.append(lambda one: getattr(one.entry, "support", "") == looked.support)
        if looked.use:
            asked.append(_use(directions, looked.use))
        words = folded(looked.words).split()
        if words:
            asked.append(lambda one: all(word in self._text(one) for word in words))
        return [one for one in advices if all(fits(one) for fits in asked)]

    def _text(self, advice: Saying) -> str:
        known = self._folded.get(advice.id)
        if known is None:
            known = self._folded[advice.id] = folded(advice.words)
        return known


def _use(directions: Sequence[e.DevelopmentDirection], use: str) -> Callable[[Saying], bool]:
    if use == NOWHERE:
        used = {key for one in directions for key in one.rests_on}
        return lambda advice: advice.id not in used
    resting = {key for one in directions if one.id == use for key in one.rests_on}
    return lambda advice: advice.id in resting
