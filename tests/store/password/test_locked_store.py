"""A register under a password: the same register, of which nothing can be read on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.change import adding, altering
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store import register
from tafelkit.store.password import locked
from tafelkit.store.password.locked import Locked
from tafelkit.store.register import RegisterFile, read_register

WHO = e.Attendee(id="1", seat="a", name="Wilhelmina Zonderling")
OTHER = e.Attendee(id="2", seat="b", name="Henk")


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "tafel-07.tafel"


@pytest.fixture
def closed(table: Path) -> Path:
    """The file of a register with one name, under a password."""
    made = RegisterFile(table, "a laptop")
    made.write(adding(_("x"), WHO))
    made.set_password("geheim")
    made.close()
    return made.path


def on_the_disk(table: Path) -> bytes:
    return b"".join(path.read_bytes() for path in table.parent.iterdir())


def test_it_opens_with_its_password_only(table: Path, closed: Path) -> None:
    assert b"Zonderling" not in on_the_disk(table)
    with pytest.raises(Locked, match="wachtwoord"):
        RegisterFile(table, "a laptop")
    with pytest.raises(Refusal, match="past niet"):
        RegisterFile(table, "a laptop", "anders")
    opened = RegisterFile(table, "a laptop", "geheim")
    assert opened.entries() == {"1": WHO} and opened.has_password
    opened.close()


def test_what_is_written_is_durable_at_once_and_never_readable(table: Path, closed: Path) -> None:
    opened = RegisterFile(table, "a laptop", "geheim")
    opened.write(adding(_("x"), OTHER))
    opened.write(altering(_("x"), (OTHER, e.Attendee(id="2", seat="b", name="Hendrik Ander"))))
    names = {entry.name for entry in read_register(table, "geheim")}  # type: ignore[attr-defined]
    assert names == {WHO.name, "Hendrik Ander"}
    assert b"Hendrik" not in on_the_disk(table)
    opened.close()


def test_a_password_is_altered_and_taken_away(table: Path, closed: Path) -> None:
    opened = RegisterFile(table, "a laptop", "geheim")
    opened.set_password("nieuw")
    opened.write(adding(_("x"), OTHER))
    opened.close()
    with pytest.raises(Refusal, match="past niet"):
        RegisterFile(table, "a laptop", "geheim")
    again = RegisterFile(table, "a laptop", "nieuw")
    again.set_password("")
    assert not again.has_password
    again.close()
    plain = RegisterFile(table, "a laptop")
    assert plain.entries() == {"1": WHO, "2": OTHER}
    plain.close()


def test_without_a_register_there_is_nothing_to_close(table: Path) -> None:
    with pytest.raises(Refusal, match="nog geen register"):
        RegisterFile(table, "a laptop").set_password("geheim")


def test_a_disk_that_takes_nothing_leaves_the_old_one(
    table: Path, closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = RegisterFile(table, "a laptop", "geheim")

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as during:
        during.setattr(locked, "put_bytes", full)
        during.setattr(register, "put_bytes", full)
        with pytest.raises(Refusal, match="vol"):
            opened.write(adding(_("x"), OTHER))
        with pytest.raises(Refusal, match="vol"):
            opened.set_password("nieuw")
        with pytest.raises(Refusal, match="vol"):
            opened.set_password("")
    assert opened.entries() == {"1": WHO}
    assert read_register(table, "geheim") == (WHO,)
    opened.write(adding(_("x"), OTHER))  # and goes on where the disk returns
    assert set(read_register(table, "geheim")) == {WHO, OTHER}
    opened.close()


def test_one_that_was_replaced_meanwhile_is_not_written_over(table: Path, closed: Path) -> None:
    opened = RegisterFile(table, "a laptop", "geheim")
    other = RegisterFile(table.with_stem("ander"), "a laptop")
    other.write(adding(_("x"), OTHER))
    other.set_password("anders")
    other.close()
    other.path.replace(closed)
    with pytest.raises(Refusal):
        opened.write(adding(_("x"), OTHER))
    assert read_register(table, "anders") == (OTHER,)
    opened.close()


def test_the_same_one_put_back_is_written_on(table: Path, closed: Path) -> None:
    opened = RegisterFile(table, "a laptop", "geheim")
    content = closed.read_bytes()
    closed.unlink()
    with pytest.raises(Refusal):
        opened.write(adding(_("x"), OTHER))
    closed.write_bytes(content)
    opened.write(adding(_("x"), OTHER))
    assert len(read_register(table, "geheim")) == 2
    opened.close()


def test_it_is_destroyed_as_any(table: Path, closed: Path) -> None:
    opened = RegisterFile(table, "a laptop", "geheim")
    opened.destroy()
    assert not closed.exists() and opened.entries() == {}
    opened.write(adding(_("x"), OTHER))
    assert not opened.has_password
    opened.close()


def test_a_hostile_content_does_not_pass_the_gate(table: Path, closed: Path) -> None:
    _content, key = locked.unlock(closed, "geheim")
    locked.put(closed, b"SQLite format 3\0" + bytes(500), key)
    with pytest.raises(Refusal):
        RegisterFile(table, "a laptop", "geheim")
