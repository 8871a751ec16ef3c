"""The copies of a file that were kept aside, and in which words each differs from it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tafelkit.domain import differing
from tafelkit.domain.differing import Contents
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Message, _
from tafelkit.store.contents import contents_of
from tafelkit.store.copies.backup import Copy
from tafelkit.store.password.locked import Locked


@dataclass(frozen=True)
class Kept:
    """A copy that was kept aside, its size, and what it holds; None where it is not sound.

    `locked` says that it is under a password that was not given, and `kept_as` how it was kept
    where that was not by the name and place that the file has now. Then it may be of another file
    of the same, `apart` where that shows: such a one is only taken when it is chosen.
    """

    copy: Copy
    size: int
    contents: Contents | None
    locked: bool = False
    kept_as: Message | None = None
    apart: bool = False

    @property
    def path(self) -> Path:
        """Where the copy is."""
        return self.copy.path

    def fits(self, other: Contents) -> bool:
        """Whether it is of the same tables: another file may have had this name before."""
        if self.contents is None:
            return False
        return all(
            not (self.contents.get(kind) and other.get(kind))
            or bool(self.contents[kind].keys() & other[kind].keys())
            for kind in ("programme", "table_session")
        )


def looked_at(copy: Copy) -> Kept:
    """A copy, read to its last row."""
    try:
        return Kept(copy, copy.path.stat().st_size, contents_of(copy.path))
    except (OSError, Refusal) as refused:
        return Kept(copy, _size(copy.path), None, locked=isinstance(refused, Locked))


def how_it_differs(kept: Kept, now: Contents) -> Message:
    """In words: what going back to it would bring, and take away."""
    if kept.kept_as is not None:
        return _("{where}: {what}", where=kept.kept_as, what=_how_it_differs(kept, now))
    return _how_it_differs(kept, now)


def _how_it_differs(kept: Kept, now: Contents) -> Message:
    if kept.locked:
        return _("onder een ander wachtwoord; niet te gebruiken")
    if kept.contents is None:
        return _("zelf beschadigd; niet te gebruiken")
    if not kept.fits(now):
        return _("van een andere tafel, die ooit zo heette")
    if not now:
        return differing.holding(kept.contents)
    return differing.differences(now, kept.contents).words()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
