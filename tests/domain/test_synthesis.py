import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.change import adding, altering
from tafelkit.domain.ids import new_id
from tafelkit.domain.synthesis import Synthesis
from tafelkit.domain.texts import _
from tests.builders import an_empty_record


@pytest.fixture
def synthesis() -> Synthesis:
    record = an_empty_record()
    return Synthesis(record.programme, record.kit)


def _theme(synthesis: Synthesis, rank: int, title: str) -> e.Theme:
    return e.Theme(id=new_id(), programme=synthesis.programme.id, rank=rank, title=title)


def test_each_kind_stands_in_the_rapporteurs_order(synthesis: Synthesis) -> None:
    second, first = _theme(synthesis, 2, "Later"), _theme(synthesis, 1, "Eerst")
    after = synthesis.applied(adding(_("x"), second, first))
    assert [theme.title for theme in after.themes] == ["Eerst", "Later"]
    assert synthesis.themes == () and after.clusters == () and after.directions == ()


def test_the_programme_is_altered_as_its_entries_are(synthesis: Synthesis) -> None:
    from dataclasses import replace

    renamed = replace(synthesis.programme, title="Anders")
    after = synthesis.applied(altering(_("x"), (synthesis.programme, renamed)))
    assert after.programme.title == "Anders" and after.entries == {}


def test_prose_that_is_not_written_has_the_id_it_will_have(synthesis: Synthesis) -> None:
    empty = synthesis.prose("introduction")
    assert empty.text == "" and empty.place == "introduction"
    written = synthesis.applied(adding(_("x"), empty))
    assert written.prose("introduction") == empty and written.prose("thanks") != empty


def test_an_entry_of_another_kind_is_not_given(synthesis: Synthesis) -> None:
    theme = _theme(synthesis, 1, "Een")
    after = synthesis.applied(adding(_("x"), theme))
    assert after.get(e.Theme, theme.id) == theme
    with pytest.raises(KeyError):
        after.get(e.Cluster, theme.id)
