"""The hub: the one door for edits.

A page hands it the change that a service answered with. The hub applies it to the record, gives
it to the saver, remembers it for undo, and tells everyone once what was touched. Undo and redo
are changes through the same door; they know records, never widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step, after
from tafelkit.domain.errors import Refusal
from tafelkit.domain.method.read_back import settled
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Message, _
from tafelkit.domain.typed.cleaning import cleaned

Topics = frozenset[type[e.Entry]]
Listener = Callable[[Topics, object], None]


class Target(Protocol):
    """Where changes are made durable: the table's file or its register."""

    def write(self, change: Change) -> None:
        """Make a change durable, or raise Refusal."""


class Saving(Protocol):
    """What takes changes and makes them durable in order."""

    def add(self, target: Target, change: Change) -> None:
        """Put a change in line."""


class Hub:
    """The record in hand, its register, and what was done to them in this session."""

    def __init__(
        self,
        record: Record,
        register: dict[str, e.Entry],
        table_file: Target,
        register_file: Target,
        saving: Saving,
        *,
        read_only: bool = False,
        register_closed: Message | None = None,
    ) -> None:
        self.record = record
        self.register = register
        self.read_only = read_only
        self.register_closed = register_closed  # why nothing can be entered in it, if so
        self._table_file = table_file
        self._register_file = register_file
        self._saving = saving
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._listeners: list[Listener] = []

    def run(self, change: Change, initiator: object = None) -> None:
        """Carry out a change; one that alters nothing leaves no trace.

        `initiator` is handed to the listeners, so that who caused it need not refresh. Raises
        Refusal when the file can be read only.
        """
        if not change:
            return
        if self.read_only:
            raise Refusal(
                _("Dit bestand is alleen te lezen; sla een kopie op en werk daarin verder.")
            )
        if self.register_closed and not change.topics.isdisjoint(e.REGISTER_KINDS):
            raise Refusal(self.register_closed)
        change = settled(self.record, cleaned(change))
        if not change:
            return
        self._apply(change)
        self._done.append(change)
        self._undone.clear()
        self._tell(change.topics, initiator)

    def undo(self) -> Message | None:
        """Take the last change back; what that was, None when there is nothing."""
        if not self._done:
            return None
        change = self._done.pop()
        self._apply(change.inverse())
        self._undone.append(change)
        self._tell(change.topics, None)
        return change.label

    def redo(self) -> Message | None:
        """Carry out again what was taken back last; what that was, None when there is nothing."""
        if not self._undone:
            return None
        change = self._undone.pop()
        self._apply(change)
        self._done.append(change)
        self._tell(change.topics, None)
        return change.label

    def forget_register(self, initiator: object = None) -> None:
        """Forget the register, as its file was destroyed: no undo brings a name back."""
        self.register = {}
        self._done = _without_register(self._done)
        self._undone = _without_register(self._undone)
        self._tell(frozenset(e.REGISTER_KINDS), initiator)

    @property
    def to_undo(self) -> Message | None:
        """What undo would take back, None when there is nothing."""
        return self._done[-1].label if self._done else None

    @property
    def to_redo(self) -> Message | None:
        """What redo would do again, None when there is nothing."""
        return self._undone[-1].label if self._undone else None

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have `listener(topics, initiator)` called after each change; the answer ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _apply(self, change: Change) -> None:
        in_register, in_table = _sorted_out(change)
        if in_table:
            self.record = self.record.applied(in_table)
            self._saving.add(self._table_file, in_table)
        if in_register:
            self.register = after(self.register, in_register.steps)
            self._saving.add(self._register_file, in_register)

    def _tell(self, topics: Topics, initiator: object) -> None:
        for listener in tuple(self._listeners):
            listener(topics, initiator)


def _sorted_out(change: Change) -> tuple[Change, Change]:
    """What goes to the register, and what to the table's file."""
    names: list[Step] = []
    rest: list[Step] = []
    for step in change.steps:
        (names if isinstance(step.entry, e.REGISTER_KINDS) else rest).append(step)
    return Change(change.label, tuple(names)), Change(change.label, tuple(rest))


def _without_register(changes: list[Change]) -> list[Change]:
    kept = (_sorted_out(change)[1] for change in changes)
    return [change for change in kept if change]
