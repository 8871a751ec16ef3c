"""The figures of cards, and the way from each to the records that it counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tafelkit.domain.gathering import counted
from tafelkit.domain.gathering.counted import Counted
from tafelkit.domain.method.coming import Coming
from tafelkit.domain.method.tally import CardCount
from tafelkit.domain.texts import Message, _
from tafelkit.ui.programme.desk import ProgrammeDesk


@dataclass(frozen=True)
class Figure:
    """What is counted of a card: its title over a column, and how many."""

    title: Message
    of: Callable[[CardCount], int]


# By name, in the order of the columns; the same words as in the verslag.
FIGURES: Mapping[str, Figure] = {
    "total": Figure(_("Totaal"), lambda card: card.total),
    "picks": Figure(_("Keuzes"), lambda card: card.picks),
    "mentions": Figure(_("Vermeld"), lambda card: card.mentions),
    "participants": Figure(_("Deelnemers"), lambda card: card.participants),
    "tables": Figure(_("Tafels"), lambda card: len(card.tables)),
    "driver": Figure(_("Drijfveer"), lambda card: card.driver),
    "more": Figure(_("Meer"), lambda card: card.more),
    "less": Figure(_("Minder"), lambda card: card.less),
}
NAMES = tuple(FIGURES)
Counts = tuple[int, ...]


def counts_of(card: CardCount) -> Counts:
    """The figures of a card as they are now; what is gathered later alters those of the card."""
    return tuple(figure.of(card) for figure in FIGURES.values())


# The parts of a card's bar, in order; together they are its total.
PARTS = ("driver", "more", "less", "mentions")


class Doors:
    """Each figure leads to its records: as many lines as it says."""

    def __init__(self, desk: ProgrammeDesk) -> None:
        self._desk = desk

    def of_card(self, card: str, figure: str) -> None:
        """Show what a figure of a card counts."""
        namings, name = self._desk.gathering.namings, self._desk.card_name(card)
        if figure == "mentions":
            self._show(name, FIGURES[figure].title, counted.mentions(namings, card))
        elif figure == "picks":
            self._show(name, FIGURES[figure].title, counted.picks(namings, card))
        elif figure in ("driver", "more", "less"):
            lines = counted.picks(namings, card, figure)  # type: ignore[arg-type]
            self._show(name, FIGURES[figure].title, lines)
        else:
            self.of_cards(name, (card,), figure)

    def of_cards(self, name: str, cards: Iterable[str], figure: str) -> None:
        """Show what a figure of cards together counts: total, participants or tables."""
        namings, title = self._desk.gathering.namings, FIGURES[figure].title
        if figure == "tables":
            lines = counted.times(namings, cards)
            tables = {self._desk.gathering.table_of(line.pick) for line in lines}
            self._desk.trace_tables(self._words(name, title, len(tables)), tables)
        elif figure == "participants":
            self._show(name, title, counted.participants(namings, cards))
        else:
            self._show(name, title, counted.times(namings, cards))

    def of_pair(self, one: str, other: str) -> None:
        """Show who named both cards."""
        names = self._desk.card_name(one), self._desk.card_name(other)
        name = self._desk.language.say("{one} met {other}", one=names[0], other=names[1])
        lines = counted.together(self._desk.gathering.namings, one, other)
        self._show(name, FIGURES["participants"].title, lines)

    def of_new(self, name: str, title: Message, come: Sequence[Coming]) -> None:
        """Show what was new at tables."""
        gathering = self._desk.gathering
        lines = counted.first_named(gathering.namings, come, gathering.table_of)
        self._show(name, title, lines)

    def _show(self, name: str, title: Message, lines: list[Counted]) -> None:
        self._desk.trace_counted(self._words(name, title, len(lines)), lines)

    def _words(self, name: str, title: Message, count: int) -> str:
        return self._desk.language.say(
            "{name} · {figure}: {count}", name=name, figure=title, count=count
        )
