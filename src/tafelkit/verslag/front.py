"""The first page: what the table wanted, and which table it was."""

from __future__ import annotations

from collections.abc import Iterator

from tafelkit.domain import entries as e
from tafelkit.domain.dates import date_in_words
from tafelkit.domain.method.privacy import Composition, composition
from tafelkit.domain.texts import _
from tafelkit.domain.wording import shortened
from tafelkit.verslag import names
from tafelkit.verslag.tree import (
    Block,
    Heading,
    Item,
    LabelledList,
    NumberedList,
    Paragraph,
    Span,
    Spans,
    said,
)
from tafelkit.verslag.voice import Voice

# Characters and advices; what is more stands whole in its own chapter.
_DIRECTION_IN_SHORT, _ADVICES_IN_SHORT = 300, 5
_ADVICE_IN_SHORT, _FEW_ADVICES, _ADVICE_AMONG_MANY = 180, 3, 110


def place_and_time(voice: Voice) -> str:
    """Where and when the table was, as far as it is known."""
    table = voice.record.table
    parts = (date_in_words(table.date, voice.code), table.place.strip(), _times(voice))
    text = ", ".join(part for part in parts if part)
    return text[:1].upper() + text[1:]


def _times(voice: Voice) -> str:
    starts, ends = voice.record.table.starts, voice.record.table.ends
    if starts and ends:
        return voice.say("van {starts} tot {ends} uur", starts=starts, ends=ends)
    if starts:
        return voice.say("vanaf {starts} uur", starts=starts)
    return voice.say("tot {ends} uur", ends=ends) if ends else ""


def wish(voice: Voice) -> Iterator[Block]:
    """The direction and the advices in short; nothing where neither is recorded."""
    direction = voice.record.direction
    advices = [advice for advice in voice.record.all(e.Advice) if advice.text.strip()]
    if not direction.text.strip() and not advices:
        return
    yield Heading(1, said(voice.say("Wat de tafel wil")))
    if direction.text.strip():
        short = shortened(direction.text, _DIRECTION_IN_SHORT)
        yield Paragraph(voice.recorded(short), "lead")
        if not direction.agreed:
            yield Paragraph(said(voice.say("De tafel is het hier nog niet over eens.")), "detail")
    if advices:
        shown = advices[:_ADVICES_IN_SHORT]
        most = _ADVICE_IN_SHORT if len(advices) <= _FEW_ADVICES else _ADVICE_AMONG_MANY
        yield NumberedList(tuple(_in_short(voice, advice, most) for advice in shown))
        more = len(advices) - len(shown)
        if more:
            text = voice.say_many(
                "Nog één advies staat verderop.", "Nog {count} adviezen staan verderop.", more
            )
            yield Paragraph(said(text), "detail")


def _in_short(voice: Voice, advice: e.Advice, most: int) -> Item:
    text = voice.recorded(shortened(advice.text, most))
    if advice.support != "shared":
        support = voice.language.text(names.SUPPORTS[advice.support])
        text = (*text, Span(f" ({support})", quiet=True))
    return Item((Paragraph(text),), str(advice.rank))


def about_the_table(voice: Voice) -> Iterator[Block]:
    """Organiser, addressee, participants and guiding questions."""
    items = [
        _fact(voice.say("Organisator"), voice.in_its_language(voice.organiser)),
        _fact(voice.say("Voor"), voice.in_its_language(voice.addressee)),
    ]
    if voice.record.seats:
        items.append(_fact(voice.say("Deelnemers"), _participants(voice)))
    questions = voice.questions
    if questions:
        label = voice.say_many("Vraag", "Vragen", len(questions))
        items.append(Item(tuple(Paragraph(question) for question in questions), label))
    yield Heading(1, said(voice.say("Over deze tafel")))
    yield LabelledList(tuple(items))


def _fact(label: str, spans: Spans) -> Item:
    return Item((Paragraph(spans),), label)


def _participants(voice: Voice) -> Spans:
    """How many there were, and of which backgrounds as far as that may be told.

    The public edition counts no backgrounds: that of the programme does, and whoever has both
    could subtract them (`domain/method/privacy.py`).
    """
    seats = voice.record.seats
    shown = composition(seats) if voice.edition == "internal" else Composition()
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
    total = said(voice.say_many("{count} deelnemer", "{count} deelnemers", len(seats)))
    if not counted:
        return total
    return voice.tell(_("{total}: {groups}"), total=total, groups=voice.listed(counted))
