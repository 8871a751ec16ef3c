from itertools import combinations

import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.drawing.marks import Words
from tafelkit.domain.sheets.canvas.foot import foot_marks, foot_ruler, id_words
from tafelkit.domain.sheets.canvas.geometry import hits
from tafelkit.domain.sheets.canvas.order import CanvasOrder
from tafelkit.domain.texts import Language
from tests.builders import a_full_record


def an_order(name: str = "sturingsfilosofie", **known: object) -> CanvasOrder:
    record = a_full_record(kit_shelf().kit(name))
    return CanvasOrder(record.kit, Language("nl"), record, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["sturingsfilosofie", "gemeente"])
@pytest.mark.parametrize("paper", ["A1", "A3"])
def test_its_words_leave_room_for_the_ruler(name: str, paper: str) -> None:
    order = an_order(name, paper=paper)
    words = [m for m in (*foot_marks(order, ()), *foot_ruler(order, 0.0)) if isinstance(m, Words)]
    left, right, *_ = words
    scale = order.scale
    boxes = [(m.x * scale, m.width * scale) for m in (left, right)]
    boxes.append(((order.sheet.width - 100) / 2, 100.0))
    for (x, width), (other, across) in combinations(boxes, 2):
        assert not hits((x, 0, width, 1), (other, 0, across, 1))


def test_it_says_which_table_it_is_of() -> None:
    order = an_order()
    assert order.record is not None
    words = id_words(order)
    assert words.text == f"sturingsfilosofie 1.0 · tafel 7 · {order.record.table.id}"
    assert words.align == "right"


def test_between_markers_in_the_foot_it_is_narrower() -> None:
    order = an_order()
    wide, narrow = (
        list(foot_marks(order, corners))
        for corners in ((), ((12, 560, 30, 30), (800, 560, 30, 30)))
    )
    assert isinstance(wide[0], Words) and isinstance(narrow[0], Words)
    assert narrow[0].x > wide[0].x and narrow[0].width < wide[0].width
