import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from tafelkit.domain import entries as e
from tafelkit.domain.change import adding, altering
from tafelkit.domain.erasure import erasing
from tafelkit.domain.ids import new_id
from tafelkit.domain.texts import _
from tafelkit.services import conversation
from tafelkit.services.merging import merge
from tafelkit.services.preparation import remove_seat
from tafelkit.store.document import Document
from tafelkit.ui.programme.merging.writers import Writers
from tests.store.merging.work import recorded
from tests.ui.opened import table_file
from tests.ui.programme.opened import a_programme_desk, records


def told(qapp: Any, folder: Path, *laptops: str) -> list[str]:
    """What is told of the readings of an advice that each of the laptops wrote otherwise."""
    first = table_file(folder, records(1)[0], "first.tafel")
    advice, *_more = recorded(first).all(e.Advice)
    files = []
    for laptop in laptops:
        files.append(folder / f"{laptop}.tafel")
        shutil.copy(first, files[-1])
        with closing(Document.open(files[-1], laptop)) as document:
            document.write(altering(_("x"), (advice, replace(advice, text=f"Van {laptop}."))))
    programme = folder / "programma.tafel"
    merge(programme, files, "author")
    desk = a_programme_desk(qapp, programme)
    (contested,) = desk.session.conflicts
    writers = Writers(desk, contested)
    found = [writers.told(reading) for reading in contested.readings]
    desk.session.close()
    return sorted(found)


def test_ours_is_told_from_another_and_where_most_was_written(qapp: Any, tmp_path: Path) -> None:
    # The first writes the tables of these tests, and sits here.
    assert told(qapp, tmp_path, "proef", "abcdef") == [
        "op deze laptop · hier is het meeste van deze tafel geschreven · 2 keer geschreven",
        "op een andere laptop · 2 keer geschreven",
    ]


def test_several_others_are_told_apart(qapp: Any, tmp_path: Path) -> None:
    assert told(qapp, tmp_path, "abcdef", "123456") == [
        "op een andere laptop (1234) · 2 keer geschreven",
        "op een andere laptop (abcd) · 2 keer geschreven",
    ]


def test_of_what_went_as_its_seat_was_erased_no_laptop_is_told(qapp: Any, tmp_path: Path) -> None:
    first = table_file(tmp_path, records(1)[0], "first.tafel")
    seat = recorded(first).seats[0].id
    note = next(note for note in recorded(first).all(e.Note) if note.seat != seat)
    files = [first]
    for laptop, change in (("abcdef", {"seat": seat}), ("123456", {"text": "Anders."})):
        files.append(tmp_path / f"{laptop}.tafel")
        shutil.copy(first, files[-1])
        with closing(Document.open(files[-1], laptop)) as document:
            (record,) = document.records()
            document.write(conversation.edit_note(record, note.id, **change))
    with closing(Document.open(first, "elders")) as document:
        (record,) = document.records()
        document.erase(record.table, *erasing(record, seat))
    merge(tmp_path / "programma.tafel", files, "author")
    desk = a_programme_desk(qapp, tmp_path / "programma.tafel")
    (contested,) = desk.session.conflicts
    found = [Writers(desk, contested).told(reading) for reading in contested.readings]
    desk.session.close()
    assert sorted(found) == [
        "de woorden van de plaats die dit zei, zijn gewist",
        "op een andere laptop · 2 keer geschreven",
    ]


def test_of_what_is_shown_nowhere_is_told_why(qapp: Any, tmp_path: Path) -> None:
    first = table_file(tmp_path, records(1)[0], "first.tafel")
    seat, *_others = recorded(first).seats
    pick = e.Pick(id=new_id(), table=seat.table, rank=9, seat=seat.id, card="vertrouwen")
    other = tmp_path / "other.tafel"
    shutil.copy(first, other)
    with closing(Document.open(other, "abcdef")) as document:
        document.write(adding(_("x"), pick))
    with closing(Document.open(first, "123456")) as document:
        document.write(remove_seat(document.record(document.tables()[0]), seat.id))
    programme = tmp_path / "programma.tafel"
    merge(programme, [first, other], "author")
    desk = a_programme_desk(qapp, programme)
    (contested,) = desk.session.conflicts
    writers = Writers(desk, contested)
    assert [writers.told(reading) for reading in contested.readings] == [
        "waar het bij hoorde, is op een andere laptop verwijderd",
        "op een andere laptop · 1 keer geschreven",
    ]
    desk.session.close()
