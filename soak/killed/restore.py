"""A table or a programme that goes back to a copy kept aside, and undoes that."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from soak._tables import digest, make_table
from soak.killed import turned
from soak.killed.places import TABLE, a_copy, open_programme, open_session
from tafelkit.services import conversation
from tafelkit.services.merging import merge
from tafelkit.ui.programme.session import ProgrammeSession
from tafelkit.ui.session import Session

_KINDS: dict[str, Callable[[Path], Session | ProgrammeSession]] = {
    "table": open_session,
    "programme": open_programme,
}
_COPIES = 2


def prepare(folder: Path) -> None:
    turned.make_tables(folder)
    for kind, opening in _KINDS.items():
        own, digests = folder / kind, {}
        (own / "start").mkdir(parents=True)
        path = own / "start" / TABLE
        for state in ("there", "back"):
            _work_on(path, folder / "tables", further=state == "back")
            opening(own / "start").close()  # which keeps a copy aside
            digests[state] = digest(path)
        (own / "digests.json").write_text(json.dumps(digests))


def go_on(folder: Path, chance: random.Random, tell: Callable[[str], None]) -> None:
    kind = chance.choice(tuple(_KINDS))
    with closing(_KINDS[kind](a_copy(folder / kind, 1))) as session:
        now, older = session.backups()
        tell(f"of {kind}")
        back = older[-1].path
        turned.turn(
            session, chance, tell, lambda: session.go_back(back, now.path), session.hub.undo
        )


def check(folder: Path, told: Sequence[str]) -> None:
    own = folder / told[0].split()[1]
    digests = json.loads((own / "digests.json").read_text())
    place = own / "1"
    turned.check_turned(place, told[1:] or ["to there"], digests)
    session = _KINDS[own.name](place)
    now, older = session.backups()
    session.go_back(older[-1].path, now.path)
    session.close()
    turned.check_turned(place, ["is there"], digests)
    turned.check_copies(place, _COPIES)


def _work_on(path: Path, tables: Path, *, further: bool) -> None:
    """Make the table or the programme, or work on it."""
    if path.parent.parent.name == "programme":
        merge(
            path,
            [tables / f"{number}.tafel" for number in (1, 2, *([3] if further else []))],
            "soak",
        )
    elif further:
        with closing(open_session(path.parent)) as session:
            for number in range(20):
                session.hub.run(conversation.note(session.record, "concept", str(number)))
    else:
        make_table(path)
