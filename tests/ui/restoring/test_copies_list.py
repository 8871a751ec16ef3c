from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from tafelkit.bootstrap import resources
from tafelkit.domain.texts import Language
from tafelkit.services.restoring.kept import Kept
from tafelkit.store.copies.backup import Copy
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.restoring.copies_list import CopiesList
from tests.builders import NOON

NOW = {"note": {"a": 1, "b": 1}}


def kept(number: int, contents: object) -> Kept:
    return Kept(Copy(number, NOON, Path(f"{number}.tafel")), 245_760, contents)  # type: ignore[arg-type]


def test_the_first_that_can_be_used_is_in_hand(qtbot: Any, qapp: Any) -> None:
    shown = CopiesList(Theme(qapp, resources()), Language("nl"))
    qtbot.addWidget(shown)
    asked: list[bool] = []
    shown.asked.connect(lambda: asked.append(True))
    shown.add(kept(2, None), NOW)
    assert shown.in_hand is None
    shown.add(kept(1, {"note": {"a": 1}}), NOW)
    assert shown.count == 2 and shown.in_hand is not None and shown.in_hand.copy.number == 1
    told = [shown.model().index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in (0, 1)]
    assert told == [
        "20 juni 2023 12:00, 246 kB: zelf beschadigd; niet te gebruiken",
        "20 juni 2023 12:00, 246 kB: 1 aantekening minder",
    ]
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert asked == [True]
