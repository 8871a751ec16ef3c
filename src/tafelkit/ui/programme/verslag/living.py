"""Placeholders as they are filled in now, for all fields in which a rapporteur writes."""

from __future__ import annotations

from collections.abc import Mapping

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.gathering.gathering import Gathering
from tafelkit.domain.synthesis import Synthesis
from tafelkit.domain.texts import Message
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.verslag.programme.filling import Offer, offered, teller_of, unfilled
from tafelkit.verslag.programme.placeholders import Filler
from tafelkit.verslag.programme.teller import Teller


class Living:
    """Knows what was gathered so far; what it reckoned stays until that or the synthesis is new."""

    def __init__(self, desk: ProgrammeDesk) -> None:
        self._desk = desk
        self._teller: Teller | None = None
        self._of: tuple[Synthesis, Gathering, int] | None = None

    def filled(
        self, text: str, place: str | Message, own: Mapping[str, Filler] | None = None
    ) -> tuple[str, Message | None]:
        """The text filled in, and why that did not go; then the text is as it was typed.

        `own` are placeholders that only it has.
        """
        try:
            return self.teller.filled(text, place, own), None
        except Refusal as refused:
            return text, refused.message

    def offered(self) -> list[tuple[Message, list[tuple[Offer, str]]]]:
        """What may be put between braces, each with what it says now."""
        teller = self.teller
        return [
            (title, [(offer, teller.filled(offer.typed, "")) for offer in offers])
            for title, offers in offered(teller)
            if offers
        ]

    def wrong(self) -> list[tuple[e.Entry, Message]]:
        """The texts that name what nobody knows, and the sentence for each."""
        return list(unfilled(self.teller, self._desk.synthesis))

    @property
    def teller(self) -> Teller:
        """Who fills in."""
        gathering = self._desk.gathering
        now = (self._desk.synthesis, gathering, len(gathering.standings))
        if self._teller is None or self._of is None or not _same(now, self._of):
            self._teller, self._of = teller_of(gathering, self._desk.synthesis), now
        return self._teller


def _same(one: tuple[Synthesis, Gathering, int], other: tuple[Synthesis, Gathering, int]) -> bool:
    return one[0] is other[0] and one[1] is other[1] and one[2] == other[2]
