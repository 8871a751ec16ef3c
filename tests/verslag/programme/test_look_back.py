from __future__ import annotations

from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record
from tafelkit.verslag import tree as t
from tests.builders import a_full_record
from tests.verslag.programme.programmes import emptied, sample_records, verslag_of
from tests.verslag.reading import section, words

ORGANISER = sample_records()[0].programme.organiser


def told(*records: Record, edition: str = "internal", above: tuple[e.Entry, ...] = ()) -> list[str]:
    verslag = verslag_of(records, above, edition)  # type: ignore[arg-type]
    return words(section(verslag, "Terugblik")).splitlines()


def at_the_end(**answers: str) -> Record:
    """What was said at the end of a table of the sample's programme."""
    record, full = emptied(sample_records()[0]), a_full_record()
    kinds = (e.Seat, e.Remark, e.LookBack, e.Call, e.Link)
    entries = {
        key: replace(x, table=record.table.id, **(answers if isinstance(x, e.Call) else {}))
        for key, x in full.entries.items()
        if isinstance(x, kinds)
    }
    return replace(record, entries=entries)


def test_all_that_was_said_at_the_end_is_there_with_its_table() -> None:
    assert told(at_the_end()) == [
        *("Opmerking", "Goed gesprek.", "Tafel 1, plaats B"),
        *("Wie ontbrak", "Jongeren.", "Tafel 1"),
        *(f"Oproep aan {ORGANISER}", "Kom terug met een antwoord.", "Tafel 1", "1"),
        *("Verwijzing", "De film van de dag", "https://example.org/film"),
        *("Dank", "Wij danken alle deelnemers voor hun inbreng en betrokkenheid."),
    ]


def test_a_seat_is_not_named_in_public() -> None:
    assert not any("plaats" in line for line in told(at_the_end(), edition="public"))


def test_a_call_is_followed_by_its_answer() -> None:
    lines = told(at_the_end(answer="In mei."))
    place = lines.index("Kom terug met een antwoord.")
    assert lines[place + 1].startswith("Antwoord van ") and lines[place + 1].endswith(": In mei.")
    assert lines[place + 2 : place + 4] == ["Tafel 1", "1"]


def test_one_who_came_is_thanked_as_one_and_the_rapporteurs_thanks_go_first() -> None:
    record = at_the_end()
    seat = record.seats[0]
    alone = replace(emptied(record), entries={seat.id: seat})
    assert told(alone) == ["Dank", "Wij danken de deelnemer voor de inbreng en betrokkenheid."]
    own = e.Prose(id="x", programme="p", place="thanks", text="Dank aan {deelnemers}.")
    assert told(alone, above=(own,)) == ["Dank", "Dank aan één deelnemer."]


def test_what_is_too_much_is_left_to_the_tables_own_reports() -> None:
    record = emptied(sample_records()[0])
    remarks = {
        f"{n}": e.Remark(id=f"{n}", table=record.table.id, rank=n, text=f"Opmerking {n}.")
        for n in range(62)
    }
    verslag = verslag_of((replace(record, entries=remarks),))
    said = words(section(verslag, "Opmerkingen")).splitlines()
    assert said[-1] == "Nog 2 staan in de verslagen van de tafels."
    assert sum(line.startswith("Opmerking ") for line in said) == 60
    assert isinstance(verslag.blocks[-1], t.Paragraph | t.Table)
