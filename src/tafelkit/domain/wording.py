"""A text in fewer words, where there is room for no more."""

from __future__ import annotations

import re


def shortened(text: str, most: int) -> str:
    """The text when it has at most so many characters, else its beginning up to a whole word.

    A sentence that ends in the second half of the room is preferred.
    """
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    ends = [found.end() for found in re.finditer(r"[.!?](?=\s)", text[: most + 1])]
    if ends and ends[-1] > most // 2:
        return text[: ends[-1]] + " …"
    return (text[: most - 2].rsplit(" ", 1)[0]).rstrip(",;:-–") + " …"
