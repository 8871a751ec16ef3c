"""What takes the place of a larger file is as large, and holds what it held."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tafelkit.services import conversation
from tafelkit.services.files import make_file
from tafelkit.store.document import Document
from tafelkit.store.password.growing import grow, pages
from tests.builders import an_empty_record


@pytest.mark.parametrize("wanted", [0, 3, 4, 17, 300])
def test_it_has_at_least_so_many_pages_and_the_same_content(wanted: int) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as content:
        content.execute("CREATE TABLE words (word)")
        content.executemany("INSERT INTO words VALUES (?)", [("een",), ("twee",)])
        before = pages(content)
        grow(content, wanted)
        assert pages(content) >= max(wanted, before)
        assert content.execute("SELECT word FROM words").fetchall() == [("een",), ("twee",)]
        assert content.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (1,)


@pytest.mark.parametrize("password", ["", "geheim"])
def test_a_file_never_shrinks_where_one_that_was_smaller_is_put_back(
    tmp_path: Path, password: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cutting it off is what SQLite does last: who is killed before that has a file left over."""
    monkeypatch.setattr("tafelkit.store.password.locked.COST", (4, 1, 1))
    record, path, small = an_empty_record(seats=4), tmp_path / "t.tafel", tmp_path / "small"
    entries = (record.table, *record.entries.values())
    make_file(path, record.programme, record.kit, entries, "proef")
    with closing(Document.open(path, "proef")) as document:
        if password:
            document.set_password(password)
        document.copy_to(small)
        before = document.record(document.tables()[0])
        document.write(conversation.note(before, "concept", "woord " * 100_000))
        size = path.stat().st_size
        document.put_back(small)
        assert path.stat().st_size >= size > small.stat().st_size
        assert document.record(document.tables()[0]).entries == before.entries
        assert {one.name for one in tmp_path.iterdir() if one.is_dir()} == set()
        if not password:
            document.set_password("geheim")
            assert path.stat().st_size >= size
    Document.open(path, "proef").close()
