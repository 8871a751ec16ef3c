"""What a file alters for all tables of a programme, and that the plan of a merge tells it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.ids import new_id
from tafelkit.domain.kit import Bilingual, Kit
from tafelkit.domain.merging.kits import KitChange, MappedCard
from tafelkit.services import merging
from tafelkit.services.merge_report import FileReport
from tafelkit.services.merging import merge
from tafelkit.services.overall import AS_IT_WAS, Overall, altered, in_force
from tafelkit.services.synthesis.directions import add_direction
from tafelkit.services.synthesis.left_out import count_again, leave_out
from tafelkit.store import schema
from tafelkit.store.document import Document
from tafelkit.store.kit_text import kit_text
from tafelkit.store.stamp import founding_writer, sealed
from tests.builders import a_full_record, an_empty_record
from tests.store.merging.forging import forged, lying
from tests.store.merging.work import a_file, merged

RECORD = a_full_record()
OTHER = Bilingual("Anders", "Otherwise")


def told(programme: Path, path: Path) -> FileReport:
    """What the plan tells of a file, and the merge too."""
    (planned,) = merge(programme, [path], "author", plan_only=True).files
    (done,) = merge(programme, [path], "author").files
    assert planned == done
    return done


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return a_file(tmp_path / "tafel.tafel", RECORD)


@pytest.fixture
def programme(path: Path) -> Path:
    return merged(path.parent, "programma", path)


def kit_in(path: Path) -> Kit:
    with closing(Document.open(path, "author", to_read=True)) as document:
        return document.kit_in_force()


def hijacked(names: Mapping[str, Bilingual]) -> tuple[str, str, str]:
    """A kit whose deck is the newest of all: its id, its text, and its version in a file."""
    kit = RECORD.kit
    deck = replace(
        kit.deck,
        version="99",
        cards=tuple(replace(one, name=names.get(one.id, one.name)) for one in kit.deck.cards),
    )
    kit = replace(kit, deck=deck, rounds=tuple(replace(one, title=OTHER) for one in kit.rounds))
    content = kit.id, kit_text(kit)
    return *content, founding_writer(schema.KIT.name, content) + ":1"


def test_a_known_table_that_brings_another_kit_is_not_told_as_known(
    path: Path, programme: Path
) -> None:
    *content, version = hijacked({})
    forged(path, (schema.KIT, sealed(schema.KIT, content, version, "x")))
    found = told(programme, path)
    rounds = len(RECORD.kit.rounds)
    assert found.result == "updated" and found.cards == ()
    assert found.overall == Overall(KitChange(0, 0, 0, rounds, 0, other=False))
    assert kit_in(programme).rounds[0].title == OTHER
    assert told(programme, path).overall == AS_IT_WAS


def test_so_it_is_where_the_other_kit_lies_beside_the_one_that_the_file_shows(
    path: Path, programme: Path
) -> None:
    first = RECORD.kit.deck.cards[0]
    *content, newest = hijacked({first.id: OTHER})
    with closing(sqlite3.connect(path)) as connection:
        ((key, text, version),) = connection.execute("SELECT id, content, version FROM kit")
    forged(
        path,
        lying(key, schema.KIT.name, None, [key, text], version),
        lying(key, schema.KIT.name, None, content, newest),
    )
    found = told(programme, path)
    assert found.result == "updated"
    assert found.overall.kit is not None and found.overall.kit.renamed == 1
    assert found.cards == (MappedCard(first.id, OTHER.nl, first.name.nl),)
    assert kit_in(programme).deck.by_id[first.id].name == OTHER


def test_each_file_is_held_against_what_the_one_before_it_left(path: Path, programme: Path) -> None:
    *content, version = hijacked({})
    forged(path, (schema.KIT, sealed(schema.KIT, content, version, "x")))
    again = path.with_name("nogmaals.tafel")
    again.write_bytes(path.read_bytes())
    first, second = merge(programme, [path, again], "author", plan_only=True).files
    assert first.overall.kit is not None
    assert (second.result, second.overall) == ("same", AS_IT_WAS)


def beside(folder: Path) -> Path:
    record = an_empty_record()
    record = replace(record, table=replace(record.table, id=new_id(), number=8))
    return a_file(folder / "ernaast.tafel", record)


def test_files_with_the_same_kit_are_asked_nothing_more(
    path: Path, programme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Document] = []

    def counting(document: Document) -> merging.InForce:
        asked.append(document)
        return in_force(document)

    monkeypatch.setattr(merging, "in_force", counting)
    report = merge(programme, [path, beside(path.parent), path], "author", plan_only=True)
    assert [found.result for found in report.files] == ["same", "added", "same"]
    assert len(asked) == 1


def decided(path: Path, table: e.Table, what: Callable[..., Change]) -> None:
    with closing(Document.open(path, path.stem)) as document:
        document.write(what(document.synthesis(), table))


def test_that_tables_count_no_longer_or_again_is_told(path: Path, programme: Path) -> None:
    other = beside(path.parent)
    merge(programme, [other], "author")
    decided(other, RECORD.table, leave_out)
    found = told(programme, other)
    assert (found.result, found.overall) == ("updated", Overall(left_out=1))
    assert told(programme, other).overall == AS_IT_WAS
    decided(other, RECORD.table, count_again)
    assert told(programme, other).overall == Overall(counted=1)


def test_nothing_is_otherwise_of_what_stayed(programme: Path) -> None:
    with closing(Document.open(programme, "author", to_read=True)) as document:
        assert altered(in_force(document), in_force(document)) == AS_IT_WAS


def test_where_a_programme_begins_with_another_kit_the_files_of_ours_tell_it(path: Path) -> None:
    hijacking = path.with_name("eerst.tafel")
    beside(path.parent).rename(hijacking)
    *content, version = hijacked({})
    forged(hijacking, (schema.KIT, sealed(schema.KIT, content, version, "x")))
    new = path.with_name("nieuw.tafel")
    first, second = merge(new, [hijacking, path], "author", plan_only=True).files
    assert first.kit_apart is None
    rounds = len(RECORD.kit.rounds)
    assert second.kit_apart == KitChange(0, 0, 0, rounds, 0, other=False)
    assert second.overall == AS_IT_WAS and second.cards == ()


def test_a_file_that_is_known_is_told_as_known_whatever_stands_beside_it(
    path: Path, programme: Path
) -> None:
    """Two directions that were added apart have one position, and are shown with two."""
    sides = [path.with_name(f"{n}.tafel") for n in range(2)]
    for side in sides:
        side.write_bytes(programme.read_bytes())
        with closing(Document.open(side, side.stem)) as document:
            document.write(add_direction(document.synthesis(), f"richting van {side.stem}"))
    assert [one.result for one in merge(programme, sides, "author").files] == ["updated"] * 2
    for side in sides:
        assert told(programme, side).result == "same"


def test_the_kit_of_a_file_is_held_against_the_one_in_force_by_then(
    path: Path, programme: Path
) -> None:
    *content, version = hijacked({})
    altering, ours, theirs = (path.with_name(f"{n}.tafel") for n in range(3))
    for copy in (altering, ours, theirs):
        copy.write_bytes(path.read_bytes())
    for copy in (altering, theirs):
        forged(copy, (schema.KIT, sealed(schema.KIT, content, version, "x")))
    found = merge(programme, [altering, ours, theirs], "author", plan_only=True).files
    rounds = len(RECORD.kit.rounds)
    change = KitChange(0, 0, 0, rounds, 0, other=False)
    assert [one.overall.kit for one in found] == [change, None, None]
    assert [one.kit_apart for one in found[1:]] == [change, None]
