"""Link annotations: what they say, and that they belong to the structure."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfdoc import Annotation, PDFDictionary, PDFString

from .syntax import refuse_long
from .trouble import TaggingError

_PRINTED = 4  # the flag that an annotation is part of the page on paper


def link_of(annotation: Any) -> PDFDictionary:
    """The entries of a link.

    Raises `TaggingError` for any other annotation.
    """
    link = annotation.Dict() if isinstance(annotation, Annotation) else annotation
    if not isinstance(link, PDFDictionary) or link["Subtype"] != "/Link":
        raise TaggingError("Of all annotations only links can be tagged.")
    return link


def complete(link: PDFDictionary, words: str, key: int) -> None:
    """Add what the standards ask of a link: words, its place in the structure, the print flag.

    ISO 14289-1, 7.18.5; ISO 19005-2, 6.3.2.
    """
    refuse_long(words)
    if words or not link["Contents"].s:
        destination = link.dict.get("Dest")
        link["Contents"] = PDFString(words or str(getattr(destination, "name", "link")))
    link["F"] = _PRINTED
    link["StructParent"] = key
