"""Whether a kit holds together: what a reader of plain data cannot see by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from tafelkit.domain.entries import ZONE_OF_KIND
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import card_id
from tafelkit.domain.kit import Bilingual, Canvas, Deck, Kit, Rectangle, Zone
from tafelkit.domain.texts import Message, _

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
# None lies farther off than our reader lets it.
_NUMBER = re.compile(r" ?-?\d{1,7}(?!\d)(?:\.\d+)?")
# How many numbers a step of a picture has at a time: M and L a point, C three of them.
_AT_A_TIME = {"M": 2, "L": 2, "C": 6, "Z": 0}
_NAME = re.compile(r"[\w-]{1,80}")
# The zones in which something is laid when nobody says where.
_LANDING = ("waarden", *ZONE_OF_KIND.values())
_MOST_LINES, _MOST_AREAS = 100, 200


def check_deck(deck: Deck) -> None:
    """Raise Refusal for a double id or number, an unknown suit, an empty text, a bad picture."""
    _unique("suits", "id", (suit.id for suit in deck.suits))
    _unique("cards", "id", (card.id for card in deck.cards))
    _unique("cards", "number", (card.number for card in deck.cards))
    suits = {suit.id for suit in deck.suits}
    _filled("title", deck.title)
    for suit in deck.suits:
        place = f"suits '{suit.id}'"
        _filled(f"{place}.name", suit.name)
        for key, colour in (("colour", suit.colour), ("colour_dark", suit.colour_dark)):
            if not _COLOUR.fullmatch(colour):
                raise _at(
                    f"{place}.{key}",
                    _("schrijf een kleur als #1F5FA8, niet '{value}'", value=colour),
                )
    for card in deck.cards:
        place = f"cards '{card.id}'"
        if card.id != card_id(card.id) or card.id.startswith("eigen-"):
            raise _at(
                f"{place}.id",
                _("schrijf kleine letters met streepjes, zonder eigen- vooraan"),
            )
        if card.suit not in suits:
            raise _at(
                f"{place}.suit",
                _(
                    "de reeks '{suit}' bestaat niet; kies uit: {known}",
                    suit=card.suit,
                    known=", ".join(sorted(suits)),
                ),
            )
        if not 0 < card.number < 1000:
            raise _at(f"{place}.number", _("een nummer ligt tussen 1 en 999"))
        if not _is_picture(card.picture):
            raise _at(f"{place}.picture", _("dit is geen leesbare tekening"))
        _filled(f"{place}.name", card.name)
        _filled(f"{place}.sentence", card.sentence)


def check_canvas(canvas: Canvas) -> None:
    """Raise Refusal for a double zone, one outside the sheet or over another, an empty text."""
    _unique("zones", "id", (zone.id for zone in canvas.zones))
    sheet = (0.0, 0.0, canvas.width_mm, canvas.height_mm)
    if not (50 <= canvas.width_mm <= 2000 and 50 <= canvas.height_mm <= 2000):
        raise _at("width_mm, height_mm", _("een canvas meet tussen 50 en 2000 mm"))
    _inside("head", canvas.head, sheet)
    for zone in canvas.zones:
        _check_zone(zone, sheet)
    missing = set(_LANDING) - {zone.id for zone in canvas.zones}
    if missing:
        raise _at("zones", _("het vak '{zone}' ontbreekt; voeg het toe", zone=min(missing)))
    named = [(zone.id, area) for zone in canvas.zones for area in zone.areas]
    if len(named) > _MOST_AREAS:  # each is held against all others
        raise _at("zones", _("een canvas heeft hooguit {most} rechthoeken", most=_MOST_AREAS))
    for (one, first), (other, second) in combinations([("head", canvas.head), *named], 2):
        if _overlap(first, second):
            raise _at(
                f"zones '{other}'", _("ligt over '{one}' heen; schuif een van beide op", one=one)
            )


def _check_zone(zone: Zone, sheet: Rectangle) -> None:
    place = f"zones '{zone.id}'"
    _filled(f"{place}.title", zone.title)
    _filled(f"{place}.question", zone.question)
    if not zone.areas:
        raise _at(f"{place}.areas", _("geef het vak ten minste één rechthoek"))
    for key, count in (("lines", zone.lines), ("poles", zone.poles)):
        if not 0 <= count <= _MOST_LINES:
            raise _at(f"{place}.{key}", _("kies 0 tot en met {most}", most=_MOST_LINES))
    for area in zone.areas:
        _inside(f"{place}.areas", area, sheet)
    for at in zone.places:
        if not any(_holds(area, at) for area in zone.areas):
            raise _at(f"{place}.places", _("{area} ligt buiten het vak", area=list(at)))
    for part in zone.parts:
        _filled(f"{place}.parts '{part.id}'.title", part.title)
        if not any(_holds(area, part.area) for area in zone.areas):
            raise _at(
                f"{place}.parts '{part.id}'",
                _("{area} ligt buiten het vak", area=list(part.area)),
            )


def _is_picture(drawn: str) -> bool:
    """Whether these are the steps of a picture, each looked at by itself.

    One pattern for them all would keep the reader busy, or rest on possessive groups.
    """
    at = 0
    while at < len(drawn):
        numbers, at, count = _AT_A_TIME.get(drawn[at]), at + 1, 0
        if numbers is None:
            return False
        while numbers and (found := _NUMBER.match(drawn, at)):
            at, count = found.end(), count + 1
        if numbers and (count == 0 or count % numbers):
            return False
        at += drawn.startswith(" ", at)
    return True


def check_kit(kit: Kit) -> None:
    """Raise Refusal where agenda and wording are not complete; deck and canvas are checked too."""
    for key, name in (("id", kit.id), ("deck.id", kit.deck.id), ("canvas.id", kit.canvas.id)):
        if not _NAME.fullmatch(name):
            raise _at(
                key,
                _("'{name}' is geen naam; schrijf letters, cijfers en streepjes", name=name[:40]),
            )
    check_deck(kit.deck)
    check_canvas(kit.canvas)
    _unique("rounds", "id", (a_round.id for a_round in kit.rounds))
    if not kit.rounds:
        raise _at("rounds", _("een agenda heeft ten minste één ronde"))
    for key in ("title", "organiser", "addressee", "notice"):
        _filled(key, getattr(kit, key))
    for number, question in enumerate(kit.questions):
        _filled(f"questions[{number}]", question)
    for a_round in kit.rounds:
        _filled(f"rounds '{a_round.id}'.title", a_round.title)
        _filled(f"rounds '{a_round.id}'.task", a_round.task)
        if not 0 < a_round.minutes <= 600:
            raise _at(f"rounds '{a_round.id}'.minutes", _("een ronde duurt 1 tot 600 minuten"))
    if not 1 <= kit.picks_per_seat <= 3:
        raise _at("picks_per_seat", _("een plaats kiest 1 tot 3 kaarten"))


def _at(place: str, cause: Message) -> Refusal:
    return Refusal(_("{place}: {cause}", place=place, cause=cause))


def _unique(place: str, key: str, values: Iterable[object]) -> None:
    seen: set[object] = set()
    for value in values:
        if value in seen:
            raise _at(
                f"{place}.{key}",
                _("'{value}' komt twee keer voor; geef elk een eigen {key}", value=value, key=key),
            )
        seen.add(value)


def _filled(place: str, text: Bilingual) -> None:
    for language, words in _missing(text):
        raise _at(f"{place}.{language}", words)


def _missing(text: Bilingual) -> Iterator[tuple[str, Message]]:
    if not text.nl.strip():
        yield "nl", _("de Nederlandse tekst ontbreekt; vul hem in")
    if not text.en.strip():
        yield "en", _("de Engelse vertaling ontbreekt; vul die in")


def _inside(place: str, area: Rectangle, sheet: Rectangle) -> None:
    if not _holds(sheet, area):
        raise _at(
            place,
            _(
                "{area} ligt buiten het vel van {width} bij {height} mm",
                area=list(area),
                width=f"{sheet[2]:g}",
                height=f"{sheet[3]:g}",
            ),
        )


def _holds(outer: Rectangle, inner: Rectangle) -> bool:
    (x, y, width, height), (left, top, across, down) = outer, inner
    inside = x <= left and y <= top and left + across <= x + width and top + down <= y + height
    return inside and across > 0 and down > 0


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    (x, y, width, height), (left, top, across, down) = one, other
    return x < left + across and left < x + width and y < top + down and top < y + height
