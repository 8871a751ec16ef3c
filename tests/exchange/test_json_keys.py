import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import is_id, new_id
from tafelkit.domain.texts import _
from tafelkit.exchange.json_keys import Keys, refuse

ONE, OTHER = (f"6f0f6f0e-0000-4000-8000-00000000000{n}" for n in (1, 2))


def test_an_id_that_is_given_stands_and_one_that_is_not_is_made() -> None:
    keys = Keys()
    assert keys.take("x", ONE) == ONE
    made = {keys.take("x", None) for _n in range(3)}
    assert len(made) == 3 and all(map(is_id, made))


@pytest.mark.parametrize("bad", ["", "1", ONE[:-1], "x" * 500, f" {ONE}"])
def test_what_is_no_uuid_is_refused_with_its_place(bad: str) -> None:
    with pytest.raises(Refusal) as refused:
        Keys().take("notes[3].id", bad)
    assert str(refused.value).startswith(f"notes[3].id: '{bad[:40]}' is geen UUID")


def test_an_id_stands_for_one_thing() -> None:
    keys = Keys()
    keys.take("a", ONE, e.Note)
    with pytest.raises(Refusal, match=r"b: het id .* komt twee keer voor"):
        keys.take("b", ONE, e.Pick)


def test_a_pointer_leads_to_something_of_the_right_kind() -> None:
    keys = Keys()
    keys.take("a", ONE, e.Note)
    keys.take("b", OTHER)
    keys.check_all("x", [ONE, OTHER])
    keys.check_all("x", [ONE], e.Pick, e.Note)
    keys.check_all("x", [], e.Pick)
    for astray, kinds in ((new_id(), ()), (ONE, (e.Pick,)), (OTHER, (e.Note,))):
        with pytest.raises(Refusal, match=r"x\[0\]: er is niets met id"):
            keys.check_all("x", [astray], *kinds)


def test_a_cause_comes_after_its_place() -> None:
    with pytest.raises(Refusal, match=r"^tables\[1\]: waarom$"):
        refuse("tables[1]", _("waarom"))
