"""Erasing in the programme, by who asked for it after the tables came in."""

from __future__ import annotations

import shutil
from pathlib import Path

from tafelkit.domain import entries as e
from tafelkit.services import preparation, values
from tafelkit.ui.programme.window import ProgrammeWindow
from tests.store.merging.work import merged, recorded, work_on
from tests.ui.conftest import Open
from tests.ui.opened import table_file
from tests.ui.programme.opened import programme_file, records

SAID = "Mijn huis is al drie jaar te koud."


def test_who_erases_knows_what_the_rapporteur_quotes(open_window: Open, tmp_path: Path) -> None:
    record = records(1)[0]
    seat = record.seats[0]
    note = e.Note(
        id=record.id_for("x"),
        table=record.table.id,
        rank=99,
        kind="example",
        text=SAID,
        seat=seat.id,
        zone="voorbeelden",
    )
    record.entries[note.id] = note  # type: ignore[index]
    record = record.applied(values.write_own_card(record, "Kou", "Wat in onze muren zit."))
    record = record.applied(values.pick(record, seat.id, "eigen-kou"))
    theme = e.Theme(
        id=record.id_for("t"),
        programme=record.programme.id,
        rank=1,
        title="Wonen",
        text=f"Wij schreven het op: “{SAID}”",
        evidence=(note.id,),
    )
    opened = open_window(programme_file(tmp_path, [record], [theme]))
    window = opened.program.window
    assert isinstance(window, ProgrammeWindow)
    for name in ("tafels", "themas", "tafels"):
        window.go(name)
    window.desk.table_asked.emit(record.table.id, "")
    opened.dialogs.answer = 0
    window.menus.actions.by_name["erase"].trigger()
    assert [question.split("?")[0].split(".")[0] for question in opened.dialogs.asked] == [
        "Van welke plaats van tafel 1 moeten de woorden weg",
        "Woorden van plaats A staan ook in 2 andere teksten",
        "Alles wissen wat plaats A van tafel 1 heeft gezegd",
    ]
    assert "andere laptop" not in opened.dialogs.asked[-1]
    assert window.overlay is None and window.page.isVisible()
    assert opened.dialogs.words == [("Eigen kaart Kou", "Kou"), ("Thema ‘Wonen’", theme.text)]
    assert all(one.text != SAID for one in window.session.record(record.table.id).all(e.Note))
    own = window.session.record(record.table.id).own_cards["eigen-kou"]
    assert (own.name, own.description) == ("Kou", "")
    assert window.desk.gathering.own_cards["eigen-kou"] == own
    (left,) = window.session.hub.synthesis.themes
    assert left.text == theme.text


def test_who_erases_a_seat_that_another_laptop_removed_knows_what_stays(
    open_window: Open, tmp_path: Path
) -> None:
    one, other = table_file(tmp_path, name="a.tafel"), tmp_path / "b.tafel"
    shutil.copy(one, other)
    seat = recorded(one).seats[0]
    work_on(one, lambda r: preparation.edit_seat(r, seat.id, detail="woont er al lang"))
    work_on(other, lambda r: preparation.remove_seat(r, seat.id))
    opened = open_window(merged(tmp_path, "programma", one, other))
    window = opened.program.window
    assert isinstance(window, ProgrammeWindow)
    window.go("tafels")
    window.desk.table_asked.emit(seat.table, "")
    opened.dialogs.answer = 0
    window.menus.actions.by_name["erase"].trigger()
    assert "Op een andere laptop is deze plaats verwijderd" in opened.dialogs.asked[-1]
    record = window.session.record(seat.table)
    assert [entry.detail for entry in record.seats if entry.id == seat.id] == [""]
    assert "Vertrouwen moet je geven." in [note.text for note in record.all(e.Note)]
