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


def in_kilobytes(count: int, language: LanguageCode) -> str:
    """A size as people compare it: "240 kB", "1,4 MB"."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} kB"
    text = f"{count / 1_000_000:.1f}"
    return f"{text.replace('.', ',') if language == 'nl' else text} MB"
