"""A place in a text that may say who someone is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# `name` stands in the register, `person` only looks like a name.
Kind = Literal["email", "iban", "address", "birth", "phone", "bsn", "name", "person"]


@dataclass(frozen=True)
class Trace:
    """Personal data found in a text, from `start` up to `end`."""

    kind: Kind
    words: str
    start: int
    end: int
