"""The entry line of the round Gesprek: what a note taker types while eight people talk.

    b vertrouwen moet je geven          a concept; v an example, s a tension
    b C "wie belt wil een mens"         said by C; a quotation mark: word for word
    v+ de avondmarkt  /  v- het loket   an example that works, or does not yet
    s regel <> mens: dat botst hier     two poles, and what was said about them
    v de wijkagent #14 #leefwereld      cards that it is about
    hier zonder letter                  the kind in hand is meant

In English c, e and t do as well as b, v and s. A small letter is a kind and a capital a seat
where it could be either. What follows a colon is words, whatever it looks like, and what is not
understood is words too: nothing that was typed gets lost.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record
from tafelkit.domain.texts import LanguageCode
from tafelkit.domain.typed.card_finding import beginning, by_name, by_number

_DUTCH: Mapping[str, e.NoteKind] = {"b": "concept", "v": "example", "s": "tension"}
_ENGLISH: Mapping[str, e.NoteKind] = {**_DUTCH, "c": "concept", "e": "example", "t": "tension"}

_KIND = re.compile(r"([A-Za-z])([+−–-]?)(?=[\s:]|$)\s*")
_SEAT = re.compile(r"([A-Za-z])(?=[\s:]|$)(:?)\s*")
_SIGN = re.compile(r"([+−–-])(?=\s)\s*")
_POLES = (re.compile(r"\s*(?:<-*>|↔)\s*"), re.compile(r"\s+/\s+"), re.compile(r"/"))
_TAG = re.compile(r"(?<!\S)#(\d{1,3}|[^\W\d][\w-]*)")
_QUOTES = '"“”„«»'


@dataclass(frozen=True)
class NoteLine:
    """How a line is understood; `seat` is the id of the seat that said it.

    `word` is a seat's capital in front that was read as a word; with a colon it is the seat.
    """

    kind: e.NoteKind
    text: str = ""
    seat: str | None = None
    verbatim: bool = False
    cards: tuple[str, ...] = ()
    works: bool | None = None
    pole_a: str | None = None
    pole_b: str | None = None
    word: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to note yet."""
        return not (self.text or self.pole_a or self.pole_b)

    def values(self) -> dict[str, Any]:
        """What a note holds besides its kind and text."""
        return {
            "seat": self.seat,
            "verbatim": self.verbatim,
            "cards": self.cards,
            "works": self.works,
            "pole_a": self.pole_a,
            "pole_b": self.pole_b,
        }


def read(text: str, record: Record, language: LanguageCode, kind: e.NoteKind) -> NoteLine:
    """Understand a line; `kind` is what it is where it does not say so itself."""
    line, rest = _kind(NoteLine(kind), text.strip(), language)
    named = rest != text.strip()
    line, rest = _seat(line, rest, record, language, named=named)
    line, rest = _sign(line, rest)
    rest = rest.strip().removeprefix(":").strip()
    line, rest = _cards(line, rest, record, language)
    if line.kind == "tension":
        line, rest = _split_poles(line, rest)
    return _quoted(line, rest)


def without_kind(text: str, language: LanguageCode) -> str:
    """The line without its letter for a kind: another one was chosen by other means."""
    line, rest = _kind(NoteLine("concept"), text.lstrip(), language)
    sign = "" if line.works is None else ("+ " if line.works else "- ")
    return sign + rest


def _kind(line: NoteLine, text: str, language: LanguageCode) -> tuple[NoteLine, str]:
    found = _KIND.match(text)
    if not found:
        return line, text
    letter, sign = found.groups()
    kinds = _ENGLISH if language == "en" else _DUTCH
    if letter.isupper() and letter in e.SEAT_LETTERS:
        return line, text
    kind = kinds.get(letter.lower())
    if kind is None or (sign and kind != "example"):
        return line, text
    works = {"": None, "+": True}.get(sign, False)
    return replace(line, kind=kind, works=works), text[found.end() :]


def _seat(
    line: NoteLine, text: str, record: Record, language: LanguageCode, *, named: bool
) -> tuple[NoteLine, str]:
    found = _SEAT.match(text)
    if not found:
        return line, text
    letter, colon = found.groups()
    seat = record.seat_by_letter(letter.upper())
    if seat is None:
        return line, text
    if language == "en" and not colon and (letter in "aI" or (letter == "A" and not named)):
        # English words of one letter; with a colon behind it, it is a seat all the same.
        return replace(line, word=letter if letter.isupper() else ""), text
    # The colon stays: what comes behind it is words.
    return replace(line, seat=seat.id), text[found.end(1) :].lstrip()


def _sign(line: NoteLine, text: str) -> tuple[NoteLine, str]:
    found = _SIGN.match(text)
    if line.kind != "example" or not found:
        return line, text
    return replace(line, works=found[1] == "+"), text[found.end() :]


def _cards(
    line: NoteLine, text: str, record: Record, language: LanguageCode
) -> tuple[NoteLine, str]:
    """The cards that are tagged. A name stays in the sentence that it is a part of."""
    cards: list[str] = []

    def taken(found: re.Match[str]) -> str:
        tag = found[1]
        card = _card(record, tag, language)
        if not card:
            return found[0]
        cards.append(card)
        before = text[: found.start()].rstrip()
        is_word = not tag.isdecimal() and not _ends_sentence(before)
        return record.card_name(card, language) if is_word else ""

    rest = _TAG.sub(taken, text)
    if cards:
        rest = re.sub(r" +(?=[.,;:!?]|$)", "", re.sub(r" {2,}", " ", rest)).strip()
    return replace(line, cards=tuple(dict.fromkeys(cards))), rest


def _ends_sentence(before: str) -> bool:
    """Whether a sentence is over, so that a tag behind it is no word of it."""
    words = before.split()
    while words and words[-1].startswith("#"):
        words.pop()
    return not words or words[-1][-1] in ".!?…" + _QUOTES


def _card(record: Record, tag: str, language: LanguageCode) -> str:
    if tag.isdecimal():
        return by_number(record, int(tag))
    name = tag.replace("-", " ")
    found = beginning(record, name.split(), language)
    whole = found.cards if found.length == len(name.split()) else ()
    return by_name(record, name, language) or (whole[0] if len(whole) == 1 else "")


def _split_poles(line: NoteLine, text: str) -> tuple[NoteLine, str]:
    for sign in _POLES:
        found = sign.search(text)
        if found and text[: found.start()].strip() and text[found.end() :].strip():
            first, second = text[: found.start()], text[found.end() :]
            second, _, rest = second.partition(": ")
            split = replace(line, pole_a=first.strip(), pole_b=second.strip())
            return split, rest.strip()
    return line, text


def _quoted(line: NoteLine, text: str) -> NoteLine:
    """A quotation mark in front says that these are a participant's very words."""
    marks = sum(text.count(mark) for mark in _QUOTES)
    if text[:1] and text[0] in _QUOTES:
        closed = len(text) > 1 and text[-1] in _QUOTES
        if marks == 1 or (marks == 2 and closed):
            return replace(line, text=text.strip(_QUOTES + " "), verbatim=True)
    return replace(line, text=text)
