"""In which words a copy of a file differs from it as it is now: so many of what, more or less.

What a file holds is told by its contents: of each kind the ids of what there is, each with a mark
that differs when what it says does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from tafelkit.domain.texts import Message, _, n_

# By kind, by id: a mark of what it says.
Contents = Mapping[str, Mapping[str, int]]

# What has words of its own though it is part of another entry: why a card was picked.
MOTIVATION = "motivation"
# In the order in which they are told: what was said first, then what is around it.
_COUNTED: Mapping[str, Callable[[int], Message]] = {
    "table_session": lambda count: n_("{count} tafel", "{count} tafels", count),
    "seat": lambda count: n_("{count} plaats", "{count} plaatsen", count),
    "pick": lambda count: n_("{count} keuze", "{count} keuzes", count),
    MOTIVATION: lambda count: n_("{count} toelichting", "{count} toelichtingen", count),
    "own_card": lambda count: n_("{count} eigen kaart", "{count} eigen kaarten", count),
    "note": lambda count: n_("{count} aantekening", "{count} aantekeningen", count),
    "advice": lambda count: n_("{count} advies", "{count} adviezen", count),
    "remark": lambda count: n_("{count} opmerking", "{count} opmerkingen", count),
    "call": lambda count: n_("{count} oproep", "{count} oproepen", count),
    "theme": lambda count: n_("{count} thema", "{count} thema's", count),
    "cluster": lambda count: n_("{count} cluster", "{count} clusters", count),
    "development_direction": lambda count: n_(
        "{count} ontwikkelrichting", "{count} ontwikkelrichtingen", count
    ),
    "prose": lambda count: n_(
        "{count} tekst van het verslag", "{count} teksten van het verslag", count
    ),
    "placement": lambda count: n_(
        "{count} kaart op het canvas", "{count} kaarten op het canvas", count
    ),
    "link": lambda count: n_("{count} link", "{count} links", count),
}
# Of which a table has one, or so many that nobody counts them.
_NAMED: Mapping[str, Message] = {
    "direction": _("richting"),
    "look_back": _("wie ontbrak"),
    "table_session": _("tafelgegevens"),
    "programme": _("programmagegevens"),
    "tick": _("teruglezen"),
    "round_span": _("tijden van de rondes"),
    "extension": _("tijden van de rondes"),
}


class Differences(NamedTuple):
    """How a copy differs: what it has more, what less, and what it says otherwise."""

    more: tuple[Message, ...] = ()
    less: tuple[Message, ...] = ()
    otherwise: tuple[Message, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.more or self.less or self.otherwise)

    def words(self) -> Message:
        """In one sentence: "3 toelichtingen en 1 advies minder; tafelgegevens anders"."""
        parts: list[Message] = []
        if self.more:
            parts.append(_("{what} meer", what=listed(self.more)))
        if self.less:
            parts.append(_("{what} minder", what=listed(self.less)))
        if self.otherwise:
            parts.append(_("{what} anders", what=listed(self.otherwise)))
        if not parts:
            return _("hetzelfde als nu")
        told = parts[0]
        for part in parts[1:]:
            told = _("{first}; {then}", first=told, then=part)
        return told


def differences(now: Contents, then: Contents) -> Differences:
    """How `then` differs from `now`."""
    more, less, otherwise = [], [], []
    for kind, counted in _COUNTED.items():
        ours, theirs = now.get(kind, {}), then.get(kind, {})
        added, gone = len(theirs.keys() - ours.keys()), len(ours.keys() - theirs.keys())
        altered = _altered(ours, theirs)
        # Of one table nobody would say that it is one table more.
        single = kind == "table_session" and max(len(ours), len(theirs)) == 1
        if added:
            more.append(_NAMED[kind] if single else counted(added))
        if gone:
            less.append(_NAMED[kind] if single else counted(gone))
        if altered and kind not in _NAMED:
            otherwise.append(counted(altered))
    for kind, name in _NAMED.items():
        ours, theirs = now.get(kind, {}), then.get(kind, {})
        same = _altered(ours, theirs) == 0
        if kind != "table_session":
            same = same and ours.keys() == theirs.keys()
        if not same and name not in otherwise:
            otherwise.append(name)
    return Differences(tuple(more), tuple(less), tuple(otherwise))


def holding(contents: Contents) -> Message:
    """What there is, in words."""
    told = [
        counted(len(contents[kind])) for kind, counted in _COUNTED.items() if contents.get(kind)
    ]
    return listed(told) if told else _("niets")


def lost(counts: Mapping[str, int]) -> tuple[Message, ...]:
    """So many of each kind, in words; of what one does not count only its name."""
    counted = (kind for kind in _COUNTED if kind not in _NAMED)
    found = [_COUNTED[kind](counts[kind]) for kind in counted if counts.get(kind)]
    for kind, name in {**_NAMED, "kit": _("kit")}.items():
        if counts.get(kind) and name not in found:
            found.append(name)
    return tuple(found)


def listed(what: Iterable[Message]) -> Message:
    """Messages in a row: the last after "en"."""
    *before, last = what
    if not before:
        return last
    told = before[0]
    for part in before[1:]:
        told = _("{first}, {then}", first=told, then=part)
    return _("{first} en {last}", first=told, last=last)


def _altered(ours: Mapping[str, int], theirs: Mapping[str, int]) -> int:
    return sum(ours[key] != theirs[key] for key in ours.keys() & theirs.keys())
