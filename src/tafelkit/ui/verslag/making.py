"""From a record to its verslag as PDF.

Nothing here touches a widget, so that it can run beside the window. ReportLab is imported when the
first verslag is made: a window opens without waiting for it.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tafelkit.domain.record import Record
from tafelkit.domain.texts import LanguageCode
from tafelkit.verslag.voice import Edition


@dataclass(frozen=True)
class Order:
    """Which verslag is asked for."""

    record: Record
    edition: Edition
    language: LanguageCode
    fonts: Path
    made_at: datetime

    def same_pages(self, other: Order | None) -> bool:
        """Whether the other one has the same pages; only the moment of making may differ."""
        return (
            other is not None
            and self.record is other.record
            and (self.edition, self.language) == (other.edition, other.language)
        )


Make = Callable[[Order], bytes]


def make_pdf(order: Order) -> bytes:
    """The verslag as PDF."""
    from tafelkit.printing.report import write_pdf
    from tafelkit.verslag.table import table_verslag

    out = io.BytesIO()
    content = table_verslag(order.record, order.edition, order.language)
    write_pdf(content, out, order.fonts, order.made_at)
    return out.getvalue()
