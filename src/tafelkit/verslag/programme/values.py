"""Chapter Waarden en drijfveren: clusters in order of count, all cards, chart and footnote."""

from __future__ import annotations

from collections.abc import Iterator

from tafelkit.domain.drawing.charts.bars import Bar, bar_chart
from tafelkit.domain.drawing.tokens import PRINTED
from tafelkit.domain.method.tally import CardCount, ClusterCount, Tally
from tafelkit.domain.texts import _
from tafelkit.verslag.counts import counting_note
from tafelkit.verslag.programme.teller import Teller
from tafelkit.verslag.tree import (
    Block,
    Figure,
    Footnote,
    Heading,
    Paragraph,
    Row,
    Span,
    Spans,
    Table,
    figures_beside_names,
    said,
)
from tafelkit.verslag.values import invitation

# Rows of the table and bars of the chart; what is named less often is taken together.
_ROWS, _BARS, _PAIRS = 100, 20, 3
ANCHOR = "counts"


def blocks(teller: Teller) -> Iterator[Block]:
    """The chapter; nothing where no card was named and the rapporteur wrote nothing."""
    counts, voice = teller.found.counts, teller.voice
    if counts.total:
        yield Paragraph(said(invitation(voice)))
    yield from teller.prose(teller.found.above.text("values"), voice.say("Waarden en drijfveren"))
    if not counts.total:
        return
    for n, cluster in enumerate(counts.clusters):
        yield from _cluster(teller, cluster, first=n == 0)
    if counts.clusters:
        yield from _others(teller)
        yield from _sum_of_clusters(teller)
    yield Heading(2, said(voice.say("Alle kaarten")), anchor=ANCHOR)
    yield _chart(teller)
    yield _table(teller, Footnote(2 if counts.clusters else 1, said(_note(teller))))


def _note(teller: Teller) -> str:
    return counting_note(teller.voice.language, teller.found.counts)


def _cluster(teller: Teller, cluster: ClusterCount, *, first: bool) -> Iterator[Block]:
    """A cluster in the rapporteur's words, then its figures; the first with the footnote."""
    voice = teller.voice
    yield Heading(2, voice.recorded(cluster.name))
    own = teller.of_this_cluster(cluster.total)
    yield from teller.prose(_text_of(teller, cluster), cluster.name, own)
    note = Footnote(1, said(_note(teller))) if first else None
    yield Paragraph((Span(_times_named(teller, cluster), footnote=note),))
    yield from _named_together(teller, cluster)


def _text_of(teller: Teller, counted: ClusterCount) -> str:
    clusters = teller.found.above.clusters
    same = (c for c in clusters if (c.name, c.cards) == (counted.name, counted.cards))
    return next((cluster.text for cluster in same), "")


def _times_named(teller: Teller, cluster: ClusterCount) -> str:
    figures, counts = teller.figures, teller.found.counts
    if not cluster.total:
        return teller.voice.say("Deze kaarten zijn door niemand genoemd.")
    return teller.voice.say_many(
        "Deze kaart werd {times} genoemd, door {some} van de {participants}, aan {tables}.",
        "Deze kaarten werden bij elkaar {times} genoemd, door {some} van de {participants}, aan "
        "{tables}.",
        len(cluster.cards),
        times=figures.times(cluster.total),
        some=cluster.participants,
        participants=figures.participants(counts.participants),
        tables=figures.tables(cluster.tables),
    )


def _named_together(teller: Teller, cluster: ClusterCount) -> Iterator[Block]:
    """Which of its cards the same participants named, most often first."""
    voice = teller.voice
    pairs = [
        voice.tell(
            _("{one} met {other} ({count})", count=count),
            one=voice.card(one, italic=True),
            other=voice.card(other, italic=True),
        )
        for one, other, count in teller.found.together.most(cluster.cards)[:_PAIRS]
    ]
    if pairs:
        told = _("Door dezelfde deelnemer samen genoemd: {pairs}.")
        yield Paragraph(voice.tell(told, pairs=voice.listed(pairs)), "detail")


def _others(teller: Teller) -> Iterator[Block]:
    """What is in no cluster, so that nothing is left out of the sum."""
    counts = teller.found.counts
    clustered = {card for cluster in counts.clusters for card in cluster.cards}
    left = [card for card in counts.cards if card.card not in clustered]
    if not left:
        return
    voice = teller.voice
    most = [
        voice.tell(_("{card} ({count})", count=card.total), card=voice.card(card.card, italic=True))
        for card in left[:_PAIRS]
    ]
    yield Heading(2, said(voice.say("Overige kaarten")))
    text = voice.say_many(
        "Eén kaart ligt in geen cluster; zij werd {times} genoemd.",
        "In geen cluster liggen {count} kaarten die bij elkaar {times} werden genoemd.",
        len(left),
        times=teller.figures.times(counts.other),
    )
    spans: Spans = (Span(text + " "),)
    if len(left) > 1:
        spans += voice.tell(_("Het vaakst: {cards}."), cards=voice.listed(most))
    yield Paragraph(spans)


def _sum_of_clusters(teller: Teller) -> Iterator[Block]:
    """Clusters and the rest, with the sum; a card in two clusters is said."""
    voice, counts = teller.voice, teller.found.counts
    header = (voice.say("Cluster"), *_heads(teller)[:1], *_heads(teller)[3:5])
    rows = [
        (voice.recorded(c.name), *_figures(c.total, c.participants, c.tables))
        for c in counts.clusters
    ]
    clustered = {card for cluster in counts.clusters for card in cluster.cards}
    others = [card for card in counts.cards if card.card not in clustered]
    if counts.other:
        rows.append((said(voice.say("Overige kaarten")), *_figures(*_reach(others, counts.other))))
    yield Table(
        header=tuple(said(title) for title in header),
        rows=tuple(rows),
        columns=figures_beside_names(3),
        caption=said(
            voice.say("Clusters van de rapporteur, het vaakst genoemd bovenaan, en wat overblijft")
        ),
        totals=((said(voice.say("Samen")), *_figures(*_reach(counts.cards, counts.total))),),
    )
    twice = sum(cluster.total for cluster in counts.clusters) + counts.other - counts.total
    if twice:
        text = voice.say_many(
            "Een kaart ligt in meer dan één cluster; daardoor tellen de clusters {times} meer dan "
            "er genoemd is.",
            "Kaarten liggen in meer dan één cluster; daardoor tellen de clusters {times} meer dan "
            "er genoemd is.",
            _shared_cards(counts),
            times=teller.figures.times(twice),
        )
        yield Paragraph(said(text), "detail")


def _shared_cards(counts: Tally) -> int:
    cards = [card for cluster in counts.clusters for card in dict.fromkeys(cluster.cards)]
    return sum(cards.count(card) > 1 for card in set(cards))


def _reach(cards: list[CardCount] | tuple[CardCount, ...], total: int) -> tuple[int, int, int]:
    """A total with how many different participants and tables are behind it."""
    seats = set().union(*(card.seats for card in cards))
    tables = set().union(*(card.tables for card in cards))
    return total, len(seats), len(tables)


def _chart(teller: Teller) -> Figure:
    voice, counts = teller.voice, teller.found.counts
    shown = counts.cards[:_BARS]
    names = ["".join(span.text for span in voice.card(card.card)) for card in shown]
    kinds = (
        voice.say("drijfveer"),
        voice.say("meer"),
        voice.say("minder"),
        voice.say("vermeld"),
    )
    bars = [
        Bar(name, (card.driver, card.more, card.less, card.mentions))
        for name, card in zip(names, shown, strict=True)
    ]
    caption = voice.say_many(
        "De kaart die genoemd is: gekozen als drijfveer, als iets dat meer of minder kan, of "
        "vermeld in een toelichting",
        "De {count} vaakst genoemde kaarten: gekozen als drijfveer, als iets dat meer of minder "
        "kan, of vermeld in een toelichting",
        len(shown),
    )
    return Figure(bar_chart(bars, kinds), PRINTED, _in_words(teller, bars, kinds), said(caption))


def _in_words(teller: Teller, bars: list[Bar], kinds: tuple[str, ...]) -> str:
    """The chart for who hears it: each bar with its parts."""
    say = teller.voice.say
    sentences = [
        say(
            "{card}: {total} ({parts}).",
            card=bar.name,
            total=teller.figures.times(bar.total),
            parts=", ".join(
                f"{kind} {part}" for kind, part in zip(kinds, bar.parts, strict=True) if part
            ),
        )
        for bar in bars
    ]
    return say("Staafdiagram. {words}", words=" ".join(sentences))


def _heads(teller: Teller) -> tuple[str, ...]:
    say = teller.voice.say
    return (
        say("Totaal"),
        say("Keuzes"),
        say("Vermeld"),
        say("Deelnemers"),
        say("Tafels"),
        say("Drijfveer"),
        say("Meer"),
        say("Minder"),
    )


def _table(teller: Teller, footnote: Footnote) -> Table:
    voice, counts = teller.voice, teller.found.counts
    shown, rest = counts.cards[:_ROWS], counts.cards[_ROWS:]
    rows = [(voice.card(card.card), *_figures(*_counted((card,)))) for card in shown]
    if rest:
        text = voice.say_many("{count} andere kaart", "{count} andere kaarten", len(rest))
        rows.append((said(text), *_figures(*_counted(rest))))
    caption = voice.say("Kaarten in de ronde Waarden, het vaakst genoemd bovenaan")
    return Table(
        header=tuple(said(title) for title in (voice.say("Kaart"), *_heads(teller))),
        rows=tuple(rows),
        columns=figures_beside_names(8),
        caption=(Span(caption, footnote=footnote),),
        totals=((said(voice.say("Samen")), *_figures(*_counted(counts.cards))),),
    )


def _counted(cards: tuple[CardCount, ...]) -> tuple[int, ...]:
    """The figures of cards together; of participants and tables the different ones."""
    total, participants, tables = _reach(cards, sum(card.total for card in cards))
    return (
        total,
        sum(card.picks for card in cards),
        sum(card.mentions for card in cards),
        participants,
        tables,
        sum(card.driver for card in cards),
        sum(card.more for card in cards),
        sum(card.less for card in cards),
    )


def _figures(*numbers: int) -> Row:
    return tuple((Span(str(number), quiet=number == 0),) for number in numbers)
