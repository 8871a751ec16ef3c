"""Versions that stand beside each other, none of which holds another, found by who wrote them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from tafelkit.domain.merging.version import counts_of, covers


class Beside:
    """Versions beside each other; one that comes is held against few of thousands.

    What holds it has all its writers, also its rarest. What it holds is found under one of its
    writers, for each lies under one of its own, the rarest when it came.
    """

    def __init__(self, versions: Iterable[str] = ()) -> None:
        self._having: dict[str, set[str]] = {}
        self._under: dict[str, set[str]] = {}
        self._writer: dict[str, str] = {}
        # Of each writer, how many counts there are in the versions that lie under it.
        self._counts: dict[str, int] = {}
        self._most = 0
        some = list(versions)
        for version in some:
            self._note(version)
        for version in some:
            self._lay(version)

    @property
    def writers(self) -> Collection[str]:
        """All who wrote any of them."""
        return self._having.keys()

    def most_compared(self, brought: Collection[str]) -> int:
        """No fewer counts than have to be compared where these few are held against all at once."""
        most = self._most
        for version in brought:
            counts = counts_of(version)
            rarest = min(len(self._having.get(writer, ())) for writer in counts)
            most += len(counts) * (1 + rarest + len(brought))
            most += sum(self._counts.get(writer, 0) for writer in counts)
        return most

    def add(self, version: str) -> Collection[str] | None:
        """Have a version come, and say which went as it holds them; None where it is held."""
        counts = counts_of(version)
        holding = min((self._having.get(writer, set()) for writer in counts), key=len)
        if any(covers(counts_of(other), counts) for other in holding):
            return None
        held = [
            other
            for writer in counts
            for other in self._under.get(writer, ())
            if covers(counts, counts_of(other))
        ]
        for other in held:
            self._take(other)
        self._note(version)
        self._lay(version)
        return held

    def _note(self, version: str) -> None:
        counts = counts_of(version)
        for writer in counts:
            self._having.setdefault(writer, set()).add(version)
            self._most += self._counts.get(writer, 0)
        self._most += len(counts)

    def _lay(self, version: str) -> None:
        counts = counts_of(version)
        rarest = min(counts, key=lambda writer: len(self._having[writer]))
        self._writer[version] = rarest
        self._under.setdefault(rarest, set()).add(version)
        self._counts[rarest] = self._counts.get(rarest, 0) + len(counts)
        self._most += len(counts) * len(self._having[rarest])

    def _take(self, version: str) -> None:
        counts, rarest = counts_of(version), self._writer.pop(version)
        self._most -= len(counts) * len(self._having[rarest])
        self._drop(self._under, rarest, version)
        self._counts[rarest] -= len(counts)
        for writer in counts:
            self._drop(self._having, writer, version)
            self._most -= self._counts.get(writer, 0)
        self._most -= len(counts)

    @staticmethod
    def _drop(some: dict[str, set[str]], writer: str, version: str) -> None:
        some[writer].discard(version)
        if not some[writer]:
            del some[writer]
