from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.services import beginning, files
from tafelkit.services.beginning import begin_programme
from tafelkit.services.merging import merge
from tafelkit.store.document import Document
from tests.builders import an_empty_record
from tests.ui.opened import table_file


def foreign_file(folder: Path, name: str = "ander.tafel") -> Path:
    record = an_empty_record()
    programme = files.new_programme(record.kit, title="Ander")
    table = files.new_table(programme, 1)
    files.make_file(folder / name, programme, record.kit, [table], "author")
    return folder / name


def programme_of(path: Path) -> tuple[str, int, bool]:
    with closing(Document.open(path, "author", to_read=True)) as document:
        return document.programme().title, len(document.tables()), document.gathers


def test_a_programme_is_begun_empty_as_that_of_most_of_its_files(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    foreign_file(stick, "a.tafel")
    (stick / "b.tafel").write_bytes(b"no file of ours")
    for name in ("c.tafel", "d.tafel"):
        table_file(stick, name=name)
    target = tmp_path / "programma.tafel"
    begin_programme(target, [stick], "author")
    assert programme_of(target) == ("Proefprogramma", 0, True)


def test_one_that_is_there_is_gone_on_in(tmp_path: Path) -> None:
    target, source = tmp_path / "programma.tafel", table_file(tmp_path)
    merge(target, [source], "author")
    before = target.read_bytes()
    begin_programme(target, [foreign_file(tmp_path)], "author")
    assert target.read_bytes() == before


def test_of_nothing_that_can_be_read_none_is_made(tmp_path: Path) -> None:
    target = tmp_path / "programma.tafel"
    (tmp_path / "leeg").mkdir()
    damaged = tmp_path / "kapot.tafel"
    damaged.write_bytes(b"niets")
    for source in (tmp_path / "leeg", damaged):
        with pytest.raises(Refusal):
            begin_programme(target, [source], "author")
    assert not target.exists()


def test_none_is_begun_where_a_table_stands(tmp_path: Path) -> None:
    target = table_file(tmp_path)
    before = target.read_bytes()
    with pytest.raises(Refusal, match="dit is een tafel, geen programma"):
        begin_programme(target, [foreign_file(tmp_path)], "author")
    assert target.read_bytes() == before


def test_a_programme_that_another_made_while_one_was_begun_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, source = tmp_path / "p.tafel", table_file(tmp_path)
    begun = beginning.begun

    def meanwhile(path: Path, *given: Any) -> Document:
        target.write_bytes(b"van een ander")
        return begun(path, *given)

    monkeypatch.setattr(beginning, "begun", meanwhile)
    with pytest.raises(Refusal, match="bestaat al"):
        begin_programme(target, [source], "author")
    assert target.read_bytes() == b"van een ander"


@pytest.mark.skipif(os.name != "posix", reason="rights as Unix has them")
def test_it_is_read_by_no_more_people_than_its_tables(tmp_path: Path) -> None:
    source = table_file(tmp_path)
    source.chmod(0o600)
    begin_programme(tmp_path / "p.tafel", [source], "author")
    assert (tmp_path / "p.tafel").stat().st_mode & 0o777 == 0o600
