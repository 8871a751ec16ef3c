"""What a seat said, erased: in the table, the register, lines, copies and older forms."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path

from soak._tables import OLD, check_nowhere
from soak.killed.places import TABLE, a_copy, backups_of, begun, open_session, telling
from tafelkit.domain import entries as e
from tafelkit.services import conversation, register
from tafelkit.store.copies import backup, beside
from tafelkit.ui.session import Session

# What seat A says in the old file, in a note, and in a line that was not entered; and its name.
WORDS = ("Omdat A het zegt.", "Zeldzaamwoord één", "Zeldzaamwoord twee")
NAME = "Wilhelmina Zonderling"
_OTHERS = "Omdat B het zegt."
_COPIES = 3


def prepare(folder: Path) -> None:
    start = folder / "start"
    start.mkdir()
    shutil.copy(OLD, start / TABLE)
    for turn in range(_COPIES):  # the first leaves the older form beside it, and each a copy
        with closing(open_session(start)) as session:
            hub, seat = session.hub, seat_a(session)
            hub.run(conversation.note(hub.record, "concept", f"{WORDS[1]} {turn}", seat=seat.id))
            # So much that pages are put in balance: SQLite overwrites a row only where it is last.
            for times in random.Random(turn).sample(range(1, 21), 20):
                for one, words in zip(hub.record.seats[:2], (WORDS[1], _OTHERS), strict=True):
                    said = " ".join([words] * times)
                    hub.run(conversation.note(hub.record, "concept", said, seat=one.id))
            hub.run(register.enter(hub.register, seat.id, name=NAME))


def go_on(folder: Path, _chance: random.Random, tell: Callable[[str], None]) -> None:
    for number in count():
        with closing(open_session(a_copy(folder, number))) as session:
            seat = seat_a(session)
            session.drafts.put("gesprek", f"b A {WORDS[2]}")
            assert session.drafts.safe()
            with telling(tell, number, "erased"):
                session.erase(seat.id)


def check(folder: Path, told: Sequence[str]) -> None:
    for number, surely in begun(told, "erased"):
        _check_one(folder / number, surely=surely)


def _check_one(place: Path, *, surely: bool) -> None:
    """All is gone, or nothing; what was counted is there, and work goes on."""
    with closing(open_session(place)) as session:
        seat = seat_a(session)
        erased = seat.id in session.hub.silenced
        assert erased or not surely, "told to be erased, and it is not"
        record = session.record
        assert len(record.all(e.Pick)) == 3 and len(record.seats) == 4
        assert any(pick.motivation == _OTHERS for pick in record.all(e.Pick))
        if erased:
            check_nowhere(place, *WORDS, NAME)
        else:
            _check_there(place, session)
            session.erase(seat.id)
    check_nowhere(place, *WORDS, NAME)


def _check_there(place: Path, session: Session) -> None:
    """Nothing was erased, in the copies neither."""
    table, seat = place / TABLE, seat_a(session)
    said = [pick.motivation for pick in session.record.picks_of(seat.id)]
    said += [note.text for note in session.record.all(e.Note)]
    assert {WORDS[0], *(f"{WORDS[1]} {turn}" for turn in range(_COPIES))} <= set(said)
    assert register.attendee(session.hub.register, seat.id).name == NAME, "the name is gone"
    assert WORDS[2] in session.drafts.get("gesprek").words, "the line is gone"
    copies = backup.kept(table, backups_of(place))
    assert len(copies) >= _COPIES, f"nothing was erased, and {len(copies)} copies are left"
    assert beside.of(table), "nothing was erased, and the older form is gone"


def seat_a(session: Session) -> e.Seat:
    return session.record.seats[0]
