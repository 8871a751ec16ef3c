from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.personal.findings import personal, registered_names, traces
from tafelkit.domain.personal.registered import RegisteredNames
from tafelkit.domain.record import Record
from tafelkit.services import advice
from tests.effort import ending

NAMES = RegisteredNames(("Jan de Vries", "Fatima El Amrani", "José", "Wil Groot"))


def found(text: str) -> list[tuple[str, str]]:
    return [(trace.kind, trace.words) for trace in traces(text, NAMES)]


def test_of_overlapping_finds_one_remains() -> None:
    assert found("jan@jose.nl") == [("email", "jan@jose.nl")]


def test_leads_from_the_record_to_the_entry(full_record: Record) -> None:
    record = full_record.applied(advice.advise(full_record, "Bel Jan op 06-12345678."))
    entry = record.all(e.Advice)[-1]
    items = personal(record, NAMES)
    assert [(str(item.message), item.round, item.entry.id) for item in items] == [
        ("Advies 3: een naam uit het register: Jan", "advies", entry.id),
        ("Advies 3: telefoonnummer 06-12345678", "advies", entry.id),
    ]


def test_names_come_from_attendees_that_have_one() -> None:
    register = [
        e.Attendee(id="1", seat="a", name="Jan de Vries"),
        e.Attendee(id="2", seat="b", name=" "),
        e.Consent(id="3", seat="a", purpose="notes", given=True),
    ]
    names = registered_names(register)
    assert [trace.words for trace in traces("Jan, seat a", names) if trace.kind == "name"] == [
        "Jan"
    ]


@given(st.text(max_size=200), st.lists(st.text(max_size=20), max_size=3))
def test_finds_lie_in_the_text_and_never_over_each_other(text: str, names: list[str]) -> None:
    last = 0
    for trace in traces(text, RegisteredNames(names)):
        assert last <= trace.start < trace.end <= len(text)
        assert text[trace.start : trace.end] == trace.words
        last = trace.end


def test_a_find_is_known_again_until_other_words_stand_there(full_record: Record) -> None:
    first = full_record.applied(advice.advise(full_record, "Bel Jan op 06-12345678."))
    again = first.applied(advice.advise(first, "Nog iets."))
    marks = [item.mark for item in personal(first, NAMES)]
    assert marks == [item.mark for item in personal(again, NAMES)]
    entry = first.all(e.Advice)[-1]
    altered = first.applied(advice.edit_advice(first, entry.id, text="Bel Jan op 06-12345679."))
    assert [item.mark in marks for item in personal(altered, NAMES)] == [True, False]


def test_a_mark_does_not_hold_what_was_found(full_record: Record) -> None:
    record = full_record.applied(advice.advise(full_record, "Bel Jan op 06-12345678."))
    for item in personal(record, NAMES):
        assert item.trace.words not in item.mark
        assert len(item.mark.rpartition(" ")[2]) == 4


@pytest.mark.parametrize("end", ["", "één"])
def test_a_very_long_text_is_looked_through_in_time(end: str) -> None:
    with ending():
        assert len(traces("Jan, " * 8_000 + end, NAMES)) == 8_000


SAID = Path(__file__).parent


def spoken(file: str) -> Iterator[tuple[str, str, list[tuple[int, int]]]]:
    """The sentences of a file: their kind, the sentence, and where what must be found stands."""
    for line in (SAID / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, _bar, text = line.partition(" | ")
            text = text.replace("\\n", "\n")
            text = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text)
            plain, places = "", []
            for number, part in enumerate(re.split("[«»]", text)):
                if number % 2:
                    places.append((len(plain), len(plain) + len(part)))
                plain += part
            yield kind, plain, places


@pytest.mark.parametrize("file", ["said.txt", "heard.txt"])
def test_what_people_say_at_a_table_is_found_and_what_only_looks_alike_is_not(file: str) -> None:
    missed, cried = [], []
    for kind, text, places in spoken(file):
        kinds = {(trace.kind, trace.start, trace.end) for trace in traces(text)}
        cried += [(text, kinds)] if kind == "none" and kinds else []
        missed += [
            (kind, text)
            for start, end in places
            if not any(one == kind and at < end and start < to for one, at, to in kinds)
        ]
    assert (missed, cried) == ([], [])
