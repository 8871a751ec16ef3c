"""What the programme's verslag keeps of its tables: one pass, each record looked at once.

Nothing of a record stays that is not counted or printed, so a programme of ten thousand tables
takes little more room than one of a hundred.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from tafelkit.domain import entries as e
from tafelkit.domain.method.coming import AtTable, at_table
from tafelkit.domain.method.doubles import LEFT_OUT, left_out
from tafelkit.domain.method.evidence import Evidence, Source, in_no_direction, source
from tafelkit.domain.method.privacy import Composition, of_counts
from tafelkit.domain.method.tally import Tally, tally
from tafelkit.domain.method.together import Together
from tafelkit.domain.record import Record
from tafelkit.verslag.programme.keeping import Kept
from tafelkit.verslag.references import notes

A = TypeVar("A", e.Theme, e.DevelopmentDirection)

# What is printed at most. An advice that no direction uses is a voice that would be lost, so
# there is room for very many of them.
_EXAMPLES, _TENSIONS, _REMARKS, _MISSING, _CALLS, _LINKS = 60, 60, 60, 60, 200, 60
_ADVICES_OF_A_DIRECTION, _QUOTES_OF_A_THEME = 30, 3
UNUSED_ADVICES = 1000
_PLACES = {
    "introduction",
    "values",
    "conversations",
    "directions",
    "look_back",
    "thanks",
    "quantity",
}


@dataclass(frozen=True)
class Said:
    """Something recorded, and where."""

    entry: e.Entry
    source: Source


@dataclass(frozen=True)
class AboveTables:
    """What the rapporteur made of the tables, each kind in its order."""

    clusters: tuple[e.Cluster, ...] = ()
    themes: tuple[e.Theme, ...] = ()
    directions: tuple[e.DevelopmentDirection, ...] = ()
    prose: tuple[e.Prose, ...] = ()

    @classmethod
    def of(cls, entries: Iterable[e.Entry]) -> AboveTables:
        """Sorted out of the entries of a file that belong to no table."""
        found = tuple(entries)
        clusters = (entry for entry in found if isinstance(entry, e.Cluster))
        themes = (entry for entry in found if isinstance(entry, e.Theme))
        directions = (entry for entry in found if isinstance(entry, e.DevelopmentDirection))
        prose = (entry for entry in found if isinstance(entry, e.Prose))
        return cls(
            tuple(sorted(clusters, key=lambda cluster: (cluster.rank, cluster.id))),
            tuple(sorted(themes, key=lambda theme: (theme.rank, theme.id))),
            tuple(sorted(directions, key=lambda direction: (direction.position, direction.id))),
            tuple(sorted(prose, key=lambda prose: (prose.place, prose.id))),
        )

    @property
    def homeless(self) -> tuple[e.Prose, ...]:
        """The rapporteur's words for places that the verslag does not have."""
        return tuple(
            prose
            for prose in self.prose
            if prose.place not in _PLACES and not prose.place.startswith(LEFT_OUT)
        )

    @property
    def left_out(self) -> frozenset[str]:
        """The ids of the tables that are not counted."""
        return left_out(self.prose)

    def text(self, place: str) -> str:
        """The rapporteur's words for a place of the verslag, empty where nothing is written."""
        return next((prose.text for prose in self.prose if prose.place == place), "")


@dataclass
class Findings:
    """What was found at the tables, as far as it is counted or printed."""

    above: AboveTables
    evidence: Evidence
    counts: Tally
    tables: list[AtTable] = field(default_factory=list)
    left_out: list[e.Table] = field(default_factory=list)
    seats: Counter[str] = field(default_factory=Counter)
    advices: Counter[str] = field(default_factory=Counter)
    backgrounds: Counter[e.Background] = field(default_factory=Counter)
    together: Together = field(default_factory=Together)
    own_cards: dict[str, e.OwnCard] = field(default_factory=dict)
    examples: Kept[Said] = field(default_factory=lambda: Kept(_EXAMPLES))
    tensions: Kept[Said] = field(default_factory=lambda: Kept(_TENSIONS))
    unused: Kept[Said] = field(default_factory=lambda: Kept(UNUSED_ADVICES))
    remarks: Kept[Said] = field(default_factory=lambda: Kept(_REMARKS))
    missing: Kept[Said] = field(default_factory=lambda: Kept(_MISSING))
    calls: Kept[Said] = field(default_factory=lambda: Kept(_CALLS))
    links: Kept[Said] = field(default_factory=lambda: Kept(_LINKS))
    quotes: dict[str, Kept[Said]] = field(default_factory=dict)
    grounds: dict[str, Kept[Said]] = field(default_factory=dict)

    @property
    def composition(self) -> Composition:
        """The backgrounds as far as they may be shown."""
        return of_counts(self.backgrounds)


def findings(records: Iterable[Record], above: AboveTables) -> Findings:
    """What the records hold for the verslag of their programme."""
    wanted = {key for theme in above.themes for key in theme.evidence}
    wanted |= {key for direction in above.directions for key in direction.rests_on}
    found = Findings(above, Evidence(wanted), tally(()))
    found.quotes = {theme.id: Kept(_QUOTES_OF_A_THEME) for theme in above.themes}
    found.grounds = {one.id: Kept(_ADVICES_OF_A_DIRECTION) for one in above.directions}
    found.counts = tally(_looked_at(records, found), above.clusters)
    return found


def _looked_at(records: Iterable[Record], found: Findings) -> Iterator[Record]:
    """The records on their way to being counted; those of tables that do not count end here."""
    not_counted = found.above.left_out
    used = frozenset(key for one in found.above.directions for key in one.rests_on)
    quoting = _places(found.above.themes, lambda theme: theme.evidence)
    grounding = _places(found.above.directions, lambda direction: direction.rests_on)
    for record in records:
        if record.table.id in not_counted:
            found.left_out.append(record.table)
            continue
        found.evidence.add(record)
        found.together.add(record)
        _people(record, found)
        _sayings(record, found, used)
        _share(record, quoting, found.quotes, _is_quote)
        _share(record, grounding, found.grounds, _is_advice)
        yield record


def _people(record: Record, found: Findings) -> None:
    table = record.table.id
    found.tables.append(at_table(record))
    found.seats[table] = len(record.seats)
    found.advices[table] = sum(bool(advice.text.strip()) for advice in record.all(e.Advice))
    found.backgrounds.update(seat.background for seat in record.seats)
    named = found.tables[-1].cards
    for card, own in record.own_cards.items():
        if card in named:
            found.own_cards.setdefault(card, own)


def _sayings(record: Record, found: Findings, used: frozenset[str]) -> None:
    found.examples.add(_said(record, notes(record, "example")))
    found.tensions.add(_said(record, notes(record, "tension")))
    found.unused.add(_said(record, in_no_direction(record, used)))
    found.remarks.add(_said(record, (x for x in record.all(e.Remark) if x.text.strip())))
    look_back = record.look_back
    found.missing.add(_said(record, [look_back] if look_back.missing_voices.strip() else []))
    calls = (x for x in record.all(e.Call) if x.text.strip() or x.answer.strip())
    found.calls.add(_said(record, calls))
    links = (x for x in record.all(e.Link) if x.title.strip() or x.url.strip())
    found.links.add(_said(record, links))


def _said(record: Record, entries: Iterable[e.Entry]) -> Iterator[Said]:
    return (Said(entry, source(record, entry)) for entry in entries)


def _places(above: Sequence[A], ids: Callable[[A], Iterable[str]]) -> dict[str, list[str]]:
    """Who of the themes or directions uses an entry, by its id."""
    places: dict[str, list[str]] = {}
    for one in above:
        for key in dict.fromkeys(ids(one)):
            places.setdefault(key, []).append(one.id)
    return places


def _share(
    record: Record,
    places: dict[str, list[str]],
    kept: dict[str, Kept[Said]],
    fits: Callable[[e.Entry], bool],
) -> None:
    """Give each theme or direction what this table has for it."""
    shares: dict[str, list[e.Entry]] = {}
    for key, entry in record.entries.items():
        if key in places and fits(entry):
            for one in places[key]:
                shares.setdefault(one, []).append(entry)
    for one, entries in shares.items():
        kept[one].add(_said(record, sorted(entries, key=_rank)))


def _rank(entry: e.Entry) -> tuple[int, str]:
    return (getattr(entry, "rank", 0), entry.id)


def _is_quote(entry: e.Entry) -> bool:
    return isinstance(entry, e.Note) and entry.verbatim and bool(entry.text.strip())


def _is_advice(entry: e.Entry) -> bool:
    return isinstance(entry, e.Advice) and bool(entry.text.strip())
