"""What in a programme asks for a rapporteur's eye before its verslag leaves the laptop.

Nothing here stops anyone: each is a sentence, and the entry that it is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.gathering import Gathering
from tafelkit.domain.gathering.saying import Saying
from tafelkit.domain.gathering.support import support
from tafelkit.domain.method.doubles import doubles
from tafelkit.domain.method.evidence import Thin
from tafelkit.domain.method.names import PLACE_NAMES
from tafelkit.domain.method.places import texts_of
from tafelkit.domain.method.quantity import Thresholds
from tafelkit.domain.personal.findings import Finding, in_texts
from tafelkit.domain.synthesis import Synthesis
from tafelkit.domain.texts import Message, _, n_
from tafelkit.domain.wording import shortened

# Characters of a title by which it is known.
_WORDS = 40

# What of a table is printed in the words that were recorded.
PRINTED_KINDS: tuple[type[e.TableEntry], ...] = (
    e.Note,
    e.Advice,
    e.LookBack,
    e.Remark,
    e.Call,
    e.Link,
)


@dataclass(frozen=True)
class Pointed:
    """A sentence, and the entry to look at."""

    message: Message
    entry: e.Entry


def lacking(
    gathering: Gathering, synthesis: Synthesis, thresholds: Thresholds
) -> Iterator[Pointed]:
    """Possible doubles, thin themes, directions on nothing, and tables that were not read back.

    What rests on tables is only told when all of them were gathered.
    """
    for group in doubles(gathering.tables.values()):
        text = _(
            "Tafel {number} staat er {count} keer in en telt {count} keer mee; mogelijk dubbel.",
            number=group[0].number,
            count=len(group),
        )
        yield Pointed(text, group[0])
    if gathering.whole:
        for theme in synthesis.themes:
            thin = support(gathering, theme.evidence, thresholds).thin
            if thin is not None:
                title = shortened(theme.title, _WORDS)
                yield Pointed(Message(_THIN[thin].text, {"title": title}), theme)
        for number, direction in enumerate(synthesis.directions, 1):
            if not gathering.of_ids(direction.rests_on):
                text = _("Ontwikkelrichting {number} rust op geen enkel advies.", number=number)
                yield Pointed(text, direction)
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


def personal_at_tables(saying: Saying) -> tuple[Finding, ...]:
    """What in words that are printed may say who someone is."""
    name = _("Tafel {number}, {name}", number=saying.number, name=saying.name)
    return in_texts(saying.entry, name, texts_of(saying.entry))


def personal_above(synthesis: Synthesis) -> Iterator[Finding]:
    """What in the rapporteur's own words may say who someone is."""
    programme = synthesis.programme
    own = (programme.title, programme.organiser, programme.addressee, *programme.questions)
    yield from in_texts(programme, _("Het programma"), own)
    for cluster in synthesis.clusters:
        name = _("Cluster ‘{name}’", name=shortened(cluster.name, _WORDS))
        yield from in_texts(cluster, name, (cluster.name, cluster.text))
    for theme in synthesis.themes:
        name = _("Thema ‘{title}’", title=shortened(theme.title, _WORDS))
        yield from in_texts(theme, name, (theme.title, theme.text))
    for number, direction in enumerate(synthesis.directions, 1):
        name = _("Ontwikkelrichting {number}", number=number)
        yield from in_texts(direction, name, (direction.text,))
    for place, name in PLACE_NAMES.items():
        prose = synthesis.prose(place)
        yield from in_texts(prose, name, (prose.text,))
