import pytest

from tafelkit.domain.typed.word_forms_nl import name_forms, phrase_forms


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("vertrouwen", "vertrouw vertrouwt vertrouwde vertrouwden vertrouwd vertrouwens"),
        ("verbetering", "verbeter verbeteren verbeterd verbeteringen"),
        ("waardering", "waardeer waardeert gewaardeerd"),
        ("aandacht", "aandachten"),
        ("maat", "maten"),
        ("eerlijkheid", "eerlijk eerlijke eerlijker eerlijkst eerlijks eerlijkheden"),
        ("rechtvaardigheid", "rechtvaardig rechtvaardige"),
        ("responsiviteit", "responsief responsieve responsiever"),
        ("integriteit", "integer integere"),
        ("betrokkenheid", "betrokken"),
        ("complexiteit", "complex complexe complexer"),
        ("eenvoud", "eenvoudig eenvoudige eenvoudiger"),
        ("democratie", "democratisch democratische democratieen"),
        ("rechtsstaat", "rechtsstaten rechtsstatelijk"),
        ("controle", "controles controleren controleert gecontroleerd"),
        ("participatie", "participeren participeert participaties"),
        ("samenwerking", "samenwerken samengewerkt werkt samen werken samen samen te werken"),
        ("initiatief", "initiatieven"),
        ("verhaal", "verhalen"),
        ("document", "documenten"),
        ("vriend", "vrienden"),
        ("voordeel", "voordelen"),
    ],
)
def test_a_name_is_said_in_other_forms(word: str, forms: str) -> None:
    found = name_forms(word)
    for phrase in ("werkt samen", "werken samen", "samen te werken"):
        if phrase in forms:
            assert phrase in found
            forms = forms.replace(phrase, "")
    assert set(forms.split()) <= found


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("moed", {"moeder", "moede"}),
        ("openheid", {"open"}),
        ("snelheid", {"snel"}),
        ("vrijheid", {"vrij"}),
        ("gelijkheid", {"gelijk"}),
        ("zekerheid", {"zeker"}),
        ("samenwerking", {"werk samen"}),
        ("wet", {"weten", "wetten"}),
        ("rechtvaardig", {"rechtvaardigen"}),
        ("vertrouwen", {"wantrouwen", "trouwen", "trouw"}),
    ],
)
def test_no_other_word_is_made_of_it(word: str, others: set[str]) -> None:
    assert not name_forms(word) & others


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("algemeen", {"algemene"}),
        ("maatschappelijk", {"maatschappelijke"}),
        ("menselijke", {"menselijk"}),
        ("belang", {"belangen"}),
        ("initiatief", {"initiatieve", "initiatieven"}),
        ("vangnet", {"vangnetten"}),
        ("huis", {"huizen"}),
        ("burger", {"burgers"}),
    ],
)
def test_within_a_name_of_several_words_each_bends(word: str, forms: set[str]) -> None:
    assert forms <= phrase_forms(word)


def test_within_a_name_a_word_is_no_verb() -> None:
    assert not phrase_forms("werken") & {"werkt", "gewerkt"}
