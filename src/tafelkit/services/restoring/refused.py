"""Which refusals of a file lead to restoring it, and whether a password is needed for that."""

from __future__ import annotations

from pathlib import Path

from tafelkit.domain.errors import Damaged, Refusal
from tafelkit.services.restoring.remains import remains
from tafelkit.store.copies import backup
from tafelkit.store.mending import salvage
from tafelkit.store.newer import TooNew
from tafelkit.store.password.locked import Locked, LockedOrSpoilt
from tafelkit.store.password.vault_store import key_of
from tafelkit.store.standing import is_gone


def is_damaged(path: Path, refused: Refusal, backups: Path) -> bool:
    """Whether a file that was refused is one that may be restored.

    One that says it is of a newer tafelkit may be so, or one bit of its header was altered: that
    is plain where all that it holds is as we write it, and else as good as its own copy. Where
    nothing in a file tells whether a password fits it, its copy may.
    """
    if isinstance(refused, TooNew):
        left = remains(path, backups)
        own = left.newest is not None and left.newest.kept_as is None
        return left.salvage.complete or own
    if isinstance(refused, LockedOrSpoilt):
        return remains(path, backups).anything
    return isinstance(refused, Damaged) or is_gone(path)


def check_password(path: Path, backups: Path) -> None:
    """Raise Locked where a damaged file, or its newest copy, waits for a password."""
    try:
        salvage.check_password(path)
    except Locked:
        raise
    except Refusal:
        pass  # why it cannot be read is told with the rest
    for copy in backup.copies(path, backups)[:1]:
        try:
            key_of(copy.path)
        except Locked:
            raise
        except Refusal:
            return  # that it is damaged is told with the others
