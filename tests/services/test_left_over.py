import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Language, _
from tafelkit.services.left_over import (
    REMNANTS_LEFT,
    WORDS_AND_REMNANTS_LEFT,
    WORDS_LEFT,
    LeftOver,
    telling,
    telling_of_words,
)


def test_what_is_left_is_told_with_why() -> None:
    with pytest.raises(LeftOver) as told, telling(WORDS_LEFT):
        raise Refusal(_("er is geen ruimte op de schijf")).about("t.tafel")
    assert str(told.value) == f"{WORDS_LEFT} (er is geen ruimte op de schijf)"
    assert Language("en").text(told.value.message).startswith("Erased in the file, but not in")


def test_where_all_was_done_nothing_is_told() -> None:
    done = []
    with telling(WORDS_LEFT):
        done.append(True)
    assert done


def test_remnants_in_the_file_are_told_by_themselves_and_with_the_copies() -> None:
    with telling_of_words(remnants=False):
        pass
    with pytest.raises(LeftOver) as told, telling_of_words(remnants=True):
        pass
    assert told.value.message == REMNANTS_LEFT
    for remnants, left in ((True, WORDS_AND_REMNANTS_LEFT), (False, WORDS_LEFT)):
        with pytest.raises(LeftOver) as told, telling_of_words(remnants=remnants):
            raise Refusal(_("er is geen ruimte op de schijf"))
        assert str(told.value) == f"{left} (er is geen ruimte op de schijf)"
