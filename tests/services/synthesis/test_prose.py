import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.domain.synthesis import Synthesis
from tafelkit.services.synthesis.prose import write_prose
from tests.builders import an_empty_record


@pytest.fixture
def synthesis() -> Synthesis:
    record = an_empty_record()
    return Synthesis(record.programme, record.kit)


def test_a_place_is_written_altered_and_emptied(synthesis: Synthesis) -> None:
    first = write_prose(synthesis, "thanks", "Dank aan allen.")
    written = synthesis.applied(first)
    assert written.prose("thanks").text == "Dank aan allen."
    again = written.applied(write_prose(written, "thanks", "Dank."))
    assert again.prose("thanks").text == "Dank." and len(again.entries) == 1
    emptied = again.applied(write_prose(again, "thanks", "  "))
    assert emptied.prose("thanks").text == "" and not emptied.entries
    assert written.applied(first.inverse()) == synthesis


def test_what_alters_nothing_is_no_change(synthesis: Synthesis) -> None:
    assert not write_prose(synthesis, "thanks", "")
    written = synthesis.applied(write_prose(synthesis, "values", "Woorden."))
    assert not write_prose(written, "values", "Woorden.")


def test_places_do_not_know_each_other(synthesis: Synthesis) -> None:
    one = synthesis.applied(write_prose(synthesis, "values", "Waarden."))
    both = one.applied(write_prose(one, "look_back", "Terug."))
    assert (both.prose("values").text, both.prose("look_back").text) == ("Waarden.", "Terug.")


def test_thresholds_are_two_falling_percentages(synthesis: Synthesis) -> None:
    written = synthesis.applied(write_prose(synthesis, "quantity", "90 60"))
    assert written.prose("quantity").text == "90 60"
    for wrong in ("60 90", "90", "veel", "120 50"):
        with pytest.raises(Refusal, match="twee percentages"):
            write_prose(written, "quantity", wrong)
    emptied = written.applied(write_prose(written, "quantity", ""))
    assert not emptied.entries
