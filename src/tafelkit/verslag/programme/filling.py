"""What placeholders say while a rapporteur writes: from what was gathered, no record read again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.gathering.gathering import Gathering
from tafelkit.domain.method.evidence import Evidence, Source
from tafelkit.domain.method.names import PLACE_NAMES
from tafelkit.domain.method.quantity import Thresholds
from tafelkit.domain.synthesis import Synthesis
from tafelkit.domain.texts import Language, Message, _
from tafelkit.verslag.programme.findings import AboveTables, Findings
from tafelkit.verslag.programme.placeholders import Filler
from tafelkit.verslag.programme.programme import nobody
from tafelkit.verslag.programme.teller import Teller
from tafelkit.verslag.voice import Voice

# What may stand between braces wherever a rapporteur writes, and what it says.
PLACEHOLDERS: tuple[tuple[str, Message], ...] = (
    ("tafels", _("hoeveel tafels")),
    ("gesprekstafels", _("hoeveel gesprekstafels")),
    ("deelnemers", _("hoeveel deelnemers")),
    ("dagen", _("op hoeveel dagen")),
    ("duur", _("hoelang een tafel duurde")),
    ("organisator", _("wie het organiseerde")),
    ("geadresseerde", _("voor wie het is")),
    ("totaal", _("hoe vaak er kaarten zijn genoemd")),
    ("overige", _("hoe vaak kaarten buiten de clusters")),
    ("themas", _("hoeveel thema's")),
    ("richtingen", _("hoeveel ontwikkelrichtingen")),
    ("adviezen", _("hoeveel adviezen")),
)


@dataclass(frozen=True)
class Offer:
    """What one may type, and what it means."""

    typed: str
    meaning: Message


def teller_of(gathering: Gathering, synthesis: Synthesis) -> Teller:
    """Who fills placeholders in, as far as tables were gathered; in the programme's language.

    Thresholds that are none count as METHOD's own: they are refused where they are written.
    """
    above = AboveTables.of(_readable(synthesis))
    findings = Findings(above, _evidence(gathering, above), gathering.count.tally(above.clusters))
    findings.tables = list(gathering.at_tables)
    findings.advices = Counter(
        {table: standing.advices for table, standing in gathering.standings.items()}
    )
    findings.own_cards = dict(gathering.own_cards)
    programme = synthesis.programme
    record = nobody(programme, synthesis.kit, findings)
    return Teller(Voice(record, "internal", Language(programme.language)), findings)


def unfilled(teller: Teller, synthesis: Synthesis) -> Iterator[tuple[e.Entry, Message]]:
    """The rapporteur's texts that name what nobody knows, and the sentence for each."""
    clusters = {(one.name, one.cards): one.total for one in teller.found.counts.clusters}
    for prose in (synthesis.prose(place) for place in PLACE_NAMES if place != "quantity"):
        yield from _tried(teller, prose, prose.text, PLACE_NAMES[prose.place])
    for cluster in synthesis.clusters:
        own = teller.of_this_cluster(clusters.get((cluster.name, cluster.cards), 0))
        yield from _tried(teller, cluster, cluster.text, cluster.name, own)
    for theme in synthesis.themes:
        own = teller.of_this_theme(theme)
        yield from _tried(teller, theme, theme.text, theme.title, own)
    for number, direction in enumerate(synthesis.directions, 1):
        name = _("Ontwikkelrichting {number}", number=number)
        yield from _tried(teller, direction, direction.text, name)
    quantity = synthesis.prose("quantity")
    refused = _refused_thresholds(quantity)
    if refused is not None:
        yield quantity, refused.message


def offered(teller: Teller) -> tuple[tuple[Message, tuple[Offer, ...]], ...]:
    """What may be put between braces anywhere, in groups with their titles."""
    above = teller.found.above
    anywhere = (Offer(f"{{{name}}}", meaning) for name, meaning in PLACEHOLDERS)
    themes = [title for theme in above.themes if (title := _about(theme.title))]
    clusters = [name for cluster in above.clusters if (name := _about(cluster.name))]
    return (
        (_("Programma"), tuple(anywhere)),
        (
            _("Thema, met een woord"),
            tuple(Offer(f"{{hoeveelheid: {one}}}", Message(one)) for one in themes),
        ),
        (
            _("Thema, in cijfers"),
            tuple(Offer(f"{{aantal: {one}}}", Message(one)) for one in themes),
        ),
        (
            _("Cluster, hoe vaak genoemd"),
            tuple(Offer(f"{{keer: {one}}}", Message(one)) for one in clusters),
        ),
    )


def _about(title: str) -> str:
    """A title as it may stand between braces, empty where it cannot."""
    text = " ".join(title.split())
    return "" if "{" in text or "}" in text else text


def _tried(
    teller: Teller,
    entry: e.Entry,
    text: str,
    place: str | Message,
    own: Mapping[str, Filler] | None = None,
) -> Iterator[tuple[e.Entry, Message]]:
    try:
        teller.filled(text, place, own)
    except Refusal as refused:
        yield entry, refused.message


def _readable(synthesis: Synthesis) -> Iterator[e.Entry]:
    quantity = synthesis.prose("quantity")
    wrong = _refused_thresholds(quantity) is not None
    return (entry for entry in synthesis.entries.values() if not (wrong and entry is quantity))


def _refused_thresholds(quantity: e.Prose) -> Refusal | None:
    try:
        Thresholds.read(quantity.text)
    except Refusal as refused:
        return refused
    return None


def _evidence(gathering: Gathering, above: AboveTables) -> Evidence:
    wanted = {key for theme in above.themes for key in theme.evidence}
    wanted |= {key for direction in above.directions for key in direction.rests_on}
    evidence = Evidence(wanted)
    for saying in gathering.of_ids(wanted):
        entry = saying.entry
        seat = getattr(entry, "seat", None)
        evidence.put(Source(entry.id, entry.table, saying.number, seat, saying.letter))
    return evidence
