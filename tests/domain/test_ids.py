import pytest

from tafelkit.domain import ids


@pytest.mark.parametrize(
    ("name", "card"),
    [
        ("menselijke maat", "menselijke-maat"),
        ("efficiëntie", "efficientie"),
        ("ruimte om af te wijken", "ruimte-om-af-te-wijken"),
        ("  Moed! ", "moed"),
        ("👍", ""),
    ],
)
def test_a_card_is_its_name_in_plain_letters(name: str, card: str) -> None:
    assert ids.card_id(name) == card


def test_new_ids_are_ids_and_differ() -> None:
    one, other = ids.new_id(), ids.new_id()
    assert ids.is_id(one) and one != other


def test_derived_ids_are_the_same_everywhere() -> None:
    owner = "6f0f6f0e-0000-4000-8000-000000000001"
    assert ids.derived_id(owner, "direction") == ids.derived_id(owner, "direction")
    assert ids.derived_id(owner, "direction") != ids.derived_id(owner, "look back")


@pytest.mark.parametrize("text", ["", "x", "6f0f6f0e000040008000000000000001", "6f0f6f0e-0000"])
def test_what_is_no_uuid(text: str) -> None:
    assert not ids.is_id(text)
