"""Where a command says what it does, and complains."""

from __future__ import annotations

import io
import json
import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import TypeVar

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Language, _

T = TypeVar("T")

# What would break a line, or make a terminal do things.
_UNPRINTABLE = re.compile("[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


class Console:
    """Where a command says what it does."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.say = language.say
        self.say_many = language.say_many
        self._bar = False  # whether one stands on the terminal

    def tell(self, text: str) -> None:
        """A line for the user, whatever a name or a text from a file is made of.

        Raises Refusal where it cannot be written.
        """
        self._print(_on_one_line(text))

    def _print(self, text: str) -> None:
        self._clear()
        try:
            print(text)
        except OSError as error:
            self.refuse_unheard(error)

    def tell_a_program(self, content: object) -> None:
        """JSON for a program: in UTF-8, whatever the terminal speaks."""
        if isinstance(sys.stdout, io.TextIOWrapper):
            # What a name has beside UTF-8 is escaped as JSON does it.
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        self._print(json.dumps(content, ensure_ascii=False, indent=1))

    def flush(self) -> None:
        """See to it that what was told has been heard. Raises Refusal where it cannot be."""
        try:
            if sys.stdout is not None:
                sys.stdout.flush()
        except OSError as error:
            self.refuse_unheard(error)

    def refuse_unheard(self, error: OSError) -> None:
        """Raise Refusal, as nobody can read what was told; unless the reader went away."""
        # Python would try once more when it ends, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):  # then the reader has seen enough
            raise Refusal(_("de uitvoer kan niet geschreven worden; er is geen ruimte")) from None

    def refuse(self, refused: Refusal) -> None:
        """One line for something that could not be done, while the rest goes on."""
        self.complain(self.language.text(refused.message))

    def complain(self, sentence: str) -> None:
        """One line on stderr, whatever the name of a file or a text from one is made of."""
        if sys.stderr is None:
            return
        with suppress(OSError):
            self._clear()
            print(_on_one_line(sentence), file=sys.stderr, flush=True)

    def progress(self, items: list[T]) -> Iterator[T]:
        """The items one by one, with a bar on a terminal."""
        shown = sys.stderr is not None and sys.stderr.isatty()
        for done, item in enumerate(items):
            if shown:
                filled = 30 * done // len(items)
                bar = "█" * filled + "░" * (30 - filled)
                print(f"\r{bar} {done}/{len(items)}", end="", file=sys.stderr, flush=True)
                self._bar = True
            yield item
        self._clear()

    def _clear(self) -> None:
        """Take the bar away, so that a sentence has the line for itself."""
        if self._bar:
            print("\r" + " " * 50 + "\r", end="", file=sys.stderr, flush=True)
            self._bar = False


def _on_one_line(text: str) -> str:
    return _UNPRINTABLE.sub(_as_code, text)


def _as_code(found: re.Match[str]) -> str:
    """A character as its code, as Python would write it."""
    return found.group().encode("unicode_escape").decode("ascii")
