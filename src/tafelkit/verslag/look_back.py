"""The chapter Terugblik: remarks, who was missing, calls with their answers, and links."""

from __future__ import annotations

from collections.abc import Iterator

from tafelkit.domain import entries as e
from tafelkit.domain.texts import _, n_
from tafelkit.verslag.tree import (
    Block,
    BulletList,
    Heading,
    Item,
    NumberedList,
    Paragraph,
    Span,
    said,
)
from tafelkit.verslag.voice import Voice, lines

# Characters; no browser opens a longer one.
_LONGEST_ADDRESS = 2000


def blocks(voice: Voice) -> Iterator[Block]:
    """The chapter; nothing where nothing was said at the end."""
    yield from _remarks(voice)
    yield from _missing_voices(voice)
    yield from _calls(voice)
    yield from _links(voice)


def _remarks(voice: Voice) -> Iterator[Block]:
    remarks = [remark for remark in voice.record.all(e.Remark) if lines(remark.text)]
    if remarks:
        title = voice.say_many("Opmerking", "Opmerkingen", len(remarks))
        yield Heading(2, said(title))
        yield BulletList(tuple(_remark(voice, remark) for remark in remarks))


def _remark(voice: Voice, remark: e.Remark) -> Item:
    blocks: list[Block] = [*voice.paragraphs(remark.text)]
    letter = voice.letter(remark.seat)
    if letter:
        blocks.append(Paragraph(said(voice.say("Plaats {letter}", letter=letter)), "detail"))
    return Item(tuple(blocks))


def _missing_voices(voice: Voice) -> Iterator[Block]:
    text = voice.record.look_back.missing_voices
    if lines(text):
        yield Heading(2, said(voice.say("Wie ontbrak")))
        yield from voice.paragraphs(text)


def _calls(voice: Voice) -> Iterator[Block]:
    calls = [call for call in voice.record.all(e.Call) if lines(call.text) or lines(call.answer)]
    if calls:
        title = n_("Oproep aan {organiser}", "Oproepen aan {organiser}", len(calls))
        organiser = voice.in_its_language(voice.organiser)
        yield Heading(2, voice.tell(title, organiser=organiser))
        yield NumberedList(tuple(call_item(voice, n, call) for n, call in enumerate(calls, 1)))


def call_item(voice: Voice, number: int, call: e.Call) -> Item:
    """A call, and below it the answer once there is one."""
    blocks: list[Block] = [*voice.paragraphs(call.text)]
    answer = lines(call.answer)
    if answer:
        message = _("Antwoord van {organiser}: {answer}")
        organiser = voice.in_its_language(voice.organiser)
        told = voice.tell(message, organiser=organiser, answer=voice.recorded(answer[0]))
        blocks.append(Paragraph(told))
        blocks.extend(Paragraph(voice.recorded(line)) for line in answer[1:])
    return Item(tuple(blocks), str(number))


def _links(voice: Voice) -> Iterator[Block]:
    links = [link for link in voice.record.all(e.Link) if lines(link.title) or lines(link.url)]
    if links:
        title = voice.say_many("Verwijzing", "Verwijzingen", len(links))
        yield Heading(2, said(title))
        yield BulletList(tuple(link_item(voice, link) for link in links))


def link_item(voice: Voice, link: e.Link) -> Item:
    """The link by its own words, with its address for who reads on paper.

    Only a web address is a target: nothing else is ever opened from a report.
    """
    title, url = link.title.strip(), link.url.strip()
    is_web = url.lower().startswith(("https://", "http://")) and len(url) <= _LONGEST_ADDRESS
    target = url if is_web else ""
    words = voice.recorded(title or url)
    blocks: list[Block] = [
        Paragraph(tuple(Span(w.text, language=w.language, link=target) for w in words))
    ]
    if title and url:
        blocks.append(Paragraph(said(url), "detail"))
    elif not url:
        blocks.append(Paragraph(said(voice.say("Het adres ontbreekt.")), "detail"))
    return Item(tuple(blocks))
