"""The rapporteur's own words for a place of the programme's verslag."""

from __future__ import annotations

from dataclasses import replace

from tafelkit.domain.change import Change, Step
from tafelkit.domain.method.quantity import Thresholds
from tafelkit.domain.synthesis import Synthesis
from tafelkit.domain.texts import _


def write_prose(synthesis: Synthesis, place: str, text: str) -> Change:
    """Write the text of a place; without words the place is as it was never written.

    Raises Refusal for thresholds of quantity that are none.
    """
    if place == "quantity":
        Thresholds.read(text)
    shown = synthesis.prose(place)
    known = synthesis.entries.get(shown.id)
    new = replace(shown, text=text) if text.strip() else None
    label = _("Grenzen voor hoeveelheid") if place == "quantity" else _("Tekst van het verslag")
    return Change(label, () if known == new else (Step(known, new),))
