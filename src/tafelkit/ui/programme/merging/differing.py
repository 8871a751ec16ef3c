"""Where two readings differ, word by word, as text whose differences are underlined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from html import escape

from tafelkit.ui.programme.merging.reading import Line


def compared(lines: Sequence[Line], others: Sequence[Sequence[Line]]) -> str:
    """Lines in which others say otherwise first, then what is the same and says something.

    All have the same lines, or none. One that differs begins with a sign.
    """
    rows: list[tuple[bool, str]] = []
    for at, line in enumerate(lines):
        said = [other[at].words for other in others if other]
        differing = next((words for words in said if words != line.words), None)
        if differing is not None:
            words = marked(line.words, differing)
            rows.append((False, f"<p>≠ {marked(line.name, line.name)}: {words}</p>"))
        elif line.words not in ("–", "0"):
            words = marked(line.words, line.words)
            rows.append((True, f"<p>{marked(line.name, line.name)}: {words}</p>"))
    return "".join(row for _same, row in sorted(rows, key=lambda row: row[0]))


def marked(words: str, other: str) -> str:
    """The words as rich text; what the other does not have is underlined."""
    mine, theirs = _parts(words), _parts(other)
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    said: list[str] = []
    for how, begin, end, _at, _to in matcher.get_opcodes():
        part = _rich("".join(mine[begin:end]))
        said.append(part if how == "equal" or not part else f"<u><b>{part}</b></u>")
    return "".join(said)


def _rich(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _parts(words: str) -> list[str]:
    """Words and what stands between them."""
    return re.findall(r"\w+|\s+|[^\w\s]", words)
