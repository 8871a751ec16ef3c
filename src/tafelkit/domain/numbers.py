"""Numbers as a report writes them: in words to twenty, then in figures with their thousands."""

from __future__ import annotations

from tafelkit.domain.texts import LanguageCode

_NL = (
    "geen één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
    "zestien zeventien achttien negentien twintig"
)
_EN = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
_WORDS: dict[LanguageCode, list[str]] = {"nl": _NL.split(), "en": _EN.split()}


def in_words(number: int, language: LanguageCode) -> str:
    """The number in words to twenty, in figures above."""
    words = _WORDS[language]
    return words[number] if 0 <= number < len(words) else in_figures(number, language)


def in_figures(number: int, language: LanguageCode) -> str:
    """The number in figures; from ten thousand its thousands are parted."""
    if abs(number) < 10_000:
        return str(number)
    return f"{number:,}".replace(",", "." if language == "nl" else ",")
