from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store.drafts import keeping as draft_keeping
from tafelkit.store.drafts.journal import Draft
from tafelkit.store.drafts.keeping import DraftKeeper

ONE, TWO, THREE = ({"advies": Draft(word)} for word in ("een", "twee", "drie"))


class Disk:
    """A journal on a disk that can be slow, full or broken."""

    def __init__(self) -> None:
        self.written: list[Mapping[str, Draft]] = []
        self.full = False
        self.broken = False
        self.begun = threading.Event()
        self.open = threading.Event()
        self.open.set()

    def write(self, drafts: Mapping[str, Draft]) -> None:
        self.begun.set()
        self.open.wait(5)
        if self.broken:
            raise ZeroDivisionError
        if self.full:
            raise Refusal(_("de schijf is vol"))
        self.written.append(drafts)


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def keeper(monkeypatch: pytest.MonkeyPatch, disk: Disk, told: list[str]) -> Iterator[DraftKeeper]:
    monkeypatch.setattr(draft_keeping, "RETRY_SECONDS", 0.05)

    def tell() -> None:
        told.append(str(keeper.trouble))

    keeper = DraftKeeper(disk, tell)  # type: ignore[arg-type]
    yield keeper
    disk.open.set()
    keeper.close(1.0)


def test_without_words_there_is_no_thread(keeper: DraftKeeper, disk: Disk) -> None:
    before = threading.active_count()
    assert keeper.settle(0.0) and keeper.close(0.0)
    assert threading.active_count() == before and disk.written == []


def test_what_was_handed_over_is_written(keeper: DraftKeeper, disk: Disk, told: list[str]) -> None:
    keeper.keep(ONE)
    assert keeper.settle(5.0) and disk.written == [ONE] and told == []


def test_the_typist_does_not_wait_and_only_the_newest_counts(
    keeper: DraftKeeper, disk: Disk
) -> None:
    disk.open.clear()
    keeper.keep(ONE)
    assert disk.begun.wait(5)
    keeper.keep(TWO)
    keeper.keep(THREE)
    assert not keeper.settle(0.05)
    disk.open.set()
    assert keeper.settle(5.0) and disk.written == [ONE, THREE]


def test_a_full_disk_is_told_once_and_tried_again(
    keeper: DraftKeeper, disk: Disk, told: list[str]
) -> None:
    disk.full = True
    keeper.keep(ONE)
    assert not keeper.settle(5.0)
    assert str(keeper.trouble) == "de schijf is vol"
    keeper.keep(TWO)
    assert not keeper.settle(5.0)
    disk.full = False
    with keeper._wake:
        assert keeper._wake.wait_for(lambda: disk.written, 5.0)
    assert keeper.settle(5.0) and disk.written == [TWO]
    assert keeper.trouble is None
    assert told == ["de schijf is vol", "None"]


def test_words_that_came_after_a_full_disk_are_waited_for(keeper: DraftKeeper, disk: Disk) -> None:
    disk.full = True
    keeper.keep(ONE)
    assert not keeper.settle(5.0)
    disk.full = False
    keeper.keep(TWO)
    assert keeper.settle(5.0) and disk.written[-1] == TWO


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_fault_of_ours_is_told(keeper: DraftKeeper, disk: Disk, told: list[str]) -> None:
    disk.broken = True
    keeper.keep(ONE)
    assert not keeper.settle(5.0)
    assert told == ["het opslaan is gestopt door een fout in tafelkit"]
