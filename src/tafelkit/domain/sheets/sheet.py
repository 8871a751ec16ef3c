"""A sheet as it leaves the printer: what is drawn on it, what it says, and where it is cut."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tafelkit.domain.drawing.marks import Mark
from tafelkit.domain.kit import Rectangle
from tafelkit.domain.texts import LanguageCode

# A figure is described by its words; the others are read as they are drawn; an ornament is not
# read at all: a ruler, cut marks, a running foot. Items that follow one another are a list; the
# first mark of each is its label.
Role = Literal["figure", "title", "heading", "text", "item", "ornament"]


@dataclass(frozen=True)
class Piece:
    """Marks that are read as one, in the sheet's own millimetres from its top left.

    `words` says what a figure says, for who cannot see it; `area` is where a figure stands. Of the
    marks only what lies within `clip` is drawn. `language` is its own where the document's is
    another.
    """

    marks: tuple[Mark, ...]
    role: Role = "ornament"
    words: str = ""
    area: Rectangle = (0.0, 0.0, 0.0, 0.0)
    clip: Rectangle | None = None
    language: LanguageCode | None = None


@dataclass(frozen=True)
class Sheet:
    """One printed side. `bookmark` names it in the file's outline; empty leaves it out.

    `trim` is what is left after cutting, `bleed` how far colour must run beyond that; without
    them it is not cut.
    """

    width: float
    height: float
    pieces: tuple[Piece, ...]
    bookmark: str = ""
    trim: Rectangle | None = None
    bleed: Rectangle | None = None
