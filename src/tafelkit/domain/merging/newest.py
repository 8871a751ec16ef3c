"""Which of the versions of an entry are the newest: those that no other holds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from tafelkit.domain.merging.room import HERE, Room
from tafelkit.domain.merging.version import counts_of, covers, writers

# So few are each held against all others.
_FEW = 8


def unheld(versions: Iterable[str], room: Room = HERE) -> frozenset[str]:
    """Those that no other of them holds. Raises Refusal where there is no room for so many."""
    found = set(versions)
    room.check(sum(map(writers, found)))
    known = {version: counts_of(version) for version in found}
    few = len(known) <= _FEW and (
        room.any_length or sum(map(len, known.values())) * len(known) <= room.compared
    )
    asked = dict.fromkeys(known, known) if few else _with_their_rarest(known, room)
    return frozenset(
        version
        for version, others in asked.items()
        if not any(other != version and covers(known[other], known[version]) for other in others)
    )


def _with_their_rarest(
    known: Mapping[str, Mapping[str, int]], room: Room
) -> dict[str, Collection[str]]:
    """Which could hold each of them: what holds a version has all its writers, also its rarest."""
    having: dict[str, list[str]] = {}
    for version, counts in known.items():
        for writer in counts:
            having.setdefault(writer, []).append(version)
    asked: dict[str, Collection[str]] = {
        version: min((having[writer] for writer in counts), key=len, default=known.keys())
        for version, counts in known.items()
    }
    room.check(sum(len(known[version]) * len(others) for version, others in asked.items()))
    return asked
