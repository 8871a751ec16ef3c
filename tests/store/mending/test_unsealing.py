"""What is opened of a harmed file under a password, block by block."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.store.mending import pages, unsealing
from tafelkit.store.mending.unsealing import Unsealed, unsealed
from tafelkit.store.password import blocks, locked
from tafelkit.store.password.keyring import KEYRING
from tafelkit.store.password.locked import Locked
from tafelkit.store.password.vault import Vault

SIZE = blocks.SIZE
CONTENT = os.urandom(40 * SIZE + 100)
Harm = Callable[[sqlite3.Connection], object]


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))


def sealed(content: bytes = CONTENT, *harms: Harm) -> bytes:
    """A file under a password, in which something was harmed past SQLite's back or before it."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        Vault.begin(connection, KEYRING.new_key("geheim"), content)
        for harm in harms:
            harm(connection)
        return connection.serialize()


def one_bit(number: int, at: int = 30) -> Harm:
    """A bit of a block, or of a head, is another."""

    def harm(connection: sqlite3.Connection) -> None:
        sql = "SELECT sealed FROM block WHERE number = ?"
        (whole,) = connection.execute(sql, (number,)).fetchone()
        other = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
        connection.execute("UPDATE block SET sealed = ? WHERE number = ?", (other, number))

    return harm


def both_heads(at: int) -> tuple[Harm, Harm]:
    first, last = blocks.HEADS
    return one_bit(first, at), one_bit(last, at)


def opened(content: bytes) -> Unsealed:
    found = unsealed(content)
    assert found is not None
    return found


def test_all_of_a_sound_file_is_found_and_nothing_in_one_without_a_password() -> None:
    found = opened(sealed())
    assert (found.content, found.whole) == (CONTENT, True)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE t (number INTEGER PRIMARY KEY, other)")
        connection.execute("INSERT INTO t VALUES (1, 'x')")
        connection.commit()
        assert unsealed(connection.serialize()) is None


@pytest.mark.parametrize(
    "harm",
    [
        lambda file: file + b"x",
        lambda file: bytes(4096) + file[4096:],  # the header, and how blocks are found
        lambda file: file[:28] + b"\xff" * 40 + file[68:],
        lambda file: file[:16] + b"\x02\x00" + file[18:],  # another size of a page
    ],
)
def test_where_only_the_form_is_harmed_all_of_it_is_there(harm: Callable[[bytes], bytes]) -> None:
    found = opened(harm(sealed()))
    assert (found.content, found.whole) == (CONTENT, True)


@pytest.mark.parametrize("head", blocks.HEADS)
@pytest.mark.parametrize("at", [0, 10, 60])
def test_one_head_is_enough(head: int, at: int) -> None:
    found = opened(sealed(CONTENT, one_bit(head, at)))
    assert (found.content, found.whole) == (CONTENT, True)


def test_a_block_that_does_not_open_is_a_hole_and_is_told() -> None:
    found = opened(sealed(CONTENT, one_bit(3)))
    assert found.content == CONTENT[: 2 * SIZE] + bytes(SIZE) + CONTENT[3 * SIZE :]
    assert not found.whole


def test_what_was_cut_off_is_missing() -> None:
    file = sealed()
    found = opened(file[: len(file) // 2])
    assert not found.whole and len(found.content) < len(CONTENT)
    kept = [n for n in range(0, len(found.content), SIZE) if any(found.content[n : n + SIZE])]
    assert len(kept) > 10
    assert all(found.content[n : n + SIZE] == CONTENT[n : n + SIZE] for n in kept)


def test_a_block_of_another_moment_is_believed_and_told_as_not_whole() -> None:
    """It was written here by one who has the password; but not with the rest."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        one = Vault.begin(connection, KEYRING.new_key("geheim"), CONTENT)
        rows = "SELECT number, sealed FROM block WHERE number IN (5, ?, ?) ORDER BY number"
        first, older, last = connection.execute(rows, blocks.HEADS).fetchall()
        one.write(CONTENT[: 4 * SIZE] + os.urandom(SIZE) + CONTENT[5 * SIZE :])
        newer = connection.execute(rows, blocks.HEADS).fetchall()[1]

        def put(*rows: tuple[int, bytes]) -> bytes:
            connection.executemany("INSERT OR REPLACE INTO block VALUES (?, ?)", rows)
            return connection.serialize()

        stale = opened(put(older))
        assert stale.content == CONTENT and not stale.whole
        belied = opened(put(newer, first, last))
        assert belied.content == one.content and not belied.whole
        assert opened(put(older)).whole  # now all is as it was then


def test_no_block_is_believed_in_another_place_or_of_another_key() -> None:
    def exchanged(connection: sqlite3.Connection) -> None:
        for one, other in ((-1, 2), (2, 3), (3, -1)):
            connection.execute("UPDATE block SET number = ? WHERE number = ?", (one, other))

    found = opened(sealed(CONTENT, exchanged))
    assert found.content == CONTENT[:SIZE] + bytes(2 * SIZE) + CONTENT[3 * SIZE :]
    strange = blocks.seal(KEYRING.new_key("geheim"), os.urandom(SIZE), 2)

    def foreign(connection: sqlite3.Connection) -> None:
        connection.execute("UPDATE block SET sealed = ? WHERE number = 2", (strange,))

    found = opened(sealed(CONTENT, foreign))
    assert found.content == CONTENT[:SIZE] + bytes(SIZE) + CONTENT[2 * SIZE :]


def test_without_both_heads_a_key_that_fits_still_opens_what_there_is() -> None:
    found = opened(sealed(CONTENT, *both_heads(60)))  # the salt is there
    assert (found.content, found.whole) == (CONTENT, False)
    file = sealed(CONTENT, *both_heads(10))
    assert opened(file).content == CONTENT  # by the key of this run, as a copy gives it
    KEYRING.forget()
    KEYRING.give("geheim")
    with pytest.raises(Locked, match="past niet"):
        unsealed(file)
    with pytest.raises(Refusal, match="hoort is beschadigd") as refused:
        unsealed(sealed_without_heads(file))
    assert not isinstance(refused.value, Locked)


def sealed_without_heads(file: bytes) -> bytes:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.deserialize(file)
        connection.execute("DELETE FROM block WHERE number IN (?, ?)", blocks.HEADS)
        return connection.serialize()


def test_a_password_is_asked_for_where_it_may_fit() -> None:
    file = sealed(CONTENT, one_bit(3)) + b"x"
    unsealing.check_password(file)
    KEYRING.forget()
    with pytest.raises(Locked, match="er hoort een wachtwoord bij"):
        unsealing.check_password(file)
    KEYRING.give("fout")
    with pytest.raises(Locked, match="past niet"):
        unsealing.check_password(file)
    KEYRING.give("geheim")
    unsealing.check_password(file)
    unsealing.check_password(b"geen tafel")


def test_a_file_of_nothing_but_heads_has_no_key_made_for_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[bytes] = []
    monkeypatch.setattr(
        "tafelkit.store.password.keyring.key_of",
        lambda password, salt, cost: made.append(salt) or locked.key_of(password, salt, cost),
    )
    file = b"".join(sealed(b"") for _time in range(20))
    KEYRING.forget()
    KEYRING.give("fout")
    with pytest.raises(Locked):
        unsealed(file)
    assert len(made) == 4


def test_of_what_is_too_long_for_a_block_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hostile file has any number of such rows, which all go on in the same pages."""
    read = list[int]()
    overflow = pages._Room.overflow

    def counted(room: pages._Room, number: int, length: int) -> bytes:
        read.append(length)
        return overflow(room, number, length)

    def long(connection: sqlite3.Connection) -> None:
        row = "INSERT INTO block VALUES (?, zeroblob(?))"
        connection.executemany(row, [(1000, 1 << 20), (1001, blocks.LONGEST + 100)])

    monkeypatch.setattr(pages._Room, "overflow", counted)
    found = opened(sealed(CONTENT, long))
    assert (found.content, found.whole) == (CONTENT, True)
    assert len(read) == 40 and max(read) < blocks.LONGEST
