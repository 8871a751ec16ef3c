"""What stays together on a page: a heading, and the beginning of what it heads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.platypus.flowables import CondPageBreak, Flowable

from tafelkit.printing.styles import HEIGHT, WIDTH
from tafelkit.printing.text_block import LEAST_ROWS, TextBlock

# A section that is no higher is not parted.
_SHORT = 0.25 * HEIGHT
# What needs more than this of a page begins wherever it may: it would not fit on the next either.
_MOST = 0.9 * HEIGHT


def kept_together(story: Sequence[Flowable]) -> Iterator[Flowable]:
    """The story in which no heading stands at the foot of a page without what it heads."""
    for n, block in enumerate(story):
        if keeps_next(block) and not (n and keeps_next(story[n - 1])):
            yield CondPageBreak(min(_needed(story[n:]), _MOST))
        yield block


def keeps_next(block: Flowable) -> bool:
    """Whether what follows stands on the same page."""
    return isinstance(block, TextBlock) and block.keeps


def _needed(story: Sequence[Flowable]) -> float:
    """The height of headings with all that they head, if that is short, or its first rows."""
    headings = next((n for n, block in enumerate(story) if not keeps_next(block)), len(story))
    ends = (n for n, block in enumerate(story) if n > headings and not _is_text(block))
    section = story[: next(ends, len(story))]
    whole = _height(section)
    if whole <= _SHORT:
        return whole
    rows = 0
    for n, block in enumerate(section[headings:], headings):
        rows += len(block.rows) if isinstance(block, TextBlock) else LEAST_ROWS
        if rows >= LEAST_ROWS:
            return _height(section[: n + 1], begun=True)
    return whole


def _is_text(block: Flowable) -> bool:
    return isinstance(block, TextBlock) and not block.keeps


def _height(blocks: Sequence[Flowable], *, begun: bool = False) -> float:
    """The height of blocks below one another, the last of them whole or only `begun`."""
    height = after = 0.0
    for block in blocks:
        height += max(after, float(block.getSpaceBefore()))
        if begun and block is blocks[-1]:
            return height + float(getattr(block, "least", float)())
        height += float(block.wrap(WIDTH, HEIGHT)[1])
        after = float(block.getSpaceAfter())
    return height
