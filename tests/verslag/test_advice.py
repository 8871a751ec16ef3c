from tafelkit.domain.texts import Language
from tafelkit.services import advice
from tafelkit.verslag.advice import blocks, given
from tafelkit.verslag.voice import Voice
from tests.builders import a_full_record, an_empty_record
from tests.verslag.reading import told


def test_advices_tell_how_widely_they_are_shared_and_what_they_rest_on() -> None:
    assert told(a_full_record(), "Adviezen aan de buurt").splitlines() == [
        "Kom langs voor je besluit.",
        "Gedragen door de tafel.",
        "Rust op spanning 1 (regel ↔ mens).",
        "1",
        "Schrap een formulier.",
        "Standpunt van een minderheid.",
        "2",
    ]


def test_one_advice_is_one() -> None:
    record = an_empty_record()
    record = record.applied(advice.advise(record, "Kom langs.", support="partly"))
    assert "Gedragen door een deel van de tafel." in told(record, "Advies aan de buurt")


def test_an_advice_without_words_is_not_printed() -> None:
    record = an_empty_record()
    record = record.applied(advice.advise(record, " \n"))
    voice = Voice(record, "internal", Language("nl"))
    assert given(voice) == () and not list(blocks(voice))
    record = record.applied(advice.advise(record, "Kom langs."))
    assert [one.rank for one in given(Voice(record, "internal", Language("nl")))] == [2]
