"""Taking hold of a file, beside others who hold it or did."""

from __future__ import annotations

import json
import os
import time
from contextlib import closing
from pathlib import Path

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.change import adding
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.texts import _
from tafelkit.services import conversation
from tafelkit.services.files import make_file
from tafelkit.store.claims import claim, holding, locks
from tafelkit.store.claims.claim import Holder
from tafelkit.store.claims.holding import Held
from tafelkit.store.document import Document
from tests.builders import a_full_record
from tests.store.claims.test_claim import ELSEWHERE


@pytest.fixture
def path(tmp_path: Path) -> Path:
    record = a_full_record()
    entries = (record.table, *record.entries.values())
    make_file(tmp_path / "t.tafel", record.programme, record.kit, entries, "proef")
    return tmp_path / "t.tafel"


def taken_over(path: Path, *, age: float = 0.0) -> Path:
    """Another computer laid its claim in the place of ours."""
    place = claim.place_of(path)
    place.write_text(json.dumps(ELSEWHERE))
    os.utime(place, (time.time() - age,) * 2)
    return place


def note(document: Document, words: str) -> None:
    record = next(document.records())
    document.write(conversation.note(record, "concept", words))


def test_who_comes_second_reads_and_is_told_who_holds_it(path: Path) -> None:
    with closing(Document.open(path, "een")) as first, closing(Document.open(path, "twee")) as two:
        assert not first.read_only and first.holder is None
        assert two.read_only and two.holder is not None and two.holder.here
        note(first, "gaat door")
    with closing(Document.open(path, "twee")) as again:
        assert not again.read_only
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_is_held_elsewhere_is_not_even_touched(path: Path) -> None:
    """Its journal may be that of a transaction that is under way there."""
    taken_over(path)
    journal = Path(f"{path}-journal")
    journal.write_bytes(b"onderweg")
    with closing(Document.open(path, "hier")) as document:
        assert document.read_only and document.holder is not None
        assert document.holder.computer == "laptop-anna" and not document.holder.here
        with pytest.raises(Refusal):
            make_file(path, a_full_record().programme, a_full_record().kit, (), "hier")
    assert journal.read_bytes() == b"onderweg"


def test_where_no_locks_are_kept_the_claim_decides(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "are_kept_in", lambda _folder: False)
    real = holding._holding

    def without(path: Path, *, locked: bool = True) -> object:
        return None if locked else real(path, locked=False)

    monkeypatch.setattr(holding, "_holding", without)
    held = holding.hold(path)
    assert isinstance(held, Held)
    other = holding.hold(path)
    assert isinstance(other, Holder) and other.here and not claim.is_free(path)
    held.close()
    assert claim.is_free(path)


def test_a_claim_that_was_swept_away_is_laid_again(path: Path) -> None:
    with closing(Document.open(path, "een")) as document:
        note(document, "eerst")
        claim.place_of(path).unlink()
        note(document, "daarna")
        assert claim.holder_of(path) is not None
    assert list(path.parent.iterdir()) == [path]


def test_nothing_is_written_over_the_work_of_who_took_it_over(path: Path) -> None:
    with closing(Document.open(path, "een")) as document:
        note(document, "eerst")
        place = taken_over(path)
        before, told = path.read_bytes(), place.read_bytes()
        with pytest.raises(Refusal, match="andere computer"):
            note(document, "nee")
        assert path.read_bytes() == before and place.read_bytes() == told
        # And not either when that one has gone again, having written.
        place.unlink()
        os.utime(path, (1, 1))
        with pytest.raises(Refusal, match="andere computer"):
            note(document, "nee")
        assert claim.holder_of(path) is None


def test_who_took_it_over_and_wrote_nothing_gives_it_back(path: Path) -> None:
    with closing(Document.open(path, "een")) as document:
        note(document, "eerst")
        taken_over(path, age=claim.GONE_SECONDS + 1)
        programme = document.programme().id
        document.write(adding(_("x"), e.Theme(id=new_id(), programme=programme, title="t")))


def test_a_register_needs_no_claim_of_its_own(path: Path) -> None:
    held = holding.hold(path, claimed=False)
    assert isinstance(held, Held) and held.claim is None
    held.close()


@pytest.mark.parametrize("name", ["file:t.tafel", ":memory:"])
def test_a_name_that_is_an_address_to_sqlite(
    path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is written is written there, and nowhere else."""
    monkeypatch.chdir(path.parent)
    path = path.rename(name)
    with closing(holding.writing_connection(path)) as connection:
        connection.execute("PRAGMA user_version = 77")
    assert int.from_bytes(path.read_bytes()[60:64], "big") == 77
    assert [found.name for found in Path().iterdir()] == [name]
