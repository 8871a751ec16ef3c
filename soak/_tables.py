"""Files to begin from, of the sample and of older versions; what stands in a file."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from contextlib import closing, redirect_stdout
from io import StringIO
from pathlib import Path

from tafelkit import bootstrap, cli
from tafelkit.exchange import json_reader, json_writer
from tafelkit.services.files import make_file
from tafelkit.services.output import put_in_place
from tafelkit.store.document import Document
from tafelkit.store.password import locked

TOP = Path(__file__).parents[1]
SAMPLE = TOP / "resources" / "sample"
# Files of every form that ever was; the first of them as a table and as it was exported.
KEPT = TOP / "tests" / "files"
OLD = KEPT / "1.0-table.tafel"
_BASIS = ("Table", "Seat")


def make_table(path: Path, number: int = 1, *, empty: bool = False) -> None:
    """One table of the sample, or only its seats."""
    sample = SAMPLE / f"tafel-{number:02}.json"
    content = json_reader.read_file(sample, bootstrap.kit_shelf().kit)
    kept = [entry for entry in content.entries if not empty or type(entry).__name__ in _BASIS]
    make_file(path, content.programme, content.kit, kept, "soak")


def command(*words: object) -> None:
    """Have the program do a command, whatever it says of it."""
    with redirect_stdout(StringIO()):
        assert cli.run([str(word) for word in words]) == 0, words


def put_copy(source: Path, target: Path) -> None:
    """Put a copy of a file in a place: all of it or nothing, whoever is killed meanwhile."""

    def make(half: Path) -> None:
        shutil.copy(source, half)

    put_in_place(target, make)


def digest(path: Path) -> str:
    """The digest of the content of a file that is sound."""
    with closing(Document.open(path, "soak", to_read=True)) as document:
        return digest_of(document)


def digest_of(document: Document) -> str:
    """The digest of all that is in a document."""
    plain = json_writer.programme_plain(document.programme(), document.records(), document.above())
    return json_writer.digest(plain)


def make_keys_cheap() -> None:
    """Have a password cost nothing: to make a key takes its time on purpose, and is not tried."""
    locked.COST = (4, 1, 1)


def check_nowhere(place: Path, *words: str, but: Collection[Path] = ()) -> None:
    """Hold that these words stand in no file, as they are or as JSON writes them."""
    paths = [path for path in place.rglob("*") if path.is_file() and path not in but]
    for one in words:
        sought = (one.encode(), one.encode("ascii", "backslashreplace"))
        found = [path.name for path in paths if any(s in path.read_bytes() for s in sought)]
        assert not found, f"'{one}' is still in {found}"
