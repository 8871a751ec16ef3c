from tafelkit.domain import entries as e
from tafelkit.domain.kit import Kit
from tafelkit.domain.merging.conflict import conflict
from tafelkit.domain.merging.variant import Variant
from tafelkit.domain.merging.version import holds
from tests.builders import a_kit

ID = "00000000-0000-4000-8000-000000000001"


def call(text: str | None, version: str) -> Variant:
    content = None if text is None else e.Call(id=ID, table=ID, text=text)
    return Variant(e.Call, content, version, version[0])


ONE, OTHER, GONE = call("x", "aaaaaaaa:1"), call("y", "bbbbbbbb:1"), call(None, "cccccccc:1")


def test_what_all_say_alike_is_no_conflict() -> None:
    assert conflict(ID, ID, [], "") is None
    assert conflict(ID, ID, [ONE], ONE.version) is None
    assert conflict(ID, ID, [ONE], "") is None  # no voice of a seat
    assert conflict(ID, ID, [ONE, call("x", "bbbbbbbb:1")], ONE.version) is None
    assert conflict(ID, ID, [GONE, call(None, "dddddddd:1")], GONE.version) is None


def test_a_card_that_is_shown_nowhere_is_told_of() -> None:
    pick = e.Pick(id=ID, table=ID, seat=ID, card="vertrouwen")
    kept = Variant(e.Pick, pick, "aaaaaaaa:1", "a")
    assert conflict(ID, ID, [kept], kept.version) is None
    found = conflict(ID, ID, [kept], "")
    assert found is not None and [one.content for one in found.variants] == [None, pick]


def test_what_was_written_later_by_who_knew_the_other_is_no_conflict() -> None:
    later = call("z", "aaaaaaaa:1,bbbbbbbb:1")
    assert conflict(ID, ID, [ONE, later], later.version) is None


def test_what_is_shown_stands_first_whatever_goes_before_it() -> None:
    found = conflict(ID, ID, [GONE, ONE, OTHER], OTHER.version)
    assert found is not None and (found.id, found.kind, found.table) == (ID, e.Call, ID)
    assert found.variants == (OTHER, ONE, GONE)


def test_what_is_chosen_comes_after_all_of_them() -> None:
    found = conflict(ID, None, [GONE, ONE, OTHER], ONE.version)
    assert found is not None
    assert all(holds(found.version, variant.version) for variant in (GONE, ONE, OTHER))


def test_kits_are_united_and_never_chosen_from() -> None:
    kits = [Variant(Kit, a_kit(version=n), f"{n * 8}:1", n) for n in "12"]
    assert conflict("kit", None, kits, kits[0].version) is None


def test_who_say_the_same_are_one_reading() -> None:
    same = call("x", "dddddddd:1")
    found = conflict(ID, ID, [ONE, OTHER, same], OTHER.version)
    assert found is not None
    (first, second) = found.readings
    assert first == (OTHER,) and set(second) == {ONE, same}
