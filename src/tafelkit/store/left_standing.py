"""Which finds of personal data someone looked at and left standing, on this laptop.

It is no part of a record: whoever gets the table looks with other eyes. So it lies in the user's
data folder, and holds marks of finds, never what was found (`domain/personal/findings.py`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.store import trouble
from tafelkit.store.files import regular
from tafelkit.store.files.whole import whole

NAME = "laten-staan.json"
_MOST_BYTES = 4 << 20
_MOST = 10_000  # the oldest go first; who has so many has stopped looking


class LeftStanding:
    """The marks of finds that may stand; without a path they are known until the window closes."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._marks = _read(path)

    def __contains__(self, mark: str) -> bool:
        return mark in self._marks

    def leave(self, mark: str) -> None:
        """Let a find stand. Raises Refusal when the disk does not take it."""
        self._keep([*(known for known in self._now() if known != mark), mark][-_MOST:])

    def take_up(self, marks: Iterable[str]) -> None:
        """Point these out again. Raises Refusal when the disk does not take it."""
        again = set(marks)
        self._keep([known for known in self._now() if known not in again])

    def _now(self) -> Iterable[str]:
        """What is known now: another window may have added to it."""
        return self._marks if self._path is None else _read(self._path)

    def _keep(self, marks: list[str]) -> None:
        if self._path is not None:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                with whole(self._path) as beside:
                    beside.write_text(json.dumps(marks, indent=0), encoding="utf-8")
            except OSError as error:
                raise trouble.refusal(error, self._path) or error from None
        self._marks = dict.fromkeys(marks)


def _read(path: Path | None) -> dict[str, None]:
    """The marks in their order; none from a file that is missing or damaged."""
    try:
        kept = json.loads(regular.content_of(path, _MOST_BYTES)) if path else []
    except (OSError, Refusal, ValueError, RecursionError):
        kept = []
    return dict.fromkeys(str(mark) for mark in kept) if isinstance(kept, list) else {}
