from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tafelkit.domain.erasure import erasing
from tafelkit.store.document import Document
from tests.builders import a_full_record
from tests.store.merging.work import a_file


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """The file of a full table on two laptops."""
    one = a_file(tmp_path / "one.tafel", a_full_record())
    other = tmp_path / "other.tafel"
    shutil.copy(one, other)
    return one, other


@pytest.fixture
def erase() -> Callable[[Path, str], None]:
    """Erases what a seat said, in a file of one table."""

    def erased(path: Path, letter: str) -> None:
        with closing(Document.open(path, "author")) as document:
            (record,) = document.records()
            seat = record.seat_by_letter(letter)
            assert seat is not None
            document.erase(record.table, *erasing(record, seat.id))

    return erased
