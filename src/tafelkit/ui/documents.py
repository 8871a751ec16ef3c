"""Where our files stand among the user's documents, while one has chosen no other folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def ours() -> Path:
    """The folder of our own, whether it is there yet or not."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(documents)) / "tafelkit"


def nearest() -> Path:
    """That folder, or the nearest one above it that is there."""
    own = ours()
    return next((folder for folder in (own, *own.parents) if folder.is_dir()), own)
