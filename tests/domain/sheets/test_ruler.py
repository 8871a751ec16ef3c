from tafelkit.domain.drawing.marks import Line, Words
from tafelkit.domain.sheets.ruler import RULER_HEIGHT, ruler_marks
from tafelkit.domain.texts import Language
from tests.domain.sheets.inked import bounds_of


def test_a_ruler_is_a_hundred_millimetres_long_and_says_so() -> None:
    marks = ruler_marks(10, 20, Language("nl"))
    lines = [mark for mark in marks if isinstance(mark, Line)]
    assert max(line.x2 - line.x1 for line in lines) == 100
    upright = sorted(line.x1 for line in lines if line.x1 == line.x2)
    assert (upright[0], upright[-1], len(upright)) == (10, 110, 21)
    texts = [mark.text for mark in marks if isinstance(mark, Words)]
    assert texts == ["0", "Druk af op 100 % (werkelijke grootte)", "100 mm"]


def test_a_ruler_stays_in_its_place() -> None:
    for left, top, right, foot in bounds_of(ruler_marks(10, 20, Language("nl"))):
        assert left >= 10 and right <= 110 and top >= 20 and foot <= 20 + RULER_HEIGHT
