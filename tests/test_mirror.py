"""Each module has its tests in the same place, in a file of its own; what has not stands here."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path, PurePosixPath

import pytest

TESTS = Path(__file__).parent
SOURCE = TESTS.parent / "src" / "tafelkit"

# Rooms of a page or a window, whose parts are driven through it as a person would: the test that
# does so. A room whose modules have their own files leaves this list; none comes to it.
THROUGH_THEIR_PAGE = {
    "ui": "ui/test_session.py",
    "ui/advice": "ui/pages/test_advice.py",
    "ui/canvas": "ui/pages/test_direction.py",
    "ui/conversation": "ui/pages/test_conversation.py",
    "ui/look": "ui/test_frame.py",
    "ui/look_back": "ui/pages/test_look_back.py",
    "ui/numbered": "ui/pages/test_advice.py",
    "ui/opening": "ui/opening/test_start.py",
    "ui/pages": "ui/window/test_window.py",
    "ui/preparation": "ui/pages/test_preparation.py",
    "ui/print_room": "ui/print_room/test_room.py",
    "ui/programme": "ui/programme/test_session.py",
    "ui/programme/directions": "ui/programme/pages/test_directions.py",
    "ui/programme/look_back": "ui/programme/pages/test_look_back.py",
    "ui/programme/merging": "ui/programme/pages/test_merging.py",
    "ui/programme/sayings": "ui/programme/pages/test_themes.py",
    "ui/programme/tables": "ui/programme/pages/test_tables.py",
    "ui/programme/themes": "ui/programme/pages/test_themes.py",
    "ui/programme/values": "ui/programme/pages/test_values.py",
    "ui/programme/verslag": "ui/programme/pages/test_verslag.py",
    "ui/proofs": "ui/print_room/test_room.py",
    "ui/values": "ui/pages/test_values.py",
    "ui/verslag": "ui/pages/test_verslag.py",
    "ui/widgets": "ui/pages/test_values.py",
    "ui/window": "ui/window/test_window.py",
}


@cache
def unmirrored() -> tuple[PurePosixPath, ...]:
    """The modules that do something and have no tests in a file of their own."""
    return tuple(
        PurePosixPath(module.as_posix())
        for module in (path.relative_to(SOURCE) for path in sorted(SOURCE.rglob("*.py")))
        if not module.name.startswith("__")
        and not (TESTS / module.parent / f"test_{module.name}").exists()
        and does_something(SOURCE / module)
    )


def does_something(path: Path) -> bool:
    """Whether there is a function in a module; one of types alone holds nothing to be tested."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef | ast.Lambda) for node in ast.walk(tree))


def test_each_module_has_its_tests_in_the_same_place() -> None:
    rooms = THROUGH_THEIR_PAGE.keys()
    assert [str(module) for module in unmirrored() if str(module.parent) not in rooms] == []


def test_only_pages_and_windows_have_parts_that_are_tested_through_them() -> None:
    assert all(room.split("/")[0] == "ui" for room in THROUGH_THEIR_PAGE)


@pytest.mark.parametrize("room", THROUGH_THEIR_PAGE)
def test_no_room_stays_an_exception_for_longer_than_it_is_one(room: str) -> None:
    assert room in {str(module.parent) for module in unmirrored()}
    assert (TESTS / THROUGH_THEIR_PAGE[room]).exists()
