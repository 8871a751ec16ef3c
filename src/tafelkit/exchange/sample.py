"""The sample: a reconstruction of the source's programme, its tables and what was made of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tafelkit.domain.kit import Kit
from tafelkit.exchange import json_reader
from tafelkit.exchange.json_reader import Content

# What a table has of its own; the rest of its JSON is that of its programme.
_OF_PROGRAMME = ("format", "version", "programme", "kit")


def tables(resources: Path) -> list[Path]:
    """The tables of the sample, as JSON, by number."""
    return sorted((resources / "sample").glob("tafel-*.json"))


def table(resources: Path, number: int, kit: Callable[[str], Kit]) -> Content:
    """One table of the sample; `kit` finds a kit by its name."""
    return json_reader.read_file(resources / "sample" / f"tafel-{number:02}.json", kit)


def programme(resources: Path, kit: Callable[[str], Kit]) -> Content:
    """The programme of all tables, with what a rapporteur made of them."""
    plain = json.loads((resources / "sample" / "programma.json").read_text(encoding="utf-8"))
    plain["tables"] = [_table_part(path) for path in tables(resources)]
    return json_reader.read_text(json.dumps(plain).encode(), kit)


def _table_part(path: Path) -> object:
    plain = json.loads(path.read_text(encoding="utf-8"))
    return {key: plain[key] for key in plain if key not in _OF_PROGRAMME}
