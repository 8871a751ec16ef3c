"""The papers one prints on (ISO 216)."""

from __future__ import annotations

from dataclasses import dataclass

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _


@dataclass(frozen=True)
class Paper:
    """A paper by its name; upright unless it is turned, in millimetres."""

    name: str
    width: float
    height: float

    def turned(self) -> Paper:
        """The same paper on its side, or upright again."""
        return Paper(self.name, self.height, self.width)


PAPERS = {
    name: Paper(name, width, height)
    for name, width, height in (
        ("A0", 841.0, 1189.0),
        ("A1", 594.0, 841.0),
        ("A2", 420.0, 594.0),
        ("A3", 297.0, 420.0),
        ("A4", 210.0, 297.0),
        ("A5", 148.0, 210.0),
        ("A6", 105.0, 148.0),
    )
}


def paper_named(name: str) -> Paper:
    """The paper of that name, upright.

    Raises Refusal for a name that is none.
    """
    found = PAPERS.get(name.strip().upper())
    if found is None:
        raise Refusal(
            _(
                "{paper}: dit papier is onbekend; kies uit {papers}",
                paper=name,
                papers=", ".join(PAPERS),
            )
        )
    return found
