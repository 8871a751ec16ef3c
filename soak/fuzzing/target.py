"""What the fuzzer needs to know of a reader."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple


class Target(NamedTuple):
    """A reader, what to begin from, and functions whose modules hold the words that it knows."""

    read: Callable[[bytes], object]
    seeds: list[bytes]
    words: tuple[Callable[..., Any], ...]
