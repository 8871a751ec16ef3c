"""Who was there, and what each agrees to: one question a purpose, each answered for itself.

Names stay apart from what is said (METHOD, Privacy): these sheets belong to the register.
"""

from __future__ import annotations

from collections.abc import Mapping

from tafelkit.domain import entries as e
from tafelkit.domain.sheets.forms.cells import LINE_MM, Blank, Letter, Said, Ticks
from tafelkit.domain.sheets.forms.column import Column
from tafelkit.domain.sheets.forms.occasion import Occasion
from tafelkit.domain.texts import Message, _

_QUESTIONS: Mapping[e.Purpose, Message] = {
    "notes": _("Wat ik zeg mag zonder mijn naam in het verslag van deze tafel komen."),
    "quotes": _("Een uitspraak van mij mag letterlijk in het verslag staan, zonder mijn naam."),
    "name_list": _("Mijn naam mag op de lijst van deelnemers staan."),
    "canvas_photo": _("Een foto van het canvas, met mijn kaart erop, mag in het verslag."),
    "person_photo": _("Een foto waarop ik te herkennen ben, mag gebruikt worden."),
    "contact": _("Na afloop mag er contact met mij zijn over het vervolg."),
}


def fill_attendance(column: Column, occasion: Occasion) -> None:
    """Put the list of who was there in the column."""
    say = column.language.say
    column.title(say("Wie er was"))
    column.text(occasion.title, "semibold")
    column.row(
        Blank(say("Tafelnummer"), 1.3, occasion.number), Blank(say("Datum"), 2, occasion.date)
    )
    column.row(Blank(say("Locatie"), 1, occasion.place))
    column.space()
    column.text(
        say(
            "Bewaar deze lijst apart van het verslag, en niet langer dan nodig: hier staat wie op "
            "welke plaats zat."
        )
    )
    for letter in occasion.letters:
        column.space(2.5)
        column.row(Letter(letter), Blank(say("Naam"), 4), Blank(say("Handtekening"), 4))


def fill_consent(column: Column, occasion: Occasion, letter: str) -> None:
    """Put the form of one participant in the column."""
    say, language = column.language.say, column.language
    organiser = occasion.organiser
    column.title(say("Toestemming, plaats {letter}", letter=letter))
    column.text(occasion.title, "semibold")
    column.text(
        say(
            "Aan deze tafel schrijven we mee met het gesprek. In het verslag sta je als plaats "
            "{letter}, nooit met je naam. Hieronder kies je zelf wat mag; nee zeggen kan altijd, "
            "ook later, en meepraten kan hoe dan ook. Dit formulier gaat naar {organiser} en "
            "blijft apart van het verslag.",
            letter=letter,
            organiser=organiser,
        )
    )
    column.space(4)
    for question in _QUESTIONS.values():
        column.keep(3 * LINE_MM)
        column.text(language.text(question))
        column.row(Ticks((say("ja"), say("nee"))), Said(""))
        column.space(2)
    column.rule()
    column.row(Letter(letter), Blank(say("Naam")))
    column.row(Blank(say("E-mail of telefoon, als er contact mag zijn")))
    column.row(Blank(say("Datum"), 1), Blank(say("Handtekening"), 2))
    column.row(Blank(say("Bewaren tot")), Said(""))
    column.space(4)
    column.text(
        say(
            "Wat {organiser} van je bewaart, mag je inzien, laten verbeteren of laten "
            "verwijderen. Noem daarbij de tafel en je plaats.",
            organiser=organiser,
        )
    )
    column.row(Blank(say("Vragen, of een antwoord intrekken, via")))
