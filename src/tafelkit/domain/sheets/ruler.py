"""A ruler of 100 mm: whoever measures it knows whether a sheet was printed at its true size."""

from __future__ import annotations

from tafelkit.domain.drawing.marks import Line, Mark, Words
from tafelkit.domain.texts import Language

RULER_LENGTH, RULER_HEIGHT = 100.0, 5.6
_LABELS, _LINE, _LABEL_PT = 3.2, 5.4, 7.5


def ruler_marks(x: float, y: float, language: Language) -> tuple[Mark, ...]:
    """A ruler of which the top left is at (x, y), saying how the sheet is to be printed."""
    label = language.say("Druk af op 100 % (werkelijke grootte)")
    foot = y + _LINE
    ticks = (
        Line(at, foot, at, foot - (2.0 if n % 2 == 0 else 1.0), "ink", 0.15)
        for n in range(21)
        for at in [x + n * RULER_LENGTH / 20]
    )
    return (
        Words(x, y, 10, _LABELS, "0", _LABEL_PT),
        Words(x + 12, y, RULER_LENGTH - 30, _LABELS, label, _LABEL_PT, align="centre", least_pt=5),
        Words(x + RULER_LENGTH - 18, y, 18, _LABELS, "100 mm", _LABEL_PT, align="right"),
        Line(x, foot, x + RULER_LENGTH, foot, "ink", 0.15),
        *ticks,
    )
