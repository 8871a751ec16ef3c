"""Puts the certificate of a destroyed register beside the table's file."""

from __future__ import annotations

import io
import os
from pathlib import Path

from tafelkit.services.output import put_bytes
from tafelkit.ui.desk import Desk
from tafelkit.verslag.certificate import Held, certificate


def put_certificate(desk: Desk, held: Held | None) -> Path:
    """Where the certificate is; of a register on lock nobody knows what it held.

    Raises Refusal when the disk does not take it.
    """
    # ReportLab takes a quarter of a second to import; a window opens without waiting for it.
    from tafelkit.printing.report import write_pdf

    destroyed, file = desk.now(), desk.path.with_suffix(".register").name
    content = certificate(desk.record, held, file, destroyed, desk.record.programme.language)
    out = io.BytesIO()
    write_pdf(content, out, desk.resources / "fonts", destroyed)
    target = _free(desk.path.with_name(_name(desk)))
    put_bytes(target, out.getvalue())
    return target


def _name(desk: Desk) -> str:
    return desk.language.say("{table}-register-vernietigd", table=desk.path.stem) + ".pdf"


def _free(path: Path) -> Path:
    """The path, numbered where a register of this table was destroyed before."""
    found, number = path, 1
    while os.path.lexists(found):  # one that is too long is refused when it is written
        number += 1
        found = path.with_stem(f"{path.stem}-{number}")
    return found
