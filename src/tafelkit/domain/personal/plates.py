"""Number plates of cars, in the forms in which the Netherlands gave them out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tafelkit.domain.personal.trace import Trace, all_of

# The forms in order of their age; `X` is a letter, `9` a digit.
_FORMS = [
    "XX-99-99",
    "99-99-XX",
    "99-XX-99",
    "XX-99-XX",
    "XX-XX-99",
    "99-XX-XX",
    "99-XXX-9",
    "9-XXX-99",
    "XX-999-X",
    "X-999-XX",
    "XXX-99-X",
    "X-99-XXX",
    "9-XX-999",
    "999-XX-9",
]
_BELGIAN = "9-XXX-999"
_KNOWN = [*_FORMS, _BELGIAN]
# Written as one these are also codes of other things: EU2030, 2030EU.
_ALSO_CODES = ("XX-99-99", "99-99-XX", "X-999-XX", "XX-999-X", "X-99-XXX", "XXX-99-X")


def _signs(form: str, letter: str, between: str) -> str:
    signs = {"X": letter, "9": "[0-9]", "-": between}
    return "".join(signs[sign] for sign in form)


def _any(forms: tuple[str, ...] | list[str], letter: str, between: str) -> str:
    ways = "|".join(_signs(form, letter, between) for form in forms)
    return rf"(?<![\w\-/#])(?:{ways})(?![\w\-/])"


# In small letters the words of a language have these forms too: '12-en-13'.
_HYPHENED = re.compile(
    rf"{_any(_KNOWN, '[A-Z]', '-')}"
    rf"|{_any(_FORMS, '[b-df-hj-np-tv-z]', '-')}"
)
_SPACED = re.compile(
    rf"{_any(_FORMS[2:], '[BDFGHJ-NP-TV-Z]', ' ')}"
    rf"|{_any([form for form in _FORMS[2:] if form not in _ALSO_CODES], '[BDFGHJ-NP-TV-Z]', '')}"
)
_FOREIGN = (
    r"(?=[A-Z\- ]{0,5}[0-9])(?=[0-9\- ]{0,5}[A-Z])[A-Z0-9]{1,4}(?:[\- ]?[A-Z0-9]{1,5}){1,2}"
    r"(?![A-Za-z0-9])"
)
_CALLED = re.compile(
    r"(?<!\w)(?i:kenteken(?:plaat)?|nummerbord|nummerplaat|number plate|licen[cs]e plate)(?!\w)"
    rf"[^.!?\n0-9]{{0,20}}?(?<![A-Za-z0-9])({_any(_KNOWN, '[A-Za-z]', '-?')}"
    rf"|{_any(_KNOWN, '[b-df-hj-np-tv-z]', ' ')}|{_FOREIGN})"
)


def plates(text: str) -> Iterator[Trace]:
    """All of them in a text as it is read."""
    yield from all_of("plate", _HYPHENED, text)
    yield from all_of("plate", _SPACED, text)
    yield from all_of("plate", _CALLED, text, 1)
