"""How values are written in a PDF file (ISO 32000-1, 7.3)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfdoc import PDFObject

from .trouble import TaggingError

_MOST = 32767  # bytes
# What XML, and so a document's metadata, cannot hold: controls, halves of characters, and what
# Unicode keeps for none.
_NO_CHARACTER = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Written(PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """An object of the file that is written when all others are known."""

    __RefOnly__ = 1

    def __init__(self, write: Callable[[Any], bytes]) -> None:
        self._write = write

    def format(self, document: Any) -> bytes:
        """Its bytes."""
        return self._write(document)


def readable(words: str) -> str:
    """The words with U+FFFD, the sign for it, in place of what is no character."""
    return _NO_CHARACTER.sub("\ufffd", words)


def text(words: str) -> bytes:
    """A text string: as it is where it is plain ASCII, else UTF-16; always `readable`.

    Raises `TaggingError` for one that is too long.
    """
    words = readable(words)
    refuse_long(words)
    if _is_plain(words):
        plain = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return b"(" + plain.encode("ascii") + b")"
    return b"<FEFF" + words.encode("utf-16-be").hex().upper().encode("ascii") + b">"


def refuse_long(words: str) -> None:
    """Raises `TaggingError` for a text that no string may hold (ISO 19005-2, 6.1.13).

    A text is never cut: who hears it would not know that there was more.
    """
    words = readable(words)
    size = len(words) if _is_plain(words) else len(words.encode("utf-16"))
    if size > _MOST:
        raise TaggingError(
            f"The text {words[:40]!r}… takes {size} bytes; a PDF/A file holds no text of more "
            f"than {_MOST}: say it more briefly."
        )


def _is_plain(words: str) -> bool:
    return words.isascii() and words.isprintable()


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
