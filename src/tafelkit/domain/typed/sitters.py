"""Who sits at the table, as typed in one line: `burger, ambtenaar beleid, 2 ondernemer`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tafelkit.domain import entries as e
from tafelkit.domain.texts import Message, _

Sitter = tuple[e.Background, str]

BACKGROUNDS: Mapping[e.Background, Message] = {
    "ambtenaar": _("ambtenaar"),
    "burger": _("burger"),
    "ondernemer": _("ondernemer"),
    "wetenschapper": _("wetenschapper"),
    "opiniemaker": _("opiniemaker"),
    "politicus": _("politicus"),
    "bestuurder": _("bestuurder"),
    "anders": _("anders"),
}
# What a civil servant works at; for others, and beside these, a detail is free.
DETAILS: Mapping[str, Message] = {
    "beleid": _("beleid"),
    "wetgeving": _("wetgeving"),
    "uitvoering": _("uitvoering"),
    "toezicht": _("toezicht"),
}


def read_sitters(text: str, names: Mapping[e.Background, str]) -> list[Sitter]:
    """The backgrounds and details in a line; `names` are the backgrounds in its language.

    The first letters of a background are enough; what follows it is its detail, and a number
    before it says how many. With commas each part is one background with its detail; without,
    every word that can begin a background does. A word that is none becomes a detail of "anders".
    """
    parts = text.split(",") if "," in text else _parts(text.split(), names)
    return [sitter for part in parts for sitter in _part(part.split(), names)]


def _parts(words: list[str], names: Mapping[e.Background, str]) -> Iterator[str]:
    part: list[str] = []
    for word in words:
        begins = bool(re.fullmatch(r"\d+", word)) or _background(word, names) is not None
        if begins and part and not part[-1].isdigit():
            yield " ".join(part)
            part = []
        part.append(word)
    yield " ".join(part)


def _part(words: list[str], names: Mapping[e.Background, str]) -> Iterator[Sitter]:
    count = int(words.pop(0)) if words and re.fullmatch(r"\d{1,3}", words[0]) else 0
    background = _background(words[0], names) if words else None
    if background is not None:
        words.pop(0)
        for rest in names[background].lower().split()[1:]:
            if words and rest.startswith(words[0].lower()):
                words.pop(0)
    sitter: Sitter = (background or "anders", " ".join(words))
    if count or background or words:
        yield from [sitter] * max(1, count)


def _background(word: str, names: Mapping[e.Background, str]) -> e.Background | None:
    found = (key for key, name in names.items() if name.lower().startswith(word.lower()))
    return next(found, None)
