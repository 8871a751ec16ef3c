import pytest

from tafelkit.services.synthesis.stems import stemming


@pytest.mark.parametrize(
    "forms",
    [
        ("vertrouwen", "vertrouwde", "vertrouwd"),
        ("regel", "regels"),
        ("besluit", "besluiten"),
        ("afspraak", "afspraken"),
        ("toezegging", "toegezegd"),
        ("brief", "brieven"),
    ],
)
def test_forms_of_a_dutch_word_are_one(forms: tuple[str, ...]) -> None:
    stem = stemming("nl")
    assert len({stem(form) for form in forms}) == 1


def test_other_words_stay_others() -> None:
    stem = stemming("nl")
    assert len({stem(word) for word in ("wet", "weten", "beleid", "gebied", "afstand")}) == 5


def test_an_english_programme_has_english_forms() -> None:
    stem = stemming("en")
    assert stem("promises") == stem("promised") == stem("promise")
