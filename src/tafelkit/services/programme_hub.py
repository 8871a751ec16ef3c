"""The door to a programme: what its rapporteur makes of the tables, and the merging of files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step
from tafelkit.domain.errors import Refusal
from tafelkit.domain.synthesis import Synthesis
from tafelkit.domain.texts import Message, _
from tafelkit.services.door import READ_ONLY, Door, Saving, Target, Topics

if TYPE_CHECKING:
    from tafelkit.store.merging.swap import Swap

# What another state of the whole file may touch: everything.
_ALL: Topics = frozenset((e.Programme, e.Table, *e.ABOVE_TABLES))


@dataclass(frozen=True)
class Exchange:
    """The whole file as it was before something large was done, and after: a merge, a restoring.

    Both are copies of it. The one that is not in force is there when it is needed; the other is
    made when the file is put back.
    """

    label: Message
    before: Path
    after: Path

    @property
    def topics(self) -> Topics:
        """All kinds of entries."""
        return _ALL

    def inverse(self) -> Exchange:
        """The exchange the other way round."""
        return Exchange(self.label, self.after, self.before)


@dataclass(frozen=True)
class Settling:
    """What was chosen where laptops do not agree, as the rows of the file that it altered."""

    label: Message
    swap: Swap

    @property
    def topics(self) -> Topics:
        """All kinds of entries: what is chosen may bring others back."""
        return _ALL

    def inverse(self) -> Settling:
        """The choice taken back."""
        return Settling(self.label, self.swap.inverse())


class ProgrammeHub(Door[Change | Exchange | Settling]):
    """What stands above the tables, and what was done to it in this session.

    `exchange` carries out in the file what is no change of entries, and answers with what stands
    above its tables then; it raises Refusal when the disk does not take it. `alter` is told what
    became of an entry of a table: the organiser's answer to a call. While `lent` the file is in
    use elsewhere, and nothing can be done.
    """

    def __init__(
        self,
        synthesis: Synthesis,
        file: Target,
        saving: Saving,
        exchange: Callable[[Exchange | Settling], Synthesis],
        alter: Callable[[e.TableEntry], None],
        *,
        read_only: bool = False,
        why_read_only: Message = READ_ONLY,
    ) -> None:
        super().__init__()
        self.synthesis = synthesis
        self.read_only = read_only
        self._why_read_only = why_read_only
        self.lent = False
        self._file = file
        self._saving = saving
        self._exchange = exchange
        self._alter = alter

    def merged(self, deed: Exchange | Settling, synthesis: Synthesis) -> None:
        """Take what a merge or a choice made of the file, to be taken back as one step."""
        self.synthesis = synthesis
        self.remember(deed)

    def erased(self, synthesis: Synthesis) -> None:
        """Take the programme from which words were erased: no undo brings them back."""
        self.synthesis = synthesis
        self.forget_deeds(_ALL)

    def _checked(self, change: Change) -> Change:
        if self.read_only:
            raise Refusal(self._why_read_only)
        return change

    def check_free(self) -> None:
        """Raise Refusal while the file is in use elsewhere."""
        if self.lent:
            raise Refusal(_("Er wordt nu samengevoegd; daarna kan dit weer."))

    def _apply(self, deed: Change | Exchange | Settling) -> None:
        self.check_free()
        if isinstance(deed, Exchange | Settling):
            self.synthesis = self._exchange(deed)
            return
        above, at_tables = _sorted_out(deed)
        if above:
            self.synthesis = self.synthesis.applied(above)
        for step in at_tables.steps:
            if isinstance(step.after, e.TableEntry):
                self._alter(step.after)
        self._saving.add(self._file, deed)


def _sorted_out(change: Change) -> tuple[Change, Change]:
    """What stands above the tables, and what at one of them."""
    above: list[Step] = []
    at_tables: list[Step] = []
    for step in change.steps:
        (at_tables if isinstance(step.entry, e.TableEntry) else above).append(step)
    return Change(change.label, tuple(above)), Change(change.label, tuple(at_tables))
