"""A place in a text that may say who someone is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

# `name` stands in the register, `person` only looks like a name; `number` is one on someone's
# papers, `handle` a name by which someone is found on a network.
Kind = Literal[
    "email",
    "iban",
    "address",
    "birth",
    "number",
    "plate",
    "phone",
    "bsn",
    "handle",
    "name",
    "person",
]


@dataclass(frozen=True)
class Trace:
    """Personal data found in a text, from `start` up to `end`."""

    kind: Kind
    words: str
    start: int
    end: int

    @classmethod
    def at(cls, kind: Kind, text: str, start: int, end: int) -> Trace:
        """What stands there in the text."""
        return cls(kind, text[start:end], start, end)

    def overlaps(self, other: Trace) -> bool:
        """Whether both stand in one place in a text."""
        return self.start < other.end and other.start < self.end


def all_of(kind: Kind, pattern: re.Pattern[str], text: str, group: int = 0) -> Iterator[Trace]:
    """Everything in the text that a pattern, or a group of it, describes."""
    for match in pattern.finditer(text):
        yield Trace.at(kind, text, *match.span(group))
