"""What an author who seals well may not bring into a programme: it could not be read later."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from soak.foreign.sealed import rewritten
from tafelkit.domain.errors import Refusal
from tafelkit.store.document import Document
from tafelkit.store.merging.source import read
from tests.builders import a_full_record
from tests.ui.opened import table_file

NO_LETTER = "json_array(id, table_id, 1, '', 'burger', '')"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return table_file(tmp_path, a_full_record())


@pytest.mark.parametrize(
    "statement",
    [
        "kit SELECT 'another', content, version, author, seal FROM kit",
        "removed SELECT 'x', 'no such kind', id, version, author, seal FROM table_session",
        "aside SELECT 'x', id, 'seat', table_id, '[1]', version, author, seal FROM seat",
        "aside SELECT 'x', id, 'no kind', table_id, NULL, version, author, seal FROM seat",
        f"aside SELECT 'x', id, 'seat', table_id, {NO_LETTER}, version, author, seal FROM seat",
    ],
)
def test_what_could_not_be_read_later_is_refused(path: Path, statement: str) -> None:
    read(path)
    rewritten(path, f"INSERT INTO {statement} LIMIT 1")
    with pytest.raises(Refusal) as refused:
        read(path)
    assert str(path) in str(refused.value)


def test_a_kit_under_another_name_does_not_open(path: Path) -> None:
    rewritten(path, "UPDATE kit SET id = 'another'", "UPDATE programme SET kit = 'another'")
    document = Document.open(path, "x", to_read=True)
    with closing(document), pytest.raises(Refusal, match="another"):
        document.kit("another")


def test_an_empty_id_is_that_of_no_seat(path: Path) -> None:
    rewritten(path, "UPDATE remark SET seat_id = ''")
    with pytest.raises(Refusal, match="de plaats die dit zei"):
        read(path)
