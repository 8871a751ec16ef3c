"""The page, and how each kind of text looks on it. Lengths are points.

A page has two columns. The narrow left one holds what labels the text: numbers of chapters and
notes, seats, facts. The text stands in the wide one, 60 to 70 letters to the line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportlab.lib.pagesizes import A4

from tafelkit.printing.fonts import Weight

MM = 72 / 25.4
LOCALES = {"nl": "nl-NL", "en": "en-GB"}
PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN_LEFT = 25 * MM
MARGIN_TOP, MARGIN_BOTTOM = 26 * MM, 30 * MM
FOOT = 17 * MM
SIDE = 38 * MM
MEASURE = 122 * MM
WIDTH = SIDE + MEASURE
HEIGHT = PAGE_HEIGHT - MARGIN_TOP - MARGIN_BOTTOM

# A figure that is too wide for this has a page of its own, on its side.
PLATE_WIDTH = PAGE_HEIGHT - 2 * MARGIN_LEFT
PLATE_HEIGHT = PAGE_WIDTH - 44 * MM
PLATE_TOP = 14 * MM

# What hangs before the text ends so far before it.
HANG = 4 * MM

Role = Literal["P", "H1", "H2", "H3", "H4", "Lbl", "Caption", "Note", "TH", "TD"]


@dataclass(frozen=True)
class Style:
    """How a kind of text looks, and the role that it has in the structure of the document.

    `clings`: it never begins a page on which what it belongs to does not stand. `large`: a word is
    hyphenated only where no line could hold it.
    """

    role: Role
    size: float
    leading: float
    weight: Weight = "regular"
    colour: str = "ink"
    before: float = 0.0
    after: float = 0.0
    left: float = 0.0
    clings: bool = False
    large: bool = False


ABOVE = Style("P", 11, 15, colour="soft", after=4)
TITLE = Style("H1", 30, 35, "semibold", after=7, large=True)
BELOW = Style("P", 11, 15.5, colour="soft")

HEADINGS = {
    1: Style("H2", 19, 24, "semibold", before=30, after=9, large=True),
    2: Style("H3", 13, 17, "semibold", before=18, after=4, large=True),
    3: Style("H4", 11, 15.5, "semibold", colour="soft", before=11, after=3, large=True),
}
TEXT = Style("P", 11, 15.5, before=3, after=6)
LEAD = Style("P", 16, 22.5, before=4, after=8, large=True)
TERM = Style("P", 11, 15.5, "semibold", before=3, after=2)
DETAIL = Style("P", 9.5, 13.5, colour="soft", before=2, after=8, clings=True)
QUOTE = Style("P", 11, 15.5, "italic", before=3, after=4)
ATTRIBUTION = Style("P", 9.5, 13.5, colour="soft", after=8, clings=True)

LABEL = Style("Lbl", 9.5, 13.5, colour="soft")
NUMBER = Style("Lbl", 11, 15.5, "semibold", colour="accent")
CHAPTER = Style("Lbl", 19, 24, colour="accent")

CONTENTS = Style("P", 11, 15.5, before=2, after=2)

HEADER_CELL = Style("TH", 8, 11, colour="soft")
CELL = Style("TD", 10, 13.5)
TOTAL_CELL = Style("TD", 10, 13.5, "semibold")
CAPTION = Style("Caption", 9.5, 13.5, colour="soft", before=4, after=5)
FOOTNOTE = Style("Note", 9, 12.5, colour="soft", before=5)
TABLE_AFTER = 12.0
RUNNING = Style("P", 8.5, 11, colour="soft")
