"""The truth of the disk, in words for the footer."""

from __future__ import annotations

from tafelkit.domain.texts import Language, Message
from tafelkit.ui.open_file import OpenFile


def words(file: OpenFile, language: Language, *, rest: bool = False) -> tuple[str, str]:
    """Whether what was done is on the disk: how it is to look, `soft` or `danger`, and in words.

    `rest` says that words stand in lines, which are told of elsewhere.
    """
    say = language.say
    if file.read_only:
        return "soft", say("alleen lezen")
    if file.has_stopped and file.trouble is not None:
        return "danger", say(
            "Niet opgeslagen: {cause}. Sla nu een kopie op en werk daarin verder.",
            cause=file.trouble.cause,
        )
    if file.trouble is not None:
        return "danger", _trouble(file.trouble, language)
    if file.waiting:
        return "soft", say("opslaan…")
    if file.saved_at is not None:
        return "soft", say("opgeslagen {time}", time=f"{file.saved_at:%H:%M:%S}")
    return "soft", say("de rest is opgeslagen") if rest else say("alles is opgeslagen")


def _trouble(trouble: Message, language: Language) -> str:
    return language.say(
        "Niet opgeslagen: {cause}. Nieuwe tekst blijft in het geheugen en wordt opgeslagen "
        "zodra dat weer kan.",
        cause=trouble.cause,
    )
