from typing import Any

import pytest

from tafelkit.bootstrap import resources
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.wrapping import shortened, wrapped

WIDTH = 120


@pytest.mark.parametrize("words", ["een lange zin " * 20, "regel\n" * 9, "👩‍🌾 boerin en 😀 " * 20])
def test_what_takes_too_many_lines_is_cut_with_an_ellipsis(qapp: Any, words: str) -> None:
    font = Theme(qapp, resources()).font()
    short = shortened(words, font, WIDTH, 2)
    assert short.endswith("…") and len(short) < len(words)
    assert wrapped(short, font, WIDTH)[0].lineCount() == 2


def test_what_fits_is_left_as_it_is(qapp: Any) -> None:
    font = Theme(qapp, resources()).font()
    assert shortened("kort\nen goed", font, WIDTH, 2) == "kort\nen goed"
