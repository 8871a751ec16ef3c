"""Words of quantity: what may be said of so many tables (METHOD, "Words of quantity").

A sentence never carries a stronger word than its evidence. So of a single table it is never said
that "all tables" spoke of something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Message, _

Quantity = Literal["none", "one", "several", "many", "almost_all", "all"]

# The words as they stand before or after "aan": with their noun, so that they always agree.
PHRASES: Mapping[Quantity, Message] = {
    "none": _("geen enkele tafel"),
    "one": _("één tafel"),
    "several": _("meerdere tafels"),
    "many": _("veel tafels"),
    "almost_all": _("bijna alle tafels"),
    "all": _("alle tafels"),
}


@dataclass(frozen=True)
class Thresholds:
    """From which percentage of the tables a word may be used; a programme may choose its own."""

    almost_all: int = 80
    many: int = 50

    @classmethod
    def read(cls, text: str) -> Thresholds:
        """The thresholds as a rapporteur writes them: `80 50`; nothing gives METHOD's own.

        Raises Refusal for what are no two falling percentages.
        """
        if not text.strip():
            return cls()
        found = [int(number) for number in re.findall(r"\d{1,3}", text)]
        if len(found) != 2 or not 100 >= found[0] >= found[1] > 0:
            raise Refusal(
                _(
                    "'{text}': de grenzen voor ‘bijna alle’ en ‘veel’ zijn twee percentages, de "
                    "hoogste eerst, zoals 80 50",
                    text=text.strip()[:40],
                )
            )
        return cls(*found)

    def word(self, tables: int, of: int) -> Quantity:
        """The word for so many tables of so many."""
        if tables < 2:
            return "one" if tables == 1 else "none"
        if tables >= of:
            return "all"
        if tables * 100 >= of * self.almost_all:
            return "almost_all"
        return "many" if tables * 100 >= of * self.many else "several"

    def scale(self, of: int) -> Iterator[tuple[Quantity, int, int]]:
        """Each word that can occur with so many tables, strongest first: its least and most."""
        most = of
        words: tuple[Quantity, ...] = ("all", "almost_all", "many", "several", "one")
        for word in words:
            if most < 1 or self.word(most, of) != word:
                continue
            low, high = 1, most
            while low < high:
                middle = (low + high) // 2
                low, high = (low, middle) if self.word(middle, of) == word else (middle + 1, high)
            yield word, low, most
            most = low - 1
