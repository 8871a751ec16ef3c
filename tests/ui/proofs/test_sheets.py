"""The pages of a PDF, drawn by the page of the verslag and by the print room at once."""

import time
from concurrent.futures import ThreadPoolExecutor

import pypdfium2
import pytest

from tafelkit.ui.proofs.sheets import Sheets


class FakePdf:
    """Counts how many are in it, as PDFium would fall over; it stands for a page and its text."""

    within = 0
    most = 0

    def __init__(self, _pdf: bytes = b"") -> None:
        FakePdf.within += 1
        FakePdf.most = max(FakePdf.most, FakePdf.within)
        time.sleep(0.001)  # another thread may come

    def __len__(self) -> int:
        return 1

    def __getitem__(self, _number: int) -> "FakePdf":
        return FakePdf()

    def get_page_size(self, _number: int) -> tuple[float, float]:
        FakePdf.within -= 1
        return 595.0, 842.0

    def get_textpage(self) -> "FakePdf":
        return self

    def get_text_range(self) -> str:
        FakePdf.within -= 1
        return "woorden"

    def close(self) -> None:
        """All of it was let go of before."""


def test_two_threads_are_never_in_pdfium_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pypdfium2, "PdfDocument", FakePdf)

    def read(_time: int) -> str:
        sheets = Sheets(b"")
        words = sheets.words(0)
        sheets.close()
        return words

    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(read, range(20))) == {"woorden"}
    assert FakePdf.most == 1 and FakePdf.within == 0
