"""Says how the entry line is understood, before it is kept."""

from __future__ import annotations

from tafelkit.domain.method.names import REASON_NAMES
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language
from tafelkit.domain.typed.entry_line import Reading

_MOST = 5


def hint(reading: Reading, record: Record, language: Language) -> str:
    """One sentence; the words themselves stand in the line and are not said again."""
    if reading.problem is not None:
        problem = language.text(reading.problem)
        if not reading.candidates:
            return problem
        names = [_card(card, record, language) for card in reading.candidates[:_MOST]]
        if len(reading.candidates) > _MOST:
            names.append("…")
        return language.say("{problem} {candidates}", problem=problem, candidates=" · ".join(names))
    return " · ".join(_parts(reading, record, language))


def grammar(language: Language, *, short: bool = False) -> str:
    """How a line is written; `short` leaves out what is needed less often."""
    if short:
        return language.say(
            "Plaats, kaart (nummer of eerste letters), + meer of − minder, dan de woorden."
        )
    return language.say(
        "Plaats, kaart (nummer of eerste letters), + meer of − minder, dan de woorden. "
        "Eigen woord: =woord. F2 komt altijd hier terug."
    )


def _parts(reading: Reading, record: Record, language: Language) -> list[str]:
    letter = record.letter(reading.seat)
    if reading.only_seat:
        return [language.say("Enter kiest plaats {letter}", letter=letter)]
    parts = [_picking(reading, letter, record, language)]
    if reading.reason is not None:
        parts.append(language.text(REASON_NAMES[reading.reason]))
    if reading.mention:
        name = _card(reading.mention, record, language)
        parts.append(language.say("noemt ook {card}", card=name))
    if reading.words:
        parts.append(language.say("met toelichting"))
    return parts


def _picking(reading: Reading, letter: str, record: Record, language: Language) -> str:
    if reading.own_word:
        return language.say(
            "{letter} schrijft een eigen kaart: {word}", letter=letter, word=reading.own_word
        )
    card = _card(reading.card, record, language)
    picks = record.picks_of(reading.seat)
    if any(pick.card == reading.card for pick in picks):
        return language.say("{letter} bij {card}", letter=letter, card=card)
    if picks and record.kit.picks_per_seat == 1:
        return language.say(
            "{letter} wisselt van {old} naar {card}",
            letter=letter,
            old=_card(picks[0].card, record, language),
            card=card,
        )
    return language.say("{letter} kiest {card}", letter=letter, card=card)


def _card(card_id: str, record: Record, language: Language) -> str:
    name = record.card_name(card_id, language.code)
    card = record.card(card_id)
    return f"{card.number:02} {name}" if card else name
