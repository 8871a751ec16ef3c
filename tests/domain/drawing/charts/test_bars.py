"""Bars: as long as what they count, told apart without colour."""

from __future__ import annotations

import pytest

from tafelkit.domain.drawing.charts.bars import WIDTH, Bar, bar_chart, part_at
from tafelkit.domain.drawing.marks import Box, Line, Words

KINDS = ("drijfveer", "meer", "minder", "vermeld")


def test_parts_are_as_long_as_what_they_count() -> None:
    chart = bar_chart([Bar("a", (4, 2)), Bar("b", (1, 0))])
    widths = [mark.width for mark in chart.marks if isinstance(mark, Box)]
    assert widths[0] == pytest.approx(2 * widths[1])
    assert widths[0] == pytest.approx(4 * widths[2])
    assert len(widths) == 3


def test_each_bar_has_its_name_and_its_figure_and_each_kind_its_name() -> None:
    chart = bar_chart([Bar("vertrouwen", (1, 2, 3, 4))], KINDS)
    texts = {mark.text for mark in chart.marks if isinstance(mark, Words)}
    assert texts == {"vertrouwen", "10", *KINDS}


def test_all_lies_within_the_sheet() -> None:
    chart = bar_chart([Bar("x", (n, n, n, n)) for n in range(12)], KINDS)
    for mark in chart.marks:
        if isinstance(mark, Box | Words):
            assert mark.x >= 0 and mark.x + mark.width <= WIDTH + 1e-6
            assert mark.y >= 0 and mark.y + mark.height <= chart.height + 1e-6
        elif isinstance(mark, Line):
            assert min(mark.y1, mark.y2) >= 0 and max(mark.y1, mark.y2) <= chart.height + 1e-6


def test_nothing_counted_is_an_empty_chart() -> None:
    assert bar_chart([]).height == 0
    assert not [x for x in bar_chart([Bar("a", (0,))]).marks if isinstance(x, Box)]


def test_a_part_of_a_longer_chart_has_its_scale_and_its_parts_are_found() -> None:
    bars = [Bar("a", (4, 2)), Bar("b", (1, 0))]
    whole = [mark.width for mark in bar_chart(bars).marks if isinstance(mark, Box)]
    alone = [mark for mark in bar_chart(bars[1:], most=6).marks if isinstance(mark, Box)]
    assert [mark.width for mark in alone] == whole[2:]
    first, second = (m for m in bar_chart(bars[:1], width=120).marks if isinstance(m, Box))
    assert part_at(bars[0], first.x + 1, 6, 120) == 0
    assert part_at(bars[0], second.x + 1, 6, 120) == 1
    assert part_at(bars[0], second.x + second.width + 1, 6, 120) is None
    assert part_at(bars[0], first.x - 1, 6, 120) is None
