"""Smaller or larger, and otherwise the same drawing."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.drawing.marks import Box, Drawing, Group, Line, Mark, Strokes, Words
from tafelkit.domain.drawing.papers.scaling import scaled, scaled_mark

factors = st.floats(0.2, 5)
MARKS: tuple[Mark, ...] = (
    Box(1, 2, 30, 40, "surface", "edge", 0.5, radius=3, dashed=True),
    Line(1, 2, 3, 4, "line", 0.4, dashed=True),
    Strokes(5, 6, 9, "M0 0 L24 24", "accent", 2.2),
    Words(1, 2, 30, 10, "woorden", 20, "semibold", least_pt=8, leading=1.05),
    Words(1, 2, 30, 10, "vast", 12),
    Group((Box(0, 0, 5, 5),), 10, 20, 15, "een groep"),
)
# What is no length: turned as far, of the same words, and as thick in units of its own.
KEPT = ("degrees", "leading", "units")


def figures(mark: object) -> dict[str, float]:
    return {
        name: value
        for name, value in asdict(mark).items()  # type: ignore[call-overload]
        if isinstance(value, float | int) and not isinstance(value, bool)
    }


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: type(mark).__name__)
@given(factor=factors)
def test_every_length_grows_alike_and_all_else_stays(mark: Mark, factor: float) -> None:
    made = scaled_mark(mark, factor)
    for name, value in figures(mark).items():
        expected = value if name in KEPT else value * factor
        assert figures(made)[name] == pytest.approx(expected), name
    before, after = asdict(mark), asdict(made)
    words = [name for name in before if isinstance(before[name], str | bool | None)]
    assert {name: after[name] for name in words} == {name: before[name] for name in words}


@given(factors, factors)
def test_twice_scaled_is_scaled_by_both(one: float, other: float) -> None:
    drawing = Drawing(52, 40, MARKS)
    twice, once = scaled(scaled(drawing, one), other), scaled(drawing, one * other)
    assert (twice.width, twice.height) == pytest.approx((once.width, once.height))
    for left, right in zip(twice.marks, once.marks, strict=True):
        assert figures(left) == pytest.approx(figures(right))


def test_at_its_own_size_nothing_changes() -> None:
    drawing = Drawing(52, 40, MARKS)
    assert scaled(drawing, 1) == drawing


def test_what_is_in_a_group_goes_with_it() -> None:
    group = scaled_mark(MARKS[-1], 2)
    assert isinstance(group, Group)
    assert group.marks == (Box(0, 0, 10, 10, line_mm=0.4),)
    assert (group.x, group.y, group.degrees, group.name) == (20, 40, 15, "een groep")
