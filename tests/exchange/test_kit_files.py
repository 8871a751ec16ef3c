import shutil

import pytest

from tafelkit.bootstrap import kit_shelf, resources
from tafelkit.domain.errors import Refusal
from tafelkit.exchange.kit_files import KitShelf
from tests.effort import ending


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
    with pytest.raises(Refusal, match=r"weg\.toml: dit bestand bestaat niet"):
        kit_shelf().kit("weg.toml")


def test_a_kit_elsewhere(shelf) -> None:
    assert kit_shelf().kit(str(shelf / "kits" / "gemeente.toml")).id == "gemeente"


def test_each_fault_names_file_and_place(shelf) -> None:
    deck = shelf / "cards" / "gemeente" / "deck.toml"
    sound = deck.read_text(encoding="utf-8")
    for old, new, part in (
        ("kind = ", "soort = ", "onbekende sleutel 'soort'"),
        ('kind = "value"', 'kind = "deugd"', "'deugd' kan hier niet"),
        ("[[cards]]", "[[cards", "geen leesbare TOML, bij regel "),
        ("kind = ", "kind ", "teken 6"),
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
    assert _refused(shelf) == f"{art}: dit bestand bestaat niet"
    (shelf / "cards" / "gemeente" / "deck.toml").unlink()
    assert "deck.toml: dit bestand bestaat niet" in _refused(shelf)


def test_a_kit_stays_within_its_folders(shelf) -> None:
    deck = shelf / "cards" / "gemeente" / "deck.toml"
    sound = deck.read_text(encoding="utf-8")
    art = next((shelf / "cards" / "gemeente" / "art").glob("*.svg"))
    (shelf / "elders.svg").write_bytes(art.read_bytes())
    for elsewhere in ("../../elders.svg", str(shelf / "elders.svg"), "../deck.toml/.."):
        _replace(deck, f"art/{art.name}", elsewhere)
        assert "is geen bestand in de map van het deck" in _refused(shelf)
        deck.write_text(sound, encoding="utf-8")
    art.unlink()
    art.symlink_to(shelf / "elders.svg")
    assert "is geen bestand in de map van het deck" in _refused(shelf)
    _replace(shelf / "kits" / "gemeente.toml", 'deck = "gemeente"', 'deck = "../../elders"')
    assert "deck: '../../elders' is geen naam" in _refused(shelf)


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("a" + ".a" * 100_000 + " = 1", "een sleutel van te veel delen"),
        ("[a" + " . a" * 60_000 + "]", "een sleutel van te veel delen"),
        ("x = " + "[" * 100_000 + "]" * 100_000, "de TOML is te diep genest"),
        ("x = " + "9" * 5000, "een getal dat te groot is"),
        ('"!".' * 60_000 + "x = 1", "een sleutel van te veel delen"),
        ("['!'" + " . 'a b'" * 30_000 + "]", "een sleutel van te veel delen"),
        ("x = {" + '"#" . ' * 40_000 + "x = 1}", "een sleutel van te veel delen"),
        ('x = """' + '\\"""' * 60_000, "geen leesbare TOML, aan het eind"),
        ("x" * 250_000, "geen leesbare TOML, bij regel 1"),
        ("x = '" + "n" * 250_000 + "'", "onbekende sleutel 'x'"),
        ("#" + "x" * 2_000_000, "groter dan 256 kB"),
    ],
)
def test_a_kit_that_would_keep_the_reader_busy(shelf, line: str, cause: str) -> None:
    kit = shelf / "kits" / "gemeente.toml"
    kit.write_text(f"{line}\n{kit.read_text(encoding='utf-8')}", encoding="utf-8")
    with ending():
        sentence = _refused(shelf)
    assert sentence.startswith(f"{kit}: ") and cause in sentence


_DOTS = "a" + ".a" * 30


@pytest.mark.parametrize(
    "text",
    [
        f'"{_DOTS}"', f"'{_DOTS}'", f'"""{_DOTS}\n{_DOTS}"""', f"'''{_DOTS}\n{_DOTS}'''",
        f'"\\\\\\" {_DOTS}"', f'"""\\""" " "" {_DOTS}"""', f"1 # {_DOTS}", f"[{'1.5, ' * 30}]",
        '"""a"""""', "'''a'''''", '"\\\\"', "'\\'", '"#"', '1 # "', "1 # '''", '""', "''",
    ],
)  # fmt: skip
def test_dots_in_text_are_no_parts_of_a_key_and_hide_none(shelf, text: str) -> None:
    kit = shelf / "kits" / "gemeente.toml"
    kit.write_text(f"x = {text}", encoding="utf-8")
    assert "onbekende sleutel 'x'" in _refused(shelf)
    kit.write_text(f"x = {text}\n{_DOTS} = 1", encoding="utf-8")
    assert "een sleutel van te veel delen" in _refused(shelf)


def test_a_kit_that_ends_amid_something(shelf) -> None:
    kit = shelf / "kits" / "gemeente.toml"
    kit.write_text("x = [1,", encoding="utf-8")
    assert _refused(shelf) == f"{kit}: geen leesbare TOML, aan het eind"
    kit.write_text("x = 1\nx = 2", encoding="utf-8")
    assert _refused(shelf) == f"{kit}: geen leesbare TOML: een sleutel of groep staat er twee keer"


def test_a_kit_with_a_mark_at_its_head(shelf) -> None:
    """Some editors write one; it is no error."""
    kit = shelf / "kits" / "gemeente.toml"
    kit.write_text(kit.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert kit_shelf().kit(str(kit)).id == "gemeente"


def test_a_foreign_file_sends_us_to_no_kit_elsewhere(shelf) -> None:
    ready = kit_shelf()
    assert ready.lying_ready("gemeente").id == "gemeente"
    with pytest.raises(Refusal, match="ligt niet klaar; kies uit gemeente, sturingsfilosofie"):
        ready.lying_ready(str(shelf / "kits" / "gemeente.toml"))
