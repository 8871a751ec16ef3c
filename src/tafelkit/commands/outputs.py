"""What commands share about the files they make."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tafelkit import bootstrap
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.services.output import put_bytes

if TYPE_CHECKING:
    from tafelkit.printing.orders import PrintOrder


def check_ending(path: Path, *endings: str) -> None:
    """Raise Refusal for a file whose name does not end in one of the endings."""
    if path.suffix.lower() not in endings:
        raise Refusal(
            _(
                "{file}: de uitvoer kan hier eindigen op {endings}",
                file=path,
                endings=", ".join(endings),
            )
        )


def put_printed(target: Path, order: PrintOrder, table: Path | None = None) -> None:
    """Write what was ordered in the place of the target; of a table it is read by as few people."""
    # ReportLab takes a quarter of a second to import; only what prints waits for it.
    from tafelkit.printing.orders import pdf_of

    put_bytes(
        target, pdf_of(order, fonts(), datetime.now().astimezone()), like=[table] if table else []
    )


def fonts() -> Path:
    """Where the fonts are that documents are set in."""
    return bootstrap.resources() / "fonts"
