"""The journal beside a file, by which SQLite takes back a transaction that was cut short.

It does so by itself whenever it opens the file to write, and does what the journal says: one that
was laid there to do harm would have it remove another file, overwrite one, or wait for ever.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store import bounds
from tafelkit.store.files import regular
from tafelkit.store.files.overwriting import is_ours_alone

MAGIC = bytes.fromhex("d9d505f920a163d7")
# Its mark, two numbers, how many pages the file had before, two sizes: of a sector and of a page.
_HEAD = struct.Struct(">8s8xI4xI")
_LARGEST_PAGE = 1 << 16
# What it is where someone holds the file.
IS_BEING_WRITTEN = _(
    "een ander programma is dit bestand aan het schrijven; probeer het straks weer"
)
_STRANGE = _("naast het bestand staat een vreemd -journal; haal dat weg")


def has_hot_journal(path: Path) -> bool:
    """Whether a transaction was cut short, so that SQLite must roll it back first.

    Raises Refusal for a journal that names a file of its own to remove: ours never do, and SQLite
    would obey (its file format, "super-journal"). So it does for one by which the file would fill
    the disk, for what is no plain file, and for one that has another name too.
    """
    try:
        place = beside(path, "-journal")
        if not is_ours_alone(place):
            raise Refusal(_STRANGE)
        with regular.opened(place) as journal:
            head = journal.read(_HEAD.size)
            if not head.startswith(MAGIC):
                return False
            _magic, pages, page_size = _HEAD.unpack(head.ljust(_HEAD.size, b"\0"))
            # It need not tell the size of a page; then it is that of the file.
            if pages * (page_size or _LARGEST_PAGE) > bounds.MAX_BYTES:
                raise Refusal(_STRANGE)
            journal.seek(-8, os.SEEK_END)
            if journal.tell() and journal.read(8) == MAGIC:
                raise Refusal(_STRANGE)
    except OSError:
        return False
    except Refusal as refused:
        raise refused.about(path) from None
    return True


def beside(path: Path, ending: str) -> Path:
    """Where SQLite looks for what belongs to a file: beside the file itself, not beside a link."""
    # Of what is no link the name itself leads there, and a merge asks it four times of each file.
    place = os.path.realpath(path) if path.is_symlink() else path
    return Path(f"{place}{ending}")
