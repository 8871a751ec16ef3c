"""The order among entries of a kind: each has a rank, and a new one comes after the last."""

from __future__ import annotations

from collections.abc import Iterable

from tafelkit.domain.shape import MOST


def after(ranks: Iterable[int]) -> int:
    """The rank for one more; the highest that a file can keep is given again, ids tell then."""
    return min(max(ranks, default=0) + 1, MOST)
