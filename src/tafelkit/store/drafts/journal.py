"""The journal of drafts: words typed in a line and not entered yet, safe from a crash.

It lies in the user's own data folder and not in the table's file. That file is the record: what
was said and entered. It is mailed, merged and exported, and half a sentence that nobody agreed to
has no place in it, nor would it ever leave the copies that others have. For the same reason a
journal is only there while words wait: it is readable by its user alone, goes when the last word
is entered, and goes by itself when its table is not opened again (`tidy`). Of a table under a
password it is sealed with that one's key.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from tafelkit.domain.errors import Refusal
from tafelkit.store import trouble
from tafelkit.store.files import regular
from tafelkit.store.files.overwriting import overwrite
from tafelkit.store.password import locked
from tafelkit.store.password.locked import Key
from tafelkit.store.standing import was_at

SUFFIX = ".drafts"
KEPT_DAYS = 30  # what nobody came back for in so long is not waited for
KEPT_DAYS_WITHOUT_TABLE = 7  # time enough to open the table in the place it was moved to

_FORM = "tafelkit.drafts 1"
_MOST_BYTES = 4 << 20
_SECONDS_A_DAY = 86_400.0


class Draft(NamedTuple):
    """Words in a line, and what they were typed beside: the seat or the kind then in hand."""

    words: str
    beside: str = ""


class DraftJournal:
    """The journal of one table's file. Copies of a table share its id, so each has its own.

    There may be more than one of a file: those that have a number wait until that one has no words.
    """

    def __init__(
        self, folder: Path, table_id: str, file: Path, key: Key | None = None, number: int = 0
    ) -> None:
        self._folder = folder
        self.key = key
        self._other_key = False  # whether what lies there was written with another one
        self._table_id = table_id
        self._file = file.absolute()
        behind = f"-{number}" if number else ""
        self.path = folder / f"{_digest(table_id)}-{_digest(str(self._file))}{behind}{SUFFIX}"

    @property
    def is_in_the_clear(self) -> bool:
        """Whether what lies there can be read by who has not the key of the file."""
        return self.key is not None and not locked.is_locked(self.path)

    def take_key(self, key: Key | None) -> None:
        """Write with another key from now on; what lies there is overwritten with the next."""
        self._other_key = True
        self.key = key

    def read(self) -> dict[str, Draft]:
        """The drafts by the name of their line; none from a journal that is missing or damaged.

        Those of a file that was moved since come along to where it is opened now.
        """
        kept = self.kept()
        if kept or os.path.lexists(self.path):
            return kept
        with suppress(OSError):
            for other in self.earlier():
                if other.kept():
                    other.path.replace(self.path)
                    break
        return self.kept()

    def kept(self) -> dict[str, Draft]:
        """The same of what lies here, whatever there is elsewhere."""
        with suppress(OSError, Refusal):
            # Whole ones beside it are newer: who wrote them was killed amid putting them in place.
            if self._drafts(_content(_beside(self.path), self.key)):
                self._put_in_place()
            _beside(self.path).unlink(missing_ok=True)
        return self._drafts(_content(self.path, self.key))

    def earlier(self) -> list[DraftJournal]:
        """The others of this table for where its file is no more, or is this one."""
        found = {}
        for path in sorted(self._folder.glob(f"{_digest(self._table_id)}-*")):
            file, place = _file_of(path, self.key), path.with_suffix(SUFFIX)
            if file is not None and place != self.path and was_at(self._file, file):
                found[place] = DraftJournal(self._folder, self._table_id, file, self.key)
                found[place].path = place
        return list(found.values())

    def one_more(self, key: Key | None) -> DraftJournal:
        """A new one of this file, under a key, that waits until this one has no words."""
        journals = (
            DraftJournal(self._folder, self._table_id, self._file, key, number)
            for number in count(1)
        )
        return next(one for one in journals if not os.path.lexists(one.path))

    def write(self, drafts: Mapping[str, Draft]) -> None:
        """Keep these drafts and no others. Raises Refusal when the disk does not take it."""
        try:
            if drafts:
                self._write_beside(drafts)
                self._put_in_place()
            else:
                self._overwrite()
                for path in (_beside(self.path), self.path):
                    path.unlink(missing_ok=True)
        except OSError as error:
            raise trouble.refusal(error, self.path) or error from None

    def _write_beside(self, drafts: Mapping[str, Draft]) -> None:
        content = {
            "table": self._table_id,
            "file": str(self._file),
            "drafts": {name: [draft.words, draft.beside] for name, draft in drafts.items()},
        }
        body = json.dumps(content).encode("ascii")
        body = f"{_FORM} {hashlib.sha256(body).hexdigest()}\n".encode("ascii") + body
        beside = _beside(self.path)
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Its name never changes, so that what a crash left of it goes with the next.
        beside.unlink(missing_ok=True)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(body if self.key is None else locked.sealed(body, self.key))
            file.flush()
            os.fsync(file.fileno())

    def _put_in_place(self) -> None:
        self._overwrite()
        _beside(self.path).replace(self.path)

    def _overwrite(self) -> None:
        """Let nothing be left of words that were in the clear before there was a password."""
        if (self._other_key or self.is_in_the_clear) and self.path.exists():
            overwrite(self.path)
        self._other_key = False

    def _drafts(self, content: dict[str, Any]) -> dict[str, Draft]:
        if content.get("table") != self._table_id or not isinstance(content.get("drafts"), dict):
            return {}
        found = {}
        for name, kept in content["drafts"].items():
            match kept:
                case [str(words), str(beside)]:
                    found[name] = Draft(words, beside)
        return found


def tidy(folder: Path) -> None:
    """Remove the journals that nobody came back for. What cannot be removed waits for next time.

    A folder that is there without the table's file tells that the table was moved or thrown away;
    a folder that is not there may be on a stick that lies in a drawer, and so may what a link
    leads to.
    """
    now = time.time()
    with suppress(OSError):
        for path in folder.iterdir():
            with suppress(OSError):
                days = (now - path.stat().st_mtime) / _SECONDS_A_DAY
                file = _file_of(path)
                gone = file is not None and file.parent.is_dir() and not os.path.lexists(file)
                if days > (KEPT_DAYS_WITHOUT_TABLE if gone else KEPT_DAYS):
                    path.unlink()


def _content(path: Path, key: Key | None = None) -> dict[str, Any]:
    """What stands in a journal; nothing where it is not whole, or under another key."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            return {}
        content = (
            locked.opened(path, key)
            if key is not None and locked.is_locked(path)
            else regular.content_of(path, _MOST_BYTES)
        )
        first, _, body = content.partition(b"\n")
        if first.decode("ascii") != f"{_FORM} {hashlib.sha256(body).hexdigest()}":
            return {}
        said = json.loads(body)
    except (OSError, Refusal, ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _file_of(path: Path, key: Key | None = None) -> Path | None:
    """Where the table's file was when its journal was written."""
    file = _content(path, key).get("file")
    return Path(file) if isinstance(file, str) else None


def _beside(path: Path) -> Path:
    return path.with_suffix(".half")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
