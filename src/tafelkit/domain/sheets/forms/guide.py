"""The moderator's guide: two pages, made from the kit's agenda."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tafelkit.domain.entries import RoundId
from tafelkit.domain.kit import AgendaRound
from tafelkit.domain.sheets.forms.column import Column
from tafelkit.domain.sheets.forms.occasion import Occasion
from tafelkit.domain.texts import Language, Message, _

# What the note taker keeps in each round, in the words of the method.
_KEPT: Mapping[RoundId, Message] = {
    "welkom": _("Noteer per plaats de achtergrond. Laat de toestemming invullen en apart leggen."),
    "waarden": _(
        "Noteer per plaats de kaart, de reden (drijfveer, meer of minder) en waarom. Andere "
        "kaarten die in de toelichting vallen, tellen als genoemd."
    ),
    "richting": _("Noteer de zin zoals de tafel die zegt, en op welke kaarten die rust."),
    "gesprek": _(
        "Noteer begrippen, voorbeelden en spanningen in de woorden van wie spreekt. Wat letterlijk "
        "zo gezegd is, krijgt een teken."
    ),
    "advies": _(
        "Nummer de adviezen en noteer bij elk: gedragen, deels, of van een minderheid. Wie het "
        "anders ziet, komt erbij te staan."
    ),
    "terugblik": _(
        "Lees alles voor en vink af wat klopt. Noteer opmerkingen, wie er ontbrak, en oproepen."
    ),
}


def fill_guide(column: Column, occasion: Occasion) -> None:
    """Put the guide in the column."""
    say, kit = column.language.say, occasion.kit
    column.title(say("Leidraad voor wie de tafel leidt"))
    column.text(
        say(
            "{title}, {minutes} minuten. De tijden zijn een plan: er gebeurt niets vanzelf, en "
            "teruggaan mag altijd.",
            title=occasion.title,
            minutes=kit.minutes,
        ),
        "semibold",
    )
    if occasion.questions:
        column.heading(say("Waar het over gaat"), column.height_of(occasion.questions[0].text))
        for question in occasion.questions:
            column.text(question.text, language=question.language)
    _fill_list(column, say("Klaarleggen"), _materials(occasion))
    begin = minutes_of(occasion.starts)
    for a_round in kit.rounds:
        _fill_round(column, a_round, begin, occasion.addressee)
        begin += a_round.minutes
    _fill_list(column, say("Als het anders loopt"), _advice(occasion.language))


def _fill_list(column: Column, heading: str, items: Sequence[str]) -> None:
    column.heading(heading, column.height_of(*items, items=True))
    for item in items:
        column.item(item)


def minutes_of(time: str) -> int:
    """How many minutes after midnight a time is; nought where it is not known."""
    hours, _colon, minutes = time.partition(":")
    return int(hours) * 60 + int(minutes) if hours.isdecimal() and minutes.isdecimal() else 0


def _fill_round(column: Column, a_round: AgendaRound, begin: int, addressee: str) -> None:
    say, language = column.language.say, column.language
    task = a_round.task.text(language.code, addressee=addressee)
    kept = say("Notulist: {task}", task=language.text(_KEPT[a_round.id]))
    column.heading(
        say(
            "{begin}–{end}  {round}, {minutes} minuten",
            begin=_clock(begin),
            end=_clock(begin + a_round.minutes),
            round=a_round.title.text(language.code),
            minutes=a_round.minutes,
        ),
        column.height_of(task, kept),
    )
    column.text(task)
    column.text(kept)


def _materials(occasion: Occasion) -> Sequence[str]:
    say, kit = occasion.language.say, occasion.kit
    canvas = kit.canvas
    return (
        occasion.language.say_many(
            "het deck van één kaart, en lege kaarten voor eigen woorden",
            "het deck van {count} kaarten, en lege kaarten voor eigen woorden",
            len(kit.deck.cards),
        ),
        say(
            "het canvas van {width} bij {height} cm, en viltstiften",
            width=round(canvas.width_mm / 10),
            height=round(canvas.height_mm / 10),
        ),
        say("letters voor de plaatsen, formulieren voor toestemming, pennen"),
        say("één laptop met een volle accu, en de tafel op papier voor als hij uitvalt"),
    )


def _advice(language: Language) -> Sequence[str]:
    say = language.say
    return (
        say("Loopt een ronde uit, kort dan de volgende in; het teruglezen blijft."),
        say(
            "Valt de laptop uit, schrijf dan verder op papier: dezelfde plaatsen en dezelfde orde."
        ),
        say("Zegt iemand een naam of een ander gegeven van een persoon, schrijf dat dan niet op."),
        say("Zijn er twee meningen, noteer ze allebei; een minderheid wordt niet weggemiddeld."),
    )


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24}:{minutes % 60:02}"
