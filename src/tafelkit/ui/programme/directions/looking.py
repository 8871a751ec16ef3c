"""Which of all advices are looked at: by words, table, support, and whether a direction uses it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.saying import Saying
from tafelkit.ui.programme.sayings.folded import FoldedSayings

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
    """All advices; of thousands of tables they are looked through for each letter typed."""

    def __init__(self) -> None:
        self._folded = FoldedSayings()

    def found(
        self,
        advices: Iterable[Saying],
        directions: Sequence[e.DevelopmentDirection],
        looked: Looked,
    ) -> list[Saying]:
        """The advices that answer to what is asked, in the order of the tables."""
        if looked.table:
            advices = [one for one in advices if str(one.number) == looked.table]
        if looked.support:
            advices = [one for one in advices if _support(one) == looked.support]
        if looked.use:
            advices = filter(_use(directions, looked.use), advices)
        return self._folded.with_words(advices, looked.words)


def _support(advice: Saying) -> str:
    return getattr(advice.entry, "support", "")


def _use(directions: Sequence[e.DevelopmentDirection], use: str) -> Callable[[Saying], bool]:
    if use == NOWHERE:
        used = {key for one in directions for key in one.rests_on}
        return lambda advice: advice.id not in used
    resting = {key for one in directions if one.id == use for key in one.rests_on}
    return lambda advice: advice.id in resting
