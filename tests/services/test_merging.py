import errno
import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from soak.foreign.sealed import rewritten
from tafelkit.domain import entries as e
from tafelkit.domain.change import adding, altering
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.texts import _
from tafelkit.services import files, merging
from tafelkit.services.merging import merge, merge_into
from tafelkit.store import bounds
from tafelkit.store.claims import holding
from tafelkit.store.document import Document
from tests.builders import a_card, a_full_record, a_kit, an_empty_record
from tests.ui.opened import table_file
from tests.ui.programme.opened import another


def foreign_file(folder: Path, name: str = "ander.tafel") -> Path:
    record = an_empty_record()
    programme = files.new_programme(record.kit, title="Ander")
    table = files.new_table(programme, 1)
    files.make_file(folder / name, programme, record.kit, [table], "author")
    return folder / name


def programme_of(path: Path) -> tuple[str, int, bool]:
    with closing(Document.open(path, "author", to_read=True)) as document:
        return document.programme().title, len(document.tables()), document.gathers


def test_a_table_is_never_made_a_programme_of(tmp_path: Path) -> None:
    target = table_file(tmp_path)
    before = target.read_bytes()
    with pytest.raises(Refusal, match="dit is een tafel, geen programma"):
        merge(target, [table_file(tmp_path, name="b.tafel")], "author")
    assert target.read_bytes() == before


def test_a_file_of_another_programme_is_told_from_one_that_is_damaged(tmp_path: Path) -> None:
    target, damaged = tmp_path / "programma.tafel", tmp_path / "kapot.tafel"
    damaged.write_bytes(b"niets")
    own, other = table_file(tmp_path, a_full_record()), foreign_file(tmp_path)
    report = merge(target, [own, other, damaged], "author")
    assert [found.foreign for found in report.files] == [False, True, False]
    assert report.alters
    assert not merge(target, [own, other], "author").alters


def test_cards_that_come_with_a_file_are_known_at_once(tmp_path: Path) -> None:
    target, own = tmp_path / "programma.tafel", table_file(tmp_path)
    merge(target, [own], "author")
    kit = a_kit()
    newer = replace(kit.deck, version="2", cards=(*kit.deck.cards, a_card(15, "eenvoud")))
    record = an_empty_record(replace(kit, deck=newer))
    record = replace(record, table=replace(record.table, id=new_id(), number=8))
    other = table_file(tmp_path, record, "tafel-08.tafel")
    with closing(Document.open(target, "author")) as document:
        assert "eenvoud" not in document.synthesis().kit.deck.by_id
        merge_into(document, [other])
        assert "eenvoud" in document.synthesis().kit.deck.by_id


def test_a_programme_whose_table_does_not_hold_takes_nothing_in_for_it(tmp_path: Path) -> None:
    target, own = tmp_path / "programma.tafel", table_file(tmp_path, a_full_record())
    merge(target, [own], "author")
    rewritten(target, "UPDATE seat SET background = 'ridder' WHERE letter = 'A'")
    other = files.new_table(programme_entry(own), 8)
    files.make_file(tmp_path / "8.tafel", programme_entry(own), a_kit(), [other], "author")
    report = merge(target, [own, tmp_path / "8.tafel"], "author")
    assert [found.result for found in report.files] == ["refused", "added"]
    assert str(report.files[0].reason).startswith(f"{target}: Seat.background: 'ridder'")


def test_what_stands_above_the_tables_must_hold_too(tmp_path: Path) -> None:
    target, own = tmp_path / "programma.tafel", table_file(tmp_path, a_full_record())
    merge(target, [own], "author")
    rewritten(
        target,
        "INSERT INTO removed SELECT 'x', 'no kind', NULL, version, author, seal FROM programme",
    )
    before = target.read_bytes()
    with pytest.raises(Refusal, match="removed"):
        merge(target, [own], "author")
    assert target.read_bytes() == before


def test_an_id_that_another_table_has_is_refused(tmp_path: Path) -> None:
    record = a_full_record()
    target, own = tmp_path / "programma.tafel", table_file(tmp_path, record)
    twin = files.new_table(record.programme, 8)
    first, second = tmp_path / "8.tafel", tmp_path / "8b.tafel"
    files.make_file(first, record.programme, record.kit, [twin], "author")
    merge(target, [own, first], "author")
    seat = replace(record.seats[0], table=twin.id)
    files.make_file(second, record.programme, record.kit, [twin, seat], "author")
    before = programme_of(target)
    report = merge(target, [second], "author")
    assert report.files[0].result == "refused"
    assert "hoort al bij tafel 7 van" in str(report.files[0].reason)
    assert programme_of(target) == before


def test_what_stands_above_the_tables_is_refused_with_the_name_of_its_file(tmp_path: Path) -> None:
    record = a_full_record()
    target, own = tmp_path / "programma.tafel", table_file(tmp_path, record)
    theme = e.Theme(id=new_id(), programme=record.programme.id, title="Luisteren")
    foreign = tmp_path / "foreign.tafel"
    files.make_file(foreign, record.programme, record.kit, [theme], "author", gathers=True)
    rewritten(foreign, f"UPDATE theme SET rank = {2**53 + 1}")
    report = merge(target, [own, foreign], "author")
    assert str(report.files[1].reason) == f"{foreign}: Theme.rank: dit getal is te groot"


def test_what_a_refused_file_brought_above_the_tables_comes_with_the_next(tmp_path: Path) -> None:
    record = a_full_record()
    target, own = tmp_path / "programma.tafel", table_file(tmp_path, record)
    theme = e.Theme(id=new_id(), programme=record.programme.id, title="Luisteren")
    twin = files.new_table(record.programme, 8)
    seat = replace(record.seats[0], table=twin.id)
    clashing, sound = tmp_path / "clashing.tafel", tmp_path / "sound.tafel"
    for path, entries in ((clashing, [theme, twin, seat]), (sound, [theme])):
        files.make_file(path, record.programme, record.kit, entries, "author", gathers=True)
    merge(target, [own], "author")
    before = target.read_bytes()
    assert not merge(target, [clashing], "author").alters
    assert target.read_bytes() == before  # nothing at all is written then
    target.unlink()
    report = merge(target, [own, clashing, sound], "author")
    assert [found.result for found in report.files] == ["added", "refused", "updated"]
    with closing(Document.open(target, "author", to_read=True)) as document:
        assert document.all(e.Theme) == (theme,)


def test_a_programme_takes_in_no_more_than_one_can_go_on_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def with_notes(number: int, name: str) -> Path:
        record = another(a_full_record(), number)
        note, *_more = record.all(e.Note)
        notes = [replace(note, id=new_id(), rank=2000 + n, text="x" * 99_000) for n in range(4)]
        return table_file(tmp_path, record.applied(adding(_("x"), *notes)), name)

    target, one, other = tmp_path / "programma.tafel", with_notes(1, "1.tafel"), with_notes(2, "2")
    monkeypatch.setattr(bounds, "MOST_IN_MEMORY", 1_000_000)  # both together would still open
    merge(target, [one], "author")
    before = target.read_bytes()
    for plan_only in (True, False):
        with pytest.raises(Refusal, match=f"^{target}: met wat erbij komt wordt dit .* te groot"):
            merge(target, [other], "author", plan_only=plan_only)
    assert target.read_bytes() == before
    assert not merge(target, [one], "author").alters
    new = tmp_path / "nieuw.tafel"
    for plan_only in (True, False):
        with pytest.raises(Refusal, match=r"nieuw\.tafel: met wat erbij komt"):
            merge(new, [one, other], "author", plan_only=plan_only)
    assert not new.exists()


def test_a_merge_in_which_all_was_refused_does_not_write(tmp_path: Path) -> None:
    target, own = tmp_path / "programma.tafel", table_file(tmp_path, a_full_record())
    merge(target, [own], "author")
    # As no tafelkit spells it: a merge would put it right.
    rewritten(target, """UPDATE programme SET questions = '["Wat?" ,  "Hoe?"]'""")
    before = target.read_bytes()
    own.write_bytes(b"none")
    assert merge(target, [own], "author").files[0].result == "refused"
    assert target.read_bytes() == before


def test_a_merge_that_brings_nothing_does_not_write(tmp_path: Path) -> None:
    target, own = tmp_path / "programma.tafel", table_file(tmp_path, a_full_record())
    merge(target, [own], "author")
    before = target.read_bytes()
    assert merge(target, [own], "author").files[0].result == "same"
    assert target.read_bytes() == before


def programme_entry(path: Path) -> e.Programme:
    with closing(Document.open(path, "author", to_read=True)) as document:
        return document.programme()


def test_another_version_of_the_deck_is_no_conflict_but_mapped(tmp_path: Path) -> None:
    record = a_full_record()
    kit = replace(record.kit, deck=replace(record.kit.deck, version="0.9"))
    first, *others = kit.deck.cards
    renamed = replace(first, name=replace(first.name, nl="vertrouwen hebben"))
    kit = replace(kit, deck=replace(kit.deck, cards=(renamed, *others, a_card(15, "eenvoud"))))
    programme, older = tmp_path / "programma.tafel", tmp_path / "ouder.tafel"
    merge(programme, [table_file(tmp_path)], "author")
    table = files.new_table(record.programme, 8)
    files.make_file(older, record.programme, kit, [table], "other")
    (found,) = merge(programme, [older], "author").files
    assert found.result == "added" and found.merged.conflicts == 0
    assert [(one.card, one.there, one.here) for one in found.cards] == [
        ("vertrouwen", "vertrouwen hebben", "vertrouwen"),
        ("eenvoud", "eenvoud", ""),
    ]
    with closing(Document.open(programme, "author", to_read=True)) as document:
        assert document.conflicts() == ()


@pytest.mark.skipif(os.name != "posix", reason="rights as Unix has them")
def test_a_programme_is_read_by_no_more_people_than_its_tables(tmp_path: Path) -> None:
    source = table_file(tmp_path)
    source.chmod(0o600)
    merge(tmp_path / "p.tafel", [source], "author")
    assert (tmp_path / "p.tafel").stat().st_mode & 0o777 == 0o600


def test_a_programme_that_another_made_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    target, source = tmp_path / "programma.tafel", table_file(tmp_path)

    def meanwhile(files: Sequence[Path]) -> Sequence[Path]:
        if not target.exists():
            merge(target, [source], "another")
        return files

    with pytest.raises(Refusal, match="bestaat al"):
        merge(target, [source], "author", progress=meanwhile)
    assert programme_of(target) == ("Proefprogramma", 1, True)
    assert sorted(tmp_path.iterdir()) == sorted((target, source))


def retitled(path: Path, title: str) -> None:
    with closing(Document.open(path, path.stem)) as document:
        programme = document.programme()
        document.write(altering(_("x"), (programme, replace(programme, title=title))))


def test_a_programme_begun_of_a_file_goes_on_with_its_title(tmp_path: Path) -> None:
    target, own = tmp_path / "programma.tafel", table_file(tmp_path, a_full_record())
    retitled(own, "Titel een")
    merge(target, [own], "author")
    with closing(Document.open(target, "author")) as document:
        assert document.conflicts() == ()
    retitled(own, "Titel twee")
    assert merge(target, [own], "author").files[0].result == "updated"
    assert programme_of(target)[0] == "Titel twee"
    retitled(target, "Titel van de rapporteur")
    assert merge(target, [own], "author").files[0].result == "same"
    with closing(Document.open(target, "author")) as document:
        assert document.conflicts() == ()
        assert document.programme().title == "Titel van de rapporteur"


def test_what_alters_the_kit_alone_alters_the_programme(tmp_path: Path) -> None:
    target, own = tmp_path / "programma.tafel", table_file(tmp_path, a_full_record())
    assert merge(target, [own], "author").alters
    assert not merge(target, [own], "author").alters
    kit = a_kit()
    deck = replace(kit.deck, version="9", cards=(*kit.deck.cards, a_card(70, "moed")))
    other = tmp_path / "ander.tafel"
    record = a_full_record()
    files.make_file(other, record.programme, replace(kit, deck=deck), [record.table], "author")
    before = target.read_bytes()
    plan = merge(target, [other], "author", plan_only=True)
    assert plan.alters and target.read_bytes() == before
    assert merge(target, [other], "author").alters and target.read_bytes() != before


def test_a_file_that_goes_while_it_is_merged_does_not_end_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, own = tmp_path / "programma.tafel", table_file(tmp_path, a_full_record())
    read = merging.read

    def reading_and_gone(path: Path) -> merging.Source:
        source = read(path)
        path.unlink()
        return source

    merge(target, [own], "author")
    monkeypatch.setattr(merging, "read", reading_and_gone)
    assert [found.result for found in merge(target, [own], "author").files] == ["same"]


def test_who_has_the_programme_open_is_asked_to_close_it(tmp_path: Path) -> None:
    target = tmp_path / "programma.tafel"
    merge(target, [table_file(tmp_path)], "author")
    with (
        closing(Document.open(target, "elders")),
        pytest.raises(Refusal, match="sluit het waar het open is"),
    ):
        merge(target, [table_file(tmp_path, name="b.tafel")], "author")


def test_nobody_is_asked_to_close_what_is_only_to_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As root, rights do not bind; so what SQLite says of such a file is said for it."""
    target, source = tmp_path / "programma.tafel", table_file(tmp_path)
    merge(target, [source], "author")
    before = target.read_bytes()

    def refused(path: Path, *, locked: bool = True) -> None:
        error = sqlite3.OperationalError("attempt to write a readonly database")
        error.sqlite_errorname = "SQLITE_READONLY"
        raise error

    monkeypatch.setattr(holding, "writing_connection", refused)
    with pytest.raises(Refusal, match="alleen-lezen") as told:
        merge(target, [source], "author")
    assert "sluit" not in str(told.value) and target.read_bytes() == before


def test_what_may_not_be_read_is_refused_and_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of another, or in a folder of another that may not even be entered."""
    own, theirs = table_file(tmp_path), tmp_path / "dicht" / "ander.tafel"
    target = tmp_path / "programma.tafel"
    real = Path.stat

    def stat(path: Path, **values: Any) -> os.stat_result:
        if path.parent.name == "dicht":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path, **values)

    monkeypatch.setattr(Path, "stat", stat)
    refused = merge(target, [own, theirs], "author").files[1]
    assert refused.result == "refused" and "mag hier niet worden gelezen" in str(refused.reason)
    with pytest.raises(Refusal, match="mag hier niet worden gelezen"):
        merge(theirs, [own], "author")
