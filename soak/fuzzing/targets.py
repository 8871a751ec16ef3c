"""The readers of what others made: each takes bytes, and may refuse them in a sentence."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from functools import cache
from pathlib import Path

from soak._tables import make_table
from soak.foreign.sealed import seal_all
from soak.fuzzing import beside, spelling
from soak.fuzzing.target import Target
from tafelkit import bootstrap
from tafelkit.domain import shape
from tafelkit.domain.errors import Refusal
from tafelkit.exchange import json_keys, json_reader, json_shape, json_tables, kit_files, pictures
from tafelkit.exchange.svg import drawing, elements, lengths, shapes, styles, transforms
from tafelkit.store import gate, rows, schema
from tafelkit.store.document import Document
from tafelkit.store.drafts.journal import Draft, DraftJournal
from tafelkit.store.kit_text import kit_of
from tafelkit.store.merging import source

_KINDS = (*schema.TAFEL.kinds, *schema.REGISTER.kinds)
_TABLES = [table for table in schema.TAFEL.tables if table is not schema.MANIFEST]


def all_targets(folder: Path) -> dict[str, Target]:
    """All readers; what they need lies in the folder."""
    resources = bootstrap.resources()
    table, programme = folder / "table.tafel", folder / "good.tafel"
    make_table(programme, 1)
    sample = (resources / "sample" / "tafel-01.json").read_bytes()
    of_json = (json_reader.read_text, json_tables.TableReader, json_shape.TableContentJson,
               json_keys.refuse, shape.read)  # fmt: skip
    of_kits = (kit_files.read_kit, shape.read)
    of_pictures = (drawing.steps_in_square, elements.read_elements, lengths.length, shapes.path_of,
                   styles.Styles, transforms.times)  # fmt: skip
    kits, canvases = (
        sorted((resources / "kits").glob("*")),
        sorted((resources / "canvas").glob("*")),
    )
    decks = sorted((resources / "cards").glob("*/deck.toml"))
    for name in ("kits", "canvas", "cards"):
        shutil.copytree(resources / name, folder / name)
    for path in decks:
        # With its pictures a deck takes a second to read.
        _put(folder / "cards" / path.parent.name / "deck.toml", _few_cards(path.read_bytes()))
    deck = folder / "cards" / decks[0].parent.name / "deck.toml"
    journal = DraftJournal(folder / "drafts", "a-table", table)
    journal.write({"advies": Draft("woorden", "A")})
    art = sorted(decks[0].parent.glob("art/*.svg"))[:6]
    return {
        "json": Target(_json_reader(), [sample, _short(sample)], of_json),
        "row": Target(_row, _rows_of(programme), (rows.entry, shape.read)),
        "file": Target(lambda c: _file(table, c), [programme.read_bytes()], (gate.look,)),
        "sealed": Target(lambda c: _sealed(programme, table, c), _edits(), (source.read,)),
        "kit": Target(lambda c: kit_files.read_kit(_put(folder / "kits" / "x.toml", c)),
                      _both_ways(kits), of_kits),
        "canvas": Target(lambda c: kit_files.read_canvas(_put(folder / "canvas" / "x.toml", c)),
                         _both_ways(canvases), of_kits),
        "deck": Target(lambda c: kit_files.read_deck(_put(deck, c)),
                       _both_ways([deck]), of_kits),
        "picture": Target(lambda c: pictures.read_picture(_put(folder / "x.svg", c)),
                          [*(path.read_bytes() for path in art), *spelling.DRAWINGS],
                          (pictures.read_picture, *of_pictures)),
        "kit in a file": Target(_kit_text, [_text_of_kit(programme)], of_kits),
        "drafts": Target(lambda c: _drafts(journal, c), [journal.path.read_bytes()],
                         (DraftJournal.read,)),
        **beside.targets(folder, programme),
    }  # fmt: skip


def _put(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def _both_ways(paths: list[Path]) -> list[bytes]:
    found = [path.read_bytes() for path in paths]
    return found + [spelling.spelt_otherwise(content) for content in found]


def _few_cards(deck: bytes) -> bytes:
    return b"[[cards]]".join(deck.split(b"[[cards]]")[:4])


def _json_reader() -> Callable[[bytes], object]:
    kit = cache(bootstrap.kit_shelf().lying_ready)
    return lambda content: json_reader.read_text(content, kit)


def _short(sample: bytes) -> bytes:
    """The sample with one of each kind, of which more inputs a second can be read."""
    content = json.loads(sample)
    return json.dumps({
        key: value[:2] if isinstance(value, list) else value for key, value in content.items()
    }).encode()  # fmt: skip


def _row(content: bytes) -> None:
    """A row as JSON: the number of its kind, and its values; what is read can be written."""
    try:
        number, *values = json.loads(content)
        kind = _KINDS[number]
    except (ValueError, TypeError, IndexError, RecursionError):
        return
    if len(values) != len(rows.columns(kind)) or any(isinstance(v, list | dict) for v in values):
        return
    try:
        entry = rows.entry(kind, values)
    except (ValueError, TypeError, RecursionError):
        return  # as its callers expect, who name the file
    assert rows.entry(kind, rows.values(entry)) == entry, "written, it is read as another"


def _rows_of(path: Path) -> list[bytes]:
    with closing(Document.open(path, "soak", to_read=True)) as document:
        entries = [entry for kind in schema.TAFEL.kinds for entry in document.all(kind)[:1]]
    return [json.dumps([_KINDS.index(type(e)), *rows.values(e)]).encode() for e in entries]


def _file(path: Path, content: bytes) -> None:
    _put(path, content)
    with closing(Document.open(path, "soak", to_read=True)) as document:
        _read_all(document)


def _read_all(document: Document) -> None:
    document.synthesis()
    document.conflicts()
    list(document.records())


def _edits() -> list[bytes]:
    return [json.dumps([[n, 0, 1, "x"]]).encode() for n in range(len(_TABLES))]


def _sealed(good: Path, path: Path, content: bytes) -> None:
    """Edits as JSON, each a table, a row, a column and a value, done by a hand that seals well."""
    shutil.copy(good, path)
    try:
        edits = [(int(t), int(r), int(c), v) for t, r, c, v in json.loads(content)][:4]
    except (ValueError, TypeError, RecursionError, OverflowError):
        return
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for number, row, column, value in edits:
            table = _TABLES[number % len(_TABLES)]
            name = table.columns[column % (len(table.columns) - 1)].name
            given = json.dumps(value) if isinstance(value, list | dict) else value
            with suppress(sqlite3.Error, OverflowError, UnicodeEncodeError):
                connection.execute(
                    f'UPDATE "{table.name}" SET "{name}" = ? WHERE id = '
                    f'(SELECT id FROM "{table.name}" LIMIT 1 OFFSET ?)', (given, row % 9),
                )  # fmt: skip
        try:
            seal_all(connection, schema.TAFEL)
        except sqlite3.Error:
            return
    with suppress(Refusal):
        source.read(path)
    with closing(Document.open(path, "soak", to_read=True)) as document:
        _read_all(document)


def _kit_text(content: bytes) -> None:
    try:
        kit_of(content.decode("utf-8", "replace"), "x")
    except (ValueError, RecursionError):
        return  # as its callers expect, who name the file


def _text_of_kit(path: Path) -> bytes:
    with closing(sqlite3.connect(path)) as connection:
        (text,) = connection.execute("SELECT content FROM kit").fetchone()
    return str(text).encode()


def _drafts(journal: DraftJournal, content: bytes) -> None:
    _put(journal.path, content)
    journal.read()
