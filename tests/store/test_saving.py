import threading

import pytest

from tafelkit.domain.change import Change
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store import saving
from tafelkit.store.saving import Saver
from tests.builders import NOON


class Disk:
    """A disk that can be full, slow or broken."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.full = False
        self.broken = False
        self.open = threading.Event()
        self.open.set()

    def write(self, change: Change) -> None:
        self.open.wait(5)
        if self.broken:
            raise ZeroDivisionError
        if self.full:
            raise Refusal(_("de schijf is vol"))
        self.written.append(change.label.text)


@pytest.fixture
def saver(monkeypatch):
    monkeypatch.setattr(saving, "RETRY_SECONDS", 0.05)
    saver = Saver(lambda: NOON, lambda: None)
    yield saver
    if saver.fault is None:
        saver.close()


def test_changes_are_written_in_order(saver) -> None:
    disk = Disk()
    for n in range(50):
        saver.add(disk, Change(_(str(n))))
    assert saver.flush()
    assert disk.written == [str(n) for n in range(50)]
    assert saver.saved_at == NOON and saver.trouble is None


def test_the_typist_does_not_wait_for_the_disk(saver) -> None:
    disk = Disk()
    disk.open.clear()
    saver.add(disk, Change(_("een")))
    assert saver.waiting == 1 and disk.written == []
    disk.open.set()
    assert saver.flush() and saver.waiting == 0


def test_what_the_disk_does_not_take_waits_and_is_written_later(saver) -> None:
    disk = Disk()
    disk.full = True
    saver.add(disk, Change(_("een")))
    saver.add(disk, Change(_("twee")))
    assert not saver.flush()
    assert str(saver.trouble) == "de schijf is vol" and saver.waiting == 2
    disk.full = False
    while not saver.flush():
        pass
    assert disk.written == ["een", "twee"] and saver.trouble is None


def test_who_waits_for_a_disk_that_took_nothing_has_it_tried_at_once(saver, monkeypatch) -> None:
    monkeypatch.setattr(saving, "RETRY_SECONDS", 60.0)
    disk = Disk()
    disk.full = True
    saver.add(disk, Change(_("een")))
    saver.add(disk, Change(_("twee")))
    assert not saver.flush() and not saver.flush()
    disk.full = False
    assert saver.flush() and disk.written == ["een", "twee"] and saver.trouble is None


def test_room_that_was_made_while_the_disk_refused_counts(saver, monkeypatch) -> None:
    monkeypatch.setattr(saving, "RETRY_SECONDS", 60.0)
    disk = Disk()
    disk.full = True
    tried = threading.Event()

    def refuses_late(change: Change) -> None:
        if not tried.is_set():
            tried.set()
            disk.open.wait(5)
            raise Refusal(_("de schijf is vol"))
        disk.written.append(change.label.text)

    disk.open.clear()
    monkeypatch.setattr(disk, "write", refuses_late)
    saver.add(disk, Change(_("een")))
    assert tried.wait(5)
    threading.Timer(0.05, disk.open.set).start()
    assert saver.flush() and disk.written == ["een"]


def test_nothing_is_written_while_the_line_is_looked_at(saver) -> None:
    disk = Disk()
    with saver.at_rest(1):
        saver.add(disk, Change(_("een")))
        assert not saver.flush(0.2)
        assert len(saver.in_line(disk)) == 1 and disk.written == []
    assert saver.flush() and disk.written == ["een"]


def test_who_looks_at_the_line_does_not_wait_for_a_disk_that_hangs(saver) -> None:
    disk = Disk()
    disk.open.clear()
    saver.add(disk, Change(_("een")))
    while not saver._writing.locked():
        pass
    with pytest.raises(Refusal, match="bezig"), saver.at_rest(0.05):
        raise AssertionError
    disk.open.set()
    assert saver.flush()


def test_a_fault_of_ours_is_raised_in_its_thread_and_what_waits_stays_in_line(
    monkeypatch,
) -> None:
    raised: list[type] = []
    monkeypatch.setattr(threading, "excepthook", lambda args: raised.append(args.exc_type))
    saver = Saver(lambda: NOON, lambda: None)
    disk = Disk()
    disk.broken = True
    saver.add(disk, Change(_("een")))
    saver.add(disk, Change(_("twee")))
    assert not saver.flush()
    saver._thread.join(5)
    assert raised == [ZeroDivisionError] and isinstance(saver.fault, ZeroDivisionError)
    assert [change.label.text for change in saver.in_line(disk)] == ["een", "twee"]
    assert not saver.close()
