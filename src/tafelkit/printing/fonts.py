"""The typefaces on paper, and which of them draws what.

Source Sans Pro sets the text; a character that it lacks is drawn by the symbols' face, and one
that no face has is printed as its code point, so that it never becomes an empty box.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Literal

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

Weight = Literal["regular", "italic", "semibold", "bold", "bold italic"]
Run = tuple[str, str]

_FILES = {
    "regular": "SourceSansPro-Regular.ttf",
    "italic": "SourceSansPro-It.ttf",
    "semibold": "SourceSansPro-Semibold.ttf",
    "bold": "SourceSansPro-Bold.ttf",
    "bold italic": "SourceSansPro-BoldIt.ttf",
    "symbols": "TafelkitSymbols-Regular.ttf",
}
# The italics have fewer characters than the upright faces.
_FALLBACKS: dict[str, tuple[str, ...]] = {
    "regular": ("regular", "symbols"),
    "italic": ("italic", "regular", "symbols"),
    "semibold": ("semibold", "symbols"),
    "bold": ("bold", "symbols"),
    "bold italic": ("bold italic", "bold", "symbols"),
}
_SAME_LOOK = {"\t": " ", "\u2011": "-", "\u00a0": "\u00a0"}
_CODE = "[U+"
_BYTE_ORDER_MARK = 0xFEFF
SOFT_HYPHEN = "\u00ad"


class Fonts:
    """The faces in a folder, known to ReportLab by name."""

    def __init__(self, folder: Path) -> None:
        self._faces: dict[str, TTFont] = {}
        for name, file in _FILES.items():
            face = TTFont(f"tafelkit {name}", str(folder / file), asciiReadable=0, shapable=False)
            pdfmetrics.registerFont(face)
            # A file may not map a glyph to the byte order mark; within a text it says nothing.
            face.face.charToGlyph.pop(_BYTE_ORDER_MARK, None)
            self._faces[name] = face
        self._width_of = {face.fontName: face.face for face in self._faces.values()}

    def name(self, weight: Weight) -> str:
        """What ReportLab calls the face of a weight."""
        return str(self._faces[weight].fontName)

    def width(self, font: str, text: str, size: float) -> float:
        """The width of a text in points."""
        face = self._width_of[font]
        widths, other = face.charWidths, face.defaultWidth
        return float(sum(widths.get(ord(c), other) for c in text) * size / 1000)

    def runs(self, text: str, weight: Weight) -> list[Run]:
        """The text as pieces, each with the font that draws it.

        The text is composed (NFC). What has no look of its own is left out.
        """
        runs: list[Run] = []
        for font, characters in self._drawn(unicodedata.normalize("NFC", text), weight):
            if runs and runs[-1][0] == font:
                runs[-1] = (font, runs[-1][1] + characters)
            else:
                runs.append((font, characters))
        return runs

    def lacks(self, character: str, weight: Weight) -> bool:
        """Whether no face has the character, so that its code point is printed."""
        if ord(character) in self._faces[weight].face.charToGlyph:
            return False
        return any(drawn.startswith(_CODE) for _font, drawn in self._elsewhere(character, weight))

    def _drawn(self, text: str, weight: Weight) -> Iterator[Run]:
        own = self._faces[weight]
        known = own.face.charToGlyph
        for character in text:
            if ord(character) in known:
                yield own.fontName, _SAME_LOOK.get(character, character)
            else:
                yield from self._elsewhere(character, weight)

    def _elsewhere(self, character: str, weight: Weight) -> Iterator[Run]:
        character = _SAME_LOOK.get(character, character)
        if _has_no_look(character):
            return
        if character.isspace():
            character = " "
        for name in _FALLBACKS[weight]:
            if ord(character) in self._faces[name].face.charToGlyph:
                yield str(self._faces[name].fontName), character
                return
        yield self.name(weight), f"{_CODE}{ord(character):04X}]"


@lru_cache(maxsize=4)
def fonts(folder: Path) -> Fonts:
    """The faces in a folder, read once."""
    return Fonts(folder)


def _has_no_look(character: str) -> bool:
    """Joiners, marks of direction, variation selectors: they only steer how others look."""
    return unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"
