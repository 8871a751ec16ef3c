"""What the choices of the record are called in a report."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tafelkit.domain import entries as e
from tafelkit.domain.texts import Message, _, n_
from tafelkit.verslag.voice import Edition

STATUSES: Mapping[e.Status, Message] = {
    "draft": _("concept"),
    "read_back": _("teruggelezen"),
    "final": _("vastgesteld"),
}
EDITIONS: Mapping[Edition, Message] = {
    "internal": _("interne editie"),
    "public": _("openbare editie"),
}
SUPPORTS: Mapping[e.Support, Message] = {
    "shared": _("gedragen door de tafel"),
    "partly": _("gedragen door een deel van de tafel"),
    "minority": _("standpunt van een minderheid"),
}
BACKGROUNDS: Mapping[e.Background, Callable[[int], Message]] = {
    "ambtenaar": lambda count: n_("{count} ambtenaar", "{count} ambtenaren", count),
    "burger": lambda count: n_("{count} burger", "{count} burgers", count),
    "ondernemer": lambda count: n_("{count} ondernemer", "{count} ondernemers", count),
    "wetenschapper": lambda count: n_("{count} wetenschapper", "{count} wetenschappers", count),
    "opiniemaker": lambda count: n_("{count} opiniemaker", "{count} opiniemakers", count),
    "politicus": lambda count: n_("{count} politicus", "{count} politici", count),
    "bestuurder": lambda count: n_("{count} bestuurder", "{count} bestuurders", count),
    "anders": lambda count: n_("{count} overige", "{count} overigen", count),
}
BACKGROUND_GROUPS: Mapping[e.Background, Message] = {
    "ambtenaar": _("ambtenaren"),
    "burger": _("burgers"),
    "ondernemer": _("ondernemers"),
    "wetenschapper": _("wetenschappers"),
    "opiniemaker": _("opiniemakers"),
    "politicus": _("politici"),
    "bestuurder": _("bestuurders"),
    "anders": _("overigen"),
}
