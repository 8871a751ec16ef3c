"""The passwords that a command may use: from a file, as who lists the processes reads arguments."""

from __future__ import annotations

import argparse
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store import trouble
from tafelkit.store.files.piped import said
from tafelkit.store.password.keyring import KEYRING

_MOST_BYTES = 64 << 10
# A pipe may come of a program that asks for a password itself first.
_SECONDS = 60


def give(options: argparse.Namespace) -> None:
    """Have files open by the passwords of the command, and keep them as its `passwords`.

    Only once, as a pipe says them once. Raises Refusal for a file that is none of the kind.
    """
    options.passwords = _passwords(getattr(options, "password_file", None))
    for password in reversed(options.passwords):
        KEYRING.give(password)


def _passwords(path: Path | None) -> tuple[str, ...]:
    """The lines of a file, none without one."""
    if path is None:
        return ()
    try:
        lines = said(path, _MOST_BYTES, _SECONDS).decode("utf-8-sig").split("\n")
    except UnicodeDecodeError:
        raise Refusal(_("{file}: dit is geen bestand met een wachtwoord", file=path)) from None
    except OSError as error:
        raise trouble.refusal(error, path, to_read=True) or error from None
    return tuple(filter(None, (line.rstrip("\r") for line in lines)))
