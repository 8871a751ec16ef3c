import pytest

from tafelkit.domain.typed.word_forms_en import name_forms, phrase_forms


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("trust", "trusts trusted trusting"),
        ("control", "controls controlled controlling"),
        ("plan", "planned planning plans"),
        ("care", "cared caring cares"),
        ("policy", "policies"),
        ("process", "processes"),
        ("reliability", "reliable"),
        ("responsibility", "responsible"),
        ("honesty", "honest"),
        ("simplicity", "simple"),
        ("democracy", "democratic democracies"),
        ("transparency", "transparent"),
        ("independence", "independent"),
        ("diversity", "diverse"),
        ("participation", "participate participated participating participative"),
        ("involvement", "involve involved involving"),
        ("courage", "courageous"),
    ],
)
def test_a_name_is_said_in_other_forms(word: str, forms: str) -> None:
    assert set(forms.split()) <= name_forms(word)


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("openness", {"open"}),
        ("fairness", {"fair"}),
        ("law", {"laws", "lawed"}),
        ("trust", {"distrust"}),
        ("stay", {"staies"}),
    ],
)
def test_no_other_word_is_made_of_it(word: str, others: set[str]) -> None:
    assert not name_forms(word) & others


def test_within_a_name_of_several_words_only_the_plural_is_said() -> None:
    assert phrase_forms("initiative") == {"initiatives"}
    assert phrase_forms("community") == {"communities"}
    assert phrase_forms("law") == set()
