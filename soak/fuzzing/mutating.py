"""Small harm to an input, one deed at a time, so that what is reached grows step by step."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from random import Random

from soak.foreign import damage, plain

_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")
_LINE = re.compile(rb"[^\n]*\n|[^\n]+")
_WORD_OR_MARK = re.compile(rb"\w+|\s+|[^\w\s]")
_NUMBERS = (
    b"0", b"-1", b"1", b"2", b"-0.0", b"1e999", b"-1e308", b"1e-320", b"nan", b"inf", b"9" * 400,
    b"4294967296", b"9007199254740993", b"0x10", b"1_0", b"01", b"100%", b"2023-02-30",
    b"1e308", b"1em", b"2vw",
)  # fmt: skip
_MARKS = b"\"'{}[]()<>=,:;.-+\\/#&%\n\t\r \x00\xff\xe2\x80\xae"


def mutated(rng: Random, content: bytes, other: bytes, words: Sequence[str]) -> bytes:
    """The content with one to four deeds done to it."""
    for _n in range(rng.choice((1, 1, 2, 4))):
        content = _once(rng, content, other, words) or content
    return content


def _once(rng: Random, content: bytes, other: bytes, words: Sequence[str]) -> bytes:
    deed = rng.randrange(10)
    if deed > 7:
        return _many_times(rng, content)
    if deed == 0:
        try:
            found = plain.altered(rng, json.loads(content))
            return json.dumps(found).encode()
        except (ValueError, RecursionError):
            deed = 3
    if deed == 1 and (numbers := list(_NUMBER.finditer(content))):
        number = rng.choice(numbers)
        return content[: number.start()] + rng.choice(_NUMBERS) + content[number.end() :]
    if deed == 2:
        return _lines_moved(rng, content, other)
    at = rng.randrange(len(content) + 1)
    end = min(len(content), at + rng.choice((0, 0, 1, 4, 30)))
    if deed in (3, 4):
        return content[:at] + rng.choice(words).encode("utf-8", "surrogatepass") + content[end:]
    if deed == 5:
        mark = rng.randrange(len(_MARKS))
        times = rng.choice((1, 1, 1, 2, 2000))
        return content[:at] + _MARKS[mark : mark + 1] * times + content[end:]
    if deed == 6:
        text = rng.choice(plain.HOSTILE_TEXTS).encode("utf-8", "surrogatepass")
        return content[:at] + text + content[end:]
    return rng.choice(damage.ALL)(rng, content, other) if content else other


def _many_times(rng: Random, content: bytes) -> bytes:
    """A few words and marks of it, or lines, as often as comes to so many bytes."""
    pieces = (_LINE if rng.random() < 0.5 else _WORD_OR_MARK).findall(content) or [b"x"]
    at = rng.randrange(len(pieces))
    piece = b"".join(pieces[at : at + rng.randint(1, 8)])
    times = rng.choice((20, 1_000, 200_000, 200_000)) // len(piece) + 2
    return b"".join((*pieces[:at], piece * times, *pieces[at:]))


def _lines_moved(rng: Random, content: bytes, other: bytes) -> bytes:
    """Lines are gone, there twice, in another place, or of another input."""
    lines, others = content.split(b"\n"), other.split(b"\n")
    at, count = rng.randrange(len(lines)), rng.choice((1, 1, 3, 10))
    moved = rng.choice((lines[at : at + count], [], others[:count] if count < 3 else others[-9:]))
    if rng.random() < 0.5:
        del lines[at : at + count]
    to = rng.randrange(len(lines) + 1)
    return b"\n".join((*lines[:to], *moved, *lines[to:]))
