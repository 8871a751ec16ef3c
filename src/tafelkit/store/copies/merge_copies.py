"""Copies of a whole programme by which a merge is taken back, for as long as it is open.

They lie with its backups, readable by the user alone. What a killed run left there goes when the
programme is opened again, or a copy of it is kept: only who holds the file has copies there.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store import trouble
from tafelkit.store.copies import lineage
from tafelkit.store.erasures import Erasure
from tafelkit.store.files.overwriting import overwrite


class MergeCopies:
    """The copies in a folder of their own, which is only there while there are any."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pairs = 0
        self.clear()

    def pair(self) -> tuple[Path, Path]:
        """Where the file as it is before one more merge can lie, and as it is after that.

        Raises Refusal when the disk does not take a folder for them.
        """
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise trouble.refusal(error, self._folder) or error from None
        self._pairs += 1
        return self._folder / f"{self._pairs}-before", self._folder / f"{self._pairs}-after"

    def lack(self, erased: Mapping[str, Erasure]) -> bool:
        """Whether one of them has a table of which that was erased, and does not know it."""
        known = map(lineage.known, self._folder.glob("*")) if erased else ()
        return any(one is not None and one.lacks(erased) for one in known)

    def overwrite(self) -> None:
        """Overwrite and remove them all: what was erased is in none of them then.

        Raises Refusal when the disk does not take that.
        """
        try:
            if self._folder.is_symlink():
                self._folder.unlink()  # what lies where it leads is another's
            for copy in self._folder.glob("*"):
                overwrite(copy)
        except OSError as error:
            raise trouble.refusal(error, self._folder) or error from None

    def clear(self) -> None:
        """Overwrite and remove them all; what cannot go now goes at the next opening."""
        with suppress(Refusal):
            self.overwrite()
        if self._folder.is_dir():  # of a pipe in its place one would wait for ever
            shutil.rmtree(self._folder, ignore_errors=True)


def went_since(before: Path, erased: Mapping[str, Erasure]) -> bool:
    """Whether a copy has a table of which anything went with its seat since: a step may lead to it.

    That is so of a copy that cannot be read too.
    """
    then = lineage.known(before)
    if then is None:
        return True
    new = (erased[name] for name in erased.keys() - then.erased.keys())
    return any(one.entry is not None and one.table in then.tables for one in new)


def check_readable(before: Path) -> None:
    """Raise Refusal where one could not go back to a copy that was just made."""
    if lineage.known(before) is None:
        raise Refusal(
            _("Hoe het nu is kan niet bewaard worden om naar terug te gaan; er is niets gewijzigd.")
        )
