import sqlite3
from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, create_engine

from tafelkit.store import ddl, schema, stamp
from tafelkit.store.inspection import inspect

LAYOUTS = [schema.TAFEL, schema.TAFEL.as_of(0), schema.REGISTER]


@pytest.fixture
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = ON")
        yield connection
    engine.dispose()


def _driver(connection: Connection) -> sqlite3.Connection:
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


@pytest.mark.parametrize("layout", LAYOUTS, ids=["now", "1.0", "register"])
def test_what_is_made_is_what_is_looked_for(connection: Connection, layout: schema.Layout) -> None:
    ddl.create_tables(connection, layout.tables)
    connection.exec_driver_sql("INSERT INTO manifest VALUES ('total', ?)", (str(stamp.Total()),))
    minor = 0 if layout == LAYOUTS[1] else schema.VERSION_MINOR
    connection.exec_driver_sql(f"PRAGMA user_version = {schema.VERSION_MAJOR * 1000 + minor}")
    inspect(_driver(connection), layout)


def test_nothing_of_another_type_gets_in(connection: Connection) -> None:
    ddl.create_tables(connection, schema.REGISTER.tables)
    with pytest.raises(sqlite3.IntegrityError, match="REAL value in INTEGER column"):
        _driver(connection).execute(
            "INSERT INTO consent VALUES ('c', 's', 'notes', 0.5, '', 'v', 'a', x'00')"
        )


def test_the_rows_of_one_change_may_come_in_any_order(connection: Connection) -> None:
    ddl.create_tables(connection, schema.TAFEL.tables)
    driver = _driver(connection)
    pick = "INSERT INTO pick VALUES ('p', 't', 1, 's', 'moed', 'driver', '', '[]', 'v', 'a', x'00')"
    driver.execute("BEGIN")
    driver.execute(pick)
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        driver.execute("COMMIT")
    driver.execute("ROLLBACK")
    driver.execute("BEGIN")
    driver.execute(pick)
    rest = "'v', 'a', x'00'"
    driver.execute(f"INSERT INTO seat VALUES ('s', 't', 1, 'A', 'burger', '', {rest})")
    driver.execute(
        f"INSERT INTO table_session VALUES ('t', 'p', 1, '', '', '', '', 'draft', {rest})"
    )
    driver.execute(f"INSERT INTO programme VALUES ('p', '', '', '', '[]', 'nl', 'k', {rest})")
    driver.execute(f"INSERT INTO kit VALUES ('k', '', {rest})")
    driver.execute("COMMIT")
    assert driver.execute("SELECT count(*) FROM pick").fetchone() == (1,)
