"""Fonts as the standards ask: in the file, and telling which character each code is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.pdfmetrics import getFont

from .trouble import TaggingError

# A block of entries may hold no more (Adobe Technical Note 5014).
_MOST = 100


def is_embedded(name: str) -> bool:
    """Whether a font comes into the file; the standard ones and those of Asia do not."""
    face = getattr(getFont(name), "face", None)
    return face is not None and not getattr(face, "builtIn", False)


def refuse_missing(name: str) -> None:
    """Raises `TaggingError` for a font that the file would name without holding it."""
    if not is_embedded(name):
        raise TaggingError(f"The font {name!r} would not be in the file: use a TTFont instead.")


def add_font(document: Any, font: Any) -> None:
    """Put a TrueType font into the document, with a right table from codes to characters.

    ReportLab 5.1 writes one that gives code 0 to U+0000 and five digits to a character beyond
    U+FFFF, and puts more entries into a block than readers need accept.
    """
    subsets = [list(subset) for subset in font.state[document].subsets]
    before = set(document.idToObject)
    font.addObjects(document)
    tables = [n for n in document.idToObject if n not in before and n.startswith("toUnicodeCMap:")]
    for name, subset in zip(tables, subsets, strict=True):
        document.idToObject[name].content = to_unicode(name.partition(":")[2], subset)


def to_unicode(font: str, subset: Sequence[int]) -> str:
    """The table that tells which character a code of a font is (ISO 32000-1, 9.10.3).

    `subset` has the characters in the order of their codes, 0 where a code is unused.
    """
    known = [(code, character) for code, character in enumerate(subset) if character]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        f"/CMapName /{font} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for start in range(0, len(known), _MOST):
        block = known[start : start + _MOST]
        lines.append(f"{len(block)} beginbfchar")
        lines += [f"<{code:02X}> <{_utf16(character)}>" for code, character in block]
        lines.append("endbfchar")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


def _utf16(character: int) -> str:
    return chr(character).encode("utf-16-be").hex().upper()
