"""A table's JSON and its verslag, put over and over in the place of another table's."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

from soak._tables import command, make_table
from tafelkit.services.output import put_bytes


def prepare(folder: Path) -> None:
    for number in (1, 2):
        table = folder / f"{number}.tafel"
        make_table(table, number)
        command("verslag", table, "-o", folder / f"{number}.pdf")
        _export(folder, number, f"{number}.json")


def go_on(folder: Path, _chance: random.Random, tell: Callable[[str], None]) -> None:
    # Setting a verslag takes long and writes nothing; it is the putting in place that is tried.
    verslagen = {number: (folder / f"{number}.pdf").read_bytes() for number in (1, 2)}
    for turn in count():
        number = 1 + turn % 2
        _export(folder, number, "out.json")
        put_bytes(folder / "out.pdf", verslagen[number])
        tell(f"exported {number}")


def check(folder: Path, told: Sequence[str]) -> None:
    for kind in ("json", "pdf"):
        out = folder / f"out.{kind}"
        assert out.exists() or not any(line.startswith("exported") for line in told)
        if out.exists():
            whole = [(folder / f"{number}.{kind}").read_bytes() for number in (1, 2)]
            assert out.read_bytes() in whole, f"{out.name} is half"
    _export(folder, 2, "out.json")
    assert (folder / "out.json").read_bytes() == (folder / "2.json").read_bytes()


def _export(folder: Path, number: int, name: str) -> None:
    command("export", folder / f"{number}.tafel", "-o", folder / name)
