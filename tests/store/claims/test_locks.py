from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tafelkit.store.claims.locks import is_locked
from tafelkit.store.document import Document
from tests.builders import a_full_record

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps other locks")

HOLDS = """
import sys; from pathlib import Path
from tafelkit.store.document import Document
document = Document.open(Path(sys.argv[1]), "ander")
print("open", flush=True); sys.stdin.read()
"""


def test_who_holds_it_is_noticed_until_that_one_is_gone(tmp_path: Path) -> None:
    record, path = a_full_record(), tmp_path / "t.tafel"
    Document.create(path, record.programme, record.kit, "proef").close()
    assert not is_locked(path) and not is_locked(tmp_path / "weg")
    command = [sys.executable, "-c", HOLDS, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None and other.stdout.readline() == b"open\n"
        assert is_locked(path)
        other.kill()
    assert not is_locked(path)


def test_asking_leaves_all_as_it_is(tmp_path: Path) -> None:
    path, beside = tmp_path / "t.tafel", tmp_path / "t.tafel-wal"
    path.touch()
    beside.write_bytes(b"rest")
    assert not is_locked(path)
    assert beside.read_bytes() == b"rest"
