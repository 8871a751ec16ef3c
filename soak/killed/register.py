"""Names entered in a register of which the password is set, altered and taken away meanwhile."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path

from soak._tables import check_nowhere, make_keys_cheap, make_table
from soak.killed.places import TABLE, a_copy, open_session
from tafelkit.domain.errors import Refusal
from tafelkit.services import register
from tafelkit.ui.session import Session

_PASSWORDS = ("eerste", "tweede", "")  # the last takes it away
_NAME = "Zonderling"
make_keys_cheap()


def prepare(folder: Path) -> None:
    start = folder / "start"
    start.mkdir()
    make_table(start / TABLE, empty=True)
    with closing(open_session(start)) as session:
        _enter(session, 0)


def go_on(folder: Path, chance: random.Random, tell: Callable[[str], None]) -> None:
    with closing(open_session(a_copy(folder, 1))) as session:
        _enter(session, 1)  # what the first write imports is no part of what is tried
        session.set_register_password(_PASSWORDS[0])
        tell("set 0")
        for number in count(2):
            _enter(session, number)
            tell(f"saved {number}")
            if chance.random() < 0.5:
                choice = chance.randrange(len(_PASSWORDS))
                tell(f"setting {choice}")
                session.set_register_password(_PASSWORDS[choice])
                tell(f"set {choice}")


def check(folder: Path, told: Sequence[str]) -> None:
    place = folder / "1"
    saved = max((int(line.split()[1]) for line in told if "saved" in line), default=1)
    fitting: set[str] = set()
    for line in told:
        what, number = line.split()
        if what in ("set", "setting"):
            password = _PASSWORDS[int(number)]
            fitting = {password} if what == "set" else fitting | {password}
    with closing(open_session(place)) as session:
        password = _opened_by(session)
        assert password in fitting, f"it opens by '{password}', and not by {fitting}"
        assert session.hub.register_closed is None, session.hub.register_closed
        seat = session.record.seats[0]
        name = register.attendee(session.hub.register, seat.id).name
        assert int(name.split()[1]) in (saved, saved + 1), f"saved up to {saved}, but it is {name}"
        if password:
            check_nowhere(place, _NAME)
        _enter(session, saved + 2)


def _opened_by(session: Session) -> str:
    """The password by which the register went open; none where it was open."""
    if not session.register_is_locked:
        return ""
    for password in _PASSWORDS[:2]:
        try:
            session.unlock_register(password)
        except Refusal:
            continue
        return password
    raise AssertionError("it opens by none of its passwords")


def _enter(session: Session, number: int) -> None:
    seat = session.record.seats[0]
    session.hub.run(register.enter(session.hub.register, seat.id, name=f"{_NAME} {number}"))
    assert session.settle(60)
