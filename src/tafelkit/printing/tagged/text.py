"""Text that knows whose it is: phrases, links and references within a paragraph."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.textobject import PDFTextObject

from .elements import Element, Run
from .fonts import refuse_missing
from .marking import Boundary
from .tags import Artifact, DividedWord, Tag
from .trouble import TaggingError

SOFT_HYPHEN = "\u00ad"


class Text(PDFTextObject):  # type: ignore[misc]  # ReportLab has no types
    """A text object. It belongs to the tag, or to what is open on its canvas when it is begun.

    A soft hyphen is drawn where it is given, so only at the end of a line.
    """

    def __init__(
        self, canvas: Any, x: float = 0, y: float = 0, direction: Any = None, tag: Tag | None = None
    ) -> None:
        super().__init__(canvas, x, y, direction)
        self.owner: Element | Artifact = canvas.owner_of(tag) if tag else canvas.owner
        self._whose = self.owner
        self._first: Run | None = None

    @contextmanager
    def inside(self, tag: Tag | Artifact) -> Iterator[None]:
        """What is written within belongs to the tag: a phrase, a link, a label."""
        outer = self._whose
        if isinstance(outer, Artifact) or outer.is_picture:
            yield
            return
        self._divide(outer)
        inner = tag if isinstance(tag, Artifact) else self._canvas.structure.element(tag, outer)
        self._give(inner)
        try:
            yield
        finally:
            self._give(outer)

    @contextmanager
    def divided(self, word: DividedWord) -> Iterator[None]:
        """What is written within is a part of the word; its other parts come next."""
        owner = self._whose
        if isinstance(owner, Artifact) or owner.is_picture:
            yield
            return
        self._divide(owner)
        self._code.append(Boundary(Run(owner, word)))
        try:
            yield
        finally:
            self._give(owner)

    def parts(self) -> list[str]:
        """Its operators with the boundaries among them; none if it all has one owner."""
        if self._first is None:
            return []
        self.getCode()
        ends = {"BT": [Boundary(None), "BT", Boundary(self._first)], "ET": [Boundary(None), "ET"]}
        return [part for operator in self._code for part in ends.get(operator, [operator])]

    def _divide(self, owner: Element) -> None:
        if self._first is None:
            self._first = Run(owner)

    def _give(self, owner: Element | Artifact) -> None:
        self._whose = owner
        self._code.append(Boundary(Run(owner) if isinstance(owner, Element) else owner))

    def _formatText(self, text: str) -> str:  # noqa: N802  # ReportLab's name
        self._check(text)
        return str(super()._formatText(text))

    def _check(self, text: str) -> None:
        """See that the font is in the file, and has all the characters.

        Raises `TaggingError` otherwise (ISO 19005-2, 6.2.11.8: nothing may be drawn as .notdef).
        """
        refuse_missing(self._fontname)
        font = getFont(self._fontname)
        if not font._dynamicFont:
            return
        if self._fontname not in self._canvas.characters:
            _add_soft_hyphen(font.face)
        seen = self._canvas.characters.setdefault(self._fontname, set())
        if seen.issuperset(text):
            return
        for character in text:
            # ReportLab draws a no-break space as a space.
            if ord(character) not in font.face.charToGlyph and character != "\u00a0":
                name = unicodedata.name(character, "unnamed")
                raise TaggingError(
                    f"The font {self._fontname!r} lacks U+{ord(character):04X} ({name}): "
                    "draw it in one that has it."
                )
        seen.update(text)


def _add_soft_hyphen(face: Any) -> None:
    """Draw a soft hyphen as a hyphen, in a font that has none."""
    soft, hard = ord(SOFT_HYPHEN), ord("-")
    if soft not in face.charToGlyph and hard in face.charToGlyph:
        face.charToGlyph[soft] = face.charToGlyph[hard]
        face.charWidths[soft] = face.charWidths[hard]
