from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.method.telling import as_told

NOTE = e.Note(id="", table="", kind="concept", text="", zone="begrippen")


def test_notes_go_by_kind_and_examples_by_outcome_in_the_order_in_which_they_came() -> None:
    came = [
        replace(NOTE, id="1", kind="tension"),
        *(
            replace(NOTE, id=i, kind="example", works=w)
            for i, w in zip("2345", (None, False, True, True), strict=True)
        ),
        replace(NOTE, id="6"),
        replace(NOTE, id="7"),
    ]
    assert "".join(note.id for note in as_told(came)) == "6745321"


def test_only_examples_stand_by_their_outcome() -> None:
    """A file from elsewhere may say of any note whether it works."""
    notes = [
        e.Note(id=f"{n}", table="t", kind="concept", zone="begrippen", works=works)
        for n, works in enumerate((None, False, True))
    ]
    assert as_told(notes) == tuple(notes)
