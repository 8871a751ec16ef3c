import shutil

import pytest

from tafelkit.bootstrap import kit_shelf, resources
from tafelkit.domain.errors import Refusal
from tafelkit.exchange.kit_files import KitShelf


@pytest.fixture
def shelf(tmp_path):
    for part in ("kits", "cards", "canvas"):
        shutil.copytree(resources() / part, tmp_path / part)
    return tmp_path


def _refused(shelf) -> str:
    with pytest.raises(Refusal) as refused:
        KitShelf(shelf).kit("gemeente")
    return str(refused.value)


def _replace(path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_kits_that_lie_ready() -> None:
    assert kit_shelf().names() == ("gemeente", "sturingsfilosofie")


def test_the_first_kit() -> None:
    kit = kit_shelf().kit("sturingsfilosofie")
    assert (len(kit.deck.cards), kit.minutes, kit.addressee.nl) == (45, 120, "de rijksoverheid")
    assert (kit.canvas.width_mm, kit.canvas.height_mm) == (841, 594)
    assert all(card.picture for card in kit.deck.cards)
    assert len({card.picture for card in kit.deck.cards}) == 45


def test_the_second_kit() -> None:
    kit = kit_shelf().kit("gemeente")
    assert (len(kit.deck.cards), kit.minutes, kit.addressee.nl) == (20, 90, "de gemeente")
    assert (kit.canvas.width_mm, kit.canvas.height_mm) == (420, 297)


def test_no_sentence_of_the_first_kit_is_in_the_second() -> None:
    def sentences(name: str) -> set[str]:
        kit = kit_shelf().kit(name)
        found = [kit.title, kit.notice, *kit.questions, kit.deck.title, kit.deck.credit]
        found += [a_round.task for a_round in kit.rounds]
        found += [card.sentence for card in kit.deck.cards]
        found += [zone.question for zone in kit.canvas.zones] + [kit.canvas.footer]
        return {text for both in found for text in (both.nl, both.en)}

    assert not sentences("sturingsfilosofie") & sentences("gemeente")
    assert not any("rijksoverheid" in text for text in sentences("gemeente"))


def test_an_unknown_kit_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(Refusal, match="kies uit: gemeente, sturingsfilosofie"):
        kit_shelf().kit("provincie")
    with pytest.raises(Refusal, match="er niet"):
        kit_shelf().kit("weg.toml")


def test_a_kit_elsewhere(shelf) -> None:
    assert kit_shelf().kit(str(shelf / "kits" / "gemeente.toml")).id == "gemeente"


def test_each_fault_names_file_and_place(shelf) -> None:
    deck = shelf / "cards" / "gemeente" / "deck.toml"
    sound = deck.read_text(encoding="utf-8")
    for old, new, part in (
        ("kind = ", "soort = ", "onbekende sleutel 'soort'"),
        ('kind = "value"', 'kind = "deugd"', "'deugd' kan hier niet"),
        ("[[cards]]", "[[cards", "geen leesbare TOML"),
        ('symbol = "', 'symbol = "x', "kan hier niet"),
    ):
        _replace(deck, old, new)
        sentence = _refused(shelf)
        assert sentence.startswith(str(deck)) and part in sentence
        deck.write_text(sound, encoding="utf-8")


def test_a_deck_or_picture_that_is_missing(shelf) -> None:
    art = next((shelf / "cards" / "gemeente" / "art").glob("*.svg"))
    art.write_text("geen svg")
    assert _refused(shelf).startswith(f"{art}: ")
    art.unlink()
    assert _refused(shelf) == f"{art}: deze tekening is er niet"
    (shelf / "cards" / "gemeente" / "deck.toml").unlink()
    assert "deck.toml: dit bestand is er niet" in _refused(shelf)
