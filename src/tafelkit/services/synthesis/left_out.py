"""Which tables are counted: one that was recorded twice is left out, and can be taken in again."""

from __future__ import annotations

from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step, adding
from tafelkit.domain.method.doubles import LEFT_OUT, WORDS
from tafelkit.domain.synthesis import Synthesis
from tafelkit.domain.texts import _


def leave_out(synthesis: Synthesis, table: e.Table) -> Change:
    """Count a table no longer; all that was recorded at it stays as it is."""
    label = _("Tafel {number} niet meetellen", number=table.number)
    if table.id in synthesis.left_out:
        return Change(label, ())
    return adding(label, replace(synthesis.prose(LEFT_OUT + table.id), text=WORDS))


def count_again(synthesis: Synthesis, table: e.Table) -> Change:
    """Count a table that was left out."""
    place = LEFT_OUT + table.id
    # Read from JSON it may have another id than it got here.
    found = (x for x in synthesis.entries.values() if isinstance(x, e.Prose) and x.place == place)
    label = _("Tafel {number} weer meetellen", number=table.number)
    return Change(label, tuple(Step(entry, None) for entry in found))
