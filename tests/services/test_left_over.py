import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Language, _
from tafelkit.services.left_over import WORDS_LEFT, LeftOver, telling


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
