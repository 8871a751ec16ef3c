"""Reading PDFs back: their text, and their pages as pictures made of letters."""

from __future__ import annotations

import io
import os
import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from itertools import zip_longest
from pathlib import Path

import pypdfium2

from tafelkit.bootstrap import resources
from tafelkit.domain.record import Record
from tafelkit.printing.fonts import Fonts, fonts
from tafelkit.printing.report import write_pdf
from tafelkit.verslag.table import table_verslag
from tafelkit.verslag.tree import Verslag
from tafelkit.verslag.voice import Edition

FONTS = resources() / "fonts"
KEPT = Path(__file__).parent / "pages"
MADE_AT = datetime(2023, 6, 20, 12, 0, tzinfo=UTC)
_COLUMNS = 84
_DARKNESS = " .:+#"
_HYPHEN_READ_BACK = "\ufffe"  # what PDFium makes of a soft hyphen at a line's end


def the_fonts() -> Fonts:
    return fonts(FONTS)


def pdf_of(verslag: Verslag, made_at: datetime = MADE_AT) -> bytes:
    out = io.BytesIO()
    write_pdf(verslag, out, FONTS, made_at)
    return out.getvalue()


@cache
def printed(table: Callable[[], Record], edition: Edition = "internal") -> tuple[Record, bytes]:
    """A table with its verslag, which is set once for all that look at it."""
    record = table()
    return record, pdf_of(table_verslag(record, edition))


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page, as it is copied out."""
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range() for page in document]


def squeezed(text: str) -> str:
    """The text without what a line end may add to it or take away."""
    text = unicodedata.normalize("NFC", text)
    gone = {"\u00ad", _HYPHEN_READ_BACK}
    return "".join(c for c in text if not c.isspace() and c not in gone and not _unseen(c))


def _unseen(character: str) -> bool:
    return unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"


def picture(pdf: bytes, page: int) -> str:
    """A page in letters: the darker, the more ink; two columns are as wide as a row is high."""
    sheet = pypdfium2.PdfDocument(pdf)[page]
    scale = 4 * _COLUMNS / sheet.get_width()
    image = sheet.render(scale=scale, grayscale=True).to_pil()
    rows = round(_COLUMNS * sheet.get_height() / sheet.get_width() / 2)
    small = image.resize((_COLUMNS, rows), resample=4)  # 4: the mean of all that is under it
    lines = []
    for y in range(rows):
        greys = (small.getpixel((x, y)) for x in range(_COLUMNS))
        lines.append("".join(_DARKNESS[min(4, (255 - grey) // 12)] for grey in greys).rstrip())
    return "\n".join(lines).rstrip() + "\n"


def compare_with_kept(name: str, drawn: str) -> None:
    """Fail where a picture is not the kept one; a shade more or less is no difference.

    TAFELKIT_KEEP=1 keeps what is drawn instead.
    """
    path = KEPT / f"{name}.txt"
    if os.environ.get("TAFELKIT_KEEP"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(drawn, encoding="utf-8")
    kept = path.read_text(encoding="utf-8")
    if not _alike(drawn, kept):
        assert drawn == kept


def _alike(drawn: str, kept: str) -> bool:
    pairs = zip_longest(drawn.splitlines(), kept.splitlines(), fillvalue="")
    return all(
        abs(_DARKNESS.index(one) - _DARKNESS.index(other)) <= 1
        for line, kept_line in pairs
        for one, other in zip_longest(line, kept_line, fillvalue=" ")
    )
