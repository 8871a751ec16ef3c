"""The pages of a PDF: as pictures for the screen, and as words."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QImage


class Sheets:
    """The pages of a PDF. PDFium is not made for several threads: use one from one at a time."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2

        self._document: Any = pypdfium2.PdfDocument(pdf)
        self.sizes: tuple[tuple[float, float], ...] = tuple(
            self._document.get_page_size(number) for number in range(len(self._document))
        )

    def image(self, number: int, scale: float) -> QImage:
        """A page at so many pixels a point."""
        bitmap = self._document[number].render(scale=scale, prefer_bgrx=True)
        image = QImage(
            bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()
        bitmap.close()
        return image

    def words(self, number: int) -> str:
        """The text of a page, for who cannot see it."""
        text: str = self._document[number].get_textpage().get_text_range()
        return text

    def close(self) -> None:
        """Let go of the PDF."""
        self._document.close()
