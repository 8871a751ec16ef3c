"""Sentences for people: written in Dutch in the code, looked up in the catalogue for English.

One catalogue serves screen, command line and paper. A `Message` waits to be said until its
reader's language is known; a `Language` says it.
"""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal

LanguageCode = Literal["nl", "en"]
LANGUAGES: tuple[LanguageCode, ...] = ("nl", "en")
LOCALE_FOLDER = Path(__file__).parents[1] / "locale"


@dataclass(frozen=True)
class Message:
    """A sentence in Dutch with its values, to be said later in any language."""

    text: str
    values: Mapping[str, object] = field(default_factory=dict)
    plural: str = ""
    count: int = 1

    def __str__(self) -> str:
        return Language("nl").text(self)

    @property
    def cause(self) -> Message:
        """What is the matter, without the files that are named before it."""
        cause = self.values.get("cause") if "file" in self.values else None
        return cause.cause if isinstance(cause, Message) else self


def _(text: str, /, **values: object) -> Message:
    """A message; the text is Dutch and may hold `{name}` for each of the values."""
    return Message(text, values)


def n_(one: str, many: str, count: int, /, **values: object) -> Message:
    """A message that differs for one and for many; `{count}` is filled in."""
    return Message(one, {"count": count, **values}, many, count)


class Language:
    """Says messages in one language; Dutch needs no catalogue."""

    def __init__(self, code: LanguageCode) -> None:
        self.code: LanguageCode = code
        self._catalogue = _catalogue(code)

    def say(self, text: str, /, **values: object) -> str:
        """The Dutch text in this language, its values filled in."""
        return self.text(Message(text, values))

    def say_many(self, one: str, many: str, count: int, /, **values: object) -> str:
        """The same for a text that differs for one and for many."""
        return self.text(n_(one, many, count, **values))

    def text(self, message: Message) -> str:
        """The message in this language; values that are messages are said as well."""
        if message.plural:
            sentence = self._catalogue.ngettext(message.text, message.plural, message.count)
        else:
            sentence = self._catalogue.gettext(message.text)
        if not message.values:
            return sentence
        return sentence.format(
            **{
                name: self.text(value) if isinstance(value, Message) else value
                for name, value in message.values.items()
            }
        )

    def sentence(self, message: Message) -> str:
        """The message as a sentence by itself: with a capital, and a full stop."""
        text = self.text(message).removesuffix(".")
        return f"{text[:1].upper()}{text[1:]}."


@lru_cache
def _catalogue(code: LanguageCode) -> gettext.NullTranslations:
    if code == "nl":
        # Dutch is the language of the source; only its plural rule is asked of gettext.
        return gettext.NullTranslations()
    return gettext.translation("tafelkit", LOCALE_FOLDER, languages=[code], fallback=True)
