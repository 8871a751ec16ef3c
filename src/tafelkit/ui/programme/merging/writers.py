"""Which laptops wrote a reading, as far as the file knows: no name, and no moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tafelkit.domain.merging.conflict import Conflict
from tafelkit.domain.merging.erased import NOBODY
from tafelkit.domain.merging.variant import Variant
from tafelkit.domain.merging.version import writes
from tafelkit.ui.programme.desk import ProgrammeDesk

_SIGNS = 4  # of what a laptop is known by, where there are several others


class Writers:
    """The laptops of one conflict: ours, or others; and which wrote most of its table."""

    def __init__(self, desk: ProgrammeDesk, contested: Conflict) -> None:
        document = desk.session.document
        self._language = desk.language
        self._ours = document.author
        self._others = {one.author for one in contested.variants if one.version}
        self._others -= {self._ours, NOBODY}
        entries = document.authors(contested.table) if contested.table else {}
        most = max(entries.values(), default=0)
        first = [author for author, count in entries.items() if count == most]
        self._most = first[0] if len(first) == 1 else ""

    def told(self, reading: Iterable[Variant]) -> str:
        """Who wrote a reading; those who wrote the same each by themselves."""
        return "; ".join(dict.fromkeys(self._told(variant) for variant in reading))

    def _told(self, variant: Variant) -> str:
        return " · ".join(self._parts(variant))

    def _parts(self, variant: Variant) -> Iterator[str]:
        say, author = self._language.say, variant.author
        if not variant.version:
            yield say("waar het bij hoorde, is op een andere laptop verwijderd")
            return
        if author == NOBODY:
            yield say("de woorden van de plaats die dit zei, zijn gewist")
            return
        if author == self._ours:
            yield say("op deze laptop")
        elif len(self._others) > 1:
            yield say("op een andere laptop ({name})", name=author[:_SIGNS])
        else:
            yield say("op een andere laptop")
        if author == self._most:
            yield (
                say("hier is het meeste van deze tafel geschreven")
                if author == self._ours
                else say("daar is het meeste van deze tafel geschreven")
            )
        count = writes(variant.version)
        yield self._language.say_many("{count} keer geschreven", "{count} keer geschreven", count)
