"""Numbers of papers and files in someone's name: only what they are called tells them apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tafelkit.domain.personal.numbers import COUNTED_AFTER
from tafelkit.domain.personal.trace import Trace

# A paper, a file or an account in someone's name, and a number of at least four digits.
_CODE = (
    r"(?<![A-Za-z0-9])(?!0[89]00)((?=(?:[A-Z\-/.]{0,20}[0-9] ?){4})"
    r"[A-Z0-9](?:[\-/.]?[A-Z0-9]|(?<=[0-9]) [0-9]){4,20})(?![A-Za-z0-9])"
)
_PAPERS = (
    "paspoort|identiteitskaart|id-?kaart|id-?bewijs|rijbewijs|verblijfs(?:vergunning|document)"
    "|document|passport|driving licence|driver'?s licen[cs]e|id card|zaak|dossier|klant|client"
    "|patient|polis|student|lid|case|customer|policy|member"
)
_NUMBERED = "reference|application|claim|membership|insurance|nhs|tenancy"
_NO_PAPERS = (
    "telefoon|bel|alarm|nood|info|service|gratis|fax|rekening|giro|kvk|btw|rsin|isbn|bsn|huis|kamer"
    "|kamerstuk|artikel|pagina|versie|volg|lijn|tafel|postbus|model|serie|typ"
)
_CALLED_PAPER = re.compile(
    # Of what is called a number it may stand further on, of a paper only right behind it.
    rf"(?<![\w\-])(?:(?!(?:{_NO_PAPERS})e?[- ]?n)(?:[a-z][a-z\-]{{0,30}}?|(?-i:[A-Z]{{2,6}}) )"
    r"(?:nummer|nr)(?![^\W\d_])\.?[^.!?\n0-9]{0,40}?"
    rf"|(?:{_PAPERS}|{_NUMBERED}) (?:number(?!\w)|no\.)[^.!?\n0-9]{{0,40}}?"
    r"|[a-z]{0,20}kenmerk(?!\w)(?:[^.!?\n0-9]{0,40}(?:: ?| is ))?\W{0,3}"
    rf"|(?:{_PAPERS})(?!\w)(?:,? (?:is|was|met|staat|stond))?[ :,#(]{{1,3}}){_CODE}",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:19|20)[0-9]{2}(?:[\-/ ](?:19|20)[0-9]{2})?")


def papers(text: str) -> Iterator[Trace]:
    """All of them in a text as it is read."""
    for match in _CALLED_PAPER.finditer(text):
        counted = COUNTED_AFTER.match(text, match.end())
        if not (counted or _YEARS.fullmatch(match.group(1))):
            yield Trace.at("number", text, *match.span(1))
