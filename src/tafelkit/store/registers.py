"""The registers near a programme: beside it, and beside the files that were merged into it.

Which folders those are is remembered on the laptop and nowhere else: a programme goes elsewhere,
where there are no registers.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.store import trouble
from tafelkit.store.destroying import SUFFIX
from tafelkit.store.files import regular
from tafelkit.store.files.whole import whole
from tafelkit.store.register import read_register

NAME = "samengevoegd-uit.json"
_MOST_BYTES = 1 << 20
_MOST_FOLDERS = 20  # of a programme, and so many programmes: the oldest go first
_MOST_PROGRAMMES = 200


class MergedFrom:
    """The folders of which files were merged into a programme; without a path none are known."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path

    def near(self, programme: Path) -> tuple[Path, ...]:
        """The folder of a programme, and those."""
        own = programme.absolute().parent
        known = (Path(folder) for folder in self._read().get(str(programme.absolute()), []))
        return tuple(dict.fromkeys((own, *known)))

    def remember(self, programme: Path, files: Iterable[Path]) -> None:
        """Remember of which folders these files are. What cannot be kept is not known later."""
        if self._path is None:
            return
        known, name = self._read(), str(programme.absolute())
        folders = [*known.pop(name, []), *(str(file.absolute().parent) for file in files)]
        known[name] = list(dict.fromkeys(reversed(folders)))[:_MOST_FOLDERS][::-1]
        kept = dict(list(known.items())[-_MOST_PROGRAMMES:])
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with whole(self._path) as beside:
                beside.write_text(json.dumps(kept, indent=0), encoding="utf-8")
        except OSError as error:
            if trouble.refusal(error, self._path) is None:
                raise

    def _read(self) -> dict[str, list[str]]:
        """What is known; nothing from a file that is missing or damaged."""
        try:
            kept = json.loads(regular.content_of(self._path, _MOST_BYTES)) if self._path else {}
        except (OSError, Refusal, ValueError, RecursionError):
            kept = {}
        return {
            str(name): [str(folder) for folder in folders]
            for name, folders in (kept.items() if isinstance(kept, dict) else ())
            if isinstance(folders, list)
        }


def registers_in(
    folders: Iterable[Path], passwords: Sequence[str] = ()
) -> Iterator[tuple[e.Entry, ...] | Refusal]:
    """What each register in these folders says, one by one, or why it cannot be read."""
    for folder in folders:
        try:
            found = sorted(path for path in folder.iterdir() if path.suffix == SUFFIX)
        except OSError:
            continue  # a stick that is gone: its tables were merged and are here
        for path in found:
            yield _read(path, passwords)


def _read(path: Path, passwords: Sequence[str]) -> tuple[e.Entry, ...] | Refusal:
    first: Refusal | None = None
    for password in passwords or (None,):
        try:
            return read_register(path, password)
        except Refusal as refused:
            first = first or refused
    assert first is not None
    return first
