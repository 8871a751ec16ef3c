"""Where someone lives: a street with a number, a postcode, a box at the post office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tafelkit.domain.personal import streets
from tafelkit.domain.personal.listed import one_of
from tafelkit.domain.personal.trace import Trace, all_of

_YEAR = r"(?:19|20)[0-9]{2}(?![0-9])"
_HOUSE = (
    rf"(?:(?:nr|nummer|huisnummer|no)\.? |# ?)?(?!{_YEAR})[1-9][0-9]{{0,4}}"
    r"(?:-?(?:bis|hs|[a-zA-Z]{1,2}|[IVX]{1,4})| (?:bis|hs|sous|[IVX]{1,4}|[a-zA-Z])|[\-/][0-9]{1,4}"
    r"(?:-?[a-zA-Z])?)?(?:-(?:[0-9]{1,3}|[IVX]{1,4}))?(?:[ \-]hoog)?"
    r"(?![A-Za-z0-9]|[.,][0-9]|[\-/]?[0-9])"
)
# What is counted after a number tells that it is no house.
_UNCOUNTED = rf"(?! (?:{one_of(streets.COUNTED)})(?!\w)| ?%)"
_CLOSED = r"(?=\s*(?:[,;:.)!?\"']|$)| te | in | en [0-9])"

_WAYS = one_of(streets.WAYS)
_NO_WAYS = rf"(?!(?i:{one_of(streets.NO_WAYS)})(?!\w))"
_LEAD = r"(?:(?:[A-Z][\w.'\-]{0,30}|[1-9]e) (?:(?:van|de|der|den|ten|ter|het|'t) ){0,2}){0,2}"
# A way called after someone or something: Laan van Meerdervoort.
_AFTER = r"(?: (?:van|der|de|den|het|'t|naar)){1,3}(?: [A-Z][\w'\-]{1,40}){1,2}"
_STREET = (
    rf"(?<!\w){_LEAD}{_NO_WAYS}[A-Z][\w'\-]{{1,40}}?(?:{_WAYS}|str)(?!\w)\.?(?:{_AFTER})?"
    rf"|(?<!\w)(?:{_WAYS.title()}){_AFTER}"
    rf"|(?<!\w)(?:De|Het) (?:{_WAYS.title()})(?!\w)"
    rf"|(?<!\w)(?:{one_of(streets.WAY_ADJECTIVES)}|[1-9]e) "
    rf"(?!(?:{one_of(streets.NO_WAY_NOUNS)})(?!\w))"
    r"[A-Z][\w'\-]{2,40}"
    rf"|(?<!\w)(?:{one_of(streets.KNOWN_WAYS)})"
)
# What is only at times the end of a street's name, or is written small.
_LIKE_A_STREET = (
    rf"(?<!\w){_LEAD}{_NO_WAYS}[A-Z][\w'\-]{{2,40}}?(?:{one_of(streets.LAND_ENDINGS)})"
    rf"|(?<!\w)(?:{_WAYS.title()})"
    r"|(?<!\w)(?:Achter|Onder) (?:de|het|den) [A-Z][\w'\-]{2,40}"
    rf"|(?<!\w){_NO_WAYS}[a-z'\-]{{3,40}}?(?:{one_of(streets.LOW_WAYS)})"
)
_LIVING = (
    r"(?<!\w)(?:woon|woont|woonde|woonden|wonen|gewoond|woonachtig|adres|huur|huurt|huurde"
    r"|verhuisd(?:e|en)?|live|lives|lived|living|address)(?!\w)"
    r"(?: [a-z']+){0,4}[ :]{1,2}([A-Z][\w'\-]+(?: [\w'\-]+){0,3}? "
)

_STREETS = re.compile(
    rf"(?:{_STREET})(?: |(?<=\.)|, (?=n(?:r|ummer))){_HOUSE}{_UNCOUNTED}"
    rf"|(?:{_LIKE_A_STREET}) {_HOUSE}{_CLOSED}"
    rf"|(?:(?<=in )|(?<=op )|(?<=aan )|(?<=van ))(?:{_LIKE_A_STREET}) {_HOUSE}{_UNCOUNTED}",
    re.MULTILINE,
)
_TURNED = re.compile(
    r"(?<!\w)(?:nr\.?|nummer|huisnummer) ([1-9][0-9]{0,3}[a-zA-Z]? (?:van|in|aan) (?:de|het) "
    rf"{_NO_WAYS}[A-Z][\w'\-]{{1,40}}?(?:{_WAYS}))(?!\w)"
)
_WHERE_LIVED = re.compile(rf"{_LIVING}{_HOUSE}){_UNCOUNTED}")

_PAIR = r"(?!S[ADS](?!\w))[A-Z]{2}(?![A-Za-z0-9])"
_NO_PAIR = rf"(?!(?:{one_of(streets.TWO_CAPITALS)})(?!\w))"
_NO_SMALL = rf"(?!s[ads](?!\w)|(?:{one_of(streets.TWO_LETTERS)})(?!\w))"
_BEGIN = r"(?<![0-9.,\-])(?<!artikel )(?<!art\. )(?<!article )(?<!lid )"
_FOUR = r"[1-9][0-9]{3}"
_POSTCODE = re.compile(
    # Written as one, or behind a street, or with a house number or town: then also like a year.
    rf"{_BEGIN}(?!{_YEAR}|[0-9]{{4}}S[ADS]){_FOUR}[A-Z]{{2}}[1-9][0-9]{{0,3}}(?![A-Za-z0-9])"
    rf"|{_BEGIN}{_FOUR}{_PAIR}(?:,? {_HOUSE}{_UNCOUNTED})?"
    rf"|{_BEGIN}{_FOUR} {_NO_PAIR}{_PAIR},? (?:{_HOUSE}{_UNCOUNTED}|(?=[A-Z][a-z]{{2}}))"
    rf"|(?<=[0-9],\s){_FOUR} {_PAIR}|(?<=[A-Za-z],\s){_FOUR} {_NO_PAIR}{_PAIR}"
    rf"|{_BEGIN}(?!{_YEAR}){_FOUR}[ \-]{_NO_PAIR}{_PAIR}"
    rf"|{_BEGIN}(?!{_YEAR}){_FOUR}[ \-]?{_NO_SMALL}[a-z]{{2}}(?![A-Za-z0-9])"
)
_BOX = re.compile(
    r"(?<!\w)(?:postbus|antwoordnummer|p\.? ?o\.? ?box)(?: nr\.?)? [0-9]{1,6}(?![0-9])",
    re.IGNORECASE,
)

_ENGLISH = re.compile(
    r"(?<![\w.])[1-9][0-9]{0,4}[A-Za-z]?,? (?:[A-Z][\w'\-]+ ){1,3}"
    rf"(?:{one_of(streets.ENGLISH_WAYS)})(?!\w)"
    r"|(?<!\w)[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][ABD-HJLNP-UW-Z]{2}(?!\w)"
)
_OF = r"(?:(?:de|du|des|la|le|les) |d'|l'){0,3}"
_FRENCH = re.compile(
    rf"(?<!\w)[1-9][0-9]{{0,3}},? (?:rue|avenue|chaussee|boulevard|place) {_OF}[A-Z]\w+"
    rf"|(?<!\w)(?:[Rr]ue|Avenue|Chaussee) {_OF}[A-Z]\w+ [1-9]"
)


def addresses(text: str) -> Iterator[Trace]:
    """All of them in a text as it is read; there is none without a digit."""
    for pattern in (_STREETS, _POSTCODE, _BOX, _ENGLISH, _FRENCH):
        yield from all_of("address", pattern, text)
    yield from all_of("address", _TURNED, text, 1)
    yield from all_of("address", _WHERE_LIVED, text, 1)
