"""From a programme's file to its verslag as PDF, beside the window and in a process of its own.

The window holds the file. So a copy of it is made first, with all that was done, and the other
process reads that one table after table; however many there are, nothing waits for it.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tafelkit.domain.texts import LanguageCode
from tafelkit.store.files.workroom import workroom
from tafelkit.verslag.voice import Edition


@dataclass(frozen=True)
class ProgrammeOrder:
    """Which verslag is asked for; `deeds` is how much was done to the programme so far."""

    edition: Edition
    language: LanguageCode
    fonts: Path
    made_at: datetime
    deeds: int

    def same_pages(self, other: ProgrammeOrder | None) -> bool:
        """Whether the other one has the same pages; only the moment of making may differ."""
        return other is not None and (self.edition, self.language, self.deeds) == (
            other.edition,
            other.language,
            other.deeds,
        )


class ProgrammeMaking:
    """Makes the PDF of an order from a copy of the file.

    `save_copy` makes the copy; `run` is where work is done apart from the window.
    """

    def __init__(
        self,
        save_copy: Callable[[Path], None],
        run: Callable[
            [Callable[[tuple[Path, ProgrammeOrder]], bytes], tuple[Path, ProgrammeOrder]], bytes
        ],
    ) -> None:
        self._save_copy = save_copy
        self._run = run

    def __call__(self, order: ProgrammeOrder) -> bytes:
        """The verslag as PDF. Raises Refusal where the disk does not take the copy."""
        with workroom() as room:
            copy = room / "programma.tafel"
            self._save_copy(copy)
            return self._run(pdf_of_copy, (copy, order))


def pdf_of_copy(needs: tuple[Path, ProgrammeOrder]) -> bytes:
    """The verslag of the programme in a file."""
    from tafelkit.printing.report import write_pdf
    from tafelkit.services.files import reading
    from tafelkit.services.reporting import report_of

    copy, order = needs
    with reading(copy, "") as document:
        content = report_of(document, order.edition, order.language)
    out = io.BytesIO()
    write_pdf(content, out, order.fonts, order.made_at)
    return out.getvalue()
