from __future__ import annotations

from tafelkit.domain import entries as e
from tafelkit.domain.method.places import name_of, round_of, spoken, texts_of
from tafelkit.domain.record import Record


def test_names_entries_as_people_point_at_them(full_record: Record) -> None:
    names = [str(name_of(full_record, entry)) for entry in spoken(full_record)]
    assert names == [
        *("Plaats D" if n == 3 else f"Plaats {letter}" for n, letter in enumerate("ABCD")),
        "Eigen kaart Buurtkracht",
        "Plaats A, vertrouwen",
        "Plaats B, betrouwbaarheid",
        "Plaats C, systeemwereld",
        "Richting",
        "Begrip van A",
        "Voorbeeld",
        "Spanning",
        "Advies 1",
        "Advies 2",
        "Wie ontbrak",
        "Opmerking van B",
        "Oproep",
        "Verwijzing",
    ]


def test_a_remark_without_a_seat_has_no_letter(empty_record: Record) -> None:
    remark = e.Remark(id="x", table=empty_record.table.id, text="Mooi.")
    assert str(name_of(empty_record, remark)) == "Opmerking"


def test_texts_are_all_words_of_people(full_record: Record) -> None:
    said = [text for entry in spoken(full_record) for text in texts_of(entry)]
    for words in ("beleid", "Buurtkracht", "Omdat A het zegt.", "regel", "mens", "Jongeren."):
        assert words in said
    assert "" not in said


def test_each_entry_has_its_round(full_record: Record) -> None:
    rounds = [round_of(entry) for entry in spoken(full_record)]
    order = ["welkom", "waarden", "richting", "gesprek", "advies", "terugblik"]
    assert rounds == sorted(rounds, key=order.index)
    assert set(rounds) == set(order)
