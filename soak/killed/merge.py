"""Files of tables merged into a programme, and into one that is made for it.

At one of them someone was erased on whose words the programme's themes rest.
"""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path

from soak._tables import digest, make_table, put_copy
from tafelkit.domain import entries as e
from tafelkit.domain.erasure import erasing
from tafelkit.services import conversation
from tafelkit.services.merging import merge
from tafelkit.services.synthesis.themes import add_theme
from tafelkit.store.document import Document

_TABLES = 6


def prepare(folder: Path) -> None:
    tables = folder / "tables"
    tables.mkdir()
    for number in range(1, _TABLES + 1):
        make_table(tables / f"{number}.tafel", number)
    first = [tables / f"{number}.tafel" for number in (1, 2, 3)]
    merge(folder / "programme", first, "soak")
    _rest_on_all(folder / "programme")
    # Two of those that are in it already were worked on since.
    with closing(Document.open(first[1], "soak")) as document:
        record = next(document.records())
        document.write(conversation.note(record, "concept", "Later genoteerd."))
    with closing(Document.open(first[2], "soak")) as document:
        record = next(document.records())
        seat = next(note.seat for note in record.all(e.Note) if note.seat)
        document.erase(record.table, *erasing(record, seat))
    shutil.copy(folder / "programme", folder / "trial")
    merge(folder / "trial", [tables], "soak")
    merge(folder / "anew", [tables], "soak")
    expected = {name: digest(folder / name) for name in ("programme", "trial", "anew")}
    (folder / "expected.json").write_text(json.dumps(expected))


def _rest_on_all(programme: Path) -> None:
    """Have a theme rest on each note of its tables."""
    with closing(Document.open(programme, "soak")) as document:
        notes = [note.id for record in document.records() for note in record.all(e.Note)]
        document.write(add_theme(document.synthesis(), "Al wat er gezegd is", notes))


def go_on(folder: Path, _chance: random.Random, tell: Callable[[str], None]) -> None:
    # What the first one imports takes longer than a merge, and is no part of what is tried.
    merge(folder / "warm", [folder / "tables"], "soak")
    for number in count():
        target = folder / f"{number}.merged"
        if number % 2:
            put_copy(folder / "programme", target)
        tell(f"begun {number}")
        merge(target, [folder / "tables"], "soak")
        tell(f"merged {number}")


def check(folder: Path, told: Sequence[str]) -> None:
    expected = json.loads((folder / "expected.json").read_text())
    done = {int(line.split()[1]) for line in told if line.startswith("merged")}
    for path in folder.glob("*.merged"):
        number = int(path.stem)
        after = expected["trial" if number % 2 else "anew"]
        allowed = {after} if number in done or not number % 2 else {after, expected["programme"]}
        assert digest(path) in allowed, f"{path.name} is merged by half"
        merge(path, [folder / "tables"], "soak")
        assert digest(path) == after, f"{path.name} cannot be merged further"
    assert all((folder / f"{number}.merged").exists() for number in done)
