from tafelkit.domain import entries as e
from tafelkit.domain.ids import new_id
from tafelkit.services.synthesis.answers import answer_call


def test_an_answer_leaves_the_call_as_it_was_said() -> None:
    call = e.Call(id=new_id(), table=new_id(), text="Kom terug.")
    change = answer_call(call, "In mei komen wij terug.")
    after = change.steps[0].after
    assert isinstance(after, e.Call)
    assert (after.text, after.answer) == ("Kom terug.", "In mei komen wij terug.")
    assert not answer_call(after, "In mei komen wij terug.")
