from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language
from tafelkit.ui.programme.tables.record_rows import record_rows
from tests.builders import an_empty_record


def test_everything_stands_round_by_round(full_record: Record) -> None:
    rows = list(record_rows(full_record, Language("nl")))
    headings = [row.words for row in rows if not row.id]
    assert headings == ["Welkom", "Waarden", "Richting", "Gesprek", "Advies", "Terugblik"]
    at = {row.words: n for n, row in enumerate(rows)}
    told = {row.words: row.caption for row in rows}
    assert at["Welkom"] < at["ambtenaar, beleid"] < at["Waarden"]
    assert at["Waarden"] < at["Omdat A het zegt."] < at["Wat een buurt zelf kan."] < at["Richting"]
    assert at["Terugblik"] < at["Jongeren."] < at["Kom terug met een antwoord."]
    assert "genoemd: betrouwbaarheid" in told["Omdat A het zegt."]
    assert "ligt bij Waarden" in told["Omdat A het zegt."]
    assert "gemeente" in told["De avondmarkt."] and "lukt al" in told["De avondmarkt."]
    assert "rust op: Spanning" in told["Kom langs voor je besluit."]
    assert told["Kom langs voor je besluit."].endswith("niet teruggelezen")
    assert any("https://example.org/film" in row.words for row in rows)


def test_a_round_of_which_nothing_is_recorded_says_so() -> None:
    rows = list(record_rows(an_empty_record(), Language("nl")))
    assert [row.words for row in rows].count("Hier is niets vastgelegd.") == 6
