"""What would happen to each file, or did, as the rows of a list: what matters most first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tafelkit.domain.dates import date_in_words
from tafelkit.domain.texts import Language
from tafelkit.services import merging_words as words
from tafelkit.services.merge_report import FileReport, Report, Result
from tafelkit.ui.widgets.shapes import Shape

SHAPES: Mapping[Result, tuple[Shape, str]] = {
    "refused": ("cross", "danger"),
    "conflicts": ("warning", "behind"),
    "updated": ("pencil", "accent"),
    "added": ("plus", "ahead"),
    "same": ("even", "soft"),
}
_ERASES: tuple[Shape, str] = ("warning", "danger")
_ALTERS_ALL = SHAPES["conflicts"]
_ORDER: tuple[Result, ...] = tuple(SHAPES)


@dataclass(frozen=True)
class PlanRow:
    """A file or a possible double: its name, what is told of it, and its sign."""

    name: str
    told: str
    more: str = ""
    shape: tuple[Shape, str] = ("warning", "behind")


def plan_rows(report: Report, language: Language) -> Iterator[PlanRow]:
    """Tables that may be one, then the files: refused, in conflict, altered, added, known.

    What makes words vanish for good stands before the rest, then what alters all tables.
    """
    for double in report.doubles:
        day = date_in_words(double.date, language.code, weekday=False)
        said = language.text(words.of_double(replace(double, date=day)))
        yield PlanRow(said, language.say("mogelijk dubbel"))
    for found in sorted(report.files, key=_weight):
        yield _of_file(found, language, report.planned)


def _of_file(found: FileReport, language: Language, planned: bool) -> PlanRow:
    told = ", ".join(language.text(part) for part in words.what_happened(found, planned=planned))
    lines = list(words.told_of(found))
    if found.reason is not None:
        lines.insert(0, found.reason.cause)  # the name of the file stands above it
    return PlanRow(found.path.name, told, "\n".join(map(language.text, lines)), _shape(found))


def _weight(found: FileReport) -> tuple[object, ...]:
    return not _erases(found), not any(found.overall), _ORDER.index(found.result)


def _shape(found: FileReport) -> tuple[Shape, str]:
    if _erases(found):
        return _ERASES
    return _ALTERS_ALL if any(found.overall) else SHAPES[found.result]


def _erases(found: FileReport) -> bool:
    return any(one.marks or one.erases for one in found.merged.altered)


def summary(report: Report, language: Language) -> str:
    """How many files there are of each result, and how many tables the programme has then."""
    counts = Counter(found.result for found in report.files)
    many = language.say_many
    parts = [many("{count} bestand", "{count} bestanden", len(report.files))]
    parts += [
        f"{counts[result]} {language.text(words.result_name(result, planned=report.planned))}"
        for result in reversed(_ORDER)
        if counts[result]
    ]
    return f"{' · '.join(parts)}. {language.text(words.how_many(report))}"
