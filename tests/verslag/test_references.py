from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.texts import Language
from tafelkit.services import conversation
from tafelkit.verslag import tree as t
from tafelkit.verslag.references import notes, poles_of, rests_on
from tafelkit.verslag.voice import Edition, Voice
from tests.verslag.odd_tables import Table


def told(table: Table, ids: list[str], edition: Edition = "internal") -> str:
    paragraph = rests_on(Voice(table.record, edition, Language("nl")), ids)
    return t.plain(paragraph.spans) if paragraph else ""


def test_cards_are_named_once_with_their_seats() -> None:
    table = Table(3)
    picks = [table.pick(n, table.cards[n // 2], "Daarom.").id for n in range(3)]
    said = "Rust op de kaarten vertrouwen\u00a0(A, B) en betrouwbaarheid\u00a0(C)."
    assert told(table, picks) == said
    assert told(table, picks[:1], "public") == "Rust op de kaart vertrouwen."


def test_notes_are_named_by_kind_and_number_and_link_to_their_place() -> None:
    table = Table(1)
    table.do(conversation.note(table.record, "example", "Later.", works=False))
    first = table.do(conversation.note(table.record, "example", "Eerst.", works=True))
    tension = table.do(
        conversation.note(table.record, "tension", "", pole_a="regel", pole_b="mens")
    )
    assert (
        told(table, [first.id, tension.id]) == "Rust op voorbeeld 1 en spanning 1 (regel ↔ mens)."
    )
    paragraph = rests_on(Voice(table.record, "internal", Language("nl")), [first.id])
    assert paragraph is not None
    assert [s.link for s in paragraph.spans if s.link] == [f"#note-{first.id}"]


def test_what_is_not_there_is_not_named() -> None:
    table = Table(1)
    assert told(table, []) == ""
    assert told(table, ["nergens"]) == ""


def test_a_note_without_words_is_not_numbered() -> None:
    table = Table(1)
    table.do(conversation.note(table.record, "concept", " "))
    kept = table.do(conversation.note(table.record, "concept", "Iets."))
    assert [note.id for note in notes(table.record, "concept")] == [kept.id]


def test_one_pole_stands_alone() -> None:
    table = Table(1)
    voice = Voice(table.record, "internal", Language("nl"))
    note = table.do(conversation.note(table.record, "tension", "", pole_a=" regel\n", pole_b=""))
    assert isinstance(note, e.Note)
    assert t.plain(poles_of(voice, note)) == "regel"
    assert poles_of(voice, replace(note, pole_a=None)) == ()
