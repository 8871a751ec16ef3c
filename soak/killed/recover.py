"""A damaged file restored from what is whole in it and from a copy, time and again."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path

from soak._tables import digest, make_table
from soak.killed.places import TABLE, a_copy, backups_of, begun, open_session, telling
from tafelkit import bootstrap
from tafelkit.domain.errors import Refusal
from tafelkit.services import conversation
from tafelkit.services.restoring.remains import recover, remains
from tafelkit.store.copies import beside
from tafelkit.store.document import Document

_LATER = 20
_HARMED = slice(24, 60)  # in the head of the file: all rows can be read still


def prepare(folder: Path) -> None:
    start = folder / "start"
    start.mkdir()
    make_table(start / TABLE)
    open_session(start).close()  # which keeps a copy aside
    with closing(Document.open(start / TABLE, "soak")) as document:
        for number in range(_LATER):
            record = next(document.records())
            document.write(conversation.note(record, "concept", f"later {number}"))
    (folder / "expected").write_text(digest(start / TABLE))
    content = bytearray((start / TABLE).read_bytes())
    content[_HARMED] = bytes(_HARMED.stop - _HARMED.start)
    (start / TABLE).write_bytes(content)
    shutil.copy(start / TABLE, folder / "damaged")


def go_on(folder: Path, _chance: random.Random, tell: Callable[[str], None]) -> None:
    for number in count():
        place = a_copy(folder, number)
        with telling(tell, number, "restored"):
            _restore(place)


def check(folder: Path, told: Sequence[str]) -> None:
    expected, damaged = (folder / "expected").read_text(), (folder / "damaged").read_bytes()
    for number, surely in begun(told, "restored"):
        place = folder / number
        path = place / TABLE
        try:
            digest(path)
        except Refusal:
            assert not surely, "told to be restored, and it does not open"
            _restore(place)
        assert digest(path) == expected, "restored, and it is not what it was"
        assert [one.read_bytes() for one in beside.of(path)] == [damaged]
        left = sorted(one.name for one in place.iterdir() if one.is_file())
        assert left == [f"table ({beside.DAMAGED}).tafel", TABLE], left


def _restore(place: Path) -> None:
    """As the app does it when such a file is opened."""
    left = remains(place / TABLE, backups_of(place))
    recover(left, bootstrap.kit_shelf().lying_ready, "soak")
