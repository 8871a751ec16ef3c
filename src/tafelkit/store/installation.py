"""Who writes: a random id of this installation, which says nothing about its user."""

from __future__ import annotations

import re
import secrets
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.store.files.regular import content_of
from tafelkit.store.files.whole import whole

_MOST_BYTES = 100
_FORM = re.compile(r"[0-9a-f]{16}")


def installation_id(folder: Path) -> str:
    """The id kept in the folder, made at its first use; a passing one where none can be kept."""
    path = folder / "installation"
    try:
        known = content_of(path, _MOST_BYTES).decode("ascii").strip()
        if _FORM.fullmatch(known):
            return known
    except (OSError, Refusal, UnicodeDecodeError):
        pass
    made = secrets.token_hex(8)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with whole(path) as half:
            half.write_text(made + "\n", encoding="ascii")
    except OSError:
        # A laptop whose user folder is locked must be able to record all the same.
        pass
    return made
