"""A register destroyed with all names in it, open or under a password that nobody knows."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path

from soak._tables import check_nowhere, make_keys_cheap, make_table
from soak.killed.places import TABLE, a_copy, begun, open_session, telling
from tafelkit.services import register
from tafelkit.ui.session import Session

_PASSWORD = "geheim"
make_keys_cheap()


def prepare(folder: Path) -> None:
    start = folder / "start"
    start.mkdir()
    make_table(start / TABLE, empty=True)
    _enter_names(start)
    shutil.copy(start / "table.register", folder / "clear")
    with closing(open_session(start)) as session:
        session.set_register_password(_PASSWORD)
    shutil.copy(start / "table.register", folder / "sealed")


def go_on(folder: Path, chance: random.Random, tell: Callable[[str], None]) -> None:
    for number in count():
        place = a_copy(folder, number)
        kind = chance.choice(("clear", "sealed"))
        shutil.copy(folder / kind, place / "table.register")
        with closing(open_session(place)) as session, telling(tell, number, "destroyed"):
            session.destroy_register()


def check(folder: Path, told: Sequence[str]) -> None:
    for number, surely in begun(told, "destroyed"):
        _check_one(folder / number, surely=surely)


def _check_one(place: Path, *, surely: bool) -> None:
    """It is whole and opens, or no name of it is left."""
    with closing(open_session(place)) as session:
        if session.register_is_locked:
            session.unlock_register(_PASSWORD)
        assert session.hub.register_closed is None, session.hub.register_closed
        whole = bool(session.hub.register)
        assert not (whole and surely), "told to be destroyed, and it is there"
        if whole:
            assert [_name_of(session, letter) for letter in _letters(session)] == [
                _name(letter) for letter in _letters(session)
            ]
        else:
            check_nowhere(place, "Zonderling")
    _enter_names(place)
    with closing(open_session(place)) as session:
        if not session.register_is_locked:
            assert _name_of(session, "A") == _name("A"), "no name can be entered any more"


def _enter_names(place: Path) -> None:
    with closing(open_session(place)) as session:
        if session.register_is_locked:
            return
        for seat in session.record.seats:
            session.hub.run(register.enter(session.hub.register, seat.id, name=_name(seat.letter)))
        assert session.settle(60)


def _letters(session: Session) -> list[str]:
    return [seat.letter for seat in session.record.seats]


def _name_of(session: Session, letter: str) -> str:
    seat = next(seat for seat in session.record.seats if seat.letter == letter)
    return register.attendee(session.hub.register, seat.id).name


def _name(letter: str) -> str:
    return f"Wilhelmina {letter} Zonderling"
