"""How someone is reached: mail, telephone and names on a network, as people write or say them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tafelkit.domain.personal.trace import Trace, all_of

_MARK = r"[\[({<]"
_END = r"[\])}>]"
_LOCAL = r"(?<![\w.+'-])[\w.+'-]+(?: (?:punt|dot) \w+){0,3}"
_AT = rf" ?(?:@|{_MARK} ?(?:at|a|apen?staart(?:je)?|@) ?{_END}) ?| apen?staart(?:je)? "
_DOT = rf" ?(?:\.|{_MARK} ?(?:dot|punt|\.) ?{_END}) ?| (?:dot|punt) "
_EMAIL = re.compile(rf"{_LOCAL}(?:{_AT})[\w-]+(?:(?:{_DOT})[\w-]+){{1,4}}", re.IGNORECASE)
# The bare word 'at' is English before anything else: the rest must look the more like an address.
_SAID_AT = re.compile(
    r"(?<![\w.+'-])[\w+'-]+(?:(?:\.| (?:punt|dot) )[\w+'-]+){0,3} at "
    r"(?:[\w-]+(?: (?:dot|punt) [\w-]+){1,4}|[\w-]+\.(?:nl|com|org|net|eu|be|de)(?!\w))",
    re.IGNORECASE,
)
_NO_LOCAL = re.compile(
    r"(?:look\w*|see|is|are|was|found|available|us|me|them|here|online|website|more|\w*information"
    r"|site|page|read|visit|it|that|this|up|out|also) at ",
    re.IGNORECASE,
)

# Between two digits people write a space, hyphen, dot, slash or brackets, at most four of them.
_GAP = r"[\s.\-_/()]{0,4}"
# A date such as 06-07-2023 is no telephone number, whatever follows it.
_NO_DATE = r"(?![0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:19|20)[0-9]{2}(?![-/.]?[0-9]))"
# What anyone may ring: an office's free number, or one that is paid for.
_NO_SERVICE = r"(?!0800|090[069])"
_NO_BOOK = r"(?<!ISBN )(?<!ISBN: )(?<!ISBN-10 )(?<!ISBN-10: )"
_PHONE = re.compile(
    rf"\+{_GAP}[1-9](?:{_GAP}[0-9]){{7,14}}(?![0-9])"
    rf"|(?<![0-9])00{_GAP}[1-9](?:{_GAP}[0-9]){{7,13}}(?![0-9])"
    rf"|(?<![0-9]){_NO_BOOK}{_NO_DATE}{_NO_SERVICE}0{_GAP}[1-9](?:{_GAP}[0-9]){{8,9}}(?![0-9])"
    rf"|(?<![0-9])31{_GAP}6(?:{_GAP}[0-9]){{8}}(?![0-9])"
)
# Within a town or an office a number is short; only what stands before it tells what it is.
_SHORT_PHONE = re.compile(
    r"(?<!\w)(?:(?:tel|telefoon|telefoonnummer|mobiel|mobiele nummer|whatsapp|phone|phone number)"
    r"(?!\w)\.?[^.!?\n0-9]{0,20}(?<![0-9])(?!14 ?0)([1-9](?:[\s.\-]?[0-9]){5,8})"
    r"|(?:toestel(?:nummer)?|extension)[ :]{1,2}([1-9][0-9]{2,4}))(?![0-9])",
    re.IGNORECASE,
)

_HANDLE = re.compile(
    r"(?<![\w@/.])@[A-Za-z_][\w.]{2,}\w"
    r"|(?<!\w)(?:linkedin\.com/in|facebook\.com|instagram\.com|tiktok\.com/@|threads\.net/@"
    r"|youtube\.com/@|t\.me|(?:twitter|x)\.com)/?[\w.@\-]{3,}",
    re.IGNORECASE,
)


def emails(text: str) -> Iterator[Trace]:
    """The addresses for mail in a text as it is read."""
    yield from all_of("email", _EMAIL, text)
    for match in _SAID_AT.finditer(text):
        if not _NO_LOCAL.match(match.group()):
            yield Trace.at("email", text, *match.span())


def phones(text: str) -> Iterator[Trace]:
    """The telephone numbers in it."""
    yield from all_of("phone", _PHONE, text)
    for match in _SHORT_PHONE.finditer(text):
        yield Trace.at("phone", text, *match.span(match.lastindex or 0))


def handles(text: str) -> Iterator[Trace]:
    """The names on a network in it."""
    yield from all_of("handle", _HANDLE, text)
