"""What a programme is called, who asked for it, whom it is for, and what was asked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tafelkit.domain.change import Change, altering
from tafelkit.domain.synthesis import Synthesis
from tafelkit.domain.texts import _


def edit_programme(synthesis: Synthesis, **values: Any) -> Change:
    """Alter the programme's title, organiser, addressee or questions."""
    programme = synthesis.programme
    return altering(_("Programmagegevens"), (programme, replace(programme, **values)))
