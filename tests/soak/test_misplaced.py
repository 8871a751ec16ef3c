"""A short sample of the soak: what stands where it cannot spoils no programme it is merged in."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from soak.foreign import misplaced
from tafelkit.services import files
from tafelkit.services.merging import merge
from tafelkit.store.document import Document
from tests.builders import a_full_record
from tests.store.merging.work import a_file, content, merged

RECORD = a_full_record()


@pytest.mark.parametrize("seed", range(8))
def test_a_programme_goes_on_whatever_was_put_in_the_wrong_place(tmp_path: Path, seed: int) -> None:
    good, other = a_file(tmp_path / "a.tafel", RECORD), tmp_path / "b.tafel"
    table = files.new_table(RECORD.programme, 8)
    files.make_file(other, RECORD.programme, RECORD.kit, [table], "author")
    programme = merged(tmp_path, "programma", good, other)
    before, forged = content(programme), Path(shutil.copy(good, tmp_path / "vreemd.tafel"))
    misplaced.harm(Random(seed), forged)
    found, again = merge(programme, [forged, good], "author").files
    assert again.result == "same"
    assert content(programme)  # each of its tables can be read
    assert found.result != "refused" or content(programme) == before
    with closing(Document.open(programme, "author", to_read=True)) as document:
        assert len(document.tables()) == 2 and document.synthesis().programme == RECORD.programme
