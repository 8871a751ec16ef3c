"""Who speaks in the programme's verslag: its figures in words, and the rapporteur's own words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import time
from functools import cached_property

from tafelkit.domain import entries as e
from tafelkit.domain.kit import Kit
from tafelkit.domain.method.quantity import PHRASES, Thresholds
from tafelkit.domain.numbers import in_figures, in_words
from tafelkit.domain.texts import Language, Message
from tafelkit.verslag.programme.findings import Findings, Said
from tafelkit.verslag.programme.placeholders import Filler, filled
from tafelkit.verslag.tree import Paragraph, ParagraphKind
from tafelkit.verslag.voice import Voice


@dataclass(frozen=True)
class Figures:
    """The programme's figures as they are said in one language, each with its noun."""

    found: Findings
    kit: Kit
    language: Language

    def words(self, number: int) -> str:
        """A number, in words to twenty."""
        return in_words(number, self.language.code)

    def tables(self, number: int) -> str:
        """Conversation tables by their short name."""
        words = self.words(number)
        return self.language.say_many("{number} tafel", "{number} tafels", number, number=words)

    def conversation_tables(self) -> str:
        """How many tables there were."""
        count = self.found.counts.tables
        return self.language.say_many(
            "{number} gesprekstafel", "{number} gesprekstafels", count, number=self.words(count)
        )

    def participants(self, number: int) -> str:
        """Participants."""
        words = self.words(number)
        return self.language.say_many(
            "{number} deelnemer", "{number} deelnemers", number, number=words
        )

    def days(self) -> str:
        """On how many days there was a table."""
        count = self.found.counts.days
        return self.language.say_many(
            "{number} dag", "{number} dagen", count, number=self.words(count)
        )

    def times(self, number: int) -> str:
        """How often something was named; always in figures, to be compared."""
        figures = in_figures(number, self.language.code)
        return self.language.say_many("{number} keer", "{number} keer", number, number=figures)

    def duration(self) -> str:
        """How long a table took: as they were held if they all took as long, else as planned."""
        lengths = {_minutes(at.table) for at in self.found.tables}
        minutes = lengths.pop() if len(lengths) == 1 else 0
        minutes = minutes or self.kit.minutes
        if minutes % 60 == 0:
            return self.language.say_many(
                "{number} uur", "{number} uur", minutes // 60, number=self.words(minutes // 60)
            )
        return self.language.say_many(
            "{number} minuut", "{number} minuten", minutes, number=self.words(minutes)
        )

    @cached_property
    def thresholds(self) -> Thresholds:
        """The programme's thresholds for words of quantity."""
        return Thresholds.read(self.found.above.text("quantity"))

    def quantity(self, ids: Iterable[str]) -> str:
        """The word of quantity of evidence: "bijna alle tafels"."""
        return self.quantity_of(len(self.found.evidence.tables(ids)))

    def quantity_of(self, tables: int) -> str:
        """The word of quantity of so many tables."""
        word = self.thresholds.word(tables, self.found.counts.tables)
        return self.language.text(PHRASES[word])

    def share(self, ids: Iterable[str]) -> str:
        """The same in figures: "13 van de 15 tafels"."""
        tables, of = len(self.found.evidence.tables(ids)), self.found.counts.tables
        return self.language.say_many(
            "{tables} van de {count} tafel",
            "{tables} van de {count} tafels",
            of,
            tables=tables,
        )


def _minutes(table: e.Table) -> int:
    try:
        starts, ends = (time.fromisoformat(text) for text in (table.starts, table.ends))
    except ValueError:
        return 0
    return max(0, (ends.hour - starts.hour) * 60 + ends.minute - starts.minute)


@dataclass(frozen=True)
class Teller:
    """Tells what was found in the language and edition of a report.

    Its voice is that of a table's report, over a record that holds the tables' own cards alone.
    """

    voice: Voice
    found: Findings

    @cached_property
    def figures(self) -> Figures:
        """The figures in the language of the report."""
        return Figures(self.found, self.voice.record.kit, self.voice.language)

    def where(self, said: Said) -> str:
        """At which table something was said; the internal edition tells the seat."""
        number, letter = said.source.number, said.source.letter
        if letter and self.voice.edition == "internal":
            return self.voice.say("Tafel {number}, plaats {letter}", number=number, letter=letter)
        return self.voice.say("Tafel {number}", number=number)

    def prose(
        self,
        text: str,
        place: str,
        own: Mapping[str, Filler] | None = None,
        kind: ParagraphKind = "text",
    ) -> tuple[Paragraph, ...]:
        """The rapporteur's words with their placeholders filled in, in the language they are in.

        `place` is what a refusal calls the text; `own` are placeholders that only it has.
        Raises Refusal for a placeholder that is not known.
        """
        return self.voice.paragraphs(self.filled(text, place, own), kind)

    def filled(
        self, text: str, place: str | Message, own: Mapping[str, Filler] | None = None
    ) -> str:
        """The same words as plain text. Raises Refusal as `prose` does."""
        return filled(text, {**self._fillers, **(own or {})}, place) if "{" in text else text

    def of_this_theme(self, theme: e.Theme) -> Mapping[str, Filler]:
        """What a theme's own text may name without its title."""
        spoken = self.spoken
        return {
            "hoeveelheid": lambda title: (
                self.of_theme(title, spoken.quantity) if title else spoken.quantity(theme.evidence)
            ),
            "aantal": lambda title: (
                self.of_theme(title, spoken.share) if title else spoken.share(theme.evidence)
            ),
        }

    def of_this_cluster(self, total: int) -> Mapping[str, Filler]:
        """What a cluster's own text may name without its name: how often it was named."""
        times = self.spoken.times(total)
        return {"keer": lambda name: self.times(name) if name else times}

    @cached_property
    def spoken(self) -> Figures:
        """The figures in the language in which the rapporteur writes."""
        record = self.voice.record
        return Figures(self.found, record.kit, Language(record.programme.language))

    @cached_property
    def _fillers(self) -> Mapping[str, Filler]:
        figures, counts, above = self.spoken, self.found.counts, self.found.above
        many = figures.language.say_many
        voice = Voice(self.voice.record, self.voice.edition, figures.language)
        advices = self.found.advices.total()
        themes, directions = len(above.themes), len(above.directions)
        return {
            "tafels": _plain(figures.tables(counts.tables)),
            "gesprekstafels": _plain(figures.conversation_tables()),
            "deelnemers": _plain(figures.participants(counts.participants)),
            "dagen": _plain(figures.days()),
            "duur": _plain(figures.duration()),
            "organisator": _plain(voice.organiser),
            "geadresseerde": _plain(voice.addressee),
            "keer": self.times,
            "totaal": _plain(figures.times(counts.total)),
            "overige": _plain(figures.times(counts.other)),
            "hoeveelheid": lambda title: self.of_theme(title, figures.quantity),
            "aantal": lambda title: self.of_theme(title, figures.share),
            "themas": _plain(
                many("{number} thema", "{number} thema's", themes, number=figures.words(themes))
            ),
            "richtingen": _plain(
                many(
                    "{number} ontwikkelrichting",
                    "{number} ontwikkelrichtingen",
                    directions,
                    number=figures.words(directions),
                )
            ),
            "adviezen": _plain(
                many("{number} advies", "{number} adviezen", advices, number=figures.words(advices))
            ),
        }

    def times(self, name: str) -> str | None:
        """How often a cluster or a card was named; as it is spelt, or else in any case."""
        total = self._totals.get(_name(name), self._totals.get(_name(name).casefold()))
        return None if total is None else self.spoken.times(total)

    @cached_property
    def _totals(self) -> Mapping[str, int]:
        """The totals by name: a cluster goes before a card that is spelt alike."""
        counts, cards = self.found.counts, self.voice.record.kit.deck.cards
        named = [(name, 0) for card in cards for name in (card.name.nl, card.id)]
        named += [(name, card.total) for card in counts.cards for name in (card.name, card.card)]
        named += [(cluster.name, cluster.total) for cluster in counts.clusters]
        in_any_case = {_name(name).casefold(): total for name, total in named}
        return {**in_any_case, **{_name(name): total for name, total in named}}

    def of_theme(self, title: str, say: Callable[[Iterable[str]], str]) -> str | None:
        """What is said of the evidence of a theme, by its title or its id."""
        wanted = _name(title).casefold()
        for theme in self.found.above.themes:
            if wanted and wanted in (theme.id, _name(theme.title).casefold()):
                return say(theme.evidence)
        return None


def _name(text: str) -> str:
    """A name as it can be typed on one line."""
    return " ".join(text.split())


def _plain(text: str) -> Filler:
    """A placeholder that stands for one thing, and takes nothing after a colon."""
    return lambda about: None if about else text
