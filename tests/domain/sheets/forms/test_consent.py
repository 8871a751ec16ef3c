from tafelkit.domain.method.names import PURPOSE_NAMES
from tafelkit.domain.sheets.forms.consent import _QUESTIONS
from tests.domain.sheets.forms.asked import said, sheets


def test_each_purpose_is_asked_for_itself_of_each_seat() -> None:
    forms = sheets("consent", seats=4)
    assert len(forms) == 4
    for sheet, letter in zip(forms, "ABCD", strict=True):
        text = said([sheet])
        assert f"Toestemming, plaats {letter}" in text
        assert text.count("ja") == text.count("nee") == len(PURPOSE_NAMES)


def test_the_purposes_are_asked_in_the_order_in_which_the_register_names_them() -> None:
    assert tuple(_QUESTIONS) == tuple(PURPOSE_NAMES)
    text = said(sheets("consent", seats=1))
    asked = [text.index(str(question)) for question in _QUESTIONS.values()]
    assert asked == sorted(asked)


def test_who_was_there_signs_behind_a_letter() -> None:
    (sheet,) = sheets("attendance", seats=3)
    text = said([sheet])
    assert [letter for letter in text if len(letter) == 1] == ["A", "B", "C"]
    assert text.count("Naam") == text.count("Handtekening") == 3
