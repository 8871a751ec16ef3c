"""The passwords that a command may use: from a file, as who lists the processes reads arguments."""

from __future__ import annotations

import argparse
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store import trouble
from tafelkit.store.password.keyring import KEYRING


def give(options: argparse.Namespace) -> None:
    """Have files open by the passwords of the command. Raises Refusal as `passwords` does."""
    for password in reversed(passwords(getattr(options, "password_file", None))):
        KEYRING.give(password)


def passwords(path: Path | None) -> tuple[str, ...]:
    """The lines of a file, none without one. Raises Refusal for a file that is none of the kind."""
    if path is None:
        return ()
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError:
        raise Refusal(_("{file}: dit is geen bestand met een wachtwoord", file=path)) from None
    except OSError as error:
        raise trouble.refusal(error, path, to_read=True) or error from None
    return tuple(filter(None, (line.rstrip("\r") for line in lines)))
