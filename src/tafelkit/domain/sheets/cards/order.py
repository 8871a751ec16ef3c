"""What is to be printed of a deck, on which paper, for whom to cut."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.cards.format import FORMATS, CardFormat, CardSize
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.sheets.cards.grid import Flip
from tafelkit.domain.sheets.paper import PAPERS, Paper
from tafelkit.domain.texts import Language, _

# The back has the kit's mark, or the same card in the other language.
Back = Literal["mark", "language"]

# With 45 cards and three that help, they fill six sheets.
USUAL_BLANKS = 6
MOST_BLANKS = 500
MOST_SHIFT = 10.0


@dataclass(frozen=True)
class CardsOrder:
    """A deck on paper.

    `flip` is the edge over which the printer turns the sheet; None leaves the backs out. `bleed`
    makes it work for a print shop: a card a page. `blanks` counts the cards for own words; None
    takes the usual number and whatever the last sheet has room for. `shift` moves the backs so
    many millimetres right and down, against what the printer is off. With `test_sheet` only a
    sheet is printed that shows how far that is.
    """

    kit: Kit
    language: Language
    size: CardSize = "poker"
    paper: Paper = PAPERS["A4"]
    flip: Flip | None = "long"
    back: Back = "mark"
    bleed: bool = False
    blanks: int | None = None
    help_cards: bool = True
    shift: tuple[float, float] = (0.0, 0.0)
    test_sheet: bool = False

    @property
    def printed_kinds(self) -> tuple[type[e.Entry], ...]:
        """Cards are the kit's: nothing that was typed at a table."""
        return ()

    @property
    def card(self) -> CardFormat:
        """The measures of a card."""
        return FORMATS[self.size]

    @property
    def other_language(self) -> Language:
        """The language of the backs, where they have words."""
        return Language("en" if self.language.code == "nl" else "nl")

    @property
    def title(self) -> str:
        """What the document is called."""
        deck = self.kit.deck.title.text(self.language.code)
        return self.language.say("{deck}: kaarten", deck=deck)


def check_order(order: CardsOrder) -> None:
    """Raise Refusal for an order that makes no sense, whatever the paper."""
    if not order.kit.deck.cards:
        raise Refusal(
            _("Het deck '{deck}' heeft geen kaarten om af te drukken.", deck=order.kit.deck.id)
        )
    if order.blanks is not None and not 0 <= order.blanks <= MOST_BLANKS:
        raise Refusal(
            _("{count}: kies 0 tot {most} lege kaarten", count=order.blanks, most=MOST_BLANKS)
        )
    if not all(-MOST_SHIFT <= way <= MOST_SHIFT for way in order.shift):
        raise Refusal(_("achterkanten verschuiven kan tot {most} mm", most=f"{MOST_SHIFT:g}"))
