"""The entry line of the round Waarden: what a note taker types at talking speed.

    C 06 + wil minder loketten      seat, card, sign, words
    C mens - te veel formulieren    a card by its first letters
    C =buurtkracht omdat …          an own word, or ="eigen kracht" for several
    C en dan nog dit                more words to what C said
    C & 02                          C names another card as well
    C                               takes C in hand; without a letter the seat in hand is meant

A sign says more (+) or less (-); without one a new card is a driver. What follows a colon is
words, whatever it looks like. What is not understood stays in the line.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record
from tafelkit.domain.texts import LanguageCode, Message, _
from tafelkit.domain.typed.card_finding import Beginning, beginning, by_name, by_number

_SEAT = re.compile(r"([A-Za-z])(?=$|[\s\d=+:&−–]|-(?:\s|$))\s*")
_NUMBER = re.compile(r"(\d{1,3})(?=$|[\s+−–:-])")
_OWN_WORD = re.compile(r'=\s*(?:["“„”]([^"“”]*)["”]|([^\s"“„”+:=]\S*?)(?=[+−–:-]?(?:\s|$)))')
_SIGN = re.compile(r"\s*([+−–-])\s*")
# In English these are words when another word follows; "A" and "i" are seats there too.
_ENGLISH_WORD = re.compile(r"[aI]\s+[^\W\d]")
_REASONS: dict[str, e.Reason] = {"+": "more", "-": "less", "−": "less", "–": "less"}


class Reading(NamedTuple):
    """How a line is understood.

    `card` is the card that is picked, or that the words belong to; `own_word` is to be written
    on a blank card first. `mention` is a card named besides. `candidates` are the cards that the
    letters typed so far may mean. With a `problem` nothing may be done with it yet.
    """

    seat: str = ""
    card: str = ""
    own_word: str = ""
    mention: str = ""
    reason: e.Reason | None = None
    words: str = ""
    candidates: tuple[str, ...] = ()
    problem: Message | None = None

    @property
    def only_seat(self) -> bool:
        """Whether it does no more than take a seat in hand."""
        said = self.own_word or self.mention or self.reason or self.words
        return self.problem is None and not said


def read(
    text: str, record: Record, language: LanguageCode, seat: str = "", card: str = ""
) -> Reading:
    """Understand a line. `seat` and `card` are what is in hand, `language` that of the names."""
    text = text.strip()
    spoken = language == "en" and _ENGLISH_WORD.match(text)
    letter = None if spoken else _SEAT.match(text)
    if letter and letter[1].upper() in e.SEAT_LETTERS:
        named = record.seat_by_letter(letter[1].upper())
        if named is None:
            return Reading(problem=_("Plaats {letter} is er niet.", letter=letter[1].upper()))
        card = card if named.id == seat else ""
        seat, text = named.id, text[letter.end() :]
    if record.seat(seat) is None:
        return Reading(problem=_("Begin met de letter van een plaats."))
    return _Reader(record, language, seat, card).read(text)


class _Reader:
    """Understands what follows the letter."""

    def __init__(self, record: Record, language: LanguageCode, seat: str, card: str) -> None:
        self._record = record
        self._language = language
        self._letter = record.letter(seat)
        self._picked = [pick.card for pick in record.picks_of(seat)]
        in_hand = card if card in self._picked else (self._picked or [""])[-1]
        self._start = Reading(seat=seat, card=in_hand)

    def read(self, text: str) -> Reading:
        if not text:
            return self._start
        if text.startswith("&"):
            return self._mention(text[1:].lstrip())
        if text.startswith("="):
            return self._own_word(text)
        number = _NUMBER.match(text)
        if number:
            return self._number(number, text)
        return self._letters(text)

    def _number(self, number: re.Match[str], text: str) -> Reading:
        card = by_number(self._record, int(number[1]))
        if not card:
            return self._stop(_("Kaart {number} is er niet.", number=number[1]))
        return self._picks(card, text[number.end() :])

    def _own_word(self, text: str) -> Reading:
        found = _OWN_WORD.match(text)
        word = " ".join((found[1] or found[2] or "").split()) if found else ""
        if not found or not word:
            return self._stop(_('Typ na = een eigen woord, of meer woorden tussen "…".'))
        known = by_name(self._record, word, self._language)
        if known:
            return self._picks(known, text[found.end() :])
        new = self._start._replace(card="", own_word=word, reason="driver")
        return self._rest(new, text[found.end() :])

    def _letters(self, text: str) -> Reading:
        """First letters of a card; but words, where the seat has a card to say them about."""
        found, end = self._beginning(text)
        if self._picked:
            signed = _SIGN.match(text, end) is not None
            whole = found.exact and end == len(text)
            if len(found.cards) == 1 and (whole or signed):
                return self._picks(found.cards[0], text[end:])
            return self._rest(self._start, text)
        if text[0] in ":+−–-":
            return self._stop(_("{letter} heeft nog geen kaart.", letter=self._letter))
        if len(found.cards) == 1:
            return self._picks(found.cards[0], text[end:])
        return self._unclear(found, text)

    def _mention(self, text: str) -> Reading:
        if not self._picked:
            return self._stop(_("{letter} heeft nog geen kaart.", letter=self._letter))
        number = _NUMBER.match(text)
        found, end = self._beginning(text)
        if number:
            card = by_number(self._record, int(number[1]))
            found, end = Beginning((card,) if card else (), 1), number.end()
        if len(found.cards) != 1:
            return self._unclear(found, text)
        if found.cards[0] in self._picked:
            return self._stop(_("Dat is de kaart van {letter} zelf.", letter=self._letter))
        new = self._start._replace(mention=found.cards[0], candidates=found.cards)
        return self._rest(new, text[end:])

    def _picks(self, card: str, rest: str) -> Reading:
        new: e.Reason | None = None if card in self._picked else "driver"
        return self._rest(self._start._replace(card=card, reason=new, candidates=(card,)), rest)

    def _rest(self, reading: Reading, text: str) -> Reading:
        """The sign and the words."""
        sign = _SIGN.match(text)
        if sign:
            reading = reading._replace(reason=_REASONS[sign[1]])
            text = text[sign.end() :]
        return reading._replace(words=text.strip().removeprefix(":").strip())

    def _beginning(self, text: str) -> tuple[Beginning, int]:
        """The card that the text begins with, and where its name ends."""
        tokens = []
        for token in re.finditer(r"\S+", text):
            word = token[0].rstrip("+−–-:")
            if word:
                tokens.append((word, token.start() + len(word)))
            if word != token[0]:
                break
        found = beginning(self._record, [word for word, _end in tokens], self._language)
        return found, tokens[found.length - 1][1] if found.cards else 0

    def _unclear(self, found: Beginning, text: str) -> Reading:
        if found.cards:
            problem = _("Welke kaart? Typ verder, of typ het nummer.")
            return self._stop(problem)._replace(candidates=found.cards)
        if not text:
            return self._stop(_("Welke kaart? Typ een nummer of de eerste letters."))
        return self._stop(
            _(
                "'{word}' is geen kaart. Typ een nummer, eerste letters, of = en een eigen woord.",
                word=text.split(maxsplit=1)[0],
            )
        )

    def _stop(self, problem: Message) -> Reading:
        return Reading(seat=self._start.seat, problem=problem)
