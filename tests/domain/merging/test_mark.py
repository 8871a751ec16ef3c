from tafelkit.domain import entries as e
from tafelkit.domain.merging.mark import ERASABLE, Mark, silenced


def test_the_seats_among_what_was_erased_are_silent() -> None:
    marks = [Mark("tafel", kind.__name__, kind, "aaaaaaaa:1") for kind in ERASABLE]
    assert silenced(marks) == {e.Seat.__name__}
