"""Damage leads to restoring, and so does an altered bit that says a file is of a newer tafelkit."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tafelkit.domain.errors import Damaged, Refusal
from tafelkit.services.restoring import remains
from tafelkit.services.restoring.kept import looked_at
from tafelkit.services.restoring.refused import check_password, is_damaged
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.store.newer import TooNew
from tafelkit.store.password import blocks, locked
from tafelkit.store.password.keyring import KEYRING
from tafelkit.store.password.locked import Locked
from tests.builders import NOON
from tests.services.restoring.test_remains import _harm, _recover, _said, _told, path

__all__ = ["path"]


def test_which_refusals_lead_here(path: Path) -> None:
    _harm(path, b"De avondmarkt.")
    with pytest.raises(Damaged) as refused:
        Document.open(path, "proef", to_read=True)
    assert is_damaged(path, refused.value, path.parent / "b")
    assert looked_at(backup.Copy(1, NOON, path)).contents is None
    content = bytearray(path.read_bytes())
    content[60:64] = (2000).to_bytes(4, "big")
    path.write_bytes(bytes(content))
    with pytest.raises(Refusal, match="nieuwere tafelkit") as newer:
        Document.open(path, "proef", to_read=True)
    assert not is_damaged(path, newer.value, path.parent / "b")


def test_what_may_not_be_read_is_not_damaged(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may stand in a folder that may not be entered: whether it is gone is not known."""

    def stat(path: Path, **_values: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "stat", stat)
    with pytest.raises(Refusal, match="mag hier niet worden gelezen") as refused:
        Document.open(path, "proef", to_read=True)
    assert not is_damaged(path, refused.value, path.parent / "b")


def test_one_whose_heads_are_damaged_is_restored_where_its_copy_opens(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether a password fits cannot be told by such a file itself; its copy tells it."""
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    backups = path.parent / "b"
    with closing(Document.open(path, "proef")) as document:
        document.set_password("geheim")
    backup.keep(path, backups, NOON)
    expected = _said(path)
    salt_spoilt(path)

    def refused() -> Refusal:
        with pytest.raises(Locked) as found:
            Document.open(path, "proef", to_read=True)
        return found.value

    KEYRING.forget()
    assert not is_damaged(path, refused(), backups)
    KEYRING.give("fout")
    assert not is_damaged(path, refused(), backups)
    KEYRING.give("geheim")
    assert is_damaged(path, refused(), backups)
    check_password(path, backups)
    _recover(path)
    assert _said(path) == expected


def salt_spoilt(path: Path) -> None:
    """Alter the salt in both heads, each in a byte of its own."""
    with closing(sqlite3.connect(path)) as file:
        for number, at in zip(blocks.HEADS, (5, 12), strict=True):
            sql = "SELECT sealed FROM block WHERE number = ?"
            (head,) = file.execute(sql, (number,)).fetchone()
            head = head[:at] + bytes([head[at] ^ 1]) + head[at + 1 :]
            file.execute("UPDATE block SET sealed = ? WHERE number = ?", (head, number))
        file.commit()


def _say_newer(path: Path) -> Refusal:
    """One bit of the version in the header is altered."""
    content = bytearray(path.read_bytes())
    content[62] ^= 8
    path.write_bytes(bytes(content))
    with pytest.raises(TooNew, match=r"nieuwere tafelkit \(vorm 3\.") as refused:
        Document.open(path, "proef", to_read=True)
    return refused.value


def test_one_that_only_says_it_is_newer_is_damaged(path: Path) -> None:
    refused = _say_newer(path)
    assert is_damaged(path, refused, path.parent / "b")
    left = remains.remains(path, path.parent / "b")
    assert not left.may_be_newer and "Alleen de vorm van het bestand" in _told(left)
    _recover(path)
    assert "De avondmarkt." in " ".join(_said(path))


def test_of_one_that_may_be_newer_a_copy_is_offered_where_there_is_one(path: Path) -> None:
    backups = path.parent / "b"
    content = path.read_bytes()
    _harm(path, b"De avondmarkt.")
    refused = _say_newer(path)
    assert not is_damaged(path, refused, backups)
    damaged = path.read_bytes()
    path.write_bytes(content)
    backup.keep(path, backups, NOON)
    path.write_bytes(damaged)
    assert is_damaged(path, refused, backups)
    left = remains.remains(path, backups)
    assert left.may_be_newer
    assert str(left.told()[0]).endswith(
        "werk tafelkit dan bij. Is het dat niet, dan is het beschadigd."
    )
    _recover(path)
    assert "De avondmarkt." in " ".join(_said(path))
