"""Going back to a copy of a file that is sound: a table by one change, a programme as a whole.

A copy of the file as it is now is kept first, so that one can go back from that too.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import datetime
from pathlib import Path

from tafelkit.domain.change import Change
from tafelkit.domain.errors import Refusal
from tafelkit.domain.going_back import going_back
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.services.files import only_table, reading
from tafelkit.services.restoring.kept import Kept
from tafelkit.store import gate, schema, trouble
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.store.files.workroom import workroom
from tafelkit.store.hot_journal import has_hot_journal
from tafelkit.store.mending import rescue, salvage
from tafelkit.store.mending.rescue import Shelf
from tafelkit.store.merging.group import erased_since
from tafelkit.store.newer import TOO_NEW

# What only the newer version knows of it would be left out without a word.
_NEWER_COPY = _(
    "die reservekopie is van een nieuwere tafelkit; werk tafelkit bij om ernaar terug te gaan"
)


def back_to(record: Record, now: Path, copy: Path, author: str) -> Change:
    """The change that makes a table what a copy has; `now` is a copy of it as it is now.

    Raises Refusal where the copy cannot be read, or is of another table.
    """
    with reading(copy, author) as document:
        if document.is_newer:
            raise Refusal(_NEWER_COPY)
        then = document.record(only_table(document))
    rows_now, rows_then = (salvage.of_sound(path).placed() for path in (now, copy))
    return going_back(record, then, erased_since(rows_now, rows_then))


def made_of(now: Path, copy: Path, target: Path, shelf: Shelf, author: str) -> None:
    """Make a file of a copy, in which what was erased since then is erased too.

    Raises Refusal where the copy cannot be read, or the disk does not take it.
    """
    if gate.look(copy, schema.TAFEL) > schema.USER_VERSION:
        raise Refusal(_NEWER_COPY)
    erased, known = backup.erasures(now), backup.erasures(copy)
    if erased is not None and known is not None and erased <= known and _is_of_now(copy):
        try:
            shutil.copyfile(copy, target)
        except OSError as error:
            raise trouble.refusal(error, target) or error from None
    else:
        rescue.make(target, salvage.of_sound(now), copy, shelf, author, only_erased=True)


def restore(
    path: Path, kept: Kept, backups: Path, shelf: Shelf, author: str, now: datetime
) -> Path:
    """Go back to a copy in a file that nobody has open; the copy of it as it was.

    Raises Refusal where another program holds it, or the copy is of something else.
    """
    if has_hot_journal(path):
        Document.open(path, author).close()  # what was cut short is taken back: then it is kept
    backup.keep(path, backups, now)
    before = backup.copies(path, backups)[0].path
    if not kept.path.exists():
        raise Refusal(
            _("in die reservekopie stonden woorden die gewist moesten worden; ze is gewist")
        ).about(path)
    with closing(Document.open(path, author)) as document:
        if document.is_newer:
            raise Refusal(TOO_NEW).about(path)
        if document.read_only:
            raise Refusal(
                _(
                    "een ander programma heeft dit bestand open, of in de map mag niet worden "
                    "geschreven"
                )
            ).about(path)
        if document.gathers or len(document.tables()) != 1:
            with workroom(before.parent) as room:
                made_of(before, kept.path, room / "then", shelf, author)
                document.put_back(room / "then")
        else:
            record = document.record(only_table(document))
            document.write(back_to(record, before, kept.path, author))
    return before


def _is_of_now(copy: Path) -> bool:
    return gate.look(copy, schema.TAFEL) == schema.USER_VERSION
