from __future__ import annotations

from pathlib import Path

from tafelkit.services.files import make_file
from tafelkit.services.restoring.kept import how_it_differs, looked_at
from tafelkit.store.copies import backup
from tests.builders import NOON, a_full_record


def test_a_copy_tells_its_size_and_what_going_back_would_bring(tmp_path: Path) -> None:
    record = a_full_record()
    path = tmp_path / "t.tafel"
    make_file(path, record.programme, record.kit, (record.table,), "proef")
    backup.keep(path, tmp_path / "b", NOON)
    (kept,) = map(looked_at, backup.copies(path, tmp_path / "b"))
    assert kept.size == path.stat().st_size and kept.contents is not None
    assert str(how_it_differs(kept, kept.contents)) == "hetzelfde als nu"
    assert str(how_it_differs(kept, {})) == "1 tafel"
    now = {**kept.contents, "note": {"n": 1}}
    assert str(how_it_differs(kept, now)) == "1 aantekening minder"
    assert "andere tafel" in str(how_it_differs(kept, {"programme": {"ander": 1}}))


def test_a_copy_that_is_gone_is_not_usable(tmp_path: Path) -> None:
    kept = looked_at(backup.Copy(3, NOON, tmp_path / "000003 weg.tafel"))
    assert kept.contents is None and kept.size == 0 and not kept.fits({})
