import sqlite3
from contextlib import closing

from tafelkit.store import schema
from tafelkit.store.erasures import erased_in


def test_what_went_with_its_seat_is_the_same_whatever_became_of_it() -> None:
    named = {schema.REMOVED: "id", schema.ASIDE: "entry_id", schema.ERASED: "entry_id"}
    told = set()
    for table, key in named.items():
        with closing(sqlite3.connect(":memory:")) as connection:
            for one in named:
                names = ", ".join(column.name for column in one.columns)
                connection.execute(f"CREATE TABLE {one.name} ({names})")
            connection.execute(
                f"INSERT INTO {table.name} ({key}, version, table_id, author) "
                "VALUES ('n', '0a:2', 'tafel', '')"
            )
            ((name, erasure),) = erased_in(connection).items()
            told.add((name, erasure))
    assert len(told) == 1 and erasure == ("tafel", "n", "0a:2")
