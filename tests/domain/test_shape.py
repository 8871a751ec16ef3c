from dataclasses import dataclass
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain import shape
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tests.builders import a_kit


@dataclass(frozen=True)
class Leaf:
    name: str
    kind: Literal["a", "b"] = "a"
    size: float | None = None


@dataclass(frozen=True)
class Tree:
    number: int
    leaves: tuple[Leaf, ...] = ()
    open: bool = False
    corners: tuple[float, float] = (0.0, 0.0)
    words: dict[str, str] | None = None


KEYS = "number, leaves, open, corners, words"


def test_a_kit_survives_the_way_there_and_back() -> None:
    assert shape.read(Kit, shape.plain(a_kit())) == a_kit()


@pytest.mark.parametrize(
    ("plain", "sentence"),
    [
        ([], "bovenaan: hier hoort een groep van sleutels en waarden, niet een lijst"),
        ({}, "number: ontbreekt; vul deze sleutel in"),
        ({"number": "3"}, "number: hier hoort een geheel getal, niet '3'"),
        ({"number": True}, "number: hier hoort een geheel getal, niet true"),
        ({"number": 2**60}, "number: dit getal is te groot"),
        (
            {"number": 1, "colour": 2},
            f"bovenaan: onbekende sleutel 'colour'; bekend zijn: {KEYS}",
        ),
        (
            {"number": 1, "leaves": [{"name": "x"}, {"name": None}]},
            "leaves[1].name: hier hoort een tekst, niet null",
        ),
        (
            {"number": 1, "leaves": [{"name": "x", "kind": "c"}]},
            "leaves[0].kind: 'c' kan hier niet; kies uit: a, b",
        ),
        (
            {"number": 1, "leaves": [{"name": "x\x00"}]},
            "leaves[0].name: de tekst bevat een onleesbaar teken (U+0000); haal het weg",
        ),
        (
            {"number": 1, "leaves": [{"name": "\ud800"}]},
            "leaves[0].name: de tekst bevat een onleesbaar teken (U+D800); haal het weg",
        ),
        ({"number": 1, "leaves": {}}, "leaves: hier hoort een lijst, niet een groep"),
        (
            {"number": 1, "corners": [1]},
            "corners: hier hoort een lijst van 2 getallen, niet een lijst",
        ),
        (
            {"number": 1, "words": {"\0": "x"}},
            "words: de tekst bevat een onleesbaar teken (U+0000); haal het weg",
        ),
        (
            {"number": 1, "leaves": [{"name": "x" * 100_001}]},
            (
                "leaves[0].name: deze tekst heeft 100001 tekens en mag er 100000 hebben; "
                "kort de tekst in"
            ),
        ),
        (
            {"number": 1, "corners": [1, 10**5000]},
            "corners[1]: een heel groot getal is te groot",
        ),
        ({"number": 1, "corners": [1, 1e300]}, "corners[1]: 1e+300 is te groot"),
        ({"number": 1, "open": 1}, "open: hier hoort true of false, niet 1"),
        ({"number": 1, "words": {"a": 1}}, "words.a: hier hoort een tekst, niet 1"),
        (
            {"number": 1, "words": []},
            "words: hier hoort een groep van sleutels en waarden, niet een lijst",
        ),
    ],
)
def test_each_deviation_is_named_with_its_place(plain: object, sentence: str) -> None:
    with pytest.raises(Refusal) as refused:
        shape.read(Tree, plain)
    assert str(refused.value) == sentence


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["number", "leaves", "name", "kind", "open", "x"]), inner, max_size=5
        )
    ),
    max_leaves=12,
)


@given(_json)
def test_anything_is_read_or_refused(plain: object) -> None:
    try:
        tree = shape.read(Tree, plain)
    except Refusal as refused:
        assert str(refused)
    else:
        assert shape.read(Tree, shape.plain(tree)) == tree
