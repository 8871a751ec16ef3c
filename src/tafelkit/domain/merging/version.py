"""Which of two versions of an entry is the newer, or whether neither is.

A version says how often each writer has written: `ab12cd34:3,ef56ab78:1`. A writer is one opening
of a file. Of two versions the one that holds the other is newer; where neither holds the other,
both sides changed the entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

# Openings of a file in which one entry was altered: of ten thousand laptops each, and more.
MOST_WRITERS = 32_768
_MOST_WRITTEN = 10**15 - 1
_SHORT = 500
_PART = r"[0-9a-f]{8}:[1-9][0-9]{0,14}"
_VERSION = re.compile(f"{_PART}(?:,{_PART})*")


def is_version(text: str) -> bool:
    """Whether the text is a version as it is written here, as a foreign file may hold anything.

    A version has one form: of two that say the same in other words each would hold the other.
    """
    if writers(text) > MOST_WRITERS or _VERSION.fullmatch(text) is None:
        return False
    return "," not in text or text == _version(counts_of(text))


def next_version(version: str, writer: str) -> str:
    """The version after one more write by that writer; the first comes after the empty one."""
    return _version(_once_more(counts_of(version), writer))


def erasing_version(known: str, marks: Iterable[str], writer: str) -> str:
    """The version in which an entry is erased that was `known` in another.

    Of what others wrote before it holds the earlier marks alone: the rest would tell of the words,
    as some writers are made of them, and is not asked for.
    """
    return _version(_once_more(counts_of(joined(marks)), writer, counts_of(known).get(writer, 0)))


def holds(version: str, other: str) -> bool:
    """Whether all that was written of the other version was written of this one."""
    if version == other:
        return True
    return covers(counts_of(version), counts_of(other))


def covers(counts: Mapping[str, int], others: Mapping[str, int]) -> bool:
    """Whether each writer has written as often by these counts as by others, or oftener."""
    return all(counts.get(writer, 0) >= count for writer, count in others.items())


def joined(versions: Iterable[str]) -> str:
    """The least version that holds all of these.

    Of more writers than there ever are it is without the first by their names, the same in whatever
    order they come. Then it does not hold all: they are in conflict at most, where the file would
    open no more.
    """
    counts: dict[str, int] = {}
    for version in set(versions):
        for writer, count in counts_of(version).items():
            counts[writer] = max(count, counts.get(writer, 0))
    return _version({writer: counts[writer] for writer in sorted(counts)[-MOST_WRITERS:]})


def writers(version: str) -> int:
    """How many have written it."""
    return version.count(",") + 1 if version else 0


def writes(version: str) -> int:
    """How often it was written in all."""
    return sum(counts_of(version).values())


def counts_of(version: str) -> Mapping[str, int]:
    """How often each writer has written."""
    # Each of the variants of an entry is compared with others; few are long, and those take room.
    return _known_counts(version) if len(version) <= _SHORT else _parsed(version)


def _parsed(version: str) -> Mapping[str, int]:
    parts = (part.split(":") for part in version.split(",") if part)
    return {writer: int(count) for writer, count in parts}


_known_counts = lru_cache(maxsize=4096)(_parsed)


def _once_more(before: Mapping[str, int], writer: str, written: int = 0) -> Mapping[str, int]:
    """With one more write by that writer, who is known to have written so often.

    A hostile file may leave no room for a writer, or for a write. Then the write is put down to
    another, so that what comes after holds all that was there, a mark of erasing too, and can be
    read again. Each opening takes one of its own: two who do so at once are in conflict.
    """
    counts = dict(before)
    if writer in counts or len(counts) < MOST_WRITERS:
        counts[writer] = max(counts.get(writer, 0), written)
    if counts.get(writer, _MOST_WRITTEN) == _MOST_WRITTEN:
        able = sorted(one for one, count in counts.items() if count < _MOST_WRITTEN)
        able = able or sorted(counts)
        writer = able[int(writer, 16) % len(able)]
    counts[writer] = min(counts[writer] + 1, _MOST_WRITTEN)
    return counts


def _version(counts: Mapping[str, int]) -> str:
    return ",".join(f"{writer}:{counts[writer]}" for writer in sorted(counts))
