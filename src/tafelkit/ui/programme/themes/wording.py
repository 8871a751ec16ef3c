"""What a theme rests on, in words."""

from __future__ import annotations

from collections.abc import Mapping

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.support import Support
from tafelkit.domain.method.evidence import Thin
from tafelkit.domain.method.quantity import PHRASES
from tafelkit.domain.texts import Message, _
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.themes.theme_list import ThemeRow

_NAMED = 15  # numbers of tables that are told one by one
_THIN: Mapping[Thin, Message] = {
    "none": _("rust nog op niets"),
    "table": _("dun: één tafel"),
    "seat": _("dun: één plaats"),
}


def row_of(desk: ProgrammeDesk, theme: e.Theme) -> ThemeRow:
    """A theme as its list shows it."""
    support = desk.support(theme.evidence)
    return ThemeRow(theme.id, theme.title, rests_on(desk, support), support.thin is not None)


def rests_on(desk: ProgrammeDesk, support: Support) -> str:
    """The word of quantity with the numbers of the tables, and whether that is thin."""
    language, numbers = desk.language, support.numbers
    if support.thin == "none":
        return language.text(_THIN["none"])
    told = [language.say("aan {quantity}", quantity=language.text(PHRASES[support.word]))]
    if len(numbers) > 1 and support.word != "all":
        told.append(
            language.say(
                "{tables} van de {count}", tables=len(numbers), count=len(desk.gathering.tables)
            )
        )
    if len(numbers) <= _NAMED:
        listed = ", ".join(map(str, numbers))
        told.append(
            language.say_many("tafel {numbers}", "tafels {numbers}", len(numbers), numbers=listed)
        )
    if support.thin:
        told.append(language.text(_THIN[support.thin]))
    return " · ".join(told)
