import io
from pathlib import Path

import pytest

from tafelkit.bootstrap import resources
from tafelkit.domain import entries as e
from tafelkit.domain.texts import LanguageCode
from tafelkit.printing.report import write_pdf
from tafelkit.verslag.certificate import Held, certificate, held_by
from tests.builders import NOON, a_full_record
from tests.printing.tagged.making import failures
from tests.verslag.reading import words

REGISTER = (
    e.Attendee(id="1", seat="a", name="Karin Zonderling", contact="karin@example.org"),
    e.Attendee(id="2", seat="b", name="Henk", keep_until="2024-01-01"),
    e.Consent(id="3", seat="a", purpose="notes", given=True, date="2023-06-20"),
)


def test_it_tells_how_much_there_was_and_of_whom_nothing() -> None:
    held = held_by(REGISTER)
    assert held == Held(names=2, contacts=1, consents=1)
    text = words(certificate(a_full_record(), held, "tafel-07.register", NOON, "nl"))
    assert "2 namen, één contactgegeven en één antwoord over toestemming" in text
    assert "tafel-07.register" in text and "dinsdag 20 juni 2023, 12:00 uur" in text
    assert "Zonderling" not in text and "example" not in text and "Henk" not in text


def test_it_says_what_was_not_reached() -> None:
    text = words(certificate(a_full_record(), Held(0, 0, 0), "x.register", NOON, "en"))
    assert "made outside tafelkit" in text and "0 names" in text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_is_one_page_that_can_be_kept(language: LanguageCode, tmp_path: Path) -> None:
    out = io.BytesIO()
    content = certificate(a_full_record(), Held(8, 8, 40), "t.register", NOON, language)
    write_pdf(content, out, resources() / "fonts", NOON)
    assert failures(out.getvalue(), tmp_path) == []
    assert out.getvalue().count(b"/Type /Page\n") == 1
