"""What is said where all was done in a file, but not in what lies beside it: that is seen to later.

The next copy that is kept sees to the copies, and whoever keeps the lines to what stands in them.
"""

from __future__ import annotations

from tafelkit.domain.texts import _

WORDS_LEFT = _(
    "Gewist in het bestand, maar nog niet in de reservekopieën; dat gebeurt zodra het kan, bij het "
    "sluiten of openen van het bestand"
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
