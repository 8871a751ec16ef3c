from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.domain.record import Record
from tafelkit.domain.texts import LanguageCode
from tafelkit.services.files import make_file
from tafelkit.services.reporting import report_of
from tafelkit.services.synthesis.prose import write_prose
from tafelkit.store.document import Document
from tafelkit.verslag.programme.programme import programme_verslag
from tests.builders import a_full_record


def programme(path: Path, record: Record, language: LanguageCode = "nl") -> Path:
    spoken = replace(record.programme, language=language)
    make_file(path, spoken, record.kit, [record.table, *record.entries.values()], "a", gathers=True)
    return path


@pytest.mark.parametrize("edition", ["internal", "public"])
@pytest.mark.parametrize("asked", [None, "nl", "en"])
def test_it_is_the_verslag_of_what_the_file_holds(tmp_path: Path, edition, asked) -> None:
    record = a_full_record()
    path = programme(tmp_path / "p.tafel", record, "en")
    with closing(Document.open(path, "a", to_read=True)) as document:
        found = report_of(document, edition, asked)
        expected = programme_verslag(
            document.programme(), record.kit, [record], document.above(), edition, asked
        )
    assert found == expected
    assert found.language == (asked or "en")


def test_a_placeholder_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    path = programme(tmp_path / "p.tafel", a_full_record())
    with closing(Document.open(path, "a")) as document:
        document.write(write_prose(document.synthesis(), "introduction", "Er waren {kamelen}."))
        with pytest.raises(Refusal, match="kamelen"):
            report_of(document, "internal", None)
