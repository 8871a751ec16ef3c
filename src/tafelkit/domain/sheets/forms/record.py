"""The record on paper: the fields, seats and order of the screen, for when the laptop dies.

What is written here is typed over afterwards, page by page, in the order of the screen's pages.
"""

from __future__ import annotations

from tafelkit.domain.method.names import (
    LEVEL_NAMES,
    NOTE_NAMES,
    REASON_NAMES,
    SUPPORT_NAMES,
    works_name,
)
from tafelkit.domain.sheets.forms.cells import LINE_MM, Blank, Letter, Said, Ticks
from tafelkit.domain.sheets.forms.column import Column
from tafelkit.domain.sheets.forms.occasion import Occasion, Sitter
from tafelkit.domain.typed.sitters import BACKGROUNDS, DETAILS

_NOTES = 18
_ADVICES = 6
_REMARKS, _CALLS, _LINKS = 10, 3, 3


def fill_record(column: Column, occasion: Occasion) -> None:
    """Put the record's form in the column."""
    column.title(column.language.say("De tafel op papier"))
    _preparation(column, occasion)
    _values(column, occasion)
    _direction(column, occasion)
    _conversation(column, occasion)
    _advice(column, occasion)
    _look_back(column, occasion)


def _preparation(column: Column, occasion: Occasion) -> None:
    say, language = column.language.say, column.language
    column.text(
        say(
            "Dit formulier volgt de pagina’s van het scherm. Schrijf geen namen op: een "
            "deelnemer is hier een plaats, van A tot en met {last}.",
            last=occasion.letters[-1],
        )
    )
    column.heading(say("Voorbereiding"))
    column.row(Blank(say("Tafelnummer"), 3, occasion.number), Blank(say("Datum"), 5, occasion.date))
    column.row(
        Blank(say("Tijd"), 3, occasion.starts),
        Blank(say("tot"), 2, occasion.ends),
        Blank(say("Locatie"), 8, occasion.place),
    )
    column.heading(say("Wie zitten er aan tafel?"))
    names = [language.text(name) for name in BACKGROUNDS.values()]
    details = ", ".join(language.text(name) for name in DETAILS.values())
    column.text(
        say(
            "Achtergrond: {backgrounds}. Bij een ambtenaar: {details}.",
            backgrounds=", ".join(names),
            details=details,
        )
    )
    column.space(2)
    for letter in occasion.letters:
        sitter = occasion.sitters.get(letter, Sitter())
        column.row(
            Letter(letter),
            Blank(say("Achtergrond"), 3, sitter.background),
            Blank(say("Preciezer"), 4, sitter.detail),
        )
    column.heading(say("Tijden"), 2 * LINE_MM)
    for a_round in occasion.kit.rounds:
        column.row(
            Said(occasion.round_title(a_round.id), 3),
            Said(say("{minutes} min", minutes=a_round.minutes), 1),
            Blank(say("begin"), 2),
            Blank(say("einde"), 2),
        )


def _values(column: Column, occasion: Occasion) -> None:
    say, language, kit = column.language.say, column.language, occasion.kit
    column.part(occasion.round_title("waarden"))
    column.text(
        say(
            "Schrijf het nummer van de kaart op, of het eigen woord en wat het betekent. Noteer "
            "bij de toelichting ook de nummers van andere kaarten die daarin genoemd worden."
        )
    )
    reasons = Ticks(tuple(language.text(name) for name in REASON_NAMES.values()))
    for letter in occasion.letters:
        for _n in range(kit.picks_per_seat):
            column.keep(4 * LINE_MM + 6)
            column.space()
            column.row(Letter(letter), Blank(say("Kaart"), 1), reasons)
            column.lines(2, say("Waarom"), indent=12)
            column.lines(1, say("Ook genoemd"), indent=12)
    suits = [line for line in (_cards_of(suit.id, occasion) for suit in kit.deck.suits) if line]
    column.heading(say("De kaarten op nummer"), column.height_of(*suits))
    for line in suits:
        column.text(line)


def _cards_of(suit_id: str, occasion: Occasion) -> str:
    """The cards of a suit with their numbers; empty where it has none."""
    deck, language = occasion.kit.deck, occasion.language
    cards = [
        # A number stays with its name.
        f"{card.number:02} {card.name.text(language.code)}".replace(" ", "\u00a0")
        for card in deck.cards
        if card.suit == suit_id
    ]
    if not cards:
        return ""
    suit = deck.suit(suit_id).name.text(language.code)
    return language.say("{suit}: {cards}.", suit=suit, cards=", ".join(cards))


def _direction(column: Column, occasion: Occasion) -> None:
    say = column.language.say
    column.part(occasion.round_title("richting"))
    column.lines(4)
    column.row(Ticks((say("de tafel heeft dit samen geformuleerd"),)))
    column.row(Said(say("Rust op de kaart van"), 1), Ticks(tuple(occasion.letters)))
    column.text(say("Waar de kaarten liggen, staat op het canvas: maak er een foto van."))


def _conversation(column: Column, occasion: Occasion) -> None:
    say, language = column.language.say, column.language
    column.heading(occasion.round_title("gesprek"), 6 * LINE_MM)
    levels = ", ".join(language.text(name) for name in LEVEL_NAMES.values())
    column.text(
        say(
            "Noteer wat gezegd wordt, in de woorden van wie het zegt. Bij een spanning staan er "
            "twee polen; bij een voorbeeld of het al lukt. Niveau: {levels}.",
            levels=levels,
        )
    )
    kinds = Ticks(tuple(language.text(name).lower() for name in NOTE_NAMES.values()))
    works = Ticks(tuple(works_name(occasion.kit, works, language) for works in (True, False)))
    for _n in range(_NOTES):
        column.keep(5 * LINE_MM + 7)
        column.space()
        column.row(kinds, Blank(say("Van wie")), Ticks((say("letterlijk"),)))
        column.row(Blank(say("Polen")), Blank("↔"))
        column.lines(2)
        column.row(works, Blank(say("Niveau"), 3), Blank(say("Kaarten"), 4))


def _advice(column: Column, occasion: Occasion) -> None:
    say, language = column.language.say, column.language
    column.part(occasion.round_title("advies"))
    supports = Ticks(tuple(language.text(name) for name in SUPPORT_NAMES.values()))
    for number in range(1, _ADVICES + 1):
        column.keep(4 * LINE_MM + 4)
        column.space(2)
        column.lines(3, f"{number}")
        column.row(supports, Blank(say("Rust op")))


def _look_back(column: Column, occasion: Occasion) -> None:
    say = column.language.say
    column.part(occasion.round_title("terugblik"))
    rounds = [occasion.round_title(name) for name in ("waarden", "richting", "gesprek", "advies")]
    column.row(Said(say("Teruggelezen")), Ticks(tuple(rounds)))
    column.space()
    column.lines(2, say("Wie ontbrak"))
    column.heading(say("Opmerkingen"), 3 * LINE_MM)
    for _n in range(_REMARKS):
        column.row(Blank(say("Van wie"), 1), Blank("", 5))
    column.heading(say("Oproepen aan {organiser}", organiser=occasion.organiser), 3 * LINE_MM)
    for _n in range(_CALLS):
        column.lines(1)
        column.row(Blank(say("Antwoord")))
    column.heading(say("Verwijzingen"), 2 * LINE_MM)
    for _n in range(_LINKS):
        column.row(Blank(say("Naam"), 2), Blank(say("Adres"), 3))
