"""A transaction is there wholly or not at all, and the connection stays its owner's."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tafelkit.store.transactions import Transactions


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    path = tmp_path / "t.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE t (word TEXT NOT NULL) STRICT")
        yield connection


def words(connection: sqlite3.Connection) -> list[str]:
    return [word for (word,) in connection.execute("SELECT word FROM t")]


def test_what_is_done_within_is_there_afterwards(connection: sqlite3.Connection) -> None:
    transactions = Transactions(connection)
    for word in ("een", "twee"):
        with transactions.one() as through:
            through.exec_driver_sql("INSERT INTO t VALUES (?)", (word,))
            assert connection.in_transaction
    assert words(connection) == ["een", "twee"] and not connection.in_transaction


@pytest.mark.parametrize("fault", [ValueError, KeyboardInterrupt])
def test_or_nothing_of_it_and_the_next_goes_on(
    connection: sqlite3.Connection, fault: type[BaseException]
) -> None:
    transactions = Transactions(connection)

    def fail() -> None:
        with transactions.one() as through:
            through.exec_driver_sql("INSERT INTO t VALUES ('half')")
            raise fault

    with pytest.raises(fault):
        fail()
    with transactions.one() as through:
        through.exec_driver_sql("INSERT INTO t VALUES ('heel')")
    assert words(connection) == ["heel"]


def test_what_sqlite_says_is_raised_as_sqlite_says_it(connection: sqlite3.Connection) -> None:
    with (
        pytest.raises(sqlite3.IntegrityError, match="NOT NULL"),
        Transactions(connection).one() as through,
    ):
        through.exec_driver_sql("INSERT INTO t VALUES (NULL)")
    assert words(connection) == []


def test_the_connection_outlives_them(connection: sqlite3.Connection) -> None:
    transactions = Transactions(connection)
    with transactions.one() as through:
        through.exec_driver_sql("INSERT INTO t VALUES ('een')")
    transactions.end()
    transactions.end()
    assert words(connection) == ["een"]
    with transactions.one() as through:
        through.exec_driver_sql("INSERT INTO t VALUES ('twee')")
    assert words(connection) == ["een", "twee"]
