"""The introduction: the question, who asked, when, who came, and what this report is not."""

from __future__ import annotations

from collections.abc import Iterator

from tafelkit.domain.dates import date_in_words
from tafelkit.domain.drawing.charts.bars import Bar, bar_chart
from tafelkit.domain.drawing.tokens import PRINTED
from tafelkit.domain.texts import _
from tafelkit.verslag import names
from tafelkit.verslag.programme.teller import Teller
from tafelkit.verslag.tree import (
    Block,
    Figure,
    Heading,
    Item,
    LabelledList,
    Paragraph,
    Spans,
    said,
)


def blocks(teller: Teller) -> Iterator[Block]:
    """Always there: every report says what it is about and what it is not."""
    say = teller.voice.say
    yield Heading(1, said(say("Inleiding")))
    yield LabelledList(tuple(_facts(teller)))
    yield from teller.prose(teller.found.above.text("introduction"), say("Inleiding"))
    for prose in teller.found.above.homeless:
        yield from teller.prose(prose.text, prose.place)
    yield Paragraph(said(sentence(teller)))
    if teller.found.counts.tables:
        yield from _caveats(teller)
    yield from _composition(teller)


def sentence(teller: Teller) -> str:
    """How many spoke, at how many tables, on how many days and how long."""
    figures, counts = teller.figures, teller.found.counts
    values = {
        "days": figures.days(),
        "participants": figures.participants(counts.participants),
        "tables": figures.conversation_tables(),
        "duration": figures.duration(),
    }
    if not counts.tables:
        return teller.voice.say("In dit programma zijn nog geen tafels.")
    if not counts.participants:
        return teller.voice.say_many(
            "Er was één gesprekstafel van {duration}.",
            "Er waren {tables} van {duration}.",
            counts.tables,
            **values,
        )
    many, speakers = teller.voice.say_many, counts.participants
    if not counts.days:
        return many(
            "Aan {tables} sprak {participants}, {duration} lang.",
            "Aan {tables} spraken {participants} {duration} met elkaar.",
            speakers,
            **values,
        )
    if counts.days == 1:
        return many(
            "Op {days} sprak {participants} aan {tables}, {duration} lang.",
            "Op {days} spraken {participants} aan {tables} {duration} met elkaar.",
            speakers,
            **values,
        )
    return many(
        "Verspreid over {days} sprak {participants} aan {tables}, {duration} lang.",
        "Verspreid over {days} spraken {participants} aan {tables} {duration} met elkaar.",
        speakers,
        **values,
    )


def _facts(teller: Teller) -> Iterator[Item]:
    voice = teller.voice
    if voice.questions:
        label = voice.say_many("Vraag", "Vragen", len(voice.questions))
        yield Item(tuple(Paragraph(question) for question in voice.questions), label)
    yield _fact(voice.say("Organisator"), voice.in_its_language(voice.organiser))
    yield _fact(voice.say("Voor"), voice.in_its_language(voice.addressee))
    period = _period(teller)
    if period:
        yield _fact(voice.say("Periode"), said(period))


def _period(teller: Teller) -> str:
    dates = sorted(at.table.date for at in teller.found.tables if at.table.date)
    if not dates:
        return ""
    first, last = (date_in_words(day, teller.voice.code) for day in (dates[0], dates[-1]))
    if first == last:
        return first
    return teller.voice.say("{first} tot en met {last}", first=first, last=last)


def _fact(label: str, spans: Spans) -> Item:
    return Item((Paragraph(spans),), label)


def _caveats(teller: Teller) -> Iterator[Block]:
    say, many = teller.voice.say, teller.voice.say_many
    count = teller.found.counts.tables
    impression = many(
        "Dit verslag geeft een indruk van de inhoud van dat gesprek. Aan de tafel is meer "
        "besproken dan hier staat.",
        "Dit verslag geeft een indruk van de inhoud van die gesprekken. Aan de tafels is meer "
        "besproken dan hier staat.",
        count,
    )
    sample = say(
        "Het beeld is niet representatief: de deelnemers zijn geen steekproef. Daarom staan er "
        "aantallen in dit verslag, en geen percentages van deelnemers."
    )
    if teller.found.calls.seen:
        calls = say("Wat deelnemers de organisator vroegen, staat in de terugblik.")
        impression = f"{impression} {calls}"
    yield Paragraph(said(impression))
    yield Paragraph(said(sample))


def _composition(teller: Teller) -> Iterator[Block]:
    """Who came, by background as far as that may be told."""
    shown = teller.found.composition
    if not shown.groups:
        return
    voice = teller.voice
    counted = [
        said(voice.language.text(names.BACKGROUNDS[background](count)))
        for background, count in shown.groups
    ]
    if shown.others:
        counted.append(
            said(
                voice.say_many(
                    "{count} met een andere achtergrond",
                    "{count} met andere achtergronden",
                    shown.others,
                )
            )
        )
    yield Heading(2, said(voice.say("Wie er waren")))
    total = teller.figures.participants(teller.found.counts.participants)
    listed = voice.tell(
        _("{total}: {groups}."),
        total=said(total[:1].upper() + total[1:]),
        groups=voice.listed(counted),
    )
    yield Paragraph(listed)
    if len(shown.groups) > 1:
        yield _figure(teller, "".join(span.text for span in listed))


def _figure(teller: Teller, in_words: str) -> Figure:
    voice, shown = teller.voice, teller.found.composition
    bars = [
        Bar(voice.language.text(names.BACKGROUND_GROUPS[background]), (count,))
        for background, count in shown.groups
    ]
    if shown.others:
        bars.append(Bar(voice.say("andere achtergronden"), (shown.others,)))
    return Figure(
        drawing=bar_chart(bars),
        colours=PRINTED,
        alternative=voice.say("Staafdiagram. {words}", words=in_words),
        caption=said(voice.say("Deelnemers naar achtergrond, vanaf drie met dezelfde")),
    )
