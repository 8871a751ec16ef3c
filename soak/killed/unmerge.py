"""Tables merged into a programme that is open, and that undone, over and over."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from soak._tables import digest
from soak.killed import turned
from soak.killed.places import TABLE, a_copy, merge_in, open_programme
from tafelkit.services.merging import merge


def prepare(folder: Path) -> None:
    tables = folder / "tables"
    turned.make_tables(folder)
    (folder / "start").mkdir()
    path = folder / "start" / TABLE
    merge(path, [tables / "1.tafel"], "soak")
    digests = {"back": digest(path)}
    open_programme(folder / "start").close()  # which keeps a copy aside
    merge(folder / "after", [path, tables], "soak")
    digests["there"] = digest(folder / "after")
    (folder / "digests.json").write_text(json.dumps(digests))


def go_on(folder: Path, chance: random.Random, tell: Callable[[str], None]) -> None:
    with closing(open_programme(a_copy(folder, 1))) as session:
        turned.turn(
            session, chance, tell, lambda: merge_in(session, folder / "tables"), session.hub.undo
        )


def check(folder: Path, told: Sequence[str]) -> None:
    place = folder / "1"
    digests = json.loads((folder / "digests.json").read_text())
    turned.check_turned(place, told, digests)
    with closing(open_programme(place)) as session:
        merge_in(session, folder / "tables")
    turned.check_turned(place, ["is there"], digests)
    turned.check_copies(place, 1)
