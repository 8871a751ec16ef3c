"""No file keeps SQLite busy before anything was asked of it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from soak.foreign.trees import with_branches
from tafelkit.domain.errors import Damaged
from tafelkit.store import bounds, schema
from tafelkit.store.document import Document
from tafelkit.store.password import vault

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


def test_the_bound_holds_within_alone() -> None:
    connection = sqlite3.connect(":memory:")
    with bounds.few_steps(connection), pytest.raises(sqlite3.OperationalError):
        connection.execute(ENDLESS).fetchone()
    many = ENDLESS.replace("FROM n)", "FROM n LIMIT 99999)")
    assert connection.execute(many).fetchone() == (99999,)
    connection.close()
