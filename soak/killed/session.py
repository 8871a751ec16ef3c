"""A session at a table: notes, edits of them, undo, and names in the register."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from soak._tables import make_table
from soak.killed.places import TABLE, now
from tafelkit.domain import entries as e
from tafelkit.services import conversation, register
from tafelkit.store.document import Document
from tafelkit.ui.session import Session

# What stands in the notes and in the register after a step.
State = tuple[tuple[str, ...], str]
_MOST = 100_000


def prepare(folder: Path) -> None:
    make_table(folder / TABLE, empty=True)


def go_on(folder: Path, chance: random.Random, tell: Callable[[str], None]) -> None:
    session = opened(folder)
    step(session, 1)  # what the first write imports is no part of what is tried
    session.settle(60)
    tell("saved 1")
    number = 1
    while True:
        for _burst in range(chance.randint(1, 4)):
            number += 1
            step(session, number)
        assert session.settle(60)
        tell(f"saved {number}")


def opened(folder: Path) -> Session:
    return Session(Document.open(folder / TABLE, "soak"), now)


def step(session: Session, number: int) -> None:
    """The next thing that is done; `states` knows what stands there then."""
    hub = session.hub
    if number % 5 in (1, 2):
        hub.run(conversation.note(hub.record, "concept", str(number)))
    elif number % 5 == 3:
        last = hub.record.all(e.Note)[-1]
        hub.run(conversation.edit_note(hub.record, last.id, text=str(number)))
    elif number % 5 == 4:
        hub.undo()
    else:
        seat = hub.record.seats[0]
        hub.run(register.enter(hub.register, seat.id, name=str(number)))


def states() -> Iterator[State]:
    """What stands there after no step, after one, after two …"""
    texts: list[str] = []
    name = ""
    for number in range(_MOST):
        if number % 5 in (1, 2):
            texts.append(str(number))
        elif number % 5 == 3:
            texts[-1] = str(number)
        elif number % 5 == 4:
            texts[-1] = str(number - 2)
        elif number:
            name = str(number)
        yield tuple(texts), name


def state(session: Session) -> State:
    notes = tuple(note.text for note in session.record.all(e.Note))
    seat = session.record.seats[0]
    return notes, register.attendee(session.hub.register, seat.id).name


def check(folder: Path, told: Sequence[str]) -> None:
    saved = int(told[-1].split()[1])
    with closing(opened(folder)) as session:
        assert not session.read_only
        assert session.hub.register_closed is None, session.hub.register_closed
        found = state(session)
        reached = next((n for n, each in enumerate(states()) if n >= saved and each == found), None)
        assert reached is not None, f"saved up to {saved}, but there is {found}"
        assert found[0], "nothing was recorded"
        # Work goes on where it was left.
        session.hub.run(conversation.note(session.record, "concept", "verder"))
        assert session.settle(60)
