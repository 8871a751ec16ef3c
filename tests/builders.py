"""Small kits and records for tests, and fakes of what stands behind them."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from tafelkit.bootstrap import resources
from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.ids import derived_id, new_id
from tafelkit.domain.kit import (
    AgendaRound,
    Bilingual,
    Canvas,
    Card,
    Deck,
    Kit,
    Part,
    Suit,
    Words,
    Zone,
)
from tafelkit.domain.record import Record
from tafelkit.services import advice, canvas, conversation, look_back, preparation, values
from tafelkit.services.door import Target
from tafelkit.services.hub import Hub
from tafelkit.store.files import workroom

ROOT = "6f0f6f0e-0000-4000-8000-000000000001"
NOON = datetime(2023, 6, 20, 12, 0, tzinfo=timezone(timedelta(hours=2)))
ROUNDS = (
    ("welkom", "Welkom", "Welcome", 10),
    ("waarden", "Waarden", "Values", 30),
    ("richting", "Richting", "Direction", 25),
    ("gesprek", "Gesprek", "Conversation", 30),
    ("advies", "Advies", "Advice", 15),
    ("terugblik", "Terugblik", "Look back", 10),
)


def two(nl: str, en: str = "") -> Bilingual:
    return Bilingual(nl, en or f"{nl} (en)")


def a_card(number: int, name: str, suit: str = "A", aliases: tuple[str, ...] = ()) -> Card:
    return Card(
        name.replace(" ", "-"),
        number,
        suit,
        "value",
        two(name),
        two(f"Wat {name} is."),
        Words(aliases, ()),
        "M4 12L20 12",
    )


def a_deck() -> Deck:
    suits = (
        Suit("A", "disc", "#1F5FA8", "#8DB9EC", two("Vertrouwen")),
        Suit("B", "heart", "#B23A48", "#F09AA3", two("Menselijke maat")),
    )
    cards = (
        a_card(1, "vertrouwen", aliases=("vertrouwt",)),
        a_card(2, "betrouwbaarheid", aliases=("betrouwbaar", "betrouwbare")),
        a_card(3, "rechtvaardigheid"),
        a_card(6, "menselijke maat", "B"),
        a_card(7, "betrokkenheid", "B"),
        a_card(14, "systeemwereld", "B"),
    )
    return Deck("klein", "1", two("Klein deck"), two("Voor proeven"), suits, cards)


def a_canvas() -> Canvas:
    zones = (
        Zone(
            "waarden",
            two("Waarden"),
            two("Welke kaart koos je?"),
            ((12, 56, 817, 112), (12, 470, 817, 112)),
            places=tuple((60.0 + 150 * n, 60.0, 70.0, 95.0) for n in range(5)),
        ),
        Zone(
            "richting",
            two("Richting"),
            two("Waarheen moet {addressee}?"),
            ((216, 172, 409, 118),),
            lines=4,
        ),
        Zone("begrippen", two("Begrippen"), two("Welke woorden?"), ((12, 172, 200, 294),)),
        Zone(
            "voorbeelden",
            two("Voorbeelden"),
            two("Waar gebeurt het?"),
            ((629, 172, 200, 220),),
            parts=(
                Part("works", two("lukt al"), (629, 172, 200, 110)),
                Part("not_yet", two("lukt nog niet"), (629, 282, 200, 110)),
            ),
        ),
        Zone(
            "spanningen",
            two("Spanningen"),
            two("Wat trekt aan elkaar?"),
            ((216, 294, 409, 98),),
            poles=6,
        ),
        Zone(
            "advies",
            two("Advies"),
            two("Wat raden we aan?"),
            ((216, 396, 409, 70),),
            lines=3,
            numbered=True,
        ),
        Zone("terugblik", two("Terugblik"), two("Wie ontbrak?"), ((629, 396, 200, 70),)),
    )
    return Canvas(
        "klein", "1", two("Canvas"), 841, 594, (12, 12, 817, 40), two("Eigen ontwerp"), zones
    )


def a_kit(**values_: Any) -> Kit:
    kit = Kit(
        "klein",
        "1",
        two("Kleine kit"),
        two("de organisator"),
        two("de buurt", "the neighbourhood"),
        (two("Waarom?"),),
        1,
        two("Eigen ontwerp."),
        tuple(
            AgendaRound(key, two(nl, en), minutes, two(f"In {nl} doen we dit."))  # type: ignore[arg-type]
            for key, nl, en, minutes in ROUNDS
        ),
        a_deck(),
        a_canvas(),
    )
    return replace(kit, **values_)


def an_empty_record(kit: Kit | None = None, seats: int = 0) -> Record:
    kit = kit or a_kit()
    programme = e.Programme(
        id=derived_id(ROOT, "programme"),
        title="Proefprogramma",
        organiser="de organisator",
        addressee="de buurt",
        questions=("Waarom?",),
        kit=kit.id,
    )
    table = e.Table(
        id=derived_id(ROOT, "table"),
        programme=programme.id,
        number=7,
        date="2023-06-20",
        starts="10:00",
        ends="12:00",
        place="Zwolle",
    )
    record = Record(programme, kit, table, {})
    for _ in range(seats):
        record = record.applied(preparation.add_seat(record))
    return record


def a_full_record(kit: Kit | None = None) -> Record:
    """A table of four with something of everything."""
    record = an_empty_record(kit, seats=4)

    def do(change: Change) -> e.Entry:
        nonlocal record
        record = record.applied(change)
        return change.steps[-1].entry

    a, b, c, d = record.seats
    cards = [card.id for card in record.kit.deck.cards]
    for seat, card, reason in (
        (a, cards[0], "driver"),
        (b, cards[1], "more"),
        (c, cards[5], "less"),
    ):
        pick = do(values.pick(record, seat.id, card, reason))  # type: ignore[arg-type]
        do(values.motivate(record, pick.id, f"Omdat {seat.letter} het zegt."))
    do(preparation.edit_seat(record, d.id, background="ambtenaar", detail="beleid"))
    first, second, _third = record.all(e.Pick)
    do(values.mention(record, first.id, cards[1]))
    do(values.write_own_card(record, "Buurtkracht", "Wat een buurt zelf kan."))
    do(canvas.lay(record, first.id, "waarden"))
    do(canvas.lay(record, second.id, "richting", 300, 230, 10))
    do(canvas.formulate(record, "Begin bij wat de buurt nodig heeft."))
    do(canvas.rest_direction_on(record, (first.id, second.id)))
    do(canvas.agree(record, True))
    do(conversation.note(record, "concept", "Vertrouwen moet je geven.", verbatim=True, seat=a.id))
    do(conversation.note(record, "example", "De avondmarkt.", works=True, level="gemeente"))
    tension = do(conversation.note(record, "tension", "Dat botst.", pole_a="regel", pole_b="mens"))
    do(advice.advise(record, "Kom langs voor je besluit.", rests_on=(tension.id,)))
    do(advice.advise(record, "Schrap een formulier.", support="minority"))
    do(look_back.name_missing_voices(record, "Jongeren."))
    do(look_back.remark(record, "Goed gesprek.", b.id))
    do(look_back.call(record, "Kom terug met een antwoord."))
    do(look_back.link(record, "De film van de dag", "https://example.org/film"))
    return record


def resting_on(*records: Record) -> tuple[e.Entry, ...]:
    """A theme that rests on all that was said at these tables, and a direction on all advice."""
    programme = records[0].programme.id
    entries = [entry for record in records for entry in record.entries.values()]
    said = [one.id for one in entries if isinstance(one, e.Note | e.Pick | e.Direction | e.Advice)]
    advised = [one.id for one in entries if isinstance(one, e.Advice)]
    return (
        e.Theme(id=new_id(), programme=programme, title="Nabij", evidence=tuple(said)),
        e.DevelopmentDirection(
            id=new_id(), programme=programme, position=1, text="Kom.", rests_on=tuple(advised)
        ),
    )


class FakeFile:
    """A file that remembers what was written to it."""

    def __init__(self) -> None:
        self.written: list[Change] = []

    def write(self, change: Change) -> None:
        self.written.append(change)


class FakeSaving:
    """Saves at once."""

    def add(self, target: Target, change: Change) -> None:
        target.write(change)


def a_hub(record: Record | None = None, *, read_only: bool = False) -> Hub:
    return Hub(
        record or a_full_record(), {}, FakeFile(), FakeFile(), FakeSaving(), read_only=read_only
    )


def a_desk(app: Any, record: Record | None = None, language: str = "nl") -> Any:
    """A desk for page tests; `app` is pytest-qt's qapp."""
    from tafelkit.domain.texts import Language
    from tafelkit.ui.desk import Desk
    from tafelkit.ui.look.icons import Icons
    from tafelkit.ui.look.theme import Theme

    return Desk(
        a_hub(record),
        Language(language),  # type: ignore[arg-type]
        Theme(app, resources()),
        Icons(resources() / "icons"),
        Path("proef.tafel"),
        lambda: NOON,
    )


def left_by_the_dead(folder: Path, content: bytes) -> Path:
    """Leave what a killed run leaves of a file that it was making in a folder."""
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    room = workroom.free_room(folder)
    room = room.with_name(room.name.replace(f"-{os.getpid()}-", f"-{dead.pid}-"))
    room.mkdir(mode=0o700)
    (room / "half").write_bytes(content)
    return room
