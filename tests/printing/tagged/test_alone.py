"""The room stands alone: another ReportLab project can use it as it is."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from tafelkit.printing import tagged

ROOM = Path(tagged.__file__).parent
ALLOWED = {"reportlab", *sys.stdlib_module_names}


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_it_needs_reportlab_alone() -> None:
    outside = {
        name
        for path in ROOM.glob("*.py")
        for name in imported(path)
        if not name.startswith("tafelkit.printing.tagged") and name.split(".")[0] not in ALLOWED
    }
    assert outside == set()


def test_all_that_it_offers_is_there() -> None:
    assert all(hasattr(tagged, name) for name in tagged.__all__)
