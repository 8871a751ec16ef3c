import json

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.synthesis import prose_id
from tafelkit.exchange import json_reader
from tests.exchange.altered import SOUND, a_small_kit, refused

PROGRAMME = json.loads(SOUND)["programme"]["id"]


def _programme(**values: object) -> str:
    plain = json.loads(SOUND)
    head = {"format": "tafelkit.programme", "version": 1}
    return json.dumps(
        {**head, "programme": plain["programme"], "kit": plain["kit"], "tables": [], **values}
    )


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"texts": {"\ud800": "x"}}, "texts: de tekst bevat een onleesbaar teken (U+D800)"),
        ({"texts": {"a\vb": "x"}}, "texts: de tekst bevat een onleesbaar teken (U+000B)"),
        (
            {"clusters": [{"name": "x", "cards": ["geluk"]}]},
            "clusters[0].cards: de kaart 'geluk' is bij geen van de tafels bekend",
        ),
        (
            {"directions": [{"position": 1, "text": "x"}, {"position": 1, "text": "y"}]},
            "directions[1].position: ontwikkelrichtingen zijn genummerd vanaf 1",
        ),
        ({"directions": [{"position": 0, "text": "x"}]}, "directions[0].position: "),
        ({"texts": {"quantity": "veel"}}, "texts.quantity: 'veel': de grenzen voor"),
        (
            {"texts": {"a": "x"}, "themes": [{"title": "x", "id": prose_id(PROGRAMME, "a")}]},
            f"texts.a: het id {prose_id(PROGRAMME, 'a')} komt twee keer voor",
        ),
    ],
)
def test_what_a_rapporteur_cannot_have_made(values: dict[str, object], sentence: str) -> None:
    assert refused(_programme(**values)).startswith(sentence)


def test_a_programme_that_points_nowhere() -> None:
    whole = {"format": "tafelkit.programme", "version": 1, "programme": {}, "kit": "klein"}
    themes = [{"title": "x", "evidence": ["6f0f6f0e-0000-4000-8000-000000000009"]}]
    assert refused(json.dumps({**whole, "themes": themes})).startswith(
        "themes[0].evidence[0]: er is niets"
    )
    table = {
        key: value
        for key, value in json.loads(SOUND).items()
        if key not in ("format", "version", "programme", "kit")
    }
    assert refused(json.dumps({**whole, "tables": [table, table]})).startswith(
        "tables[1].table.id: het id"
    )


def test_a_text_has_the_id_that_it_has_in_the_app_so_that_laptops_can_disagree_on_it() -> None:
    text = _programme(texts={"introduction": "Welkom."}).encode()
    content = json_reader.read_text(text, a_small_kit)
    (prose,) = (entry for entry in content.entries if isinstance(entry, e.Prose))
    assert prose.id == prose_id(content.programme.id, "introduction")


def test_the_bounds_of_words_of_quantity_are_taken_as_one_writes_them_in_the_app() -> None:
    content = json_reader.read_text(_programme(texts={"quantity": "90 60"}).encode(), a_small_kit)
    assert [entry.text for entry in content.entries if isinstance(entry, e.Prose)] == ["90 60"]
