"""Taking hold of a file, beside others who hold it or did."""

from __future__ import annotations

import errno
import json
import os
import time
from collections.abc import Callable
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


def test_who_comes_by_a_link_is_told_who_holds_the_file(path: Path) -> None:
    """A claim beside the link would be seen by nobody: two computers wrote one file."""
    (path.parent / "bureaublad").mkdir()
    link = path.parent / "bureaublad" / "tafel.tafel"
    link.symlink_to(path)
    place = taken_over(path)
    with closing(Document.open(link, "hier")) as document:
        assert document.read_only and document.holder is not None
        assert document.holder.computer == "laptop-anna"
    place.unlink()
    with closing(Document.open(link, "hier")) as document:
        assert not document.read_only and claim.holder_of(path) is not None
        with closing(Document.open(path, "twee")) as other:
            assert other.read_only and other.holder is not None
    assert list(link.parent.iterdir()) == [link] and not place.exists()


def test_where_a_link_leads_it_is_asked_whether_locks_are_kept(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path.parent / "bureaublad").mkdir()
    link = path.parent / "bureaublad" / "tafel.tafel"
    link.symlink_to(path)
    asked: list[Path] = []
    monkeypatch.setattr(locks, "are_kept_in", lambda folder: asked.append(folder) or True)
    monkeypatch.setattr(holding, "_holding", lambda _path: None)
    assert holding.hold(link) is None and asked == [path.parent]


def test_where_no_claim_can_be_laid_it_is_only_read(path: Path) -> None:
    """As where a folder lies in its place: nobody else would know that it is being written."""
    claim.place_of(path).mkdir()
    before = path.read_bytes()
    with closing(Document.open(path, "een")) as document:
        assert document.read_only and document.holder is None
        with pytest.raises(Refusal):
            note(document, "nee")
    assert path.read_bytes() == before
    claim.place_of(path).rmdir()
    with closing(Document.open(path, "een")) as document:
        assert not document.read_only
    assert list(path.parent.iterdir()) == [path]


def test_on_a_disk_that_does_not_take_the_claim_one_goes_on_and_it_is_laid_when_it_does(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr(claim, "_write", failing(errno.ENOSPC))
        document = Document.open(path, "een")
        with closing(Document.open(path, "ander")) as other:
            assert other.read_only
        with pytest.raises(Refusal, match="schijf is vol"):
            note(document, "wacht")
    with closing(document):
        assert claim.is_free(path)
        note(document, "later")
        assert not claim.is_free(path)
    assert list(path.parent.iterdir()) == [path]


def failing(number: int) -> Callable[..., None]:
    def fails(*_what: object) -> None:
        raise OSError(number, os.strerror(number))

    return fails


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


def test_while_a_claim_cannot_be_laid_again_nothing_is_written(path: Path) -> None:
    """It was written from then on without one, also when one could have been laid again."""
    with closing(Document.open(path, "een")) as document:
        note(document, "eerst")
        claim.place_of(path).unlink()
        claim.place_of(path).mkdir()
        before = path.read_bytes()
        with pytest.raises(Refusal, match="een map"):
            note(document, "nee")
        assert path.read_bytes() == before
        claim.place_of(path).rmdir()
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
