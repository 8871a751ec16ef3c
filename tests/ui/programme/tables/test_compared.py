from tafelkit.domain.texts import Language
from tafelkit.ui.programme.tables.compared import lines
from tests.builders import a_full_record, an_empty_record


def test_what_tells_two_tables_apart_is_told() -> None:
    told = {line.name: line.words for line in lines(a_full_record(), Language("nl"))}
    assert told["Locatie"] == "Zwolle" and told["Deelnemers"].startswith("A ")
    assert told["Keuzes"].startswith("A vertrouwen") and told["Adviezen"].startswith("1. ")


def test_all_tables_have_the_same_lines() -> None:
    one, other = (
        list(lines(record, Language("en"))) for record in (a_full_record(), an_empty_record())
    )
    assert [line.name for line in one] == [line.name for line in other]
    assert "–" in [line.words for line in other]
