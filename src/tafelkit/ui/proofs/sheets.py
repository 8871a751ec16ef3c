"""The pages of a PDF: as pictures for the screen, and as words."""

from __future__ import annotations

import threading
from contextlib import closing
from typing import Any

from PySide6.QtGui import QImage

# PDFium is not made for several threads, and the verslag may be drawn beside the print room. What
# it makes is closed at once: garbage is let go of in another thread, at any moment.
_ONE_AT_A_TIME = threading.Lock()


class Sheets:
    """The pages of a PDF."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2

        with _ONE_AT_A_TIME:
            self._document: Any = pypdfium2.PdfDocument(pdf)
            self.sizes: tuple[tuple[float, float], ...] = tuple(
                self._document.get_page_size(number) for number in range(len(self._document))
            )

    def image(self, number: int, scale: float) -> QImage:
        """A page at so many pixels a point."""
        with (
            _ONE_AT_A_TIME,
            closing(self._document[number]) as page,
            closing(page.render(scale=scale, prefer_bgrx=True)) as bitmap,
        ):
            return QImage(
                bitmap.buffer,
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGB32,
            ).copy()

    def words(self, number: int) -> str:
        """The text of a page, for who cannot see it."""
        with (
            _ONE_AT_A_TIME,
            closing(self._document[number]) as page,
            closing(page.get_textpage()) as words,
        ):
            text: str = words.get_text_range()
            return text

    def close(self) -> None:
        """Let go of the PDF."""
        with _ONE_AT_A_TIME:
            self._document.close()
