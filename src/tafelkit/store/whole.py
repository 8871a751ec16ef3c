"""A file of which nobody finds a half: it is made beside its place, and put there when whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def whole(target: Path, half: Path | None = None) -> Iterator[Path]:
    """Where to make the file; it takes the target's place if nothing was raised.

    What a killed run left there is cleared away, so one place is made at by one program at a time.
    """
    half = half or target.with_name(f"{target.name}.half")
    _remove(half)
    try:
        yield half
        half.replace(target)
    finally:
        # Where nothing could be written, nothing can be removed either.
        with suppress(OSError):
            _remove(half)


def _remove(half: Path) -> None:
    for path in (half, half.with_name(f"{half.name}-journal")):
        path.unlink(missing_ok=True)
