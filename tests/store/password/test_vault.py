"""The form of a file under a password: what is sealed, and what no hand alters unseen."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tafelkit.domain.errors import Damaged, Refusal
from tafelkit.store.password import locked, vault
from tafelkit.store.password.keyring import KEYRING
from tafelkit.store.password.locked import Locked
from tafelkit.store.password.vault import Vault

HERE = Path("t.tafel")


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))


def made(content: bytes) -> Vault:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    return Vault.begin(connection, KEYRING.new_key("geheim"), content)


def rows(one: Vault) -> dict[int, bytes]:
    return dict(one.connection.execute("SELECT number, sealed FROM block"))


def put(one: Vault, number: int, sealed: bytes) -> None:
    sql = "INSERT OR REPLACE INTO block VALUES (?, ?)"
    one.connection.execute(sql, (number, sealed))


@given(
    st.lists(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 255)), max_size=6), max_size=4)
)
@settings(max_examples=30)
def test_it_holds_what_was_written_last(writings: list[list[tuple[int, int]]]) -> None:
    one = made(b"")
    try:
        for parts in writings:
            one.write(content := b"".join(bytes([filled]) * 3000 * size for size, filled in parts))
            assert vault.opened(one.connection, HERE).content == content
    finally:
        one.connection.close()


def test_only_what_was_altered_is_written_anew() -> None:
    content = os.urandom(100_000)
    one = made(content)
    before = rows(one)
    one.write(content[:50_000] + b"Zonderling" + content[50_010:])
    after = rows(one)
    assert [n for n in after if after[n] != before[n]] == [0, 1 + 50_000 // 8192, 1 << 40]
    one.connection.close()


def test_a_password_that_does_not_fit_is_told_from_none_and_from_damage() -> None:
    one = made(os.urandom(20_000))
    KEYRING.forget()
    with pytest.raises(Locked, match="er hoort een wachtwoord bij"):
        vault.opened(one.connection, HERE)
    KEYRING.give("Geheim")
    with pytest.raises(Locked, match="past niet"):
        vault.opened(one.connection, HERE)
    KEYRING.give("geheim")
    vault.opened(one.connection, HERE)
    sealed = rows(one)[2]
    put(one, 2, sealed[:-1] + bytes([sealed[-1] ^ 1]))
    with pytest.raises(Damaged, match="beschadigd"):
        vault.opened(one.connection, HERE)
    one.connection.close()


@pytest.mark.parametrize("which", [0, 1 << 40])
@pytest.mark.parametrize("at", [0, 2, 10, 25, 40, 80])
def test_a_damaged_head_is_not_taken_for_a_wrong_password(which: int, at: int) -> None:
    one = made(os.urandom(20_000))
    head = bytearray(rows(one)[which])
    head[at] ^= 1
    put(one, which, bytes(head))
    with pytest.raises(Damaged):
        vault.opened(one.connection, HERE)
    KEYRING.forget()
    KEYRING.give("fout")
    with pytest.raises(Locked):
        vault.opened(one.connection, HERE)
    one.connection.close()


def harmed(one: Vault, *at: int) -> None:
    """Harm both heads, each in a byte of its own."""
    for number, place in zip((0, 1 << 40), at, strict=True):
        head = bytearray(rows(one)[number])
        head[place] ^= 1
        put(one, number, bytes(head))


@pytest.mark.parametrize("at", [(40, 60), (61, 40), (5, 40), (40, 1)])
def test_two_damaged_heads_are_told_where_the_password_still_fits(at: tuple[int, int]) -> None:
    one = made(os.urandom(20_000))
    harmed(one, *at)
    with pytest.raises(Damaged, match="beschadigd"):
        vault.opened(one.connection, HERE)
    KEYRING.forget()
    with pytest.raises(Locked, match="er hoort een wachtwoord bij"):
        vault.opened(one.connection, HERE)
    KEYRING.give("fout")
    with pytest.raises(Locked, match="of het wachtwoord past, is niet meer te zien"):
        vault.opened(one.connection, HERE)
    one.connection.close()


def test_of_two_heads_without_their_salt_nobody_can_say_whether_the_password_fits() -> None:
    one = made(os.urandom(20_000))
    harmed(one, 5, 12)
    with pytest.raises(Locked, match="op slot en beschadigd"):
        vault.opened(one.connection, HERE)
    one.connection.close()


def test_no_block_passes_in_another_place_or_of_another_moment() -> None:
    first = os.urandom(30_000)
    one = made(first)
    before = rows(one)
    one.write(os.urandom(30_000))
    after = rows(one)
    for number, sealed in ((1, before[1]), (2, after[1]), (9, after[1]), (-1, after[1])):
        put(one, number, sealed)
        with pytest.raises(Damaged):
            vault.opened(one.connection, HERE)
        one.connection.execute("DELETE FROM block")
        for each in after.items():
            put(one, *each)
        vault.opened(one.connection, HERE)
    for gone in after:
        one.connection.execute("DELETE FROM block WHERE number = ?", (gone,))
        with pytest.raises(Damaged):
            vault.opened(one.connection, HERE)
        put(one, gone, after[gone])
    one.connection.close()


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TABLE more (x)",
        "CREATE TRIGGER t AFTER INSERT ON block BEGIN SELECT 1; END",
        "DROP TABLE block",
        "DROP TABLE block; CREATE VIEW block AS SELECT 0 AS number, x'00' AS sealed",
        "UPDATE block SET sealed = zeroblob(8000000) WHERE number = 0",
        "UPDATE block SET sealed = x'' WHERE number = 1",
    ],
)
def test_a_foreign_form_is_refused(sql: str) -> None:
    one = made(b"x" * 9000)
    one.connection.executescript(sql)
    with pytest.raises(Damaged):
        vault.opened(one.connection, HERE)
    one.connection.close()


def test_a_hostile_head_does_not_keep_the_laptop_busy() -> None:
    one = made(b"x")
    head = rows(one)[0]
    for cost in (b"\xff\xff\xff", b"\x1e\x08\x01", b"\x00\x08\x01"):
        put(one, 0, cost + head[3:])
        put(one, 1 << 40, cost + head[3:])
        with pytest.raises(Damaged):
            vault.opened(one.connection, HERE)
    one.connection.close()


def test_what_is_too_large_is_refused_and_nothing_is_altered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one = made(b"x" * 9000)
    monkeypatch.setattr(vault, "MOST_BYTES", 10_000)
    monkeypatch.setattr(vault, "_AN_EDIT", 2_000)
    with pytest.raises(Refusal, match="te groot"):
        one.write(b"y" * 11_001)
    assert vault.opened(one.connection, HERE).content == one.content == b"x" * 9000
    one.write(b"y" * 11_000)
    one.write(b"z" * 13_000)  # an edit is saved also where it grows beyond
    one.take_key(KEYRING.new_key("anders"))
    monkeypatch.setattr(vault, "MOST_BYTES", 6000)
    with pytest.raises(Refusal, match="te groot"):
        vault.opened(one.connection, HERE)
    one.connection.close()


def test_nothing_is_written_that_could_not_be_opened_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vault, "MOST_BYTES", 10_000)
    monkeypatch.setattr(vault, "_AN_EDIT", 2_000)
    with pytest.raises(Refusal, match="te groot"):
        made(b"x" * 10_001)
    one = made(b"")
    for size in range(10_000, 22_000, 2_000):
        one.write(os.urandom(size))
    with pytest.raises(Refusal, match="te groot"):
        one.write(os.urandom(20_001))
    assert vault.opened(one.connection, HERE).content == one.content
    one.connection.close()


def test_another_key_seals_all_of_it_or_nothing() -> None:
    one = made(content := os.urandom(30_000))
    before, first = rows(one), one.key
    one.take_key(KEYRING.new_key("anders"))
    assert not set(rows(one).values()) & set(before.values())
    KEYRING.take_back("geheim")
    assert vault.opened(one.connection, HERE).content == content
    second = one.key
    one.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(sqlite3.Error):
        one.take_key(first)
    assert one.key == second and one.content == content
    one.connection.close()


class _Full:
    """A connection whose disk is full at one statement."""

    def __init__(self, real: sqlite3.Connection, at: int) -> None:
        self._real, self._left = real, at

    @property
    def in_transaction(self) -> bool:
        return self._real.in_transaction

    def _passed(self, sql: str) -> None:
        self._left -= 1
        if self._left == 0:
            raise sqlite3.OperationalError("database or disk is full")

    def execute(self, sql: str, *given: Any) -> sqlite3.Cursor:
        self._passed(sql)
        return self._real.execute(sql, *given)

    def executemany(self, sql: str, rows: Any) -> sqlite3.Cursor:
        self._passed(sql)
        return self._real.executemany(sql, rows)


def test_the_first_form_had_its_head_once_and_is_brought_up_by_a_write_or_not_at_all() -> None:
    first, then = os.urandom(20_000), os.urandom(20_000)
    one = made(first)
    connection = one.connection
    connection.execute("DELETE FROM block WHERE number = ?", (1 << 40,))
    with pytest.raises(Damaged):
        vault.opened(connection, HERE)  # in the form of today there are two
    connection.execute("PRAGMA user_version = 1000")
    one, before = vault.opened(connection, HERE), connection.serialize()
    assert one.content == first
    for at in range(1, 20):
        one.connection = cast("sqlite3.Connection", _Full(connection, at))
        try:
            one.write(then)
        except sqlite3.OperationalError:
            assert vault.version_of(connection) == 1000 and connection.serialize() == before
        else:
            break
    assert at > 5 and vault.version_of(connection) == vault.VERSION
    again = vault.opened(connection, HERE)
    assert again.content == then and {0, 1 << 40} <= rows(again).keys()
    connection.close()
