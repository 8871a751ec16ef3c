"""How long a table's tagged verslag takes, beside the same pages drawn by plain ReportLab.

DESIGN promises: within 1.5 x. Both draw the same flowables of the first table of the sample, taking
turns within one run; the plain canvas takes no notice of what anything is, and is drawn on once,
without counting first which page each chapter begins on. Setting the text, which both need, is
measured with it. Each figure is the median of 25.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.pdfgen import canvas as reportlab
from reportlab.pdfgen.textobject import PDFTextObject

from tafelkit import bootstrap
from tafelkit.exchange import json_reader
from tafelkit.printing import report
from tafelkit.printing.fonts import fonts
from tafelkit.printing.story import story_of
from tafelkit.services import files
from tafelkit.store.document import Document
from tafelkit.verslag.table import table_verslag
from tafelkit.verslag.tree import Verslag

ROUNDS = 25
FONTS = bootstrap.resources() / "fonts"
MADE_AT = datetime(2023, 6, 20, 12, 0).astimezone()


class PlainText(PDFTextObject):
    """A text that does not know what it is."""

    def inside(self, *_args: Any) -> AbstractContextManager[None]:
        return nullcontext()


class PlainPages(reportlab.Canvas):
    """The report's pages as ReportLab draws them."""

    def __init__(self, *args: Any, foot: Any, made_at: datetime, **known: Any) -> None:  # noqa: ARG002
        super().__init__(*args, **{**known, "initialFontName": "tafelkit regular"})
        self._foot = foot

    def inside(self, *_args: Any, **_known: Any) -> AbstractContextManager[None]:
        return nullcontext()

    artifact = divided = inside

    def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> PlainText:  # noqa: N802
        return PlainText(self, x, y, direction)

    def showPage(self) -> None:  # noqa: N802
        self.doForm(report._foot_of(self.getPageNumber()))
        super().showPage()

    def save(self) -> None:
        pages = self.getPageNumber() - 1
        for page in range(1, pages + 1):
            self.beginForm(report._foot_of(page))
            self._foot.draw(self, page, pages)
            self.endForm()
        super().save()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        verslag = a_verslag(Path(folder))
    plain, tagged = times_of(verslag)
    ratio = statistics.median(tagged) / statistics.median(plain)
    print(f"a verslag of a table: plain {shown(plain)}, tagged {shown(tagged)}")
    print(f"  tagged: {ratio:.2f} x plain (promise: 1.5)")


def a_verslag(folder: Path) -> Verslag:
    """That of the sample's first table."""
    source = bootstrap.resources() / "sample" / "tafel-01.json"
    content = json_reader.read_file(source, bootstrap.kit_shelf().kit)
    path = folder / "tafel-01.tafel"
    files.make_file(path, content.programme, content.kit, content.entries, "bench")
    document = Document.open(path, "bench")
    record = document.record(document.tables()[0])
    document.close()
    return table_verslag(record, "internal", "nl")


def times_of(verslag: Verslag) -> tuple[list[float], list[float]]:
    """Seconds of each build, plain and tagged."""
    plain: list[float] = []
    tagged: list[float] = []
    for measured in range(-1, ROUNDS):
        seconds_plain = seconds(write_plain, verslag)
        seconds_tagged = seconds(write_tagged, verslag)
        if measured >= 0:  # the first time the fonts are read
            plain.append(seconds_plain)
            tagged.append(seconds_tagged)
    return plain, tagged


def write_plain(verslag: Verslag) -> None:
    """The report by ReportLab alone, its contents without the numbers of pages."""
    faces = fonts(FONTS)
    maker = partial(PlainPages, foot=report._Foot(verslag, faces), made_at=MADE_AT)
    report._book(verslag, BytesIO()).build(story_of(verslag, faces), canvasmaker=maker)


def write_tagged(verslag: Verslag) -> None:
    """The report as it is made."""
    report.write_pdf(verslag, BytesIO(), FONTS, MADE_AT)


def seconds(write: Callable[[Verslag], None], verslag: Verslag) -> float:
    """How long it takes to set and write a report."""
    began = time.perf_counter()
    write(verslag)
    return time.perf_counter() - began


def shown(times: list[float]) -> str:
    return f"{statistics.median(times) * 1000:.0f} ms"


if __name__ == "__main__":
    main()
