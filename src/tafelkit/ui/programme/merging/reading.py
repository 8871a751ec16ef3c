"""What one laptop made of an entry, field by field, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from tafelkit.domain import entries as e
from tafelkit.domain.kit import Bilingual, Kit
from tafelkit.domain.method.doubles import LEFT_OUT
from tafelkit.domain.method.names import (
    LEVEL_NAMES,
    NOTE_NAMES,
    PLACE_NAMES,
    REASON_NAMES,
    SUPPORT_NAMES,
    WORKS_NAMES,
)
from tafelkit.domain.texts import Language, Message, _
from tafelkit.domain.typed.sitters import BACKGROUNDS
from tafelkit.verslag.names import STATUSES

KIND_NAMES: Mapping[type[e.Entry], Message] = {
    e.Programme: _("Programma"),
    e.Cluster: _("Cluster"),
    e.Theme: _("Thema"),
    e.DevelopmentDirection: _("Ontwikkelrichting"),
    e.Prose: _("Tekst voor het verslag"),
    e.Table: _("Gegevens van de tafel"),
    e.Seat: _("Plaats"),
    e.OwnCard: _("Eigen kaart"),
    e.Pick: _("Keuze"),
    e.Placement: _("Kaartplek"),
    e.Direction: _("Richting"),
    e.Note: _("Aantekening"),
    e.Advice: _("Advies"),
    e.LookBack: _("Wie ontbrak"),
    e.Remark: _("Opmerking"),
    e.Call: _("Oproep"),
    e.RoundSpan: _("Duur van een ronde"),
    e.Extension: _("Extra minuten"),
    e.Tick: _("Teruggelezen"),
    e.Link: _("Verwijzing"),
}
_FIELDS: Mapping[str, Message] = {
    "title": _("titel"),
    "organiser": _("organisator"),
    "addressee": _("voor wie"),
    "questions": _("vragen"),
    "language": _("taal"),
    "kit": _("kit"),
    "rank": _("volgorde"),
    "position": _("nummer"),
    "name": _("naam"),
    "cards": _("kaarten"),
    "text": _("woorden"),
    "evidence": _("bewijsplaatsen"),
    "rests_on": _("rust op"),
    "place": _("locatie"),
    "number": _("nummer"),
    "date": _("datum"),
    "starts": _("begint"),
    "ends": _("eindigt"),
    "status": _("stand"),
    "letter": _("letter"),
    "background": _("achtergrond"),
    "detail": _("preciezer"),
    "card": _("kaart"),
    "description": _("omschrijving"),
    "seat": _("plaats"),
    "reason": _("drijfveer, meer of minder"),
    "motivation": _("toelichting"),
    "mentions": _("genoemd"),
    "pick": _("keuze"),
    "zone": _("vak"),
    "x_mm": _("van links, in mm"),
    "y_mm": _("van boven, in mm"),
    "rotation": _("gedraaid, in graden"),
    "agreed": _("ingestemd"),
    "kind": _("soort"),
    "verbatim": _("letterlijk"),
    "works": _("lukt het"),
    "level": _("niveau"),
    "pole_a": _("ene pool"),
    "pole_b": _("andere pool"),
    "support": _("gedragen"),
    "missing_voices": _("wie ontbrak"),
    "answer": _("antwoord"),
    "round": _("ronde"),
    "started": _("begonnen"),
    "ended": _("geëindigd"),
    "minutes": _("minuten"),
    "subject": _("onderdeel"),
    "url": _("webadres"),
}
_CHOICES: Mapping[str, Mapping[Any, Message]] = {
    "language": {"nl": _("Nederlands"), "en": _("Engels")},
    "status": STATUSES,
    "background": BACKGROUNDS,
    "reason": REASON_NAMES,
    "kind": NOTE_NAMES,
    "works": WORKS_NAMES,
    "level": LEVEL_NAMES,
    "support": SUPPORT_NAMES,
}
_YES_NO = {True: _("ja"), False: _("nee")}
_POINTERS = ("seat", "pick", "subject", "evidence", "rests_on")
_CARDS = ("card", "cards", "mentions")
_HIDDEN = ("id", "programme", "table")


@dataclass(frozen=True)
class Line:
    """A field of an entry: what it is called, and what stands in it."""

    name: str
    words: str


class Reading:
    """Says what stands in an entry; `name_of` names another entry, `card_name` a card."""

    def __init__(
        self,
        language: Language,
        name_of: Callable[[str], str],
        card_name: Callable[[str], str],
        kit: Kit,
    ) -> None:
        self._language = language
        self._name_of = name_of
        self._card_name = card_name
        titles: dict[str, Bilingual] = {one.id: one.title for one in kit.rounds}
        titles.update((one.id, one.title) for one in kit.canvas.zones)
        self._titles = {key: title.text(language.code) for key, title in titles.items()}

    def lines(self, entry: e.Entry) -> Iterator[Line]:
        """All fields of an entry, in its own order."""
        if isinstance(entry, e.Prose):
            yield from self._prose(entry)
            return
        for field in fields(entry):
            if field.name not in _HIDDEN:
                name = self._language.text(_FIELDS[field.name])
                yield Line(name, self._words(field.name, getattr(entry, field.name)))

    def _prose(self, prose: e.Prose) -> Iterator[Line]:
        """A text by the name of its place; or that a table does not count."""
        text = self._language.text
        if prose.place.startswith(LEFT_OUT):
            yield Line(text(_("telling")), text(_("telt niet mee")))
            return
        place = PLACE_NAMES.get(prose.place)
        yield Line(text(_("plek in het verslag")), text(place) if place else prose.place)
        yield Line(text(_FIELDS["text"]), prose.text or "–")

    def _words(self, field: str, value: Any) -> str:
        if isinstance(value, tuple):
            # A question ends with a mark of its own.
            between = " " if field == "questions" else ", "
            return between.join(self._word(field, one) for one in value) or "–"
        return self._word(field, value)

    def _word(self, field: str, value: Any) -> str:
        if value is None or value == "":
            return "–"
        if field in _CHOICES:
            return self._language.text(_CHOICES[field][value])
        if isinstance(value, bool):
            return self._language.text(_YES_NO[value])
        if isinstance(value, float):
            return f"{value:.0f}"
        if field in ("zone", "round"):
            return self._titles.get(value, str(value))
        if field in _POINTERS:
            return self._name_of(value)
        return self._card_name(value) if field in _CARDS else str(value)
