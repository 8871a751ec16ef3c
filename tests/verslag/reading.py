"""Reading a report's tree: its words, its blocks, what is empty in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from itertools import pairwise
from typing import Any, TypeVar

from tafelkit.domain.record import Record
from tafelkit.verslag import tree as t
from tafelkit.verslag.table import table_verslag
from tafelkit.verslag.voice import Edition

T = TypeVar("T")
_NO_WORDS = {
    "kind",
    "language",
    "anchor",
    "columns",
    "level",
    "metadata",
    "drawing",
    "colours",
    "alternative",
}


def all_of(kind: type[T], found: Any) -> Iterator[T]:
    """Everything of a kind in a tree, in reading order."""
    if isinstance(found, kind):
        yield found
    if isinstance(found, tuple):
        for item in found:
            yield from all_of(kind, item)
    elif type(found).__module__ == t.__name__:
        for field in fields(found):
            yield from all_of(kind, getattr(found, field.name))


def words(found: Any) -> str:
    """All words of a tree, labels and footnotes too, one paragraph or label to the line."""
    return "\n".join(line for line in _lines(found) if line)


def _lines(found: Any) -> Iterator[str]:
    if isinstance(found, str):
        yield found
    elif isinstance(found, tuple) and found and isinstance(found[0], t.Span):
        yield t.plain(found)
        yield from (t.plain(span.footnote.spans) for span in found if span.footnote)
    elif isinstance(found, tuple):
        for item in found:
            yield from _lines(item)
    elif type(found).__module__ == t.__name__:
        for field in fields(found):
            if field.name not in _NO_WORDS:
                yield from _lines(getattr(found, field.name))


def section(verslag: t.Verslag, title: str) -> tuple[t.Block, ...]:
    """The blocks below a heading, up to the next of its level or above it."""
    blocks = iter(verslag.blocks)
    for block in blocks:
        if isinstance(block, t.Heading) and block.text == title:
            level, found = block.level, []
            for following in blocks:
                if isinstance(following, t.Heading) and following.level <= level:
                    break
                found.append(following)
            return tuple(found)
    raise AssertionError(f"no heading {title!r} in {[b.text for b in headings(verslag)]}")


def headings(verslag: t.Verslag) -> list[t.Heading]:
    """The headings in order."""
    return [block for block in verslag.blocks if isinstance(block, t.Heading)]


def empty_places(verslag: t.Verslag) -> list[t.Block | t.Item]:
    """Headings without content, lists without items, items and paragraphs without words."""
    found: list[t.Block | t.Item] = []
    blocks = (*verslag.blocks, None)
    for block, after in pairwise(blocks):
        if isinstance(block, t.Heading):
            deeper = isinstance(after, t.Heading) and after.level > block.level
            if after is None or (isinstance(after, t.Heading | t.PageBreak) and not deeper):
                found.append(block)
    for kind in (t.BulletList, t.NumberedList, t.LabelledList):
        found += [lists for lists in all_of(kind, verslag) if not lists.items]
    found += [item for item in all_of(t.Item, verslag) if not words(item.blocks).strip()]
    found += [p for p in all_of(t.Paragraph, verslag) if not t.plain(p.spans).strip()]
    found += [table for table in all_of(t.Table, verslag) if not table.rows]
    return found


def told(record: Record, title: str, edition: Edition = "internal") -> str:
    """The words of a chapter of a table's report."""
    return words(section(table_verslag(record, edition), title))
