import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.sheets.forms.order import FORMS, Form, FormsOrder, form_sheets
from tafelkit.domain.sheets.paper import PAPERS
from tafelkit.domain.texts import Language
from tests.builders import a_full_record
from tests.domain.sheets.forms.asked import KITS, kit, said, sheets


def test_the_fields_of_a_table_are_filled_in_as_far_as_they_are_known() -> None:
    record = a_full_record(kit())
    order = FormsOrder(record.kit, Language("nl"), record, forms=("record", "attendance"))
    text = said(list(form_sheets(order)))
    assert [text.count(known) for known in ("7", "dinsdag 20 juni 2023", "Zwolle")] == [2, 2, 2]
    assert {"10:00", "12:00", "ambtenaar", "beleid", "Wie er was"} <= set(text)
    assert "E" not in text and any(line.startswith("Tafel 7: Proefprogramma") for line in text)
    assert order.title == "Proefprogramma, tafel 7: formulieren"


def test_nobody_s_words_are_on_the_forms() -> None:
    record = a_full_record(kit())
    text = "\n".join(said(list(form_sheets(FormsOrder(record.kit, Language("nl"), record)))))
    for entry in (*record.all(e.Note), *record.all(e.Advice), record.direction):
        assert entry.text not in text


def test_forms_come_once_each_in_their_usual_order() -> None:
    order = FormsOrder(kit(), Language("nl"), seats=1, forms=("signs", "attendance", "signs"))
    found = list(form_sheets(order))
    assert [sheet.bookmark for sheet in found] == ["Wie er was", "Plaats A"]


@pytest.mark.parametrize("form", FORMS)
def test_nothing_of_one_kit_is_on_the_forms_of_the_other(form: Form) -> None:
    first, second = kit(KITS[0]), kit(KITS[1])
    text = "\n".join(said(sheets(form, KITS[1])))
    assert first.title.nl not in text and first.addressee.nl not in text
    assert all(question.nl not in text for question in first.questions)
    assert second.title.nl in text


def test_forms_are_refused_on_paper_that_is_too_small_and_for_too_many_seats() -> None:
    with pytest.raises(Refusal) as refused:
        sheets("record", paper=PAPERS["A5"])
    assert "A5" in Language("nl").text(refused.value.message)
    for count in (0, 11):
        with pytest.raises(Refusal):
            sheets("record", seats=count)
