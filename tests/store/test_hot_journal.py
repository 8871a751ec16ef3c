"""No journal beside a file has SQLite do harm: each is looked at before SQLite sees it."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.store import bounds, gate, hot_journal, schema
from tafelkit.store.document import Document


@pytest.fixture
def path(tmp_path: Path, sound: bytes) -> Path:
    path = tmp_path / "t.tafel"
    path.write_bytes(sound)
    return path


def refused(path: Path) -> str:
    with pytest.raises(Refusal) as told:
        gate.look(path, schema.TAFEL)
    sentence = str(told.value)
    assert sentence.startswith(str(path)), sentence
    return sentence


def test_a_journal_that_would_remove_another_file(path: Path, tmp_path: Path) -> None:
    """SQLite removes the file that a journal names as the one above it."""
    other = tmp_path / "brief.txt"
    other.write_text("niet van ons")
    name = bytes(other)
    magic = hot_journal.MAGIC
    end = (0x7FFFFFFF).to_bytes(4, "big") + name + len(name).to_bytes(4, "big")
    journal = magic + bytes(504) + end + sum(name).to_bytes(4, "big") + magic
    path.with_name("t.tafel-journal").write_bytes(journal)
    assert "een vreemd -journal" in refused(path)
    with pytest.raises(Refusal, match="een vreemd -journal"):
        Document.open(path, "proef")
    link = tmp_path / "link" / "t.tafel"
    link.parent.mkdir()
    link.symlink_to(path)
    with pytest.raises(Refusal, match="een vreemd -journal"):
        Document.open(link, "proef")
    assert other.exists()


@pytest.mark.parametrize("page_size", [4096, 65536])
def test_a_journal_that_has_the_file_grow_without_end(
    path: Path, sound: bytes, page_size: int
) -> None:
    pages = (bounds.MAX_BYTES // page_size) + 1
    head = hot_journal.MAGIC + struct.pack(">5I", 0, 7, pages, 512, page_size)
    Path(f"{path}-journal").write_bytes(head.ljust(2048, b"\0"))
    for to_read in (True, False):
        with pytest.raises(Refusal, match="vreemd -journal"):
            Document.open(path, "proef", to_read=to_read)
    assert path.read_bytes() == sound  # it was made four gigabytes long


def test_a_journal_that_is_another_file_too(path: Path, tmp_path: Path) -> None:
    """SQLite writes zeros over the beginning of what it takes for its journal."""
    other = tmp_path / "scriptie.txt"
    other.write_text("blijft" * 100)
    path.with_name("t.tafel-journal").hardlink_to(other)
    assert "een vreemd -journal" in refused(path)
    with pytest.raises(Refusal, match="een vreemd -journal"):
        Document.open(path, "proef")
    assert other.read_text() == "blijft" * 100


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda place: place.symlink_to("t.tafel")])
def test_what_is_no_plain_journal(path: Path, make: Callable[[Path], object]) -> None:
    """A pipe would keep us waiting for ever, a link lead SQLite to another file."""
    make(path.with_name("t.tafel-journal"))
    assert "een vreemd -journal" in refused(path)


def test_what_begins_otherwise_takes_nothing_back(path: Path) -> None:
    place = path.with_name("t.tafel-journal")
    for content in (b"", b"x", bytes(600)):
        place.write_bytes(content)
        assert not hot_journal.has_hot_journal(path)
    place.write_bytes(hot_journal.MAGIC + bytes(504))
    assert hot_journal.has_hot_journal(path)


def test_what_belongs_to_a_file_lies_beside_it_whatever_link_leads_there(
    path: Path, tmp_path: Path
) -> None:
    folder, link = tmp_path / "andere map", tmp_path / "link"
    folder.symlink_to(tmp_path)
    link.symlink_to(folder / path.name)
    Path(f"{path}-journal").touch()
    for name in (path, link, folder / path.name, folder / "link"):
        assert hot_journal.beside(name, "-journal").samefile(f"{path}-journal")
