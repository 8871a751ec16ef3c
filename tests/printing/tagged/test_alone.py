"""The room stands alone: another ReportLab project can use it as it is."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from tafelkit.printing import tagged
from tests.printing.tagged.making import FONTS, failures, read

ROOM = Path(tagged.__file__).parent
ALLOWED = {"reportlab", *sys.stdlib_module_names}


def imported(path: Path) -> Iterator[str]:
    """What a module imports from outside its own folder."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level != 1:
            yield node.module or "above"


def test_it_needs_reportlab_alone() -> None:
    names = {name for path in ROOM.glob("*.py") for name in imported(path)}
    assert {name for name in names if name.split(".")[0] not in ALLOWED} == set()


def the_example() -> str:
    """The indented lines of the room's own description."""
    described = tagged.__doc__ or ""
    lines = [line for line in described.splitlines() if line.startswith("    ") or not line]
    return dedent("\n".join(lines))


@pytest.mark.parametrize("name", ["tagged", "leesbaar"])
def test_its_example_works_with_a_copy_of_the_room(name: str, tmp_path: Path) -> None:
    shutil.copytree(ROOM, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(FONTS / "SourceSansPro-Regular.ttf", tmp_path / "Serif.ttf")
    example = the_example().replace("import tagged", f"import {name} as tagged")
    code = f"{example}\nimport sys\nprint(tagged.__file__, *sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    place, *modules = done.stdout.split()
    assert Path(place) == tmp_path / name / "__init__.py"
    assert not [module for module in modules if module.split(".")[0] == "tafelkit"]
    pdf = (tmp_path / "minutes.pdf").read_bytes()
    assert failures(pdf, tmp_path) == []
    assert [node.role for node in read(pdf).document.nodes] == ["H1", "P", "L", "Table"]


def test_all_that_it_offers_is_there() -> None:
    assert all(hasattr(tagged, name) for name in tagged.__all__)
