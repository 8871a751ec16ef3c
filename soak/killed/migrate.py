"""A file of the first version, opened and so brought up to ours."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path

from soak._tables import OLD, put_copy
from tafelkit.exchange import json_writer
from tafelkit.store.document import Document


def prepare(folder: Path) -> None:
    shutil.copy(OLD, folder / "old")
    shutil.copy(OLD.with_suffix(".json"), folder / "content.json")


def go_on(folder: Path, _chance: random.Random, tell: Callable[[str], None]) -> None:
    # What the first one imports takes longer than all else, and is no part of what is tried.
    shutil.copy(folder / "old", folder / "warm.tafel")
    Document.open(folder / "warm.tafel", "soak").close()
    for number in count():
        target = folder / f"{number}.tafel"
        put_copy(folder / "old", target)
        tell(f"begun {number}")
        Document.open(target, "soak").close()
        tell(f"migrated {number}")


def check(folder: Path, _told: Sequence[str]) -> None:
    content = (folder / "content.json").read_text(encoding="utf-8")
    for path in folder.glob("[0-9]*.tafel"):
        if "vorm" not in path.name:
            for to_read in (True, False):
                assert _exported(path, to_read=to_read) == content
            aside = path.with_name(f"{path.stem} (vorm 1.0).tafel")
            assert _exported(aside, to_read=True) == content, "the old file is not kept whole"


def _exported(path: Path, *, to_read: bool) -> str:
    with closing(Document.open(path, "soak", to_read=to_read)) as document:
        return json_writer.table_text(next(document.records()))
