"""The hub: the door to the record of one table and its register."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step, after
from tafelkit.domain.erasure import check_silence
from tafelkit.domain.errors import Refusal
from tafelkit.domain.method.read_back import settled
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Message, _
from tafelkit.services import register as names
from tafelkit.services.door import READ_ONLY, Door, Saving, Target, Topics


class Hub(Door[Change]):
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
        why_read_only: Message = READ_ONLY,
        register_closed: Message | None = None,
        silenced: Collection[str] = (),
    ) -> None:
        super().__init__()
        self.record = record
        self.register = register
        self.read_only = read_only
        self._why_read_only = why_read_only
        self.register_closed = register_closed  # why nothing can be entered in it, if so
        self.silenced = silenced  # the seats and own cards whose words were erased
        self._table_file = table_file
        self._register_file = register_file
        self._saving = saving
        self._at_opening = frozenset(seat.id for seat in record.seats)

    def forget_register(self, initiator: object = None) -> None:
        """Forget the register, as its file was destroyed: no undo brings a name back."""
        self.register = {}
        self._done = _without_register(self._done)
        self._undone = _without_register(self._undone)
        self._tell(frozenset(e.REGISTER_KINDS), initiator)

    def open_register(
        self, file: Target, register: Mapping[str, e.Entry], closed: Message | None = None
    ) -> None:
        """Take the register that was not to be read until now."""
        self.register, self.register_closed = dict(register), closed
        self._register_file = file
        self._tell(frozenset(e.REGISTER_KINDS), None)

    def erased(self, record: Record, topics: Topics, silenced: Collection[str]) -> None:
        """Take the record from which words of these were erased: no undo brings them back."""
        self.record, self.silenced = record, silenced
        self.forget_deeds(topics)

    def _checked(self, change: Change) -> Change:
        if self.read_only:
            raise Refusal(self._why_read_only)
        if self.register_closed and not change.topics.isdisjoint(e.REGISTER_KINDS):
            raise Refusal(self.register_closed)
        check_silence(self.record, change, self.silenced)
        return settled(self.record, self._with_names(change))

    def _with_names(self, change: Change) -> Change:
        """The change, and with each seat that it takes away the name behind it."""
        gone = [step.entry.id for step in change.steps if _takes_a_seat(step)]
        if self.register_closed and not self._at_opening.isdisjoint(gone):
            raise Refusal(
                _(
                    "Met een plaats gaat ook de naam erbij weg, en het register is nu dicht. "
                    "{cause}",
                    cause=self.register_closed,
                )
            )
        known = {step.entry.id for step in change.steps}
        forgotten = [
            step
            for seat in gone
            for step in names.forget(self.register, seat).steps
            if step.entry.id not in known
        ]
        return Change(change.label, (*change.steps, *forgotten))

    def _apply(self, change: Change) -> None:
        in_register, in_table = _sorted_out(change)
        going, coming = _turned(in_register)
        # Two files are not written at once: a name is in its own only while the seat is there.
        self._apply_in_register(going)
        if in_table:
            self.record = self.record.applied(in_table)
            self._saving.add(self._table_file, in_table)
        self._apply_in_register(coming)

    def _apply_in_register(self, change: Change) -> None:
        if change:
            self.register = after(self.register, change.steps)
            self._saving.add(self._register_file, change)


def _takes_a_seat(step: Step) -> bool:
    return step.after is None and isinstance(step.entry, e.Seat)


def _turned(change: Change) -> tuple[Change, Change]:
    """What a change takes away, and the rest of it."""
    going = tuple(step for step in change.steps if step.after is None)
    rest = tuple(step for step in change.steps if step.after is not None)
    return Change(change.label, going), Change(change.label, rest)


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
