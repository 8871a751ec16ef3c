"""Cards, canvas, forms and verslagen set and put in the place of others."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Sequence
from itertools import cycle
from pathlib import Path

import pypdfium2

from soak._tables import command, make_table

_TABLE = "table.tafel"
_COMMANDS = {
    "verslag": ("verslag", _TABLE),
    "canvas": ("print", "canvas", _TABLE, "--filled"),
    "forms": ("print", "forms", _TABLE, "--form", "signs"),
    "cards": ("print", "cards", "--kit", "gemeente"),
}


def prepare(folder: Path) -> None:
    make_table(folder / _TABLE)
    for name in _COMMANDS:
        _put(folder, name, folder / f"{name}.before.pdf")
        shutil.copy2(folder / f"{name}.before.pdf", folder / f"{name}.pdf")


def go_on(folder: Path, chance: random.Random, tell: Callable[[str], None]) -> None:
    names = chance.sample(tuple(_COMMANDS), len(_COMMANDS))
    _put(folder, names[0], folder / "warm.pdf")
    for name in cycle(names):
        tell(f"begun {name}")
        _put(folder, name, folder / f"{name}.pdf")
        tell(f"put {name}")


def check(folder: Path, told: Sequence[str]) -> None:
    for name in _COMMANDS:
        path, before = folder / f"{name}.pdf", folder / f"{name}.before.pdf"
        assert _pages(path) == _pages(before), f"{path.name} is half"
        # What is made twice within a second is the same to the byte.
        again = path.stat().st_mtime_ns != before.stat().st_mtime_ns
        assert again or f"put {name}" not in told, f"told that {path.name} was put there"
    left = {one.name for one in folder.glob(".*")}
    assert len(left) <= 1, left
    name = told[-1].split()[1]
    _put(folder, name, folder / f"{name}.pdf")
    assert not list(folder.glob(".*")), "what was killed left something"


def _put(folder: Path, name: str, target: Path) -> None:
    words = (folder / word if word == _TABLE else word for word in _COMMANDS[name])
    command(*words, "-o", target)


def _pages(path: Path) -> list[str]:
    """What stands on each page."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
