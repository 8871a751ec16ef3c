"""How values are written in a PDF file (ISO 32000-1, 7.3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfdoc import PDFObject

_MOST = 32767  # bytes


class Written(PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """An object of the file that is written when all others are known."""

    __RefOnly__ = 1

    def __init__(self, write: Callable[[Any], bytes]) -> None:
        self._write = write

    def format(self, document: Any) -> bytes:
        """Its bytes."""
        return self._write(document)


def text(words: str) -> bytes:
    """A text string: readable where it is plain ASCII, else UTF-16.

    One that is longer than a file may hold (ISO 19005-2, 6.1.13) ends in an ellipsis.
    """
    if words.isascii() and words.isprintable() and len(words) <= _MOST:
        plain = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return b"(" + plain.encode("ascii") + b")"
    encoded = words.encode("utf-16-be")
    if len(encoded) > _MOST - 2:
        encoded = encoded[: _MOST - 5].decode("utf-16-be", "ignore").encode("utf-16-be")
        encoded += "…".encode("utf-16-be")
    return b"<FEFF" + encoded.hex().upper().encode("ascii") + b">"


def value(thing: Any) -> bytes:
    """A name (given as str), a number or an array of them."""
    if isinstance(thing, str):
        return b"/" + thing.encode("ascii")
    if isinstance(thing, (list, tuple)):
        return b"[" + b" ".join(map(value, thing)) + b"]"
    return str(fp_str(thing)).encode("ascii")


def dictionary(entries: dict[str, bytes]) -> bytes:
    """A dictionary of what is already written."""
    inner = b" ".join(b"/" + key.encode("ascii") + b" " + entries[key] for key in entries)
    return b"<<" + inner + b">>"


def reference(document: Any, thing: Any) -> bytes:
    """A reference to an object of the document, by itself or by its internal name."""
    if isinstance(thing, str):
        return b"%d %d R" % document.idToObjectNumberAndVersion[thing]
    return bytes(document.Reference(thing).format(document))
