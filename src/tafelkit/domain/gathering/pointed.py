"""What in a programme asks for a rapporteur's eye before its verslag leaves the laptop.

Nothing here stops anyone: each is a sentence, and the entry that it is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.gathering import Gathering
from tafelkit.domain.gathering.saying import Saying
from tafelkit.domain.gathering.support import support
from tafelkit.domain.merging.conflict import Conflict
from tafelkit.domain.method.doubles import doubles
from tafelkit.domain.method.evidence import Thin
from tafelkit.domain.method.names import PLACE_NAMES
from tafelkit.domain.method.places import texts_of
from tafelkit.domain.method.quantity import Thresholds
from tafelkit.domain.personal.findings import Finding, in_texts, personal
from tafelkit.domain.personal.registered import NO_NAMES, RegisteredNames
from tafelkit.domain.record import Record
from tafelkit.domain.synthesis import Synthesis
from tafelkit.domain.texts import Message, _, n_
from tafelkit.domain.wording import shortened

# Characters of a title by which it is known.
_WORDS = 40

# What of a table is printed in the words that were recorded.
PRINTED_KINDS: tuple[type[e.Entry], ...] = (
    e.Table,
    e.OwnCard,
    e.Note,
    e.Advice,
    e.LookBack,
    e.Remark,
    e.Call,
    e.Link,
)


@dataclass(frozen=True)
class Pointed:
    """A sentence, and the entry to look at; `kind` is what there is none of yet."""

    message: Message
    entry: e.Entry | None
    kind: type[e.Entry] | None = None


def lacking(
    gathering: Gathering, synthesis: Synthesis, thresholds: Thresholds
) -> Iterator[Pointed]:
    """What is not there at all, then what is thin, rests on nothing or was not read back.

    What rests on tables is only told when all of them were gathered.
    """
    yield from _absent(gathering, synthesis)
    yield from _doubles(gathering)
    yield from _unwritten(synthesis)
    if gathering.whole:
        yield from _unfounded(gathering, synthesis, thresholds)
        yield from _unanswered(gathering)
    yield from _unread(gathering)


def _absent(gathering: Gathering, synthesis: Synthesis) -> Iterator[Pointed]:
    """The parts of a verslag of which there is nothing."""
    if not gathering.tables:
        yield Pointed(_("Er zijn nog geen tafels."), None, e.Table)
    if gathering.namings and not synthesis.clusters:
        text = _("Er zijn nog geen clusters; alle kaarten staan nu bij overige.")
        yield Pointed(text, None, e.Cluster)
    if not synthesis.themes:
        yield Pointed(_("Er zijn nog geen thema's."), None, e.Theme)
    if not synthesis.directions:
        yield Pointed(_("Er zijn nog geen ontwikkelrichtingen."), None, e.DevelopmentDirection)
    introduction = synthesis.prose("introduction")
    if not introduction.text.strip():
        yield Pointed(_("Er is nog geen inleiding geschreven."), introduction)


def _doubles(gathering: Gathering) -> Iterator[Pointed]:
    for group in doubles(gathering.tables.values()):
        text = _(
            "Tafel {number} staat er {count} keer in en telt {count} keer mee; mogelijk dubbel.",
            number=group[0].number,
            count=len(group),
        )
        yield Pointed(text, group[0])


def _unwritten(synthesis: Synthesis) -> Iterator[Pointed]:
    """Clusters, themes and directions of which the verslag says nothing in words."""
    for cluster in synthesis.clusters:
        if not cluster.text.strip():
            name = shortened(cluster.name, _WORDS)
            yield Pointed(_("Cluster ‘{name}’ heeft nog geen tekst.", name=name), cluster)
    for theme in synthesis.themes:
        if not theme.text.strip():
            title = shortened(theme.title, _WORDS)
            yield Pointed(_("Thema ‘{title}’ heeft nog geen tekst.", title=title), theme)
    for number, direction in enumerate(synthesis.directions, 1):
        if not direction.text.strip():
            text = _("Ontwikkelrichting {number} heeft nog geen woorden.", number=number)
            yield Pointed(text, direction)


def _unfounded(
    gathering: Gathering, synthesis: Synthesis, thresholds: Thresholds
) -> Iterator[Pointed]:
    for theme in synthesis.themes:
        thin = support(gathering, theme.evidence, thresholds).thin
        if thin is not None:
            title = shortened(theme.title, _WORDS)
            yield Pointed(Message(_THIN[thin].text, {"title": title}), theme)
    for number, direction in enumerate(synthesis.directions, 1):
        if not gathering.of_ids(direction.rests_on):
            text = _("Ontwikkelrichting {number} rust op geen enkel advies.", number=number)
            yield Pointed(text, direction)


def _unanswered(gathering: Gathering) -> Iterator[Pointed]:
    calls = [
        one.entry
        for one in gathering.of_kind(e.Call)
        if isinstance(one.entry, e.Call) and not one.entry.answer.strip()
    ]
    if calls:
        text = n_(
            "Eén oproep heeft nog geen antwoord van de organisator.",
            "{count} oproepen hebben nog geen antwoord van de organisator.",
            len(calls),
        )
        yield Pointed(text, calls[0])


def _unread(gathering: Gathering) -> Iterator[Pointed]:
    for standing in gathering.standings.values():
        if standing.unread:
            yield Pointed(
                n_(
                    "Tafel {number}: één onderdeel is niet teruggelezen.",
                    "Tafel {number}: {count} onderdelen zijn niet teruggelezen.",
                    standing.unread,
                    number=standing.table.number,
                ),
                standing.table,
            )


_THIN: dict[Thin, Message] = {
    "none": _("Thema ‘{title}’ rust op niets."),
    "table": _("Thema ‘{title}’ rust op één tafel."),
    "seat": _("Thema ‘{title}’ rust op één deelnemer."),
}


def personal_at_tables(saying: Saying, names: RegisteredNames = NO_NAMES) -> tuple[Finding, ...]:
    """What in words that are printed may say who someone is."""
    name = _("Tafel {number}, {name}", number=saying.number, name=saying.name)
    return in_texts(saying.entry, name, texts_of(saying.entry), names)


def personal_where(table: e.Table, names: RegisteredNames = NO_NAMES) -> tuple[Finding, ...]:
    """What in the place where a table gathered may say who someone is."""
    name = _("Tafel {number}, {name}", number=table.number, name=_("De locatie"))
    return in_texts(table, name, texts_of(table), names)


def at_table(record: Record, names: RegisteredNames = NO_NAMES) -> tuple[Finding, ...]:
    """What in everything that was recorded at a table may say who someone is."""
    return tuple(
        replace(one, name=_("Tafel {number}, {name}", number=record.table.number, name=one.name))
        for one in personal(record, names)
        if isinstance(one.entry, e.Table | e.TableEntry)
    )


def in_readings(contested: Conflict, names: RegisteredNames = NO_NAMES) -> Iterator[Finding]:
    """The same of what laptops do not agree on, in every reading of it that is kept."""
    for variant in contested.variants:
        if isinstance(variant.content, e.Entry):
            name = _("Waarover nog te kiezen is")
            yield from in_texts(variant.content, name, texts_of(variant.content), names)


def personal_above(synthesis: Synthesis, names: RegisteredNames = NO_NAMES) -> Iterator[Finding]:
    """What in the rapporteur's own words may say who someone is."""
    for entry, name, texts in written(synthesis):
        yield from in_texts(entry, name, texts, names)


def written(synthesis: Synthesis) -> Iterator[tuple[e.Entry, Message, tuple[str, ...]]]:
    """What stands above the tables in words: the entry, what it is called, and its texts."""
    programme = synthesis.programme
    yield programme, _("Het programma"), tuple(texts_of(programme))
    for cluster in synthesis.clusters:
        name = _("Cluster ‘{name}’", name=shortened(cluster.name, _WORDS))
        yield cluster, name, tuple(texts_of(cluster))
    for theme in synthesis.themes:
        name = _("Thema ‘{title}’", title=shortened(theme.title, _WORDS))
        yield theme, name, tuple(texts_of(theme))
    for number, direction in enumerate(synthesis.directions, 1):
        name = _("Ontwikkelrichting {number}", number=number)
        yield direction, name, tuple(texts_of(direction))
    for prose in synthesis.proses:
        name = PLACE_NAMES.get(prose.place, _("Een tekst van het verslag"))
        yield prose, name, tuple(texts_of(prose))
