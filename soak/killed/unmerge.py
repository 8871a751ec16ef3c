"""Tables merged into a programme that is open, and that undone, over and over."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from soak.killed import turned
from soak.killed.erase import TABLE, a_copy
from soak.killed.tables import digest, events
from tafelkit.domain.texts import _
from tafelkit.services.merging import merge, merge_into
from tafelkit.ui.programme.session import ProgrammeSession


def prepare(folder: Path) -> None:
    app, tables = events(), folder / "tables"
    turned.make_tables(folder)
    (folder / "start").mkdir()
    path = folder / "start" / TABLE
    merge(path, [tables / "1.tafel"], "soak")
    digests = {"back": digest(path)}
    turned.open_programme(folder / "start").close()  # which keeps a copy aside
    merge(folder / "after", [path, tables], "soak")
    digests["there"] = digest(folder / "after")
    (folder / "digests.json").write_text(json.dumps(digests))
    del app


def go_on(folder: Path, chance: random.Random, tell: Callable[[str], None]) -> None:
    app = events()
    with closing(turned.open_programme(a_copy(folder, 1))) as session:
        turned.turn(
            session, chance, tell, lambda: _merge(session, folder / "tables"), session.hub.undo
        )
    del app


def check(folder: Path, told: Sequence[str]) -> None:
    app, place = events(), folder / "1"
    digests = json.loads((folder / "digests.json").read_text())
    turned.check_turned(place, told, digests)
    with closing(turned.open_programme(place)) as session:
        _merge(session, folder / "tables")
    turned.check_turned(place, ["is there"], digests)
    turned.check_copies(place, 1)
    del app


def _merge(session: ProgrammeSession, tables: Path) -> None:
    """As the page of merging does it, in this thread."""
    document = session.lend()
    deed = session.begin_exchange(_("Samenvoegen"))
    merge_into(document, [tables])
    session.take_back()
    session.finish_exchange(deed)
