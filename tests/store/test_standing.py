import sqlite3
from contextlib import closing
from pathlib import Path

from tafelkit.store import schema
from tafelkit.store.standing import dated, identity, stands, totals, was_at


def test_a_file_is_told_from_another_in_its_place(tmp_path: Path) -> None:
    path, other = tmp_path / "een", tmp_path / "ander"
    assert identity(path) is None and dated(path) is None
    path.write_bytes(b"x")
    first, then = identity(path), dated(path)
    path.write_bytes(b"xy")
    assert identity(path) == first and dated(path) != then
    other.write_bytes(b"xy")
    other.replace(path)
    assert identity(path) != first


def test_a_file_may_come_from_where_none_is_or_is_there_by_that_name(tmp_path: Path) -> None:
    path, link, copy = (tmp_path / name for name in ("t.tafel", "link.tafel", "kopie.tafel"))
    for file in (path, copy):
        file.touch()
    link.symlink_to(path)
    assert was_at(path, tmp_path / "stick" / "t.tafel") and was_at(path, link)
    assert not was_at(path, copy) and not was_at(tmp_path / "weg", copy)


def test_a_file_is_known_by_the_sum_that_it_tells() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        assert totals(connection) == frozenset()
        connection.execute("CREATE TABLE manifest (key, value)")
        assert totals(connection) == frozenset()
        connection.execute("INSERT INTO manifest VALUES ('total', 'ab'), ('gathers', 'tables')")
        assert totals(connection) == {"ab"}
        before = stands(connection, b"")
        assert stands(connection, b"zout") != before
        connection.execute("UPDATE manifest SET value = 'cd' WHERE key = 'total'")
        assert stands(connection, b"") == before
        for table in (schema.ERASED, schema.REMOVED, schema.ASIDE):
            names = ", ".join(column.name for column in table.columns)
            connection.execute(f"CREATE TABLE {table.name} ({names})")
        connection.execute("INSERT INTO removed (id, version, author) VALUES ('e', 'v', 'iemand')")
        assert stands(connection, b"") == before
        seen = {before}
        for told in (
            "INSERT INTO erased (id, table_id, author) VALUES ('merk', 'tafel', 'iemand')",
            "INSERT INTO removed (id, version, author) VALUES ('e', 'w', '')",
            "INSERT INTO aside (entry_id, version, author) VALUES ('a', 'w', '')",
        ):
            connection.execute(told)
            seen.add(stands(connection, b""))
        assert len(seen) == 4
