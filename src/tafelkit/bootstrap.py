"""Puts the parts together; nothing else does, and there are no globals."""

from __future__ import annotations

from pathlib import Path

from tafelkit.exchange.kit_files import KitShelf


def resources() -> Path:
    """Where the program's resources are: in the installed package, or at the checkout's top."""
    inside = Path(__file__).parent / "resources"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "resources"


def kit_shelf() -> KitShelf:
    """The kits that lie ready."""
    return KitShelf(resources())
