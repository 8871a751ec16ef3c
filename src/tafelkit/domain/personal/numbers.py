"""Addresses and numbers that lead to one person, as people write them in a sentence.

Where a number carries a check of its own it must pass it: the eleven-test of the Dutch citizen
service number (BSN; Besluit BSN, art. 1), the remainder of 97 of a bank account (ISO 13616).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tafelkit.domain.dates import MONTHS
from tafelkit.domain.personal.trace import Kind, Trace

_EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
# Between two digits people write a space, hyphen, dot, slash or brackets, at most three of them.
_GAP = r"[\s.\-‐‑–/()]{0,3}"
# A date such as 06-07-2023 is no telephone number, whatever follows it.
_NO_DATE = r"(?![0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}(?![-/.]?[0-9]))"
_PHONE = re.compile(
    rf"\+{_GAP}[1-9](?:{_GAP}[0-9]){{7,14}}(?![0-9])"
    rf"|(?<![0-9])00{_GAP}[1-9](?:{_GAP}[0-9]){{7,13}}(?![0-9])"
    rf"|(?<![0-9]){_NO_DATE}0(?:{_GAP}[0-9]){{9}}(?![0-9])"
)
_NINE = re.compile(r"(?<![0-9])[0-9](?:[\s.\-‐‑–]?[0-9]){7,8}(?![0-9])")

# How long an account number is where people at a Dutch table may have one (ISO 13616 registry).
_ACCOUNT_LENGTHS = {
    **dict.fromkeys(("NO",), 15),
    **dict.fromkeys(("BE",), 16),
    **dict.fromkeys(("NL", "DK", "FI"), 18),
    **dict.fromkeys(("AT", "LT", "LU", "EE"), 20),
    **dict.fromkeys(("CH", "HR", "LV"), 21),
    **dict.fromkeys(("DE", "GB", "IE", "BG"), 22),
    **dict.fromkeys(("ES", "SE", "CZ", "RO", "SK"), 24),
    **dict.fromkeys(("PT",), 25),
    **dict.fromkeys(("TR",), 26),
    **dict.fromkeys(("FR", "GR", "IT"), 27),
    **dict.fromkeys(("PL", "HU", "MA"), 28),
}
_ACCOUNT = re.compile(rf"(?<![A-Za-z0-9])(?:{'|'.join(_ACCOUNT_LENGTHS)})[0-9]{{2}}", re.IGNORECASE)
_ACCOUNT_REST = re.compile(r"(?:[ .\-]?[A-Za-z0-9]){0,40}")

_YEAR = r"(?:19|20)[0-9]{2}(?![0-9])"
# A year is no postcode, and no postcode has these letters.
_POSTCODE = rf"(?!{_YEAR})[1-9][0-9]{{3}} ?(?!SA|SD|SS)[A-Z]{{2}}(?![A-Za-z])"
_HOUSE = rf"(?!{_YEAR})[1-9][0-9]{{0,4}} ?[a-zA-Z]?(?![A-Za-z0-9])"
_WAYS = [
    "straat",
    "laan",
    "weg",
    "plein",
    "kade",
    "gracht",
    "singel",
    "dijk",
    "hof",
    "pad",
    "steeg",
    "dreef",
    "plantsoen",
    "markt",
]
_STREET = (
    r"(?<!\w)(?:[A-Z][\w.'’\-]{0,30} (?:(?:van|de|der|den|ten|ter|het|'t) ){0,2})?"
    rf"(?:[A-Z][\w.'’\-]{{0,40}}?(?:{'|'.join(_WAYS)})|{'|'.join(map(str.capitalize, _WAYS))})"
    # A way that is called after someone or something: Laan van Meerdervoort.
    r"(?: (?:van|der|de|den|het|'t|naar)){0,3}(?: [A-Z][\w'’\-]{1,40}){0,2}"
)
_ADDRESS = re.compile(
    rf"(?<![0-9]){_POSTCODE},?(?: (?:nr\.?|nummer|huisnummer))? {_HOUSE}"
    rf"|(?:{_STREET} |(?<![\w]))(?<![0-9]){_HOUSE},? [1-9][0-9]{{3}} ?[A-Z]{{2}}(?![A-Za-z])"
    rf"|{_STREET} {_HOUSE}(?=[,.;:)!?]|$| te | in )",
    re.MULTILINE,
)

_MONTHS = "|".join(sorted({name for names in MONTHS.values() for name in names}, key=len)[::-1])
_BIRTH = re.compile(
    r"(?<!\w)(?:geboren|geboortedatum|geb\.|verjaardag|jarig|born|date of birth|birthday)"
    r"[^.!?\n0-9]{0,40}"
    r"((?:[0-3]?[0-9][-/. ][01]?[0-9][-/. ]|[0-3]?[0-9](?:st|nd|rd|th)? (?:of )?"
    rf"(?:{_MONTHS}),? )(?:19|20)[0-9]{{2}}"
    r"|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9])(?![0-9])",
    re.IGNORECASE,
)


def numbers(text: str) -> Iterator[Trace]:
    """All of them, the surest kind first."""
    yield from (_trace("email", text, *match.span()) for match in _EMAIL.finditer(text))
    yield from _accounts(text)
    yield from (_trace("address", text, *match.span()) for match in _ADDRESS.finditer(text))
    yield from (_trace("birth", text, *match.span(1)) for match in _BIRTH.finditer(text))
    yield from (_trace("phone", text, *match.span()) for match in _PHONE.finditer(text))
    for match in _NINE.finditer(text):
        if passes_eleven_test(re.sub("[^0-9]", "", match.group())):
            yield _trace("bsn", text, *match.span())


def passes_eleven_test(digits: str) -> bool:
    """Whether eight or nine digits could be a BSN: 9a+8b+…+2h−i is a multiple of eleven."""
    nine = digits.zfill(9)
    weighed = sum(int(digit) * (9 - place) for place, digit in enumerate(nine[:8]))
    return int(nine) > 0 and (weighed - int(nine[8])) % 11 == 0


def passes_account_test(account: str) -> bool:
    """Whether letters and digits could be a bank account: moved round they leave 1 of 97."""
    moved = account[4:] + account[:4]
    return int("".join(str(int(sign, 36)) for sign in moved)) % 97 == 1


def _accounts(text: str) -> Iterator[Trace]:
    for match in _ACCOUNT.finditer(text):
        length = _ACCOUNT_LENGTHS[match.group()[:2].upper()]
        rest = _ACCOUNT_REST.match(text, match.end())
        assert rest is not None  # it matches nothing at all too
        # Words that follow an account look like more of it: as many signs count as it has.
        places = [at for at in range(match.start(), rest.end()) if text[at] not in " .-"][:length]
        account = "".join(text[at] for at in places)
        if len(account) == length and passes_account_test(account):
            yield _trace("iban", text, match.start(), places[-1] + 1)


def _trace(kind: Kind, text: str, start: int, end: int) -> Trace:
    return Trace(kind, text[start:end], start, end)
