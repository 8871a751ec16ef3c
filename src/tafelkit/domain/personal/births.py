"""When someone was born, and when it is their birthday, as people write it in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tafelkit.domain.dates import MONTHS
from tafelkit.domain.personal.trace import Trace, all_of

_NAMES_OF_MONTHS = {name for names in MONTHS.values() for name in names}
_SHORT_MONTHS = {name[:3] for name in _NAMES_OF_MONTHS} | {"mrt", "sept"}
_MONTHS = "|".join(sorted(_NAMES_OF_MONTHS | _SHORT_MONTHS, key=len)[::-1])
_CENTURY = r"(?:19|20)[0-9]{2}"
_DAY = rf"(?:[0-3]?[0-9](?:st|nd|rd|th|e)? (?:of )?(?:{_MONTHS})|(?:{_MONTHS})\.? [0-3]?[0-9])"
# Whoever was born before a day or after it is not one person.
_OF_ALL = "".join(
    rf"(?<!\b{word} )"
    for word in (
        *("na", "voor", "tot", "tussen", "en", "vanaf", "sinds"),
        *("before", "after", "between", "and", "since"),
    )
)
_DATE = (
    rf"(?:{_OF_ALL}(?:[0-3]?[0-9] ?[-/.] ?[01]?[0-9] ?[-/.] ?(?:{_CENTURY}|'?[0-9]{{2}})"
    rf"|{_DAY}(?:st|nd|rd|th|\.)?,? (?:{_CENTURY}|'[0-9]{{2}})"
    rf"|{_CENTURY}[-/][01][0-9][-/][0-3][0-9]|[0-3][0-9] ?[01][0-9] ?{_CENTURY})(?![0-9]))"
)
_RELATIVES = "zoon|dochter|man|vrouw|vader|moeder|kind|broer|zus|opa|oma"
_BIRTH = re.compile(
    r"(?<!\w)(?:(?:geboren|geboortedatum|geboortedag|geb\.? ?dat(?:um)?|geb|born|date of birth"
    r"|birth ?date|d\.?o\.?b)(?!\w)\.?[^.!?\n0-9]{0,40}?"
    rf"|(?:ik ben|(?:mijn|onze|haar|zijn) (?:{_RELATIVES}) is) van "
    rf"(?!{_DATE},? (?:tot|t/m|af)(?!\w))"
    rf"|(?<=\()\* ?)({_DATE})",
    re.IGNORECASE,
)
_BIRTH_AFTER = re.compile(
    rf"(?<![0-9])({_DATE})(?:[^.!?\n0-9]{{0,25}}(?<!\w)(?:geboren|born)"
    r"| (?:is|was|als|as) (?:mijn|zijn|haar|de|my|his|her|the) "
    r"(?:geboorte(?:datum|dag)|date of birth|birth ?date))(?!\w)",
    re.IGNORECASE,
)
_BIRTHDAY = re.compile(
    r"(?<!\w)(?:verjaardag|jarig|verjaart|verjaar|birthday)(?!\w)[^.!?\n0-9]{0,40}?"
    rf"({_DATE}|{_DAY}|[0-3]?[0-9][-/][01]?[0-9](?![0-9]))(?!\w)",
    re.IGNORECASE,
)


def births(text: str) -> Iterator[Trace]:
    """All such days in a text as it is read."""
    yield from all_of("birth", _BIRTH, text, 1)
    yield from all_of("birth", _BIRTH_AFTER, text, 1)
    yield from all_of("birth", _BIRTHDAY, text, 1)
