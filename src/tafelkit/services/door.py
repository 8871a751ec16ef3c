"""The one door for edits: what goes through it is checked, carried out, remembered and told.

A page hands it the change that a service answered with. Undo and redo are the same deeds, back
and forth through the same door; they know records, never widgets.
"""

from __future__ import annotations

import sys
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from tafelkit.domain.change import Change
from tafelkit.domain.entries import Entry
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Message, _
from tafelkit.domain.typed.cleaning import cleaned

Topics = frozenset[type[Entry]]
Listener = Callable[[Topics, object], None]
D = TypeVar("D", bound="Deed")

READ_ONLY = _("Dit bestand is alleen te lezen; sla een kopie op en werk daarin verder.")
# A copy of it would be one of a newer tafelkit too.
NEWER = _(
    "Dit bestand is van een nieuwere tafelkit: hier is het alleen te lezen, zonder wat alleen die "
    "kent. Werk tafelkit bij om erin te werken."
)


class Deed(Protocol):
    """Something that was done, and can be done the other way round."""

    @property
    def label(self) -> Message:
        """What to call it in the menu."""

    @property
    def topics(self) -> Topics:
        """The kinds of entries that it touches."""

    def inverse(self: D) -> D:
        """The deed that takes this one back."""


class Target(Protocol):
    """Where changes are made durable: a file of tables or a register."""

    def write(self, change: Change) -> None:
        """Make a change durable, or raise Refusal."""


class Saving(Protocol):
    """What takes changes and makes them durable in order."""

    def add(self, target: Target, change: Change) -> None:
        """Put a change in line."""


class Door(ABC, Generic[D]):
    """What was done in this session, and who is told of it."""

    def __init__(self) -> None:
        self._done: list[D] = []
        self._undone: list[D] = []
        self._listeners: list[Listener] = []

    @abstractmethod
    def _checked(self, change: Change) -> D:
        """The change with its consequences. Raises Refusal where it cannot be."""

    @abstractmethod
    def _apply(self, deed: D) -> None:
        """Carry a deed out, in memory and in line for the disk."""

    def run(self, change: Change, initiator: object = None) -> None:
        """Carry out a change; one that alters nothing leaves no trace.

        `initiator` is handed to the listeners, so that who caused it need not refresh. Raises
        Refusal when the file can be read only.
        """
        if not change:
            return
        deed = self._checked(cleaned(change))
        if not deed:
            return
        self._apply(deed)
        self.remember(deed, initiator)

    def remember(self, deed: D, initiator: object = None) -> None:
        """Remember what was done, and tell everyone once what it touched."""
        self._done.append(deed)
        self._undone.clear()
        self._tell(deed.topics, initiator)

    def forget_deeds(self, topics: Topics) -> None:
        """Forget what was done, as no undo may bring it back, and tell everyone what it touched."""
        self._done.clear()
        self._undone.clear()
        self._tell(topics, None)

    def undo(self) -> Message | None:
        """Take the last deed back; what that was, None when there is nothing."""
        return self._turn(self._done, self._undone, back=True)

    def redo(self) -> Message | None:
        """Do again what was taken back last; what that was, None when there is nothing."""
        return self._turn(self._undone, self._done, back=False)

    @property
    def to_undo(self) -> Message | None:
        """What undo would take back, None when there is nothing."""
        return self._done[-1].label if self._done else None

    @property
    def to_redo(self) -> Message | None:
        """What redo would do again, None when there is nothing."""
        return self._undone[-1].label if self._undone else None

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have `listener(topics, initiator)` called after each deed; the answer ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _turn(self, source: list[D], target: list[D], *, back: bool) -> Message | None:
        if not source:
            return None
        deed = source[-1]
        self._apply(deed.inverse() if back else deed)
        target.append(source.pop())
        self._tell(deed.topics, None)
        return deed.label

    def _tell(self, topics: Topics, initiator: object) -> None:
        """Tell everyone. What was done is done: who cannot follow it keeps nobody else from it."""
        for listener in tuple(self._listeners):
            try:
                listener(topics, initiator)
            except Refusal:
                raise
            except Exception as fault:
                sys.excepthook(type(fault), fault, fault.__traceback__)
