"""What the program remembers between two tables: language, look, and what was open last."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, NamedTuple

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import LANGUAGES, LanguageCode
from tafelkit.store.files import regular

MOST_RECENT = 12
_LONGEST_PATH, _LONGEST_NAME = 4000, 255
_MOST_BYTES = 1 << 20


class Recent(NamedTuple):
    """A file that was open, with what the start screen says about it; a programme has no number."""

    path: Path
    programme: str
    number: int = 0
    date: str = ""
    place: str = ""

    @property
    def is_programme(self) -> bool:
        """Whether it holds a programme rather than one table."""
        return self.number == 0


class Settings:
    """The settings of this user, kept in one small JSON file.

    A file that is missing or damaged means the usual settings; one that cannot be written is
    done without. Recording a table never depends on it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        kept = _read(path)
        self.language: LanguageCode = "en" if kept.get("language") == LANGUAGES[1] else "nl"
        dark = kept.get("dark")
        self.dark: bool | None = dark if isinstance(dark, bool) else None
        self.folder = _path(kept.get("folder"))
        self.kit = _word(kept.get("kit"))
        self.recent = tuple(_recents(kept.get("recent")))[:MOST_RECENT]

    def set_language(self, language: LanguageCode) -> None:
        """Remember the language of the screen."""
        self.language = language
        self._keep()

    def set_dark(self, dark: bool | None) -> None:
        """Remember light or dark; None follows the system."""
        self.dark = dark
        self._keep()

    def set_proposals(self, folder: Path, kit: str) -> None:
        """Remember where the last table was made, and from which kit."""
        self.folder = folder
        self.kit = kit
        self._keep()

    def remember(self, opened: Recent) -> None:
        """Put a file in front of the recent ones."""
        others = (known for known in self.recent if known.path != opened.path)
        self.recent = (opened, *others)[:MOST_RECENT]
        self._keep()

    def forget(self, path: Path) -> None:
        """Take a file out of the recent ones."""
        self.recent = tuple(known for known in self.recent if known.path != path)
        self._keep()

    def _keep(self) -> None:
        content = {
            "language": self.language,
            "dark": self.dark,
            "folder": str(self.folder) if self.folder else None,
            "kit": self.kit,
            "recent": [
                {
                    "path": str(known.path),
                    "programme": known.programme,
                    "number": known.number,
                    "date": known.date,
                    "place": known.place,
                }
                for known in self.recent
            ],
        }
        # The start screen only reads, and need not wait for what writes.
        from tafelkit.store.files.whole import whole

        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with whole(self._path) as half:
                half.touch(0o600)  # it tells which tables there were, and where
                # A file's name need not be UTF-8.
                half.write_text(json.dumps(content, indent=1), encoding="ascii")
        except OSError:
            # A laptop whose user folder is locked must be able to record all the same.
            return


def _read(path: Path) -> dict[str, Any]:
    try:
        kept = json.loads(regular.content_of(path, _MOST_BYTES))
    except (OSError, Refusal, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _recents(kept: object) -> list[Recent]:
    found = []
    for known in kept if isinstance(kept, list) else []:
        if not isinstance(known, dict):
            continue
        path, number = _path(known.get("path")), known.get("number")
        if path is not None and isinstance(number, int):
            words = (_word(known.get(key)) for key in ("programme", "date", "place"))
            programme, date, place = words
            found.append(Recent(path, programme, number, date, place))
    return found


def _word(kept: object) -> str:
    return str(kept or "").encode("utf-8", "replace").decode()


def _path(kept: object) -> Path | None:
    """The path, None where it could be that of no file."""
    if not isinstance(kept, str) or not kept or "\0" in kept:
        return None
    try:
        parts = os.fsencode(kept).split(b"/")
    except UnicodeEncodeError:
        return None
    fits = len(kept) <= _LONGEST_PATH and max(map(len, parts)) <= _LONGEST_NAME
    return Path(kept) if fits else None
