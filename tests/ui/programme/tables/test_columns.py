from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.standing import standing
from tafelkit.domain.texts import Language
from tafelkit.ui.programme.tables.columns import COLUMNS, COUNTS, Row, Wording, haystack
from tests.builders import a_full_record, a_kit, an_empty_record


def words(row: Row, language: str = "nl") -> list[str]:
    wording = Wording(Language(language), a_kit())  # type: ignore[arg-type]
    return [column.words(wording, row) for column in COLUMNS]


def test_a_row_says_how_far_a_table_is() -> None:
    record = a_full_record()
    row = Row(record.table, standing(record), conflicts=2)
    assert words(row)[:6] == ["7", "20 juni 2023", "Zwolle", "4", "2", "concept"]
    assert words(row)[7:] == ["2", "", ""] and not row.whole


def test_the_rounds_that_miss_are_named_in_the_language_of_the_screen() -> None:
    record = an_empty_record(seats=1)
    row = Row(record.table, standing(record))
    assert words(row)[-1] == "Waarden, Richting, Gesprek, Advies, Terugblik"
    assert words(row, "en")[-1].startswith("Values, Direction")


def test_what_was_not_gathered_yet_is_not_called_none() -> None:
    row = Row(a_full_record().table)
    assert words(row)[3] == "…" and row.count("seats") is None
    assert row.whole  # nothing is said of it yet


def test_all_words_of_a_row_can_be_sought() -> None:
    record = a_full_record()
    table = replace(record.table, place="Den Haag", status="final")
    row = Row(table, standing(replace(record, table=table)))
    found = haystack(Wording(Language("nl"), a_kit()), row)
    assert all(part in found for part in ("den haag", "2023-06-20", "juni", "vastgesteld"))


def test_the_order_of_a_column_is_that_of_what_it_means() -> None:
    record = a_full_record()
    rows = [
        Row(replace(record.table, number=number, status=status))
        for number, status in ((10, "final"), (9, "draft"), (2, "read_back"))
    ]
    keys = {column.title.text: column.key for column in COLUMNS}
    assert [row.table.number for row in sorted(rows, key=keys["Tafel"])] == [2, 9, 10]
    statuses: list[e.Status] = [row.table.status for row in sorted(rows, key=keys["Stand"])]
    assert statuses == ["draft", "read_back", "final"]


def test_a_row_says_in_words_whether_it_counts_and_is_found_by_them() -> None:
    record = an_empty_record()
    row = Row(record.table, standing(record), counting="left_out")
    assert words(row)[COUNTS] == "telt niet mee" and row.whole
    assert "telt niet mee" in haystack(Wording(Language("nl"), a_kit()), row)
    assert words(Row(record.table, counting="double"))[COUNTS] == "mogelijk dubbel; telt mee"
