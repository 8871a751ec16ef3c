"""Tables of another programme, taken in as if they had been held for this one."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.change import altering
from tafelkit.domain.synthesis import Synthesis
from tafelkit.domain.texts import _
from tafelkit.services import files
from tafelkit.services.merging import merge
from tafelkit.services.synthesis.left_out import count_again, leave_out
from tafelkit.services.synthesis.prose import write_prose
from tafelkit.store.document import Document
from tests.builders import a_full_record
from tests.store.merging.work import a_file, content, merged, work_on

RECORD = a_full_record()


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """Another programme, with a text of its own."""
    programme = files.new_programme(RECORD.kit, title="Een ander programma")
    path = tmp_path / "ons.tafel"
    files.make_file(path, programme, RECORD.kit, (), "author", gathers=True)
    write(path, "introduction", "onze inleiding")
    return path


def write(path: Path, place: str, text: str) -> None:
    with closing(Document.open(path, path.stem)) as document:
        document.write(write_prose(document.synthesis(), place, text))


def synthesis(path: Path) -> Synthesis:
    with closing(Document.open(path, "author", to_read=True)) as document:
        return document.synthesis()


def adopt(programme: Path, *sources: Path) -> list[str]:
    report = merge(programme, sources, "author", adopt=True)
    return [found.result for found in report.files]


def test_what_lies_aside_of_a_table_comes_along(ours: Path, two: tuple[Path, Path]) -> None:
    table = RECORD.table
    for path in two:
        work_on(path, lambda _r, p=path.stem: altering(_("x"), (table, replace(table, place=p))))
    theirs = merged(ours.parent, "hun", *two)
    assert adopt(ours, theirs) == ["conflicts"]
    with closing(Document.open(ours, "author", to_read=True)) as document:
        (conflict,) = document.conflicts()
        tables = [variant.content for variant in conflict.variants]
        assert {table.place for table in tables if isinstance(table, e.Table)} == {"one", "other"}
        assert {getattr(table, "programme", "") for table in tables} == {document.programme().id}
    told = content(ours)
    assert adopt(ours, theirs, *two) == ["same"] * 3 and content(ours) == told


def test_two_texts_for_one_place_are_shown_side_by_side(ours: Path, tmp_path: Path) -> None:
    theirs = merged(tmp_path, "hun", a_file(tmp_path / "tafel.tafel", RECORD))
    write(theirs, "introduction", "inleiding van hen")
    write(theirs, "sharpest", "het scherpst")
    adopt(ours, theirs)
    above = synthesis(ours)
    assert [prose.place for prose in above.entries.values() if isinstance(prose, e.Prose)].count(
        "introduction"
    ) == 1
    assert above.prose("sharpest").text == "het scherpst"
    with closing(Document.open(ours, "author", to_read=True)) as document:
        (conflict,) = document.conflicts()
    texts = {getattr(variant.content, "text", "") for variant in conflict.variants}
    assert texts == {"onze inleiding", "inleiding van hen"}


def test_which_of_their_tables_count_comes_along_and_goes_again(ours: Path, tmp_path: Path) -> None:
    theirs = merged(tmp_path, "hun", a_file(tmp_path / "tafel.tafel", RECORD))
    with closing(Document.open(theirs, "hun")) as document:
        document.write(leave_out(document.synthesis(), RECORD.table))
    adopt(ours, theirs)
    assert synthesis(ours).left_out == {RECORD.table.id}
    with closing(Document.open(theirs, "hun")) as document:
        document.write(count_again(document.synthesis(), RECORD.table))
    adopt(ours, theirs)
    assert synthesis(ours).left_out == frozenset()


def test_a_text_that_two_versions_keep_aside_comes_along(ours: Path, tmp_path: Path) -> None:
    theirs = merged(tmp_path, "hun", a_file(tmp_path / "tafel.tafel", RECORD))
    other = tmp_path / "hun2.tafel"
    shutil.copy(theirs, other)
    for path in (theirs, other):
        write(path, "sharpest", f"van {path.stem}")
    merge(theirs, [other], "author")
    adopt(ours, theirs)
    with closing(Document.open(ours, "author", to_read=True)) as document:
        (conflict,) = document.conflicts()
        assert len(conflict.variants) == 2
        assert conflict.id == document.synthesis().prose("sharpest").id
