import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.merging.variant import Variant
from tafelkit.domain.texts import _
from tafelkit.store.merging.outcome import Above, Altered, Merged, Unsound, counted, of_ours
from tests.builders import a_kit

TABLE = new_id()
CALL = e.Call(id=new_id(), table=TABLE, text="x")
OTHER = e.Call(id=CALL.id, table=TABLE, text="y")


def variant(entry: e.Entry | None, version: str = "aaaaaaaa:1") -> Variant:
    return Variant(e.Call, entry, version, "a")


def test_what_was_not_there_is_new_unless_it_was_removed() -> None:
    assert counted([], (variant(CALL),)) == Merged(added=1)
    assert counted([], (variant(None),)) == Merged()


def test_what_was_there_is_altered_or_contested_or_the_same() -> None:
    newer, beside = variant(OTHER, "aaaaaaaa:2"), variant(OTHER, "bbbbbbbb:1")
    assert counted([variant(CALL)], (newer,)) == Merged(updated=1)
    assert counted([variant(CALL)], (variant(CALL), beside)) == Merged(conflicts=1)
    assert counted([variant(CALL)], (variant(CALL),)) == Merged()


def test_nobody_chooses_from_kits() -> None:
    kit = Variant(type(a_kit()), a_kit(), "aaaaaaaa:1", "a")
    other = Variant(kit.kind, kit.content, "bbbbbbbb:1", "a")
    assert counted([kit], (kit, other)) == Merged()


def test_what_two_files_brought_is_added_up() -> None:
    one, two = Altered(1, 0, 1, 0, 0), Altered(2, 1, 0, 0, 1)
    assert Merged(1, 2, 3, 4, (one,)) + Merged(10, 20, 30, 40, (two,)) == Merged(
        11, 22, 33, 44, (one, two)
    )
    above = Above(1, 0, 0)
    assert (Merged(above=above) + Merged()).above == (Merged() + Merged(above=above)).above == above


@pytest.mark.parametrize("fault", [Refusal(_("zo niet")), KeyError("x"), ValueError("x")])
def test_what_is_wrong_in_the_programme_is_told_of_the_programme(fault: Exception) -> None:
    with pytest.raises(Unsound), of_ours():
        raise fault
