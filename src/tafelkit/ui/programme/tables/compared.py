"""What is told of a table beside another, to see whether they are one."""

from __future__ import annotations

from collections.abc import Iterator

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language
from tafelkit.domain.typed.sitters import BACKGROUNDS
from tafelkit.ui.programme.merging.reading import Line
from tafelkit.verslag.names import STATUSES

_NOTHING = "–"


def lines(record: Record, language: Language) -> Iterator[Line]:
    """Where it was, who sat there, what they picked, and what the table made of it."""
    say, table = language.say, record.table
    yield _line(say("Locatie"), table.place)
    yield _line(say("Tijd"), "–".join(filter(None, (table.starts, table.ends))))
    yield _line(say("Stand"), language.text(STATUSES[table.status]))
    sitters = (f"{x.letter} {language.text(BACKGROUNDS[x.background])}" for x in record.seats)
    yield _line(say("Deelnemers"), ", ".join(sitters))
    yield _line(say("Keuzes"), ", ".join(_picked(record, language)))
    yield _line(say("Richting"), record.direction.text.strip())
    yield _line(say("Aantekeningen"), str(len(record.all(e.Note))))
    advices = enumerate(record.all(e.Advice), 1)
    yield _line(say("Adviezen"), " ".join(f"{n}. {one.text.strip()}" for n, one in advices))


def _line(name: str, words: str) -> Line:
    return Line(name, words or _NOTHING)


def _picked(record: Record, language: Language) -> Iterator[str]:
    for seat in record.seats:
        for pick in record.picks_of(seat.id):
            yield f"{seat.letter} {record.card_name(pick.card, language.code)}"
