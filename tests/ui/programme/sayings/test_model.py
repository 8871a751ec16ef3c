from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.saying import sayings
from tafelkit.domain.texts import Language
from tafelkit.ui.programme.sayings.model import SayingModel
from tests.builders import a_full_record


def words(**changes: object) -> str:
    """The words of the tension of a table, with some of it changed."""
    record = a_full_record()
    found = (one for one in sayings(record) if isinstance(one.entry, e.Note))
    tension = next(one for one in found if getattr(one.entry, "pole_a", None))
    entry = replace(tension.entry, **changes)  # type: ignore[arg-type]
    return SayingModel(Language("nl")).words(replace(tension, entry=entry))


def test_only_what_was_said_stands_between_quotes() -> None:
    assert words(verbatim=False) == "regel ↔ mens: Dat botst."
    assert words(verbatim=True) == "regel ↔ mens: “Dat botst.”"
    assert words(verbatim=True, text="") == "regel ↔ mens"
    assert words(verbatim=True, pole_a=None, pole_b=None) == "“Dat botst.”"
