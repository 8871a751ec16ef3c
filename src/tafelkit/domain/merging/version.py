"""Which of two versions of an entry is the newer, or whether neither is.

A version says how often each writer has written: `ab12cd34:3,ef56ab78:1`. A writer is one opening
of a file. Of two versions the one that holds the other is newer; where neither holds the other,
both sides changed the entry.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _

# Thousands of laptops that all alter one entry need less; a hostile file could ask for any number.
_MOST_COMPARED = 250_000
# So few are each held against all others, however long they are.
_FEW = 8
# Openings of a file in which one entry was altered: of ten thousand laptops each, and more.
MOST_WRITERS = 16_384
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
    return "," not in text or text == _version(_counts(text))


def next_version(version: str, writer: str) -> str:
    """The version after one more write by that writer; the first comes after the empty one."""
    return _version(_once_more(_counts(version), writer))


def erasing_version(known: str, marks: Iterable[str], writer: str) -> str:
    """The version in which an entry is erased that was `known` in another.

    Of what others wrote before it holds the earlier marks alone: the rest would tell of the words,
    as some writers are made of them, and is not asked for.
    """
    return _version(_once_more(_counts(joined(marks)), writer, _counts(known).get(writer, 0)))


def holds(version: str, other: str) -> bool:
    """Whether all that was written of the other version was written of this one."""
    if version == other:
        return True
    return _covers(_counts(version), _counts(other))


def _covers(counts: Mapping[str, int], others: Mapping[str, int]) -> bool:
    return all(counts.get(writer, 0) >= count for writer, count in others.items())


def unheld(versions: Iterable[str]) -> frozenset[str]:
    """Those that no other of them holds. Raises Refusal where laptops never make so many."""
    found = set(versions)
    check_few(sum(map(writers, found)))
    known = {version: _counts(version) for version in found}
    asked = _with_their_rarest(known) if len(known) > _FEW else dict.fromkeys(known, known)
    return frozenset(
        version
        for version, others in asked.items()
        if not any(other != version and _covers(known[other], known[version]) for other in others)
    )


def _with_their_rarest(known: Mapping[str, Mapping[str, int]]) -> dict[str, Collection[str]]:
    """Which could hold each of them: what holds a version has all its writers, also its rarest."""
    having: dict[str, list[str]] = {}
    for version, counts in known.items():
        for writer in counts:
            having.setdefault(writer, []).append(version)
    asked: dict[str, Collection[str]] = {
        version: min((having[writer] for writer in counts), key=len, default=known.keys())
        for version, counts in known.items()
    }
    check_few(sum(len(known[version]) * len(others) for version, others in asked.items()))
    return asked


def check_few_pairs(some: Collection[str], others: Collection[str]) -> None:
    """Raise Refusal where each of some versions with each of others is too much to compare."""
    check_few(sum(map(writers, some)) * len(others) + sum(map(writers, others)) * len(some))


def check_few(compared: int) -> None:
    """Raise Refusal where more is to be compared than there ever is of an entry."""
    if compared > _MOST_COMPARED:
        raise Refusal(
            _("zo schrijft tafelkit geen bestand: van iets zijn er te veel versies naast elkaar")
        )


def joined(versions: Iterable[str]) -> str:
    """The least version that holds all of these.

    Of more writers than there ever are it is without the first by their names, the same in whatever
    order they come. Then it does not hold all: they are in conflict at most, where the file would
    open no more.
    """
    counts: dict[str, int] = {}
    for version in versions:
        for writer, count in _counts(version).items():
            counts[writer] = max(count, counts.get(writer, 0))
    return _version({writer: counts[writer] for writer in sorted(counts)[-MOST_WRITERS:]})


def writers(version: str) -> int:
    """How many have written it."""
    return version.count(",") + 1 if version else 0


def writes(version: str) -> int:
    """How often it was written in all."""
    return sum(_counts(version).values())


def _counts(version: str) -> Mapping[str, int]:
    # Each of the variants of an entry is compared with others; few are long, and those take room.
    return _known_counts(version) if len(version) <= _SHORT else _parsed(version)


def _parsed(version: str) -> Mapping[str, int]:
    parts = (part.split(":") for part in version.split(",") if part)
    return {writer: int(count) for writer, count in parts}


_known_counts = lru_cache(maxsize=4096)(_parsed)


def _once_more(before: Mapping[str, int], writer: str, written: int = 0) -> Mapping[str, int]:
    """With one more write by that writer, who is known to have written so often.

    A hostile file may leave no room for a writer, or for a write. Then the write is another's, so
    that what comes after holds all that was there, a mark of erasing too, and can be read again:
    two who do so at once are in conflict, as they should be.
    """
    counts = dict(before)
    if writer in counts or len(counts) < MOST_WRITERS:
        counts[writer] = max(counts.get(writer, 0), written)
    if counts.get(writer, _MOST_WRITTEN) == _MOST_WRITTEN:
        writer = min(counts, key=lambda one: (counts[one], one))
    counts[writer] = min(counts[writer] + 1, _MOST_WRITTEN)
    return counts


def _version(counts: Mapping[str, int]) -> str:
    return ",".join(f"{writer}:{counts[writer]}" for writer in sorted(counts))
