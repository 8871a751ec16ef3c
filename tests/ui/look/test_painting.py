"""What is drawn on the screen, of words that no one can foresee."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPainter, QPixmap

from tafelkit.domain.drawing.marks import Words
from tafelkit.domain.drawing.tokens import LIGHT
from tafelkit.ui.look.painting import draw

SMILE, CLAP = "\U0001f600", "\U0001f44f\U0001f3fd"
WORDS = [f"{SMILE * 2} hoop en zo", f"{CLAP * 3} ga zo door", SMILE * 12]


def _draw(text: str) -> None:
    pixmap = QPixmap(200, 200)
    with QPainter(pixmap) as painter:
        words = Words(3, 40, 57, 28, text, 25, align="centre", anchor="middle", least_pt=11)
        draw(painter, (words,), LIGHT)
        assert painter.isActive()


@pytest.mark.parametrize("text", WORDS)
def test_signs_of_two_halves_are_laid_out_like_any(qapp: Any, text: str) -> None:
    _draw(text)


@given(st.text(max_size=40))
def test_any_words_can_be_drawn(qapp: Any, text: str) -> None:
    _draw(text)
