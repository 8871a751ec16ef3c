from dataclasses import replace

import pytest

from tafelkit.domain.kit import Bilingual
from tafelkit.domain.sheets.forms.guide import minutes_of
from tafelkit.domain.sheets.forms.order import FormsOrder, form_sheets
from tafelkit.domain.texts import Language, LanguageCode
from tests.builders import a_full_record
from tests.domain.sheets.forms.asked import KITS, LANGUAGES, kit, said, sheets


@pytest.mark.parametrize("name", KITS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_guide_is_two_pages_with_the_whole_agenda(name: str, code: LanguageCode) -> None:
    guide = sheets("guide", name, code)
    assert len(guide) == 2
    text = "\n".join(said(guide))
    of_kit = kit(name)
    for a_round in of_kit.rounds:
        assert a_round.title.text(code) in text
        assert a_round.task.text(code, addressee=of_kit.addressee.text(code)) in text
    for question in of_kit.questions:
        assert question.text(code, addressee=of_kit.addressee.text(code)) in text


def test_a_guide_of_long_tasks_is_set_smaller_before_it_takes_more_pages() -> None:
    usual = kit()
    long = tuple(
        replace(a_round, task=Bilingual("Vertel elkaar wat je ziet. " * 16, ""))
        for a_round in usual.rounds
    )
    order = FormsOrder(replace(usual, rounds=long), Language("nl"), forms=("guide",))
    assert len(list(form_sheets(order))) == 2
    endless = tuple(
        replace(a_round, task=Bilingual("Vertel elkaar wat je ziet. " * 80, ""))
        for a_round in usual.rounds
    )
    order = replace(order, kit=replace(usual, rounds=endless))
    text = "\n".join(said(list(form_sheets(order))))
    assert text.count("Vertel elkaar") == 80 * len(usual.rounds)


def test_the_rounds_follow_each_other_by_the_clock() -> None:
    text = said(sheets("guide"))
    starts = [line.split("–")[0] for line in text if line[0].isdigit() and "–" in line]
    assert starts == ["0:00", "0:10", "0:40", "1:05", "1:35", "1:50"]


def test_a_guide_of_a_table_goes_by_its_clock_also_past_midnight() -> None:
    record = a_full_record(kit())
    late = replace(record, table=replace(record.table, starts="23:00"))
    for table, begins in ((record, "10:00–10:10"), (late, "0:50–1:00")):
        order = FormsOrder(table.kit, Language("nl"), table, forms=("guide",))
        assert any(line.startswith(begins) for line in said(list(form_sheets(order))))


@pytest.mark.parametrize(
    ("time", "minutes"), [("0:00", 0), ("9:05", 545), ("23:59", 1439), ("", 0), ("later", 0)]
)
def test_a_time_is_in_minutes_and_nought_where_it_is_not_known(time: str, minutes: int) -> None:
    assert minutes_of(time) == minutes
