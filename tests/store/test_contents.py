from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.change import altering
from tafelkit.domain.differing import MOTIVATION, differences
from tafelkit.domain.errors import Damaged
from tafelkit.domain.texts import _
from tafelkit.services.files import make_file
from tafelkit.store.contents import contents_of
from tafelkit.store.document import Document
from tests.builders import a_full_record


@pytest.fixture
def path(tmp_path: Path) -> Path:
    record = a_full_record()
    path = tmp_path / "t.tafel"
    entries = (record.table, *record.entries.values())
    make_file(path, record.programme, record.kit, entries, "proef")
    return path


def test_why_a_card_was_picked_is_told_apart_from_the_card(path: Path) -> None:
    before = contents_of(path)
    assert len(before["pick"]) == len(before[MOTIVATION]) == 3
    with closing(Document.open(path, "proef")) as document:
        (record,) = document.records()
        first, second, _third = record.all(e.Pick)
        document.write(altering(_("x"), (first, replace(first, motivation=""))))
        document.write(altering(_("x"), (second, replace(second, reason="less"))))
    after = contents_of(path)
    assert str(differences(before, after).words()) == "1 toelichting minder; 1 keuze anders"


def test_who_writes_the_same_again_altered_nothing(path: Path) -> None:
    before = contents_of(path)
    with closing(Document.open(path, "ander")) as document:
        (record,) = document.records()
        note = record.all(e.Note)[0]
        change = altering(_("x"), (note, replace(note, text="even anders")))
        document.write(change)
        document.write(change.inverse())
    assert not differences(before, contents_of(path))


def test_a_damaged_file_is_not_half_compared(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4096])
    with pytest.raises(Damaged, match=str(path)):
        contents_of(path)
