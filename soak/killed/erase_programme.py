"""What a seat said at a table, erased in a programme: in its file, its copies and older forms.

The files of the table itself keep it, with their registers and copies: they stay to the byte.
"""

from __future__ import annotations

import gzip
import random
import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path

from soak._tables import KEPT, check_nowhere
from soak.killed import places
from soak.killed.places import TABLE, a_copy, backups_of, begun, merge_in, open_programme, telling
from tafelkit.domain import entries as e
from tafelkit.domain.record import Record
from tafelkit.services import conversation, register
from tafelkit.services.files import make_file, only_table, reading
from tafelkit.store.copies import backup, beside, lineage
from tafelkit.store.document import Document
from tafelkit.store.register import RegisterFile
from tafelkit.ui.programme.session import ProgrammeSession

_OLD = KEPT / "1.0-programma.tafel.gz"
# What seat A of the first table says in the old file, and in notes that were merged in since.
_WORDS = ("“geven” — altijd", "Zeldzaamwoord")
_NAME = "Wilhelmina Zonderling"
_TURNS = 3
# What the programme was called at first.
_FORMER = "oud.tafel"
# The table's own file: beside the programme, and where it was worked on further.
_OWN = "een.tafel"
_ELSEWHERE = "elsewhere"


def prepare(folder: Path) -> None:
    start = folder / "start"
    (start / _ELSEWHERE).mkdir(parents=True)
    (start / _FORMER).write_bytes(gzip.decompress(_OLD.read_bytes()))
    for own in (start / _OWN, start / _ELSEWHERE / _OWN):
        _take_out(start / _FORMER, own)
        _work_on(own, "vooraf")
        backup.keep(own, backups_of(start), places.now())
    _merge_and_leave_copies(start)
    for turn in range(1, _TURNS):
        _work_on(start / _ELSEWHERE / _OWN, str(turn))
        with closing(open_programme(start)) as session:
            merge_in(session, start / _ELSEWHERE)
    _work_on(start / _ELSEWHERE / _OWN, "nog niet samengevoegd")


def go_on(folder: Path, _chance: random.Random, tell: Callable[[str], None]) -> None:
    for number in count():
        place = a_copy(folder, number)
        with closing(open_programme(place)) as session:
            merge_further(session, place)
            with telling(tell, number, "erased"):
                erase(session)


def check(folder: Path, told: Sequence[str]) -> None:
    for number, surely in begun(told, "erased"):
        place = folder / number
        _check_one(place, folder / "start", surely=surely)
        assert _of_the_table(place) == _of_the_table(folder / "start"), "a table's own is altered"


def merge_further(session: ProgrammeSession, place: Path) -> None:
    """Merge what was said since, which leaves copies to take that back by."""
    merge_in(session, place / _ELSEWHERE)


def first_table(session: ProgrammeSession) -> Record:
    """The table at which it was said."""
    tables = session.gathering.all_tables.values()
    return session.record(next(table.id for table in tables if table.number == 1))


def erase(session: ProgrammeSession) -> None:
    """Erase what its seat A said."""
    record = first_table(session)
    session.erase(record.table.id, record.seats[0].id)


def is_erased(session: ProgrammeSession) -> bool:
    """Whether the words of its seat A were."""
    seat = first_table(session).seats[0]
    return any(mark.entry == seat.id for mark in session.document.marks())


def _check_one(place: Path, start: Path, *, surely: bool) -> None:
    """All is gone, or nothing; what was counted is there, and no merge brings anything back."""
    with closing(open_programme(place)) as session:
        record = first_table(session)
        assert len(record.all(e.Pick)) == 3 and len(record.seats) == 4
        erased = is_erased(session)
        assert erased or not surely, "told to be erased, and it is not"
        if erased:
            _check_gone(place)
        else:
            _check_there(place, record, start)
            erase(session)
            _check_gone(place)
        merge_further(session, place)
    _check_gone(place)


def _check_gone(place: Path) -> None:
    own = {place / path for path in _of_the_table(place)}
    check_nowhere(place, *_WORDS, _NAME, but=own)


def _check_there(place: Path, record: Record, start: Path) -> None:
    """Nothing was erased, in the copies neither."""
    said = "\n".join(note.text for note in record.all(e.Note))
    assert all(words in said for words in _WORDS), "not erased, and words are gone"
    assert beside.of(place / _FORMER), "nothing was erased, and the older form is gone"
    assert _copies(place) >= _copies(start), "nothing was erased, and copies are gone"


def _copies(place: Path) -> int:
    return len(list(backups_of(place).glob("*/*.tafel")))


def _of_the_table(place: Path) -> dict[Path, bytes]:
    """The files of the table itself, its registers, and the copies kept of them."""
    stem = Path(_OWN).stem
    found = (*place.rglob(f"{stem}.*"), *backups_of(place).glob(f"{stem}-*/*"))
    return {path.relative_to(place): path.read_bytes() for path in found}


def _take_out(programme: Path, path: Path) -> None:
    """Make the file of the first table, as it is in a programme."""
    with reading(programme, "soak") as document:
        record = document.record(next(one for one in document.tables() if one.number == 1))
    entries = (record.table, *record.entries.values())
    make_file(path, record.programme, record.kit, entries, "soak")


def _work_on(path: Path, words: str) -> None:
    """Have its seat A say something at a table, and its name in the register."""
    with closing(Document.open(path, "soak")) as document:
        record = document.record(only_table(document))
        seat = record.seats[0]
        said = f"{_WORDS[1]} {words}"
        document.write(conversation.note(record, "concept", said, seat=seat.id))
    with closing(RegisterFile(path, "soak")) as file:
        file.write(register.enter(file.entries(), seat.id, name=_NAME))


def _merge_and_leave_copies(start: Path) -> None:
    """Merge under the former name, and leave what takes that back, as who is killed does."""
    former = start / _FORMER
    taking_back = backup.folder_of(former, backups_of(start)) / lineage.TAKING_BACK
    with closing(open_programme(start, _FORMER)) as session:
        merge_in(session, start / _ELSEWHERE)
        shutil.copytree(taking_back, start / "left")
    (start / "left").rename(taking_back)
    former.rename(start / TABLE)
