"""What is shown of each table, column by column: its words, its order and what it counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from tafelkit.domain import entries as e
from tafelkit.domain.dates import date_in_words
from tafelkit.domain.gathering.standing import Standing
from tafelkit.domain.kit import Kit
from tafelkit.domain.method.doubles import Counting
from tafelkit.domain.texts import Language, Message, _
from tafelkit.verslag.names import STATUSES

# What the figure of a column counts; `counting` is none: it leads to the tables that may be one.
Counted = Literal["seats", "advices", "unread", "conflicts", "counting"]
COUNTING: Mapping[Counting, Message] = {
    "alone": _("telt mee"),
    "double": _("mogelijk dubbel; telt mee"),
    "counted": _("telt mee, de dubbele niet"),
    "left_out": _("telt niet mee"),
}
_HOW: tuple[Counting, ...] = ("double", "left_out", "counted", "alone")
_STATES: tuple[e.Status, ...] = ("draft", "read_back", "final")
_WAITING = "…"  # until the table was gathered


@dataclass(frozen=True)
class Row:
    """A table, how far it is once that was gathered, and on how much its laptops do not agree.

    `counting` says whether it counts, and whether it may be the same as another.
    """

    table: e.Table
    standing: Standing | None = None
    conflicts: int = 0
    counting: Counting = "alone"

    @property
    def whole(self) -> bool:
        """Whether nothing is missing of it, as far as is known and as far as it counts."""
        if self.counting == "left_out":
            return True
        return not self.conflicts and (self.standing is None or self.standing.whole)

    def count(self, counted: Counted) -> int | None:
        """How many it has of something, None while that is not known."""
        if counted == "conflicts":
            return self.conflicts
        if counted == "counting":
            return int(self.counting != "alone")
        return None if self.standing is None else int(getattr(self.standing, counted))


class Wording:
    """Says what a row holds, in one language and in the words of the kit."""

    def __init__(self, language: Language, kit: Kit) -> None:
        self.language = language
        self.rounds: Mapping[e.RoundId, str] = {
            one.id: one.title.text(language.code) for one in kit.rounds
        }

    def number(self, row: Row) -> str:
        """The number of the table."""
        return str(row.table.number)

    def date(self, row: Row) -> str:
        """Its date as people say it."""
        return date_in_words(row.table.date, self.language.code, weekday=False)

    def place(self, row: Row) -> str:
        """Where it was held."""
        return row.table.place

    def status(self, row: Row) -> str:
        """What it says of itself."""
        return self.language.text(STATUSES[row.table.status])

    def counting(self, row: Row) -> str:
        """Whether it counts, where it may be the same as another; else nothing."""
        return self.language.text(COUNTING[row.counting]) if row.counting != "alone" else ""

    def missing(self, row: Row) -> str:
        """The rounds of which nothing is recorded, by name."""
        if row.standing is None:
            return _WAITING
        return ", ".join(self.rounds[one] for one in row.standing.empty_rounds)


@dataclass(frozen=True)
class Column:
    """A column; `counted` says of what it is the number, empty where it holds words.

    `width` is what its words need at 100 %, as far as that is known beforehand.
    """

    title: Message
    words: Callable[[Wording, Row], str]
    key: Callable[[Row], Any]
    counted: Counted | None = None
    width: int = 96


def _counting(title: Message, counted: Counted, width: int) -> Column:
    def words(_wording: Wording, row: Row) -> str:
        found = row.count(counted)
        return _WAITING if found is None else str(found)

    def key(row: Row) -> int:
        found = row.count(counted)
        return -1 if found is None else found

    return Column(title, words, key, counted, width)


COLUMNS: tuple[Column, ...] = (
    Column(_("Tafel"), Wording.number, lambda row: row.table.number, width=80),
    Column(_("Datum"), Wording.date, lambda row: row.table.date, width=136),
    Column(_("Locatie"), Wording.place, lambda row: row.table.place.casefold(), width=152),
    _counting(_("Deelnemers"), "seats", 120),
    _counting(_("Adviezen"), "advices", 100),
    Column(_("Stand"), Wording.status, lambda row: _STATES.index(row.table.status), width=152),
    _counting(_("Niet teruggelezen"), "unread", 164),
    _counting(_("Tegenstrijdig"), "conflicts", 128),
    Column(
        _("Telt mee"),
        Wording.counting,
        lambda row: _HOW.index(row.counting),
        "counting",
        width=236,
    ),
    Column(
        _("Ronden zonder inhoud"),
        Wording.missing,
        lambda row: len(row.standing.empty_rounds) if row.standing else -1,
        width=160,
    ),
)
MISSING = len(COLUMNS) - 1
COUNTS = MISSING - 1
STATUS = next(n for n, column in enumerate(COLUMNS) if column.words is Wording.status)


_IN_WORDS = (None, "counting")


def haystack(wording: Wording, row: Row) -> str:
    """All words of a row, to be searched."""
    parts = [column.words(wording, row) for column in COLUMNS if column.counted in _IN_WORDS]
    return " ".join((*parts, row.table.date)).casefold()
