"""What commands share about the files they make."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from tafelkit import bootstrap
from tafelkit.domain.drawing.tokens import LIGHT, with_suits
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Deck
from tafelkit.domain.sheets.sheet import Sheet
from tafelkit.domain.texts import Language, _
from tafelkit.services.output import put_bytes


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


def put_sheets(
    target: Path, sheets: Iterable[Sheet], title: str, language: Language, deck: Deck
) -> None:
    """Write sheets in the place of the target, all of them or none."""
    from tafelkit.printing.sheets import write_sheets

    out = io.BytesIO()
    write_sheets(
        sheets,
        out,
        title=title,
        language=language.code,
        colours=with_suits(LIGHT, deck, dark=False),
        folder=fonts(),
        made_at=datetime.now().astimezone(),
    )
    put_bytes(target, out.getvalue())


def fonts() -> Path:
    """Where the fonts are that documents are set in."""
    return bootstrap.resources() / "fonts"
