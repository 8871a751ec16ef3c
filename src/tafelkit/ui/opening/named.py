"""What a file that was open before is called, in menus and on the start screen."""

from __future__ import annotations

from tafelkit.domain.dates import date_in_words
from tafelkit.domain.texts import Language
from tafelkit.ui.settings import Recent


def named(known: Recent, language: Language) -> str:
    """A table by its number, place and date; a programme by its title."""
    if known.is_programme:
        return known.programme
    name = language.say("Tafel {number}", number=known.number)
    day = date_in_words(known.date, language.code, weekday=False)
    return " · ".join(part for part in (name, known.place, day) if part)


def beneath(known: Recent, language: Language) -> str:
    """What is told with it: a table's programme, or that it is one."""
    return language.say("programma") if known.is_programme else known.programme
