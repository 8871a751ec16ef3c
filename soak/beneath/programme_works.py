"""What a seat said erased in a programme that is open, with all that lies beside it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from soak.beneath.works import Work
from soak.killed import erase_programme
from soak.killed.places import a_copy, open_programme

_TRIED = "1"


def _erase(folder: Path) -> None:
    with closing(open_programme(a_copy(folder, _TRIED))) as session:
        erase_programme.erase(session)


def _check(folder: Path, done: bool) -> None:
    told = [f"begun {_TRIED}", *([f"erased {_TRIED}"] if done else [])]
    erase_programme.check(folder, told)


PROGRAMME_WORKS = {
    "erase in a programme": Work(erase_programme.prepare, _erase, _check, keeps_copies=True),
}
