"""A change of the record: what was before and what is after, so that it can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tafelkit.domain.entries import Entry
from tafelkit.domain.texts import Message


@dataclass(frozen=True)
class Step:
    """One entry that is added (no before), altered, or removed (no after)."""

    before: Entry | None
    after: Entry | None

    @property
    def entry(self) -> Entry:
        """The entry concerned, in its newest form."""
        entry = self.after or self.before
        assert entry is not None
        return entry


@dataclass(frozen=True)
class Change:
    """Everything that one intention of a user alters, and what to call it in the menu."""

    label: Message
    steps: tuple[Step, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.steps)

    @property
    def topics(self) -> frozenset[type[Entry]]:
        """The kinds of entries that it touches."""
        return frozenset(type(step.entry) for step in self.steps)

    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(
            self.label, tuple(Step(step.after, step.before) for step in reversed(self.steps))
        )


def adding(label: Message, *entries: Entry) -> Change:
    """A change that adds entries."""
    return Change(label, tuple(Step(None, entry) for entry in entries))


def altering(label: Message, *pairs: tuple[Entry, Entry]) -> Change:
    """A change from each first to each second; pairs that are alike are left out."""
    return Change(label, tuple(Step(old, new) for old, new in pairs if old != new))


def together(label: Message, *changes: Change) -> Change:
    """Changes that follow each other as one: what is touched twice takes one step."""
    steps: dict[str, Step] = {}
    for step in (step for change in changes for step in change.steps):
        known = steps.get(step.entry.id)
        steps[step.entry.id] = Step(known.before if known else step.before, step.after)
    return Change(label, tuple(s for s in steps.values() if s.before != s.after))


def after(entries: Mapping[str, Entry], steps: Iterable[Step]) -> dict[str, Entry]:
    """The entries by id as they are after the steps.

    Raises AssertionError where a step does not start from what is there: a fault of ours.
    """
    result = dict(entries)
    for step in steps:
        found = result.pop(step.entry.id, None)
        assert found == step.before, f"stale step: {step}, found {found}"
        if step.after is not None:
            result[step.after.id] = step.after
    return result
