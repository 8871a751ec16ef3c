"""How a list of words is written down: in one text, in which a word is easily found and added."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(words.split())


def endings(words: str) -> tuple[str, ...]:
    """The endings in a text, as `str.endswith` asks for them."""
    return tuple(words.split())


def one_of(words: str) -> str:
    """An expression that is any of the words of a text."""
    return "|".join(words.split())
