"""What is said where all was done in a file, but not in what lies beside it: that is seen to later.

The next copy that is kept sees to the copies, and whoever keeps the lines to what stands in them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Message, _

WORDS_LEFT = _(
    "Gewist in het bestand, maar nog niet in de reservekopieën; dat gebeurt zodra het kan, bij het "
    "sluiten of openen van het bestand"
)
REMNANTS_LEFT = _(
    "Gewist, maar de schijf liet niet toe dat ook de resten ervan in het bestand en zijn "
    "reservekopie werden overschreven; maak ruimte en open het bestand opnieuw, dan gebeurt dat"
)
WORDS_AND_REMNANTS_LEFT = _(
    "Gewist, maar nog niet in de reservekopieën, en de schijf liet niet toe dat ook de resten "
    "ervan in het bestand werden overschreven; maak ruimte en open het bestand opnieuw, dan "
    "gebeurt dat"
)
COPIES_AS_BEFORE = _(
    "Voor het bestand is het gedaan, maar oudere reservekopieën openen nog zoals eerst; ze "
    "verdwijnen zodra het kan, bij het sluiten of openen van het bestand"
)
TYPED_AS_BEFORE = _(
    "Voor het bestand is het gedaan, maar woorden die nog niet zijn vastgelegd, zijn nog te lezen "
    "zoals eerst; dat verandert zodra de schijf het toelaat"
)
BOTH_AS_BEFORE = _(
    "Voor het bestand is het gedaan, maar oudere reservekopieën, en woorden die nog niet zijn "
    "vastgelegd, zijn nog te lezen zoals eerst; dat verandert zodra de schijf het toelaat"
)


class LeftOver(Refusal):
    """All was done in the file, but not in what lies beside it."""


@contextmanager
def telling(left: Message) -> Iterator[None]:
    """Within it is done what is to be done beside the file.

    Raises LeftOver saying what is left where that is refused.
    """
    try:
        yield
    except Refusal as refused:
        raise LeftOver(_("{left} ({cause})", left=left, cause=refused.cause)) from None


@contextmanager
def telling_of_words(*, remnants: bool) -> Iterator[None]:
    """The same after words were erased; it is said too where the file itself has `remnants`."""
    with telling(WORDS_AND_REMNANTS_LEFT if remnants else WORDS_LEFT):
        yield
    if remnants:
        raise LeftOver(REMNANTS_LEFT)
