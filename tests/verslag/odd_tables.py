"""Tables that try a report's patience: the largest, the longest, the strangest."""

from __future__ import annotations

from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.kit import Kit
from tafelkit.domain.record import Record
from tafelkit.services import advice, canvas, conversation, look_back, preparation, values
from tests.builders import a_kit, an_empty_record

SENTENCES = (
    "De wijkagent kende iedereen bij naam, en toen hij wegging wist niemand meer wie te bellen. ",
    "Het uitvoeringsorganisatieonderdeel verantwoordingsinformatie vroeg om een nieuw formulier. ",
    "Daarna bleef het stil. ",
    "Ik wil dat iemand mij vertelt waarom het niet kan, en wat er dan wél kan. ",
)
LONG_WORD = "hottentottententententoonstellings" * 3 + "voorzittershamerslag"
STRANGE = (
    'Zij zei: “kom <b>nu</b> binnen” & ‘blijf’ — <a href="#">niet</a> ]]> &amp; \\n {0} %s',
    "Blij 😀👍🏽 met 👩‍👩‍👧 en → ↔ ✓ ☐ ★ ≥ 3 €, café, cafe\u0301, ĳs, naïef",
    "Onbekend schrift: 日本 en \U00012000 en שלום",
    f"{LONG_WORD} en https://voorbeeld.example/een/heel/lang/pad?met=vraag&en=nog-een#anker",
)


class Table:
    """A record that grows by services, as at a table."""

    def __init__(self, seats: int, kit: Kit | None = None) -> None:
        self.record = an_empty_record(kit, seats)

    def do(self, change: Change) -> e.Entry:
        self.record = self.record.applied(change)
        return change.steps[-1].entry

    @property
    def cards(self) -> list[str]:
        return [card.id for card in self.record.kit.deck.cards]

    @property
    def letters(self) -> list[str]:
        return [seat.id for seat in self.record.seats]

    def pick(self, seat: int, card: str, why: str, reason: e.Reason = "driver") -> e.Pick:
        found = self.do(values.pick(self.record, self.letters[seat], card, reason))
        assert isinstance(found, e.Pick)
        self.do(values.motivate(self.record, found.id, why))
        return found


def words(count: int) -> str:
    """A text of about so many characters."""
    text = "".join(SENTENCES) * (count // 150 + 1)
    return text[:count].rsplit(" ", 1)[0] + "."


def long_table(kit: Kit | None = None) -> Record:
    """Six seats, a motivation of 4,000 characters, sixty notes, ten advices."""
    table = Table(6, kit)
    for seat in range(6):
        length = 4000 if seat == 1 else 700
        why = words(length).replace("stil. ", "stil.\n")
        pick = table.pick(seat, table.cards[seat % 5], why, ("driver", "more", "less")[seat % 3])
        table.do(values.mention(table.record, pick.id, table.cards[(seat + 2) % 5]))
        table.do(canvas.lay(table.record, pick.id, "waarden"))
    picks = [pick.id for pick in table.record.all(e.Pick)]
    table.do(canvas.formulate(table.record, words(600)))
    table.do(canvas.rest_direction_on(table.record, tuple(picks)))
    _sixty_notes(table)
    notes = [note.id for note in table.record.all(e.Note)]
    for n in range(10):
        support: tuple[e.Support, ...] = ("shared", "partly", "minority")
        table.do(
            advice.advise(
                table.record,
                words(80 + 60 * n),
                support=support[n % 3],
                rests_on=(notes[n], notes[59 - n], picks[n % 6]),
            )
        )
    for n in range(6):
        table.do(look_back.remark(table.record, words(120 + n), table.letters[n]))
        table.do(look_back.call(table.record, words(140)))
    calls = table.record.all(e.Call)
    table.do(look_back.edit(table.record, calls[0].id, answer=words(500)))
    table.do(look_back.name_missing_voices(table.record, words(300)))
    return table.record


def _sixty_notes(table: Table) -> None:
    for n in range(20):
        seat = table.letters[n % 6] if n % 2 else None
        for kind in ("concept", "example", "tension"):
            more: dict[str, object] = {"seat": seat, "verbatim": n % 3 == 0}
            if kind == "example":
                more |= {"works": (True, False, None)[n % 3], "level": "gemeente"}
            if kind == "tension":
                more |= {"pole_a": f"de letter {n}", "pole_b": f"de geest {n}"}
            if n % 4 == 0:
                more["cards"] = tuple(table.cards[:2])
            table.do(conversation.note(table.record, kind, words(60 + 20 * n), **more))


def ten_seats() -> Record:
    """Ten seats of several backgrounds, of which some are few."""
    table = Table(10)
    backgrounds: tuple[e.Background, ...] = ("burger",) * 5 + ("ambtenaar",) * 3 + ("politicus",)
    for seat, background in zip(table.letters, backgrounds, strict=False):
        table.do(preparation.edit_seat(table.record, seat, background=background))
    for n in range(10):
        table.pick(n, table.cards[n % 6], words(200 + n))
    return table.record


def strange_table() -> Record:
    """Markup, quotes, emoji, foreign scripts and words without end, in every field."""
    table = Table(4)
    own = values.write_own_card(table.record, LONG_WORD, STRANGE[0])
    card = table.do(own)
    assert isinstance(card, e.OwnCard)
    for seat, text in enumerate(STRANGE):
        chosen = card.card if seat == 0 else table.cards[seat]
        table.do(preparation.edit_seat(table.record, table.letters[seat], detail=text))
        pick = table.pick(seat, chosen, text)
        table.do(canvas.lay(table.record, pick.id, "waarden"))
        for kind in ("concept", "example", "tension"):
            poles = {"pole_a": text, "pole_b": text[::-1]} if kind == "tension" else {}
            verbatim = bool(seat % 2)
            table.do(conversation.note(table.record, kind, text, verbatim=verbatim, **poles))
        table.do(advice.advise(table.record, text))
        table.do(look_back.remark(table.record, text))
        table.do(look_back.call(table.record, text))
        table.do(look_back.link(table.record, text, "https://example.org/<a>&amp;(b)"))
    table.do(canvas.formulate(table.record, "\n".join(STRANGE)))
    table.do(look_back.name_missing_voices(table.record, "\n\n".join(STRANGE)))
    call = table.record.all(e.Call)[0]
    table.do(look_back.edit(table.record, call.id, answer=STRANGE[1]))
    return table.record


def without_much() -> Record:
    """A table of which hardly anything is known."""
    record = an_empty_record(a_kit())
    bare = replace(record.table, date="", starts="", ends="", place="")
    return replace(record, table=bare)
