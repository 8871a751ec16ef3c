"""Makes and draws documents beside the window, in one thread and in order.

Only the newest order counts: what has become stale meanwhile is passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.services.output import put_bytes
from tafelkit.ui.proofs.printer import print_pages
from tafelkit.ui.proofs.sheets import Sheets

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@dataclass(frozen=True)
class Proof:
    """A document that is made: its number in the row, and its pages' sizes in points."""

    number: int
    sizes: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Drawn:
    """A page that is drawn, at so many pixels a point."""

    proof: int
    page: int
    scale: float
    image: QImage
    words: str


class Press(QObject):
    """`made` carries a Proof, `drawn` a Drawn, `saved` the path, `failed` what was raised.

    `make` makes the PDF of an order, whatever an order is.
    """

    made = Signal(object)
    drawn = Signal(object)
    saved = Signal(object)
    printed = Signal()
    failed = Signal(object)

    def __init__(self, make: Callable[[Any], bytes], *, true_to_size: bool = False) -> None:
        super().__init__()
        self._make = make
        self._true_to_size = true_to_size
        self._thread = ThreadPoolExecutor(1, "press")
        self._closed = False
        self._number = 0
        self._wanted: list[tuple[int, float]] = []
        self._sheets: Sheets | None = None
        self._proof = 0

    def order(self, order: object) -> None:
        """Have a document made; `made` follows, unless a newer order comes first."""
        self._number += 1
        number = self._number
        self._start(lambda: self._compose(order, number))

    def draw(self, pages: Sequence[int], scale: float) -> None:
        """Have pages of the newest document drawn; those asked for before are forgotten."""
        self._wanted = [(page, scale) for page in pages]
        self._start(self._draw_wanted)

    def save(self, order: object, target: Path, table: Path | None = None) -> None:
        """Have the document put in the target's place; `saved` or `failed` follows.

        A new one of a table is read by no more people than that one's file.
        """
        self._start(lambda: self._save(order, target, table))

    def print_on(self, order: object, printer: QPrinter) -> None:
        """Have the document printed; `printed` or `failed` follows."""
        self._start(lambda: self._print(order, printer))

    def close(self) -> None:
        """End after what is being done; an export under way is finished."""
        self._closed = True
        self._number += 1
        self._wanted = []
        self._thread.shutdown(wait=True)
        if self._sheets is not None:
            self._sheets.close()
            self._sheets = None

    def _start(self, work: Callable[[], None]) -> None:
        if self._closed:
            return
        self._thread.submit(work).add_done_callback(self._tell_failure)

    def _tell_failure(self, future: Future[None]) -> None:
        error = future.exception()
        if error is not None:
            self.failed.emit(error)

    # What follows runs in the thread of the press.

    def _compose(self, order: object, number: int) -> None:
        if number != self._number:
            return
        sheets = Sheets(self._make(order))
        if number != self._number:
            sheets.close()
            return
        if self._sheets is not None:
            self._sheets.close()
        self._sheets, self._proof = sheets, number
        self.made.emit(Proof(number, sheets.sizes))

    def _draw_wanted(self) -> None:
        # The window replaces the list when it wants other pages; only here is one taken from it.
        while self._sheets is not None and (wanted := self._wanted):
            page, scale = wanted.pop(0)
            if page < len(self._sheets.sizes):
                image, words = self._sheets.image(page, scale), self._sheets.words(page)
                self.drawn.emit(Drawn(self._proof, page, scale, image, words))

    def _save(self, order: object, target: Path, table: Path | None) -> None:
        put_bytes(target, self._make(order), like=[table] if table else [])
        self.saved.emit(target)

    def _print(self, order: object, printer: QPrinter) -> None:
        print_pages(self._make(order), printer, true_to_size=self._true_to_size)
        if printer.printerState() == printer.PrinterState.Error:
            raise Refusal(_("De printer heeft het niet aangenomen."))
        self.printed.emit()
