import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from soak.foreign.sealed import rewritten
from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, adding, altering
from tafelkit.domain.erasure import erasing
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.texts import _
from tafelkit.services import conversation
from tafelkit.services.merging import merge, merge_into
from tafelkit.services.synthesis.left_out import count_again, leave_out
from tafelkit.store.copies import backup, beside
from tafelkit.store.document import Document
from tafelkit.ui.programme import session as programme_session
from tafelkit.ui.programme.footer import ProgrammeFooter
from tafelkit.ui.programme.session import ProgrammeSession
from tests.builders import NOON
from tests.ui.opened import table_file, until
from tests.ui.programme.opened import a_programme_desk, another, programme_file, records

Open = Callable[..., ProgrammeSession]


@pytest.fixture
def opening(qapp: Any) -> Iterator[Open]:
    sessions: list[ProgrammeSession] = []

    def begin(path: Path, backups: Path | None = None) -> ProgrammeSession:
        sessions.append(ProgrammeSession(Document.open(path, "proef"), lambda: NOON, backups))
        return sessions[-1]

    yield begin
    for session in sessions:
        session.close()


def test_few_tables_are_there_at_once(opening: Open, tmp_path: Path) -> None:
    session = opening(programme_file(tmp_path))
    assert session.gathering.whole and len(session.gathering.tables) == 3
    (table, *_others) = session.gathering.tables
    assert len(session.record(table).seats) == 4


def test_what_is_made_is_there_when_it_is_opened_again(opening: Open, tmp_path: Path) -> None:
    path = programme_file(tmp_path)
    session = opening(path)
    programme = session.hub.synthesis.programme.id
    session.hub.run(adding(_("x"), e.Theme(id=new_id(), programme=programme, title="Afstand")))
    session.close()
    assert [theme.title for theme in opening(path).hub.synthesis.themes] == ["Afstand"]


def test_a_call_is_answered_in_the_programme(opening: Open, tmp_path: Path) -> None:
    path = programme_file(tmp_path)
    session = opening(path)
    (call, *_others) = (one.entry for one in session.gathering.of_kind(e.Call))
    assert isinstance(call, e.Call)
    session.hub.run(altering(_("x"), (call, replace(call, answer="Dat doen we."))))
    assert session.gathering.sayings[call.id].entry == replace(call, answer="Dat doen we.")
    session.close()
    kept = opening(path).gathering.sayings[call.id].entry
    assert isinstance(kept, e.Call) and kept.answer == "Dat doen we."


def test_a_merge_is_taken_back_and_done_again(opening: Open, tmp_path: Path, qtbot: Any) -> None:
    more = table_file(tmp_path, another(records(1)[0], 9))
    session = opening(programme_file(tmp_path))
    programme = session.hub.synthesis.programme
    session.hub.run(adding(_("x"), e.Theme(id=new_id(), programme=programme.id, title="Eerder")))
    deed = session.begin_exchange(_("Samenvoegen"))
    merge_into(session.document, [more])
    session.finish_exchange(deed)
    numbers = lambda: sorted(table.number for table in session.gathering.tables.values())  # noqa: E731
    assert numbers() == [1, 2, 3, 9] and session.gathering.whole
    session.hub.undo()
    assert numbers() == [1, 2, 3] and len(session.hub.synthesis.themes) == 1
    session.hub.undo()
    assert session.hub.synthesis.themes == ()
    session.hub.redo()
    session.hub.redo()
    assert numbers() == [1, 2, 3, 9] and len(session.hub.synthesis.themes) == 1
    until(qtbot, lambda: session.waiting == 0)
    session.close()
    with_all = Document.open(session.path, "proef", to_read=True)
    assert len(with_all.tables()) == 4 and len(with_all.above()) == 1
    with_all.close()


def test_a_copy_has_what_the_disk_does_not_take(opening: Open, tmp_path: Path) -> None:
    session = opening(programme_file(tmp_path))
    programme = session.hub.synthesis.programme.id
    write = session.document.write

    def refuse(_change: object) -> None:
        raise Refusal(_("de schijf is vol"))

    session.document.write = refuse  # type: ignore[method-assign]
    session.hub.run(adding(_("x"), e.Theme(id=new_id(), programme=programme, title="Gered")))
    session.save_copy(tmp_path / "kopie.tafel")
    session.document.write = write  # type: ignore[method-assign]
    copy = Document.open(tmp_path / "kopie.tafel", "proef", to_read=True)
    assert [entry.title for entry in copy.all(e.Theme)] == ["Gered"]
    assert len(copy.tables()) == 3
    copy.close()


def test_a_copy_after_a_fault_of_ours_says_what_is_not_in_it(
    opening: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threading, "excepthook", lambda _args: None)
    session = opening(programme_file(tmp_path))
    programme, write = session.hub.synthesis.programme.id, Document.write

    def at_fault(document: Document, change: Change) -> None:
        if "Fout" in str(change):
            raise ZeroDivisionError
        write(document, change)

    monkeypatch.setattr(Document, "write", at_fault)
    for title in ("Eerder", "Fout", "Later"):
        session.hub.run(adding(_("x"), e.Theme(id=new_id(), programme=programme, title=title)))
    with pytest.raises(Refusal, match="De kopie is er, maar zonder de wijziging"):
        session.save_copy(tmp_path / "kopie.tafel")
    copy = Document.open(tmp_path / "kopie.tafel", "proef", to_read=True)
    assert {entry.title for entry in copy.all(e.Theme)} == {"Eerder", "Later"}
    copy.close()


def test_while_it_is_lent_nothing_else_is_done(opening: Open, tmp_path: Path) -> None:
    session = opening(programme_file(tmp_path))
    (table, *_others) = session.gathering.tables
    told: list[bool] = []
    session.lending.connect(told.append)
    session.lend()
    for doing in (
        session.lend,
        lambda: session.record(table),
        lambda: session.save_copy(tmp_path / "kopie.tafel"),
        lambda: session.hub.run(
            adding(_("x"), e.Theme(id=new_id(), programme="p", title="Niet nu"))
        ),
    ):
        with pytest.raises(Refusal):
            doing()
    session.take_back()
    assert session.record(table) and told == [True, False]
    assert not (tmp_path / "kopie.tafel").exists()


def test_who_can_only_read_chooses_nothing(opening: Open, tmp_path: Path) -> None:
    from tafelkit.domain.errors import Refusal
    from tests.store.merging.work import recorded, work_on

    one, other = table_file(tmp_path, name="a.tafel"), tmp_path / "b.tafel"
    shutil.copy(one, other)
    (note, *_notes) = recorded(one).all(e.Note)
    for path in (one, other):
        changed = replace(note, text=path.stem)
        work_on(path, lambda _r, new=changed: altering(_("x"), (note, new)))
    with_both = opening(programme_file(tmp_path, []))
    deed = with_both.begin_exchange(_("Samenvoegen"))
    merge_into(with_both.document, [one, other])
    with_both.finish_exchange(deed)
    (contested,) = with_both.conflicts
    reader = opening(with_both.path)
    assert reader.read_only and reader.conflicts == (contested,)
    with pytest.raises(Refusal):
        reader.choose(contested, contested.variants[1])
    with_both.choose(contested, contested.variants[1])
    assert with_both.conflicts == ()
    with_both.hub.undo()
    assert with_both.conflicts == (contested,)


def test_where_a_merge_cannot_be_taken_back_the_tables_are_read_on(
    opening: Open, tmp_path: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = table_file(tmp_path, another(records(1)[0], 9))
    session = opening(programme_file(tmp_path))
    deed = session.begin_exchange(_("Samenvoegen"))
    merge_into(session.document, [more])
    session.finish_exchange(deed)
    monkeypatch.setattr(programme_session, "_AT_ONCE", 0.0)
    session.gather_anew()
    assert not session.gathering.whole

    def refuse(_copy: Path) -> None:
        raise Refusal(_("de schijf is vol"))

    monkeypatch.setattr(session.document, "put_back", refuse)
    with pytest.raises(Refusal):
        session.hub.undo()
    until(qtbot, lambda: session.gathering.whole)
    assert len(session.gathering.tables) == 4 and session.hub.to_undo == deed.label


def test_a_table_that_is_left_out_is_no_longer_gathered(opening: Open, tmp_path: Path) -> None:
    path = programme_file(tmp_path)
    session = opening(path)
    (first, *_others) = session.gathering.tables.values()
    seats = len(session.gathering.seats)
    session.hub.run(leave_out(session.hub.synthesis, first))
    assert list(session.gathering.left_out) == [first.id] and len(session.gathering.tables) == 2
    assert len(session.gathering.seats) == seats - 4 and session.gathering.whole
    assert len(session.record(first.id).seats) == 4
    session.close()
    again = opening(path)
    assert list(again.gathering.left_out) == [first.id]
    again.hub.run(count_again(again.hub.synthesis, first))
    assert len(again.gathering.tables) == 3
    again.hub.undo()
    assert len(again.gathering.tables) == 2


def test_a_table_that_does_not_hold_keeps_no_other_from_being_read(
    qapp: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    path = programme_file(tmp_path)
    rewritten(path, "UPDATE seat SET background = 'ridder' WHERE id = (SELECT min(id) FROM seat)")
    for at_once in (60.0, 0.0):  # while it is opened, and afterwards
        monkeypatch.setattr(programme_session, "_AT_ONCE", at_once)
        desk = a_programme_desk(qapp, path)
        footer = ProgrammeFooter(desk)
        until(qtbot, lambda desk=desk: len(desk.gathering.standings) == 2)
        until(qtbot, lambda footer=footer: "ridder" in footer.gathered.text())
        assert footer.gathered.text().startswith("2 van 3 tafels gelezen; ")
        desk.session.close()


def test_the_copies_that_take_a_merge_back_lie_with_the_backups(
    opening: Open, tmp_path: Path
) -> None:
    backups = tmp_path / "copies"
    path = programme_file(tmp_path)
    session = opening(path, backups)
    deed = session.begin_exchange(_("Samenvoegen"))
    assert deed.before.is_file() and deed.before.is_relative_to(backups)
    reader = opening(path, backups)
    assert reader.read_only
    reader.close()
    assert deed.before.is_file()  # who only reads lets them be
    session.close()
    assert not deed.before.parent.exists()
    # What a killed run left there goes when the programme is opened again.
    deed.before.parent.mkdir()
    deed.before.write_bytes(b"wat iemand zei")
    again = opening(path, backups)
    assert not deed.before.exists()
    again.close()


def test_a_merge_that_was_not_taken_over_leaves_no_words_either(
    opening: Open, tmp_path: Path
) -> None:
    """Who closes the window while it is put on the disk waits for that, and for nothing more."""
    backups, folder = tmp_path / "copies", tmp_path / "stick"
    folder.mkdir()
    record = another(records(1)[0], 9)
    path, table = programme_file(tmp_path), table_file(folder, record, "9.tafel")
    merge(path, [table], "proef")
    backup.keep(path, backups, NOON)
    aside = beside.name_of(path, beside.DAMAGED)
    aside.write_bytes(path.read_bytes())
    with closing(Document.open(table, "elders")) as document:
        document.erase(record.table, *erasing(record, record.seats[0].id))
    session = opening(path, backups)
    merge_into(session.document, [table], plan_only=True, to_erase=session.begin_erasing)
    session.close()
    assert aside.exists()
    session = opening(path, backups)
    merge_into(session.document, [table], to_erase=session.begin_erasing)
    session.close()
    assert not aside.exists() and len(backup.kept(path, backups)) == 1


@pytest.mark.parametrize("also_removed", [False, True])
def test_no_step_leads_back_to_words_of_which_a_merge_told_that_an_erased_seat_said_them(
    opening: Open, tmp_path: Path, also_removed: bool
) -> None:
    backups, words = tmp_path / "copies", "Zeldzaamwoord."
    path, table = tmp_path / "p.tafel", table_file(tmp_path, records(1)[0], "1.tafel")
    before, after = tmp_path / "eerst.tafel", tmp_path / "later.tafel"
    shutil.copy(table, before)
    with closing(Document.open(before, "elders")) as document:
        (record,) = document.records()
        document.write(conversation.note(record, "concept", words))
    shutil.copy(before, after)
    with closing(Document.open(after, "elders")) as document:
        (record,) = document.records()
        (note,) = (note for note in record.all(e.Note) if note.text == words)
        document.write(conversation.edit_note(record, note.id, seat=record.seats[0].id))
    removed = tmp_path / "weg.tafel"
    shutil.copy(after, removed)
    with closing(Document.open(removed, "elders")) as document:
        (record,) = document.records()
        document.write(conversation.remove_note(record, note.id))
    with closing(Document.open(table, "hier")) as document:
        (record,) = document.records()
        document.erase(record.table, *erasing(record, record.seats[0].id))
    merge(path, [table, before], "proef")
    backup.keep(path, backups, NOON)
    session = opening(path, backups)
    deed = session.begin_exchange(_("Samenvoegen"))
    report = merge_into(session.document, [after, *([removed] if also_removed else [])])
    assert not session.finish_exchange(deed, erases=report.erases)
    assert session.hub.to_undo is None
    session.close()
    left = [path, *(one for one in backups.rglob("*") if one.is_file())]
    assert not any(words.encode() in one.read_bytes() for one in left)


def test_nor_does_a_choice_that_was_made_before_that_was_told(
    opening: Open, tmp_path: Path
) -> None:
    path, words = tmp_path / "p.tafel", "Zeldzaamwoord."
    (record,) = records(1)
    table = table_file(tmp_path, record, "1.tafel")
    laptops = [tmp_path / f"{name}.tafel" for name in ("een", "ander", "later")]
    note, seat = record.all(e.Note)[0].id, record.seats[0].id
    changes = ({"text": words, "seat": None}, {"text": "Iets.", "seat": None}, {"seat": seat})
    for laptop, change, of in zip(laptops, changes, (table, table, laptops[0]), strict=True):
        shutil.copy(of, laptop)
        with closing(Document.open(laptop, laptop.stem)) as document:
            (record,) = document.records()
            document.write(conversation.edit_note(record, note, **change))
    merge(path, laptops[:2], "proef")
    with closing(Document.open(laptops[1], "hier")) as document:
        (record,) = document.records()
        document.erase(record.table, *erasing(record, seat))
    merge(path, laptops[1:2], "proef")
    session = opening(path)
    (contested,) = (one for one in session.conflicts if one.id == note)
    other = next(one for one in contested.variants if getattr(one.content, "text", "") != words)
    session.choose(contested, other)
    assert session.hub.to_undo is not None and words.encode() not in path.read_bytes()
    deed = session.begin_exchange(_("Samenvoegen"))
    report = merge_into(session.document, laptops[2:])
    assert session.finish_exchange(deed, erases=report.erases)
    while session.hub.to_undo is not None:
        session.hub.undo()
        assert session.settle(5.0) and words.encode() not in path.read_bytes()
    assert len(session.conflicts) == 0


def test_no_step_leads_back_to_what_a_merge_erased_since(opening: Open, tmp_path: Path) -> None:
    backups = tmp_path / "copies"
    path, (one, other) = tmp_path / "p.tafel", records(2)
    merge(path, [table_file(tmp_path, other, "2.tafel")], "proef")
    backup.keep(path, backups, NOON)
    table = table_file(tmp_path, one, "1.tafel")
    merge(path, [table], "proef")
    session = opening(path, backups)
    now, (without, *_older) = session.backups()
    assert session.go_back(without.path, now.path) and len(session.gathering.tables) == 1
    with closing(Document.open(table, "elders")) as document:
        (record,) = document.records()
        document.erase(record.table, *erasing(record, record.seats[0].id))
    deed = session.begin_exchange(_("Samenvoegen"))
    merge_into(session.document, [table])
    assert not session.finish_exchange(deed) and session.hub.to_undo is None
    assert len(session.gathering.tables) == 2
