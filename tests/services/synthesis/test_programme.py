from tafelkit.domain.synthesis import Synthesis
from tafelkit.services.synthesis.programme import edit_programme
from tests.builders import an_empty_record


def test_the_programme_is_altered_and_put_back() -> None:
    record = an_empty_record()
    synthesis = Synthesis(record.programme, record.kit)
    change = edit_programme(synthesis, title="Samen sturen", questions=("Wat is nodig?",))
    altered = synthesis.applied(change)
    assert altered.programme.title == "Samen sturen"
    assert altered.programme.questions == ("Wat is nodig?",)
    assert altered.programme.organiser == record.programme.organiser
    assert altered.applied(change.inverse()) == synthesis
    assert not edit_programme(altered, title="Samen sturen")
