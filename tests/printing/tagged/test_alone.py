"""The room stands alone: another ReportLab project can use it as it is."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

from tafelkit.printing import tagged
from tests.printing.tagged.making import FONTS, failures, read

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


def the_example() -> str:
    """The indented lines of the room's own description."""
    described = tagged.__doc__ or ""
    lines = [line for line in described.splitlines() if line.startswith("    ") or not line]
    return dedent("\n".join(lines))


def test_its_example_works_without_the_rest_of_the_house(tmp_path: Path) -> None:
    shutil.copy(FONTS / "SourceSansPro-Regular.ttf", tmp_path / "Serif.ttf")
    code = f"{the_example()}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    house = {name for name in done.stdout.split() if name.startswith("tafelkit")}
    rooms = {"tafelkit", "tafelkit.printing", "tafelkit.printing.tagged"}
    assert {name for name in house if not name.startswith("tafelkit.printing.tagged.")} == rooms
    pdf = (tmp_path / "minutes.pdf").read_bytes()
    assert failures(pdf, tmp_path) == []
    assert [node.role for node in read(pdf).document.nodes] == ["H1", "P", "L", "Table"]


def test_all_that_it_offers_is_there() -> None:
    assert all(hasattr(tagged, name) for name in tagged.__all__)
