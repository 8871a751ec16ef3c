import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain import shape
from tafelkit.domain.change import adding, altering
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.texts import _
from tafelkit.domain.typed.cleaning import clean, cleaned

ANYTHING = st.text(st.characters(codec=None))


def _remark(text: str) -> e.Remark:
    return e.Remark(id="r", table="t", text=text)


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("een\r\ntwee\rdrie\vvier\u2028vijf", "een\ntwee\ndrie\nvier\nvijf"),
        ("nul\0 en esc\x1b", "nul en esc"),
        ("half \ud83d", "half "),
        ("\tmet tab, 🎉 en é", "\tmet tab, 🎉 en é"),
    ],
)
def test_what_a_clipboard_may_hold(pasted: str, kept: str) -> None:
    assert clean(pasted) == kept


@given(ANYTHING)
def test_what_is_clean_can_be_read_from_a_file_and_is_clean_for_good(text: str) -> None:
    result = clean(text)
    assert shape.read(e.Remark, {"id": "", "table": "", "text": result}).text == result
    assert clean(result) == result


def test_a_change_that_was_only_dirt_is_none() -> None:
    old = _remark("goed")
    assert not cleaned(altering(_("x"), (old, _remark("goed\0"))))
    (step,) = cleaned(adding(_("x"), _remark("a\rb"))).steps
    assert step.after == _remark("a\nb")


def test_texts_in_lists_are_cleaned_too() -> None:
    programme = e.Programme(id=new_id(), title="x", questions=("wat\v?",))
    (step,) = cleaned(adding(_("x"), programme)).steps
    assert isinstance(step.after, e.Programme) and step.after.questions == ("wat\n?",)


def test_more_than_a_file_may_carry_is_refused() -> None:
    with pytest.raises(Refusal, match="100001 tekens"):
        cleaned(adding(_("x"), _remark("x" * 100_001)))
