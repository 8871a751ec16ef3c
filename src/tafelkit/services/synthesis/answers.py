"""What the organiser answers to the calls of tables."""

from __future__ import annotations

from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, altering
from tafelkit.domain.texts import _


def answer_call(call: e.Call, answer: str) -> Change:
    """Write the answer beside a call; the call itself is its table's."""
    return altering(_("Antwoord op een oproep"), (call, replace(call, answer=answer)))
