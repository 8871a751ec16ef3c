from dataclasses import replace

import pytest

from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language, LanguageCode, _
from tafelkit.services import values
from tafelkit.verslag.tree import Span, plain, said
from tafelkit.verslag.voice import Edition, Voice, lines
from tests.builders import a_full_record


def a_voice(
    record: Record | None = None, edition: Edition = "internal", code: LanguageCode = "nl"
) -> Voice:
    return Voice(record or a_full_record(), edition, Language(code))


def test_spans_stand_in_a_sentence_as_they_are() -> None:
    link = (Span("{first} \x00", link="#a"),)
    told = a_voice().tell(_("{first} van {count}", count=3), first=link)
    assert told == (Span("{first} \x00", link="#a"), Span(" van 3"))


@pytest.mark.parametrize(
    ("items", "sentence"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_items_are_listed_as_in_a_sentence(items: list[str], sentence: str) -> None:
    assert plain(a_voice().listed([said(item) for item in items])) == sentence


def test_recorded_words_say_their_language_in_a_report_of_another() -> None:
    assert a_voice().recorded("dag")[0].language is None
    assert a_voice(code="en").recorded("dag")[0].language == "nl"


def test_the_wording_of_the_kit_is_translated_and_that_of_the_programme_stands() -> None:
    record = a_full_record()
    assert a_voice(record, code="en").addressee == "the neighbourhood"
    assert plain(a_voice(record, code="en").questions[0]) == "Waarom? (en)"
    own = replace(record.programme, addressee="de wijk", organiser="", questions=("Hoezo?",))
    voice = a_voice(replace(record, programme=own), code="en")
    assert voice.addressee == "de wijk"
    assert voice.in_its_language(voice.addressee) == (Span("de wijk", language="nl"),)
    assert voice.organiser == "de organisator (en)"
    assert voice.in_its_language(voice.organiser) == (Span("de organisator (en)"),)
    assert [plain(question) for question in voice.questions] == ["Hoezo?"]


def test_without_a_title_or_questions_the_kit_speaks() -> None:
    record = a_full_record()
    bare = replace(record.programme, title=" ", questions=())
    voice = a_voice(replace(record, programme=bare))
    assert voice.programme == "Kleine kit"
    assert [plain(question) for question in voice.questions] == ["Waarom?"]


def test_only_the_internal_edition_knows_letters() -> None:
    record = a_full_record()
    assert a_voice(record).letter(record.seats[0].id) == "A"
    assert a_voice(record).letter(None) == ""
    assert a_voice(record, "public").letter(record.seats[0].id) == ""


def test_an_own_card_is_in_the_words_of_the_table() -> None:
    record = a_full_record()
    record = record.applied(values.write_own_card(record, "straat"))
    voice = a_voice(record, code="en")
    assert voice.card("eigen-straat") == (Span("straat", language="nl"),)
    assert voice.card("vertrouwen", italic=True) == (Span("vertrouwen (en)", italic=True),)


def test_lines_without_words_are_no_paragraphs() -> None:
    assert lines(" een\n\n \ntwee ") == ["een", "twee"]
