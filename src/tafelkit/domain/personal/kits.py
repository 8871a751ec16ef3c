"""What in a kit may say who someone is: it travels in the file, and is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from tafelkit.domain import entries as e
from tafelkit.domain.kit import Bilingual, Kit, Words
from tafelkit.domain.personal.findings import Finding, in_texts
from tafelkit.domain.texts import _


def in_kit(kit: Kit, programme: e.Programme) -> tuple[Finding, ...]:
    """What was found in its words, as a find of the programme that it was made for."""
    return in_texts(programme, _("De kit"), dict.fromkeys(words_of_kit(kit)))


class SeenKit:
    """The same of a kit that is asked for time and again: it is looked through once."""

    def __init__(self) -> None:
        self._kit: Kit | None = None
        self._found: tuple[Finding, ...] = ()

    def found_in(self, kit: Kit, programme: e.Programme) -> tuple[Finding, ...]:
        """What was found in its words."""
        if kit is not self._kit:
            self._kit, self._found = kit, in_kit(kit, programme)
        return self._found


def words_of_kit(part: object) -> Iterator[str]:
    """All words of a kit in both languages; its names for itself and its drawings are no words."""
    if isinstance(part, Bilingual):
        yield from (part.nl, part.en)
    elif isinstance(part, Words):
        yield from (*part.nl, *part.en)
    elif isinstance(part, tuple):
        for one in part:
            yield from words_of_kit(one)
    elif is_dataclass(part):
        for field in fields(part):
            yield from words_of_kit(getattr(part, field.name))
