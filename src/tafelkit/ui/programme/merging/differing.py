"""Where two readings differ, word by word, as text whose differences are underlined."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from html import escape


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
