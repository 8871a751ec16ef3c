"""Numbers that lead to one person, as people write them in a sentence.

Where a number carries a check of its own it must pass it: the eleven-test of the Dutch citizen
service number (BSN; Besluit BSN, art. 1), the remainder of 97 of a bank account (ISO 13616).
Another counts only after the word that says what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tafelkit.domain.personal.trace import Trace, all_of

# A group of digits is no part of a longer number, such as that of a book.
_NINE = re.compile(
    r"(?<![0-9])(?<![0-9][.\-/])[0-9]([\s.\-]?)[0-9](?:[\s.\-]?[0-9]){6,7}(?![0-9])(?![.\-/,][0-9])"
)
_CALLED_BSN = re.compile(
    r"(?<!\w)(?:b\.?s\.?n|burger ?service[ -]?(?:nummer|nr)|sofi-?(?:nummer|nr)?"
    r"|citizen service number)(?![^\W\d_])\.?[^.!?\n0-9]{0,20}"
    r"([0-9](?:[\s.\-]?[0-9]){7,8})(?![0-9])",
    re.IGNORECASE,
)
# What nine digits, or eight, also are: a date, two years, two times, a thing that was counted.
_OTHER_NUMBER = re.compile(
    r"(?:19|20)[0-9]{2}[-. ]?[01][0-9][-. ]?[0-3][0-9]|[0-3]?[0-9][-. ]?[01]?[0-9][-. ]?(?:19|20)"
    r"[0-9]{2}|(?:19|20)[0-9]{2}[-\s](?:19|20)[0-9]{2}|[0-2]?[0-9][.][0-5][0-9][-\s][0-2]?[0-9][.]"
    r"[0-5][0-9]"
)
_COUNTED_BEFORE = re.compile(
    r"(?:€|\$|£|EUR|kvk|isbn|rsin|btw)(?:-?n(?:umme)?r)?\W*$", re.IGNORECASE
)
COUNTED_AFTER = re.compile(
    r"\s*(?:,-|€|%|euro|eur|dollar|mensen|inwoners|personen|burgers|nederlanders|deelnemers|keer|km"
    r"|kilometer|meter|kilo|kg|ton|liter|people|inhabitants|pounds|times|woningen|huishoudens)(?!\w)",
    re.IGNORECASE,
)

# How long an account number is, by country (ISO 13616 registry).
_ACCOUNT_LENGTHS = {
    **dict.fromkeys(("NO",), 15),
    **dict.fromkeys(("BE",), 16),
    **dict.fromkeys(("NL", "DK", "FI", "FO", "GL"), 18),
    **dict.fromkeys(("MK", "SI"), 19),
    **dict.fromkeys(("AT", "LT", "LU", "EE", "BA", "KZ", "XK"), 20),
    **dict.fromkeys(("CH", "HR", "LV", "LI"), 21),
    **dict.fromkeys(("DE", "GB", "IE", "BG", "RS", "GE", "ME", "BH", "CR", "VA"), 22),
    **dict.fromkeys(("AE", "IL", "GI", "IQ", "TL"), 23),
    **dict.fromkeys(("ES", "SE", "CZ", "RO", "SK", "PK", "SA", "TN", "AD", "MD", "VG"), 24),
    **dict.fromkeys(("PT", "ST"), 25),
    **dict.fromkeys(("TR", "IS"), 26),
    **dict.fromkeys(("FR", "GR", "IT", "MC", "SM", "MR"), 27),
    **dict.fromkeys(("PL", "HU", "MA", "AL", "CY", "LB", "AZ", "DO", "GT", "SV", "BY"), 28),
    **dict.fromkeys(("BR", "EG", "PS", "QA", "UA"), 29),
    **dict.fromkeys(("JO", "KW", "MU"), 30),
    **dict.fromkeys(("MT", "SC"), 31),
    **dict.fromkeys(("LC",), 32),
}
_ACCOUNT = re.compile(
    rf"(?<![A-Za-z0-9])(?:{'|'.join(_ACCOUNT_LENGTHS)})[ .\-]?[0-9]{{2}}", re.IGNORECASE
)
_ACCOUNT_REST = re.compile(r"(?:[ .\-]?[A-Za-z0-9]){0,40}")
_CALLED_ACCOUNT = re.compile(
    r"(?<!\w)(?:bank|giro)?(?:rekening(?:nummer|nr)?|giro(?:nummer)?|rek\.? ?nr)(?!\w)\.?"
    r"[^.!?\n0-9]{0,20}([0-9](?:[\s.]?[0-9]){5,9})(?![0-9])(?!,[0-9])",
    re.IGNORECASE,
)

_BANK_CARD = re.compile(r"(?<![0-9])[3-6][0-9]{3}(?:[ \-]?[0-9]{4}){3}(?![0-9])")


def numbers(text: str) -> Iterator[Trace]:
    """All of them in a text as it is read, the surest kind first."""
    yield from _accounts(text)
    yield from all_of("bsn", _CALLED_BSN, text, 1)
    yield from all_of("iban", _CALLED_ACCOUNT, text, 1)
    for match in _BANK_CARD.finditer(text):
        if passes_card_test(_digits(match.group())):
            yield Trace.at("number", text, *match.span())


def service_numbers(text: str) -> Iterator[Trace]:
    """Digits that could be a BSN and are not plainly something else."""
    for match in _NINE.finditer(text):
        other = _OTHER_NUMBER.fullmatch(match.group())
        counted = _COUNTED_BEFORE.search(
            text[max(0, match.start() - 20) : match.start()]
        ) or COUNTED_AFTER.match(text, match.end())
        if not (other or counted) and passes_eleven_test(_digits(match.group())):
            yield Trace.at("bsn", text, *match.span())


def passes_eleven_test(digits: str) -> bool:
    """Whether eight or nine digits could be a BSN: 9a+8b+…+2h−i is a multiple of eleven."""
    nine = digits.zfill(9)
    weighed = sum(int(digit) * (9 - place) for place, digit in enumerate(nine[:8]))
    return int(nine) > 0 and (weighed - int(nine[8])) % 11 == 0


def passes_account_test(account: str) -> bool:
    """Whether letters and digits could be a bank account: moved round they leave 1 of 97."""
    moved = account[4:] + account[:4]
    return int("".join(str(int(sign, 36)) for sign in moved)) % 97 == 1


def passes_card_test(digits: str) -> bool:
    """Whether digits could be those of a bank card: every second one doubled, a multiple of ten."""
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0


def _accounts(text: str) -> Iterator[Trace]:
    for match in _ACCOUNT.finditer(text):
        length = _ACCOUNT_LENGTHS[match.group()[:2].upper()]
        rest = _ACCOUNT_REST.match(text, match.end())
        assert rest is not None  # it matches nothing at all too
        # Words that follow an account look like more of it: as many signs count as it has.
        places = [at for at in range(match.start(), rest.end()) if text[at] not in " .-"][:length]
        account = "".join(text[at] for at in places)
        if len(account) == length and passes_account_test(account):
            yield Trace.at("iban", text, match.start(), places[-1] + 1)


def _digits(written: str) -> str:
    return re.sub("[^0-9]", "", written)
