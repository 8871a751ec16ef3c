import sqlite3

from sqlalchemy import create_engine

from tafelkit.store.dialect import NAME


class InUse(sqlite3.Connection):
    """A connection that is being read, in which no function can be defined."""

    def create_function(self, *_arguments: object, **_how: object) -> None:
        raise sqlite3.OperationalError("unable to delete/modify user-function")


def test_a_connection_that_is_being_read_is_taken_as_it_is() -> None:
    inner = sqlite3.connect(":memory:", factory=InUse)
    engine = create_engine(f"{NAME}://", creator=lambda: inner)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT 1").scalar() == 1
        assert connection.connection.driver_connection is inner
    engine.dispose()
    inner.close()
