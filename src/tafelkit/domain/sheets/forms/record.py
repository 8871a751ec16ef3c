"""The record on paper: the fields, seats and order of the screen, for when the laptop dies.

What is written here is typed over afterwards, page by page, in the order of the screen's pages.
"""

from __future__ import annotations

from collections.abc import Sequence

from tafelkit.domain.kit import Kit
from tafelkit.domain.method.names import (
    LEVEL_NAMES,
    NOTE_NAMES,
    REASON_NAMES,
    SUPPORT_NAMES,
    WORKS_NAMES,
)
from tafelkit.domain.sheets.forms.column import LINE_MM, Blank, Column, Letter, Said, Ticks
from tafelkit.domain.texts import Language
from tafelkit.domain.typed.sitters import BACKGROUNDS

_NOTES = 18
_ADVICES = 6
_REMARKS, _CALLS, _LINKS = 10, 3, 3


def fill_record(column: Column, kit: Kit, letters: Sequence[str]) -> None:
    """Put the record's form in the column."""
    column.title(column.language.say("De tafel op papier"))
    _preparation(column, kit, letters)
    _values(column, kit, letters)
    _direction(column, kit, letters)
    _conversation(column, kit)
    _advice(column, kit)
    _look_back(column, kit)


def _preparation(column: Column, kit: Kit, letters: Sequence[str]) -> None:
    say, language = column.language.say, column.language
    column.text(
        say(
            "Dit formulier volgt de pagina’s van het scherm. Schrijf geen namen op: een "
            "deelnemer is hier een plaats, van A tot en met {last}.",
            last=letters[-1],
        )
    )
    column.heading(say("Voorbereiding"))
    column.row(Blank(say("Tafelnummer"), 2), Blank(say("Datum"), 3), Blank(say("Tijd"), 2))
    column.row(Blank(say("Locatie"), 5), Blank(say("tot"), 2))
    column.heading(say("Wie zitten er aan tafel?"))
    column.text(", ".join(language.text(name) for name in BACKGROUNDS.values()))
    for letter in letters:
        column.row(Letter(letter), Blank(say("Achtergrond"), 3), Blank(say("Aanvulling"), 4))
    column.heading(say("Tijden"), 2 * LINE_MM)
    for a_round in kit.rounds:
        column.row(
            Said(_round_title(kit, a_round.id, language), 3),
            Said(say("{minutes} min", minutes=a_round.minutes), 1),
            Blank(say("begin"), 2),
            Blank(say("einde"), 2),
        )


def _values(column: Column, kit: Kit, letters: Sequence[str]) -> None:
    say, language = column.language.say, column.language
    column.part(_round_title(kit, "waarden", language))
    column.text(
        say(
            "Schrijf het nummer van de kaart op, of het eigen woord. Noteer bij de toelichting "
            "ook de nummers van andere kaarten die daarin genoemd worden."
        )
    )
    reasons = Ticks(tuple(language.text(name) for name in REASON_NAMES.values()))
    for letter in letters:
        for _n in range(kit.picks_per_seat):
            column.keep(4 * LINE_MM + 6)
            column.space()
            column.row(Letter(letter), Blank(say("Kaart"), 1), reasons)
            column.lines(2, say("Waarom"), indent=12)
            column.lines(1, say("Ook genoemd"), indent=12)
    column.heading(say("De kaarten op nummer"))
    numbered = (f"{card.number:02} {card.name.text(language.code)}" for card in kit.deck.cards)
    column.text(" · ".join(name.replace(" ", "\u00a0") for name in numbered))


def _direction(column: Column, kit: Kit, letters: Sequence[str]) -> None:
    say, language = column.language.say, column.language
    column.part(_round_title(kit, "richting", language))
    column.text(say("Waar de kaarten liggen, staat op het canvas: maak er een foto van."))
    column.lines(4)
    column.row(Said(say("Rust op de kaart van"), 1), Ticks(tuple(letters)))
    column.row(Ticks((say("de tafel heeft dit samen geformuleerd"),)))


def _conversation(column: Column, kit: Kit) -> None:
    say, language = column.language.say, column.language
    column.heading(_round_title(kit, "gesprek", language), 6 * LINE_MM)
    levels = ", ".join(language.text(name) for name in LEVEL_NAMES.values())
    column.text(
        say(
            "Noteer wat gezegd wordt, in de woorden van wie het zegt. Bij een spanning staan er "
            "twee polen; bij een voorbeeld of het al lukt. Niveau: {levels}.",
            levels=levels,
        )
    )
    kinds = Ticks(tuple(language.text(name).lower() for name in NOTE_NAMES.values()))
    works = Ticks(tuple(language.text(name) for name in WORKS_NAMES.values()))
    for _n in range(_NOTES):
        column.keep(4 * LINE_MM + 6)
        column.space()
        column.row(kinds, works, Blank(say("Plaats")))
        column.lines(2)
        column.row(
            Ticks((say("letterlijk"),)),
            Blank(say("Polen"), 3),
            Blank(say("Kaarten"), 2),
            Blank(say("Niveau"), 2),
        )


def _advice(column: Column, kit: Kit) -> None:
    say, language = column.language.say, column.language
    column.part(_round_title(kit, "advies", language))
    supports = Ticks(tuple(language.text(name) for name in SUPPORT_NAMES.values()))
    for number in range(1, _ADVICES + 1):
        column.keep(4 * LINE_MM + 4)
        column.space(2)
        column.lines(3, f"{number}")
        column.row(supports, Blank(say("Rust op")))


def _look_back(column: Column, kit: Kit) -> None:
    say, language = column.language.say, column.language
    column.part(_round_title(kit, "terugblik", language))
    rounds = (_round_title(kit, name, language) for name in ("waarden", "richting"))
    more = (_round_title(kit, name, language) for name in ("gesprek", "advies"))
    column.row(Said(say("Teruggelezen")), Ticks((*rounds, *more)))
    column.space()
    column.lines(2, say("Wie ontbrak"))
    column.heading(say("Opmerkingen"), 3 * LINE_MM)
    for _n in range(_REMARKS):
        column.row(Blank(say("Plaats"), 1), Blank("", 7))
    organiser = kit.organiser.text(language.code)
    column.heading(say("Oproepen aan {organiser}", organiser=organiser), 3 * LINE_MM)
    column.lines(2 * _CALLS)
    column.heading(say("Verwijzingen"), 2 * LINE_MM)
    for _n in range(_LINKS):
        column.row(Blank(say("Naam"), 2), Blank(say("Adres"), 3))


def _round_title(kit: Kit, round_id: str, language: Language) -> str:
    return kit.round(round_id).title.text(language.code)
