"""Going back to a table as it was: one change, so that it is undone and merged as any other.

What was erased for privacy since then does not come back with it.
"""

from __future__ import annotations

from collections.abc import Collection

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step
from tafelkit.domain.errors import Refusal
from tafelkit.domain.merging.erased import without_words_of
from tafelkit.domain.merging.showing import shown
from tafelkit.domain.merging.variant import Variant
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _


def going_back(record: Record, then: Record, erased: Collection[str]) -> Change:
    """The change that makes a record what it was then; `erased` are the ids that were erased.

    Raises Refusal where what was kept then is another table.
    """
    if (record.table.id, record.programme.id) != (then.table.id, then.programme.id):
        raise Refusal(_("die reservekopie is van een andere tafel, die ooit zo heette"))
    now = _all_of(record)
    wanted = _as_it_was(record, then, erased)
    steps = [
        Step(now.get(key), wanted.get(key))
        for key in (*now, *(key for key in wanted if key not in now))
        if now.get(key) != wanted.get(key)
    ]
    if steps:
        # What stayed ticked off and read back stays so, though the words came back (`settled`).
        touched = {step.entry.id for step in steps}
        steps += [
            Step(entry, entry)
            for key, entry in wanted.items()
            if key not in touched and isinstance(entry, e.Tick | e.Table)
        ]
    return Change(_("Herstellen"), tuple(steps))


def _as_it_was(record: Record, then: Record, erased: Collection[str]) -> dict[str, e.Entry]:
    """What there is to be: of what was erased, what is left now; of the rest, what was then."""
    now = _all_of(record)
    seats = {key for key in erased if isinstance(now.get(key), e.Seat)}
    kept: dict[str, tuple[Variant, ...]] = {}
    for key, entry in _all_of(then).items():
        if key in erased:
            continue
        variant = without_words_of(seats, Variant(type(entry), entry, "", ""))
        if variant is not None:
            kept[key] = (variant,)
    kept |= {key: (Variant(type(now[key]), now[key], "", ""),) for key in erased if key in now}
    programme = kept.pop(then.programme.id)
    made = {key: variant.content for key, variant in shown(kept).items()}
    made[then.programme.id] = programme[0].content
    return {key: entry for key, entry in made.items() if isinstance(entry, e.Entry)}


def _all_of(record: Record) -> dict[str, e.Entry]:
    known = (record.programme, record.table, *record.entries.values())
    return {entry.id: entry for entry in known}
