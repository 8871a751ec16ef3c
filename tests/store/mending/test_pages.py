"""The pages of real files read without SQLite, and pages that no SQLite would write."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tafelkit.store.mending import pages
from tests.effort import ending


def _database(path: Path, size: int, rows: list[tuple[object, ...]]) -> bytes:
    with closing(sqlite3.connect(path)) as made:
        made.execute(f"PRAGMA page_size = {size}")
        made.execute("CREATE TABLE t (id TEXT PRIMARY KEY, a, b, c) WITHOUT ROWID")
        made.executemany("INSERT INTO t VALUES (?, ?, ?, ?)", rows)
        made.commit()
    return path.read_bytes()


@pytest.mark.parametrize("size", [512, 4096, 65536])
def test_every_row_is_read_whatever_its_values(tmp_path: Path, size: int) -> None:
    chance = random.Random(7)
    numbers = (0, 1, -1, 200, -40_000, 1 << 22, -(1 << 40), 1 << 62, None, 3.5, -0.25)
    rows = [
        (
            f"{n:05}",
            chance.choice(numbers),
            "é" * chance.choice((0, 3, 60, 900, 30_000)),
            chance.randbytes(chance.choice((0, 16, 2000))),
        )
        for n in range(400)
    ]
    content = _database(tmp_path / "d", size, rows)
    assert pages.page_size(content) == size
    found = [row for cells in pages.cells(content, size) for row in cells]
    assert sorted(row for row in found if row is not None) == rows
    assert None not in found


@pytest.mark.parametrize("size", [512, 4096, 65536])
def test_rows_that_have_a_number_are_read_with_it(tmp_path: Path, size: int) -> None:
    chance = random.Random(8)
    rows = [(n * n, chance.randbytes(chance.choice((0, 90, 8220, 70_000)))) for n in range(200)]
    with closing(sqlite3.connect(tmp_path / "d")) as made:
        made.execute(f"PRAGMA page_size = {size}")
        made.execute("CREATE TABLE t (number INTEGER PRIMARY KEY, sealed BLOB)")
        made.executemany("INSERT INTO t VALUES (?, ?)", rows)
        made.commit()
    content = (tmp_path / "d").read_bytes()
    all_of_them = pages.numbered(content, size, 100_000)
    assert sorted((number, sealed) for number, (_none, sealed) in all_of_them) == rows
    assert not list(pages.cells(content, size))
    short = sorted(
        (number, sealed) for number, (_none, sealed) in pages.numbered(content, size, 9_000)
    )
    assert short == [(number, sealed) for number, sealed in rows if len(sealed) < 9_000]
    harmed = bytearray(content)
    for _harm in range(4000):
        harmed[chance.randrange(len(harmed))] = chance.randrange(256)
    assert len(list(pages.numbered(bytes(harmed), size, 100_000))) <= 2 * len(rows)


def test_a_header_that_tells_nonsense_is_not_believed() -> None:
    assert pages.page_size(b"") == pages.page_size(bytes(100)) == pages.USUAL_PAGE
    assert pages.page_size(bytes(16) + b"\x0f\xff") == pages.USUAL_PAGE


def test_noise_is_read_without_a_fault(tmp_path: Path) -> None:
    chance = random.Random(11)
    content = _database(tmp_path / "d", 4096, [(f"{n:04}", n, "x" * n, b"") for n in range(600)])
    for _turn in range(60):
        harmed = bytearray(content)
        for _harm in range(chance.choice((1, 20, 4000))):
            harmed[chance.randrange(len(harmed))] = chance.randrange(256)
        for cells in pages.cells(bytes(harmed), 4096):
            assert all(row is None or isinstance(row, tuple) for row in cells)


def test_values_that_go_round_in_a_circle_end() -> None:
    """A thousand cells that all go on in the same pages, for megabytes each."""
    length = (4 << 20) | 1
    varint = bytes((0x80 | length >> 21, 0x80 | length >> 14 & 127, 0x80 | length >> 7 & 127, 1))
    local = 4096 - 12
    least = local * 32 // 255 - 23
    here = least + (length - least) % 4092
    here = here if here <= local * 64 // 255 - 23 else least
    cell = varint + bytes(here) + (2).to_bytes(4, "big")
    page = bytearray(4096)
    page[0], page[3:5] = 0x0A, (1000).to_bytes(2, "big")
    page[4096 - len(cell) :] = cell
    for n in range(1000):
        page[8 + 2 * n : 10 + 2 * n] = (4096 - len(cell)).to_bytes(2, "big")
    circle = (3).to_bytes(4, "big") + bytes(4092) + (2).to_bytes(4, "big") + bytes(4092)
    with ending():
        (cells,) = pages.cells(bytes(page) + circle, 4096)
        assert set(cells) == {None}


@pytest.mark.parametrize("letters", [1, 900])
def test_a_page_whose_cells_all_are_one_is_not_read_without_end(letters: int) -> None:
    kind = 13 + 2 * letters
    kinds = bytes((0x80 | kind >> 7, kind & 127)) if kind > 127 else bytes((kind,))
    row = bytes((1 + len(kinds),)) + kinds + b"a" * letters
    length = bytes((0x80 | len(row) >> 7, len(row) & 127)) if len(row) > 127 else bytes((len(row),))
    cell, page = length + row, bytearray(4096)
    count = (4096 - 8 - len(cell)) // 2
    page[0], page[3:5] = 0x0A, count.to_bytes(2, "big")
    page[8 : 8 + 2 * count] = (4096 - len(cell)).to_bytes(2, "big") * count
    page[4096 - len(cell) :] = cell
    found = [row for cells in pages.cells(bytes(page) * 50, 4096) for row in cells]
    assert set(found) == {("a" * letters,)}
    assert len(found) * max(64, letters) < 6 * 50 * 4096  # it was 80,000 cells


@pytest.mark.parametrize("cell", [bytes((0xFF,)) * 8 + bytes(9), bytes((0xFF,))])
def test_cells_that_are_no_rows_are_not_looked_at_without_end(
    cell: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They tell that they are too long, or begin at the end of the page."""
    asked = list[int]()
    varint = pages._varint

    def counted(content: bytes, at: int) -> tuple[int, int]:
        asked.append(at)
        return varint(content, at)

    monkeypatch.setattr(pages, "_varint", counted)
    count, page = 2000, bytearray(4096)
    page[3:5] = count.to_bytes(2, "big")
    page[8 : 8 + 2 * count] = (4096 - len(cell)).to_bytes(2, "big") * count
    page[4096 - len(cell) :] = cell
    for kind, rows in ((0x0A, pages.cells), (0x0D, lambda *of: pages.numbered(*of, 9_000))):
        page[0] = kind
        asked.clear()
        assert not [row for row in rows(bytes(page) * 50, 4096) if row is not None and any(row)]
        assert len(asked) < 2 * (4 * 50 * 4096 // 64 + 10)  # it was 100,000 of each
