"""Marks drawn smaller or larger: paper of one design on canvases of many sizes."""

from __future__ import annotations

from dataclasses import replace

from tafelkit.domain.drawing.marks import Box, Drawing, Group, Line, Mark, Strokes


def scaled(drawing: Drawing, factor: float) -> Drawing:
    """The drawing at so many times its size, its type and lines with it."""
    marks = tuple(scaled_mark(mark, factor) for mark in drawing.marks)
    return Drawing(drawing.width * factor, drawing.height * factor, marks)


def scaled_mark(mark: Mark, f: float) -> Mark:
    """The mark at so many times its size, seen from the sheet's corner."""
    if isinstance(mark, Line):
        return replace(
            mark,
            x1=mark.x1 * f,
            y1=mark.y1 * f,
            x2=mark.x2 * f,
            y2=mark.y2 * f,
            line_mm=mark.line_mm * f,
        )
    if isinstance(mark, Group):
        inner = tuple(scaled_mark(one, f) for one in mark.marks)
        return replace(mark, marks=inner, x=mark.x * f, y=mark.y * f)
    if isinstance(mark, Strokes):
        return replace(mark, x=mark.x * f, y=mark.y * f, size=mark.size * f)
    box = replace(mark, x=mark.x * f, y=mark.y * f, width=mark.width * f, height=mark.height * f)
    if isinstance(box, Box):
        return replace(box, line_mm=box.line_mm * f, radius=box.radius * f)
    least = box.least_pt * f if box.least_pt else None
    return replace(box, size_pt=box.size_pt * f, least_pt=least)
