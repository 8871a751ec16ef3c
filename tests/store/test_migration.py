"""A file of every version that ever was is opened, brought up to ours, and compared."""

from __future__ import annotations

import gzip
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from tafelkit.exchange import json_writer
from tafelkit.store import migration, schema
from tafelkit.store.connection import Store
from tafelkit.store.copies import beside
from tafelkit.store.document import Document
from tests.builders import a_full_record

KEPT = sorted((Path(__file__).parent.parent / "files").glob("*.tafel"))


def exported(path: Path, *, to_read: bool) -> str:
    with closing(Document.open(path, "author", to_read=to_read)) as document:
        (record,) = document.records()
        return json_writer.table_text(record)


def test_every_older_version_is_kept() -> None:
    found = {path.name.split("-")[0] for path in KEPT}
    assert found == {f"{schema.VERSION_MAJOR}.{minor}" for minor in range(schema.VERSION_MINOR)}


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_an_older_file_is_copied_aside_and_brought_up(tmp_path: Path, kept: Path) -> None:
    content = kept.with_suffix(".json").read_text(encoding="utf-8")
    path = tmp_path / "table.tafel"
    shutil.copy(kept, path)
    assert exported(path, to_read=True) == content
    assert path.read_bytes() == kept.read_bytes()  # who only reads alters nothing
    assert exported(path, to_read=False) == content
    version = kept.stem.split("-")[0]
    aside = tmp_path / f"table (vorm {version}).tafel"
    assert exported(aside, to_read=True) == content
    with closing(Document.open(path, "author")) as document:
        assert document._store.version == schema.USER_VERSION


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_a_step_that_fails_leaves_the_old_file(
    tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "table.tafel"
    shutil.copy(kept, path)

    def failing(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(migration, "_add_tables", failing)
    with pytest.raises(Exception, match="schijf is vol"):
        Document.open(path, "author")
    monkeypatch.undo()
    assert exported(path, to_read=True) == kept.with_suffix(".json").read_text(encoding="utf-8")


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_a_copy_that_was_cut_short_is_never_taken_for_the_old_file(
    tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "table.tafel"
    shutil.copy(kept, path)

    def killed(_store: Store, target: Path) -> None:
        target.write_bytes(kept.read_bytes()[:4096])
        Path(f"{target}-journal").write_bytes(b"half")
        raise KeyboardInterrupt

    monkeypatch.setattr(Store, "copy_to", killed)
    with pytest.raises(KeyboardInterrupt):
        Document.open(path, "author")
    monkeypatch.undo()
    Document.open(path, "author").close()
    aside = tmp_path / f"table (vorm {kept.stem.split('-')[0]}).tafel"
    assert exported(aside, to_read=True) == kept.with_suffix(".json").read_text(encoding="utf-8")
    assert sorted(tmp_path.iterdir()) == sorted((path, aside))


def test_each_old_file_of_one_name_is_kept_and_the_same_one_once(tmp_path: Path) -> None:
    path, other = tmp_path / "table.tafel", KEPT[0].with_name("1.0.tafel.gz")
    older = [KEPT[0].read_bytes(), gzip.decompress(other.read_bytes())]
    said = []
    for content in (*older, older[0]):
        path.write_bytes(content)
        said.append(exported(path, to_read=False))
    first, second = tmp_path / "table (vorm 1.0).tafel", tmp_path / "table (vorm 1.0 2).tafel"
    assert sorted(tmp_path.iterdir()) == sorted((path, first, second))
    assert [exported(aside, to_read=True) for aside in (first, second)] == said[:2]
    assert beside.of(path) == sorted((first, second))


def test_what_is_ours_is_left_alone(tmp_path: Path) -> None:
    record = a_full_record()
    path = tmp_path / "table.tafel"
    Document.create(path, record.programme, record.kit, "author").close()
    before = path.read_bytes()
    Document.open(path, "author").close()
    assert path.read_bytes() == before and list(tmp_path.iterdir()) == [path]


def test_who_may_read_the_copy_is_who_may_read_the_file(tmp_path: Path) -> None:
    path = tmp_path / "table.tafel"
    shutil.copy(KEPT[0], path)
    path.chmod(0o600)
    Document.open(path, "author").close()
    (aside,) = tmp_path.glob("table (vorm *).tafel")
    assert aside.stat().st_mode & 0o777 == 0o600
