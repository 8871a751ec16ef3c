"""Sound files made of harmed ones and of copies."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.change import altering
from tafelkit.domain.erasure import erasing
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.kit import Kit
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.services import conversation
from tafelkit.services.files import make_file
from tafelkit.store import rows, schema
from tafelkit.store.aside import aside_row
from tafelkit.store.document import Document
from tafelkit.store.mending import rescue, salvage
from tafelkit.store.stamp import sealed
from tests.builders import a_full_record, a_kit


@pytest.fixture
def path(tmp_path: Path) -> Path:
    record = a_full_record()
    path = tmp_path / "tafel-07.tafel"
    entries = (record.table, *record.entries.values())
    make_file(path, record.programme, record.kit, entries, "proef")
    return path


def _record(path: Path) -> Record:
    with closing(Document.open(path, "lezer", to_read=True)) as document:
        (record,) = document.records()
        return record


def _shelf(name: str) -> Kit:
    assert name == "klein"
    return a_kit()


def _made(path: Path, copy: Path | None = None, *, only_erased: bool = False) -> tuple[Path, tuple]:
    target = path.with_name("gemaakt.tafel")
    found = salvage.read(path)
    anew = rescue.make(target, found, copy, _shelf, "proef", number=7, only_erased=only_erased)
    return target, anew


def _page_of(content: bytes, words: bytes) -> int:
    return content.index(words) // 4096 * 4096


def _without_page(path: Path, words: bytes) -> None:
    content = path.read_bytes()
    at = _page_of(content, words)
    path.write_bytes(content[:at] + bytes(4096) + content[at + 4096 :])


def test_what_is_whole_is_what_it_was(path: Path) -> None:
    expected = _record(path)
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])
    target, anew = _made(path)
    assert _record(target) == expected and anew == ()


def test_who_lost_a_seat_keeps_what_can_stand_without_it(path: Path) -> None:
    before = _record(path)
    seat = before.seats[0]
    content = path.read_bytes()
    at = content.index(seat.id.encode(), _page_of(content, b"beleid"))
    path.write_bytes(content[:at] + b"?" + content[at + 1 :])
    target, _anew = _made(path)
    after = _record(target)
    assert [one.letter for one in after.seats] == ["B", "C", "D"]
    assert {note.text for note in after.all(e.Note)} == {n.text for n in before.all(e.Note)}
    assert len(after.all(e.Pick)) == 2  # the card of A is kept aside, as it belongs to nobody here


def test_a_table_of_which_its_data_are_lost_gets_a_stand_in(path: Path) -> None:
    before = _record(path)
    _without_page(path, b"Zwolle")
    target, anew = _made(path)
    after = _record(target)
    assert anew == (e.Table,) and after.table.number == 7 and after.table.date == ""
    assert after.table.id == before.table.id and len(after.entries) == len(before.entries)


def test_a_kit_and_a_programme_that_are_lost_are_made_anew(path: Path) -> None:
    before = _record(path)
    _without_page(path, b'"suits"')
    target, anew = _made(path)
    assert anew == (Kit,) and _record(target) == before
    target.unlink()
    _without_page(path, b"Proefprogramma")
    with pytest.raises(Refusal, match="kit"):
        _made(path)


def test_a_programme_that_is_lost_is_that_of_its_kit(path: Path) -> None:
    before = _record(path)
    _without_page(path, b"Proefprogramma")
    target, anew = _made(path)
    after = _record(target)
    assert anew == (e.Programme,) and after.programme.title == "Kleine kit"
    assert after.programme.id == before.programme.id and after.entries == before.entries


def test_a_copy_gives_what_is_lost_and_the_file_what_is_newer(path: Path) -> None:
    copy = path.with_name("kopie.tafel")
    copy.write_bytes(path.read_bytes())
    with closing(Document.open(path, "proef")) as document:
        record = _record(copy)
        document.write(conversation.note(record, "concept", "Na de kopie gezegd."))
        market = next(n for n in record.all(e.Note) if n.text == "De avondmarkt.")
        document.write(altering(_("x"), (market, replace(market, text="De weekmarkt."))))
    expected = _record(path)
    _without_page(path, b"Zwolle")
    target, anew = _made(path, copy)
    assert anew == () and _record(target) == expected


def test_a_page_of_another_tables_file_brings_no_second_table(path: Path, tmp_path: Path) -> None:
    copy = path.with_name("kopie.tafel")
    copy.write_bytes(path.read_bytes())
    expected = _record(copy)
    found = salvage.read(path)
    other = e.Table(id=new_id(), programme=expected.programme.id, number=8)
    row = next(iter(found.rows["table_session"].values()))
    second = sealed(schema.TAFEL.kinds[e.Table], rows.values(other), row[-3], row[-2])
    found.rows["table_session"][other.id] = second
    target = tmp_path / "gemaakt.tafel"
    rescue.make(target, found, copy, _shelf, "proef")
    assert _record(target) == expected


def test_what_was_erased_since_the_copy_comes_back_with_nothing(path: Path) -> None:
    copy = path.with_name("kopie.tafel")
    copy.write_bytes(path.read_bytes())
    with closing(Document.open(path, "proef")) as document:
        (record,) = document.records()
        seat = record.seats[0]
        document.erase(record.table, *erasing(record, seat.id))
    for only_erased in (False, True):
        target, _anew = _made(path, copy, only_erased=only_erased)
        content = target.read_bytes()
        assert b"Omdat A het zegt." not in content and b"Omdat B het zegt." in content
        assert b"Vertrouwen moet je geven." not in content
        target.unlink()


def test_a_chosen_copy_is_taken_as_it_is(path: Path) -> None:
    copy = path.with_name("kopie.tafel")
    copy.write_bytes(path.read_bytes())
    expected = _record(copy)
    with closing(Document.open(path, "proef")) as document:
        document.write(conversation.note(expected, "concept", "Na de kopie gezegd."))
    target, _anew = _made(path, copy, only_erased=True)
    assert _record(target) == expected


def test_of_nothing_nothing_is_made(path: Path) -> None:
    path.write_bytes(b"")
    with pytest.raises(Refusal, match="kit"):
        _made(path)


def test_the_number_of_a_table_is_told_by_the_name_of_its_file() -> None:
    assert [rescue.number_in(name) for name in ("tafel-07", "Zwolle", "0")] == [7, 1, 1]


def test_an_entry_that_a_hostile_hand_laid_in_two_tables_is_refused(path: Path) -> None:
    found = salvage.read(path)
    (key,) = found.rows["table_session"]
    other = e.Table(id=new_id(), programme=a_full_record().programme.id, number=8)
    row = found.rows["table_session"][key]
    second = sealed(schema.TAFEL.kinds[e.Table], rows.values(other), row[-3], row[-2])
    found.rows["table_session"][other.id] = second
    (seat, *_more) = found.rows["seat"].values()
    moved = (seat[0], other.id, *seat[2:-3])
    aside = aside_row(seat[0], "seat", other.id, moved, "ab12cd34:7", "x")
    found.rows["aside"] = {aside[0]: aside}
    with pytest.raises(Refusal, match="hoort niet bij elkaar"):
        rescue.make(path.with_name("gemaakt.tafel"), found, None, _shelf, "proef")
