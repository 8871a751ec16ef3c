"""The last part: how this report is to be read, how was counted, and how the time was spent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from tafelkit.domain import entries as e
from tafelkit.domain.method import read_back
from tafelkit.domain.method.rounds import extra, spent
from tafelkit.domain.texts import _
from tafelkit.verslag.counts import ANCHOR, counting_rule
from tafelkit.verslag.tree import (
    Block,
    BulletList,
    Cell,
    Heading,
    Item,
    LabelledList,
    Paragraph,
    Row,
    Span,
    Table,
    figures_beside_names,
    said,
)
from tafelkit.verslag.voice import Voice, lines

_MINUTE = timedelta(minutes=1)


def blocks(voice: Voice) -> Iterator[Block]:
    """Always there: every report says what it is and what it is not."""
    yield Heading(1, said(voice.say("Over dit verslag")))
    yield LabelledList(tuple(_remarks(voice)))
    yield from _rounds(voice)


def _remarks(voice: Voice) -> Iterator[Item]:
    impression = voice.say(
        "Dit verslag geeft een indruk van het gesprek aan deze tafel. Er is meer besproken dan "
        "hier staat, en wat er staat is niet representatief voor wie er niet bij was."
    )
    yield _remark(voice.say("Indruk"), impression)
    if voice.record.all(e.Pick):
        rule = said(counting_rule(voice.language))
        link = (Span(voice.say("Hoe vaak genoemd"), link=f"#{ANCHOR}"),)
        see = voice.tell(_("De aantallen staan bij ‘{title}’."), title=link)
        yield Item((Paragraph((*rule, Span(" "), *see)),), voice.say("Telling"))
    if voice.record.seats:
        yield _seats(voice)
    points, right = read_back.subjects(voice.record), read_back.ticked(voice.record)
    if right:
        done = voice.say_many(
            "Het ene opgetekende punt is met de tafel teruggelezen.",
            "Met de tafel teruggelezen: {done} van de {count} opgetekende punten.",
            len(points),
            done=sum(point.id in right for point in points),
        )
        yield _remark(voice.say("Teruglezen"), done)
    yield _remark(voice.say("Kit"), voice.kit_text(voice.record.kit.notice))


def _seats(voice: Voice) -> Item:
    """What the letters stand for, and what was noted of a seat; the public edition has neither."""
    label = voice.say("Plaatsen")
    if voice.edition == "public":
        return _remark(label, voice.say("In deze openbare editie staat niet wie iets zei."))
    text = voice.say(
        "Een letter staat voor een plaats aan tafel, niet voor een naam: namen staan niet in dit "
        "verslag. Deze editie is voor intern gebruik."
    )
    blocks: list[Block] = [Paragraph(said(text))]
    details = tuple(_detail(voice, seat) for seat in voice.record.seats if lines(seat.detail))
    if details:
        blocks.append(BulletList(details))
    return Item(tuple(blocks), label)


def _detail(voice: Voice, seat: e.Seat) -> Item:
    text = voice.recorded(" ".join(seat.detail.split()))
    return Item((Paragraph(voice.tell(_("{letter}: {detail}", letter=seat.letter), detail=text)),))


def _remark(label: str, text: str) -> Item:
    return Item((Paragraph(said(text)),), label)


def _rounds(voice: Voice) -> Iterator[Block]:
    """Planned and used minutes, once a round has run; the adjustments, once there are any."""
    record = voice.record
    if not record.all(e.RoundSpan):
        return
    header = [voice.say("Ronde"), voice.say("Gepland"), voice.say("Gebruikt")]
    adjusted = any(extra(record, a_round.id) for a_round in record.kit.rounds)
    if adjusted:
        header.insert(2, voice.say("Bijgesteld"))
    planned = [a_round.minutes for a_round in record.kit.rounds]
    given = [extra(record, a_round.id) // _MINUTE for a_round in record.kit.rounds]
    used = [round(spent(record, a_round.id, None) / _MINUTE) for a_round in record.kit.rounds]
    columns = [planned, given, used] if adjusted else [planned, used]
    yield Heading(2, said(voice.say("Tijd")))
    # Above the table: below it, it would often stand on a page of its own.
    running = next((span for span in record.all(e.RoundSpan) if span.ended is None), None)
    if running is not None:
        title = voice.kit_text(record.kit.round(running.round).title)
        text = voice.say("De ronde {round} liep nog toen dit werd opgemaakt.", round=title)
        yield Paragraph(said(text), "detail")
    yield Table(
        header=tuple(said(title) for title in header),
        rows=tuple(
            (said(voice.kit_text(a_round.title)), *(_figure(column[n]) for column in columns))
            for n, a_round in enumerate(record.kit.rounds)
        ),
        columns=figures_beside_names(len(columns)),
        caption=said(voice.say("Minuten per ronde, pauzes niet meegeteld")),
        totals=(_total(voice, columns),),
    )


def _total(voice: Voice, columns: list[list[int]]) -> Row:
    return (said(voice.say("Samen")), *(_figure(sum(column)) for column in columns))


def _figure(minutes: int) -> Cell:
    return (Span(f"{minutes}", quiet=minutes == 0),)
