"""No file keeps SQLite busy before anything was asked of it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from soak.foreign.trees import with_branches, with_heads
from tafelkit.domain.errors import Damaged
from tafelkit.store import bounds, gate, schema
from tafelkit.store.document import Document
from tafelkit.store.password import locked, vault
from tafelkit.store.password.keyring import KEYRING
from tests.builders import a_full_record

ENDLESS = "WITH RECURSIVE n(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"


@pytest.mark.parametrize("to_read", [True, False])
@pytest.mark.parametrize("mark", [schema.TAFEL.application_id, vault.LAYOUT.application_id])
def test_a_schema_whose_branches_meet_again(
    tmp_path: Path, sound: bytes, mark: int, to_read: bool
) -> None:
    path = tmp_path / "t.tafel"
    content = with_branches(sound, 300, 8)
    path.write_bytes(content[:68] + mark.to_bytes(4, "big") + content[72:])
    with pytest.raises(Damaged, match=r"t\.tafel"):  # it took longer than anyone waited
        Document.open(path, "proef", to_read=to_read)


@pytest.mark.parametrize("fits", [True, False])
def test_blocks_whose_branches_meet_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fits: bool
) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    path, record = tmp_path / "t.tafel", a_full_record()
    key = KEYRING.new_key("geheim")
    Document.create(path, record.programme, record.kit, "proef", key=key).close()
    with closing(sqlite3.connect(path)) as connection:
        (head,) = connection.execute("SELECT sealed FROM block WHERE number = 0").fetchone()
    path.write_bytes(with_heads(path.read_bytes(), head, 300, 8))
    if not fits:
        KEYRING.forget()
        KEYRING.give("fout")
    for to_read in (True, False):  # it was read without end
        with pytest.raises(Damaged, match=r"t\.tafel"):
            Document.open(path, "proef", to_read=to_read)


def test_the_bound_holds_within_alone() -> None:
    connection = sqlite3.connect(":memory:")
    with bounds.few_steps(connection), pytest.raises(sqlite3.OperationalError):
        connection.execute(ENDLESS).fetchone()
    many = ENDLESS.replace("FROM n)", "FROM n LIMIT 99999)")
    assert connection.execute(many).fetchone() == (99999,)
    connection.close()


def test_a_large_programme_is_given_more_time(
    tmp_path: Path, sound: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "t.tafel"
    path.write_bytes(sound)
    long = ENDLESS.replace("FROM n)", "FROM n LIMIT 99999)")
    monkeypatch.setattr(bounds, "DEADLINE_SECONDS", -10.0)
    with gate.reading(path) as connection, pytest.raises(sqlite3.OperationalError):
        connection.execute(long).fetchone()
    monkeypatch.setattr(bounds, "_BYTES_A_SECOND", 1)
    with gate.reading(path) as connection:
        assert connection.execute(long).fetchone() == (99999,)


def test_what_only_lies_beside_a_table_is_given_no_more_time_though_it_is_large(
    tmp_path: Path, sound: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "t.tafel"
    path.write_bytes(sound)
    monkeypatch.setattr(bounds, "SOON_SECONDS", -1.0)
    monkeypatch.setattr(bounds, "_BYTES_A_SECOND", 1)
    many = ENDLESS.replace("FROM n)", "FROM n LIMIT 99999)")
    with gate.reading(path) as connection:
        with bounds.soon(connection), pytest.raises(sqlite3.OperationalError):
            connection.execute(many).fetchone()
        assert connection.execute(many).fetchone() == (99999,)
