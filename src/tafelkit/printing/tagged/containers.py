"""What holds other flowables: quotes, sections and lists.

They are no flowables themselves but tell each of those in them where it belongs, so that these
flow, split and keep together as ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportlab.platypus.flowables import Flowable

from .paragraphs import Paragraph
from .tags import Tag, list_tag, topmost
from .trouble import TaggingError


def within(tag: Tag, flowables: Iterable[Flowable]) -> list[Flowable]:
    """The flowables, all in one tag: a BlockQuote, a Sect, the body of a list's item."""
    held = list(flowables)
    for own in {topmost(flowable.tag) for flowable in held if hasattr(flowable, "tag")}:
        if own is not topmost(tag):
            own.parent = tag
    return held


def listed(
    items: Sequence[Sequence[Flowable]], labels: Sequence[str], *, numbering: str = "None"
) -> list[Flowable]:
    """A list; each item begins with a paragraph, which gets the label as its bullet.

    Lists may be items' parts. `numbering` is as in `list_tag`.
    """
    tag = list_tag(numbering)
    flowables: list[Flowable] = []
    for item, label in zip(items, labels, strict=True):
        first = item[0]
        if not isinstance(first, Paragraph):
            raise TaggingError("An item of a list begins with a Paragraph, which has its label.")
        whole = Tag("LI", parent=tag)
        first.bulletText, first.label = label, Tag("Lbl", parent=whole)
        flowables += within(Tag("LBody", parent=whole), item)
    return flowables
