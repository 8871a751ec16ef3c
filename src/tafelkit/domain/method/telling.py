"""The order in which notes are told: read aloud to the table, and in its verslag."""

from __future__ import annotations

from collections.abc import Iterable

from tafelkit.domain import entries as e

_KINDS: tuple[e.NoteKind, ...] = ("concept", "example", "tension")
# What works comes first, then what does not yet, then what was left open.
_OUTCOMES = {True: 0, False: 1, None: 2}


def as_told(notes: Iterable[e.Note]) -> tuple[e.Note, ...]:
    """The notes by kind, examples by their outcome, and else in the order in which they came."""
    return tuple(sorted(notes, key=_place))


def _place(note: e.Note) -> tuple[int, int]:
    # A file from elsewhere may say of any note whether it works.
    works = note.works if note.kind == "example" else None
    return _KINDS.index(note.kind), _OUTCOMES[works]
