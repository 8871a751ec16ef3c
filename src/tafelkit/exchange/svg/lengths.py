"""A length in an SVG, in its own units."""

from __future__ import annotations

import math
import re

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _

# Pixels as CSS has them, 96 to an inch.
PER_INCH = 96.0
_UNITS = {
    "": 1.0, "px": 1.0, "pt": PER_INCH / 72, "pc": PER_INCH / 6, "in": PER_INCH,
    "cm": PER_INCH / 2.54, "mm": PER_INCH / 25.4, "q": PER_INCH / 101.6,
}  # fmt: skip
_LENGTH = re.compile(
    r"\s*+([-+]?(?:\d++(?:\.\d*+)?|\.\d++)(?:[eE][-+]?\d++)?)\s*+([A-Za-z]*+|%)\s*+", re.ASCII
)
_LONGEST = 100


def length(text: str, whole: float) -> float:
    """The length; a percentage is one of `whole`.

    Raises Refusal where it hangs on a screen or on letters, or is none.
    """
    found = _LENGTH.fullmatch(text) if len(text) <= _LONGEST else None
    number, unit = found.groups() if found else ("inf", "")
    factor = whole / 100 if unit == "%" else _UNITS.get(unit.lower(), math.inf)
    value = float(number) * factor
    if not math.isfinite(value):
        raise unknown(text)
    return value


def unknown(text: str) -> Refusal:
    """Nobody can tell how long this is."""
    return Refusal(
        _(
            "de maat '{size}' hangt van scherm of letters af, of is niet te lezen;"
            " schrijf haar in px, mm of %",
            size=text[:40],
        )
    )
