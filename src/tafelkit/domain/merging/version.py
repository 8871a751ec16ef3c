"""Which of two versions of an entry is the newer, or whether neither is.

A version says how often each writer has written: `ab12cd34:3,ef56ab78:1`. A writer is one opening
of a file. Of two versions the one that holds the other is newer; where neither holds the other,
both sides changed the entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

_PART = r"[0-9a-f]{8}:[1-9][0-9]{0,14}"
_VERSION = re.compile(f"{_PART}(?:,{_PART})*")


def is_version(text: str) -> bool:
    """Whether the text is a version as it is written here, as a foreign file may hold anything.

    A version has one form: of two that say the same in other words each would hold the other.
    """
    if _VERSION.fullmatch(text) is None:
        return False
    return "," not in text or text == _version(_counts(text))


def next_version(version: str, writer: str) -> str:
    """The version after one more write by that writer; the first comes after the empty one."""
    counts = dict(_counts(version))
    counts[writer] = counts.get(writer, 0) + 1
    return _version(counts)


def holds(version: str, other: str) -> bool:
    """Whether all that was written of the other version was written of this one."""
    if version == other:
        return True
    counts = _counts(version)
    return all(counts.get(writer, 0) >= count for writer, count in _counts(other).items())


def joined(versions: Iterable[str]) -> str:
    """The least version that holds all of these."""
    counts: dict[str, int] = {}
    for version in versions:
        for writer, count in _counts(version).items():
            counts[writer] = max(count, counts.get(writer, 0))
    return _version(counts)


def writes(version: str) -> int:
    """How often it was written in all."""
    return sum(_counts(version).values())


# Each of the variants of an entry is compared with all others.
@lru_cache(maxsize=4096)
def _counts(version: str) -> Mapping[str, int]:
    parts = (part.split(":") for part in version.split(",") if part)
    return {writer: int(count) for writer, count in parts}


def _version(counts: Mapping[str, int]) -> str:
    return ",".join(f"{writer}:{counts[writer]}" for writer in sorted(counts))
