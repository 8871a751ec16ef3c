"""What is said of a merge, or of its plan: on the screen and on the command line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce

from tafelkit.domain.merging.kits import MappedCard
from tafelkit.domain.texts import Message, _, n_
from tafelkit.services.merge_report import Double, FileReport, Report, Result
from tafelkit.services.overall_words import of_kit_apart, of_overall
from tafelkit.store.merging.outcome import Above, Altered, Merged

RESULT_NAMES: Mapping[Result, Message] = {
    "added": _("erbij gekomen"),
    "same": _("al bekend"),
    "updated": _("bijgewerkt"),
    "conflicts": _("tegenstrijdig"),
    "refused": _("geweigerd"),
}
# The same while nothing of it happened yet.
PLANNED_NAMES: Mapping[Result, Message] = {
    **RESULT_NAMES,
    "added": _("erbij te nemen"),
    "updated": _("bij te werken"),
}
# Of so many tables is told what a file brings to each; a programme may have thousands.
_TOLD = 5


def result_name(result: Result, *, planned: bool) -> Message:
    """What happened to a file, or what is to."""
    return (PLANNED_NAMES if planned else RESULT_NAMES)[result]


def what_happened(found: FileReport, *, planned: bool = False) -> Iterator[Message]:
    """What became of a file or is to become of it, and how many entries it brings."""
    if found.result != "conflicts":  # how many those are says it too
        yield result_name(found.result, planned=planned)
    yield from _counts(found.merged)


def told_of(found: FileReport) -> Iterator[Message]:
    """What a file brings and to what, line by line."""
    yield from of_tables(found)
    yield from of_overall(found.overall)
    if found.kit_apart is not None and found.overall.kit is None:
        yield of_kit_apart(found.kit_apart)
    parts = list(_counts(found.merged.above)) if found.merged.above else []
    if parts:
        yield _("in het programma zelf: {what}", what=_joined(parts))
    yield from map(of_card, found.cards)


def of_tables(found: FileReport) -> Iterator[Message]:
    """What a file brings to tables that were there: first of which it erases words."""
    altered = sorted(found.merged.altered, key=_weight)
    for one in altered[:_TOLD]:
        if one.marks or one.erases:
            yield _what_goes(one)
        if one.kept_out:
            yield _what_stays_out(one)
        if one.from_copies and not one.erases:
            yield _(
                "tafel {number}: oudere reservekopieën waarin die woorden nog staan, gaan weg",
                number=one.number,
            )
        parts = list(_counts(one))
        if parts:
            yield _("tafel {number}: {what}", number=one.number, what=_joined(parts))
    erasing = sum(bool(one.marks or one.erases) for one in altered[_TOLD:])
    if erasing:
        yield n_(
            "en één tafel meer waarvan dit bestand woorden wist",
            "en {count} tafels meer waarvan dit bestand woorden wist",
            erasing,
        )
    if len(altered) > _TOLD + erasing:
        yield n_("en één tafel meer", "en {count} tafels meer", len(altered) - _TOLD - erasing)


def _weight(one: Altered) -> tuple[object, ...]:
    return not one.erases, not one.marks, not one.kept_out, one.number


def _what_goes(one: Altered) -> Message:
    """Of which table words go for good, of how many seats, and whether of more than those."""
    if not one.erases:
        return _(
            "in dit bestand zijn woorden van tafel {number} gewist; daarvan staat hier niets",
            number=one.number,
        )
    if not one.erased:
        return _("dit bestand wist woorden van tafel {number}", number=one.number)
    if one.marked:
        return n_(
            "dit bestand wist woorden van tafel {number}, van één plaats en ook daarbuiten",
            "dit bestand wist woorden van tafel {number}, van {count} plaatsen en ook daarbuiten",
            one.erased,
            number=one.number,
        )
    return n_(
        "dit bestand wist woorden van tafel {number}, van één plaats",
        "dit bestand wist woorden van tafel {number}, van {count} plaatsen",
        one.erased,
        number=one.number,
    )


def _what_stays_out(one: Altered) -> Message:
    """Of which table a file has words still that may not come back."""
    return n_(
        "tafel {number}: één tekst uit dit bestand blijft weg, want de woorden van wie dat zei "
        "zijn gewist",
        "tafel {number}: {count} teksten uit dit bestand blijven weg, want de woorden van wie dat "
        "zei zijn gewist",
        one.kept_out,
        number=one.number,
    )


def _joined(parts: Iterable[Message]) -> Message:
    return reduce(lambda first, then: _("{first}, {then}", first=first, then=then), parts)


def _counts(brought: Merged | Altered | Above) -> Iterator[Message]:
    if brought.added:
        yield _("{count} nieuw", count=brought.added)
    if brought.updated:
        yield _("{count} gewijzigd", count=brought.updated)
    if brought.conflicts:
        yield _("{count} tegenstrijdig", count=brought.conflicts)


def of_card(card: MappedCard) -> Message:
    """How a card of another version of the deck is known here."""
    if card.here:
        return _("kaart {card}: daar '{there}', hier '{here}'", **card._asdict())
    return _("kaart {card}, '{there}', had dit programma nog niet", **card._asdict())


def of_double(double: Double) -> Message:
    """Which tables may be one."""
    return _(
        "Tafel {number} van {date} staat er {count} keer in; is dat dezelfde tafel?",
        **vars(double),
    )


def how_many(report: Report) -> Message:
    """How many tables the programme has then."""
    if report.planned:
        return n_(
            "Het programma heeft dan één tafel.",
            "Het programma heeft dan {count} tafels.",
            report.tables,
        )
    return n_(
        "Het programma heeft één tafel.", "Het programma heeft {count} tafels.", report.tables
    )
