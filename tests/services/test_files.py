import sqlite3

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.services import files
from tests.builders import a_full_record, a_kit


def test_a_new_table_has_what_its_kit_prepared(tmp_path) -> None:
    kit = a_kit()
    programme = files.new_programme(kit, "en", "My title")
    assert (programme.addressee, programme.title, programme.language) == (
        "the neighbourhood",
        "My title",
        "en",
    )
    table = files.new_table(programme, 3, "2023-06-20", "Assen")
    path = tmp_path / "t.tafel"
    files.make_file(path, programme, kit, [table], "proef")
    with files.reading(path, "proef") as document:
        assert files.only_table(document) == table
        assert document.programme() == programme


def test_a_programme_is_no_table(tmp_path) -> None:
    kit = a_kit()
    programme = files.new_programme(kit)
    tables = [files.new_table(programme, n) for n in (1, 2)]
    path = tmp_path / "p.tafel"
    files.make_file(path, programme, kit, tables, "proef")
    with files.reading(path, "proef") as document, pytest.raises(Refusal, match="2 tafels"):
        files.only_table(document)


def test_a_file_that_another_program_holds_is_not_replaced(tmp_path) -> None:
    record = a_full_record()
    path = tmp_path / "t.tafel"
    files.make_file(path, record.programme, record.kit, [record.table], "proef")
    before = path.read_bytes()
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(Refusal, match="in gebruik"):
        files.make_file(path, record.programme, record.kit, [record.table], "proef")
    holder.close()
    assert path.read_bytes() == before


def test_a_file_that_is_to_be_new_takes_the_place_of_nothing(tmp_path) -> None:
    record, path = a_full_record(), tmp_path / "t.tafel"
    parts = (path, record.programme, record.kit, [record.table], "proef")
    files.make_file(*parts, anew=True)
    before = path.read_bytes()
    with pytest.raises(Refusal, match=r"t\.tafel"):
        files.make_file(*parts, anew=True)
    assert [one.name for one in tmp_path.iterdir()] == ["t.tafel"] and path.read_bytes() == before


@pytest.mark.parametrize("number", [0, 100_000])
def test_a_number_that_cannot_be(number: int) -> None:
    with pytest.raises(Refusal):
        files.new_table(files.new_programme(a_kit()), number)


def test_all_of_a_record_goes_in(tmp_path) -> None:
    record = a_full_record()
    path = tmp_path / "t.tafel"
    files.make_file(
        path, record.programme, record.kit, [record.table, *record.entries.values()], "x"
    )
    with files.reading(path, "proef") as document:
        assert document.record(files.only_table(document)) == record
        assert document.all(e.Cluster) == ()


def test_laptops_with_one_kit_make_one_programme() -> None:
    kit = a_kit()
    here = files.new_programme(kit)
    assert files.new_programme(kit, "en").id == here.id
    assert files.new_programme(kit, title=f" {kit.title.nl} ").id == here.id
    other = files.new_programme(kit, title="Een andere  Vraag")
    assert other.id == files.new_programme(kit, "en", "een andere vraag").id != here.id
