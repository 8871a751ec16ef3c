from typing import TypeVar

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, adding
from tafelkit.domain.errors import Refusal
from tafelkit.domain.synthesis import Synthesis
from tafelkit.domain.texts import _
from tafelkit.services.synthesis import themes
from tests.builders import an_empty_record

T = TypeVar("T")


@pytest.fixture
def nothing() -> Synthesis:
    record = an_empty_record()
    return Synthesis(record.programme, record.kit)


def _with(synthesis: Synthesis, *titles: str) -> Synthesis:
    for title in titles:
        synthesis = synthesis.applied(themes.add_theme(synthesis, title, [f"van {title}"]))
    return synthesis


def _titles(synthesis: Synthesis) -> list[str]:
    return [theme.title for theme in synthesis.themes]


def _undone(synthesis: Synthesis, change: Change) -> Synthesis:
    return synthesis.applied(change).applied(change.inverse())


def test_a_new_theme_comes_last_with_what_was_selected(nothing: Synthesis) -> None:
    made = _with(nothing, "Afstand")
    made = made.applied(themes.add_theme(made, "  Te   veel regels ", ["a", "b", "a"]))
    assert [(one.title, one.evidence) for one in made.themes] == [
        ("Afstand", ("van Afstand",)),
        ("Te veel regels", ("a", "b")),
    ]
    assert made.themes[1].programme == nothing.programme.id


def test_a_theme_has_a_title(nothing: Synthesis) -> None:
    made = _with(nothing, "Afstand")
    with pytest.raises(Refusal):
        themes.add_theme(made, " ")
    with pytest.raises(Refusal):
        themes.rename_theme(made, made.themes[0].id, "")


def test_evidence_is_added_once_and_taken_away_many_at_once(nothing: Synthesis) -> None:
    made = _with(nothing, "Afstand", "Regels")
    first, second = made.themes
    for theme in (first, second):
        made = made.applied(themes.add_evidence(made, theme.id, ["x", "y", "x"]))
    assert made.themes[0].evidence == ("van Afstand", "x", "y")
    assert not themes.add_evidence(made, first.id, ["y"])
    made = made.applied(themes.take_evidence_away(made, first.id, ["van Afstand", "y"]))
    assert made.themes[0].evidence == ("x",)
    assert made.themes[1].evidence == ("van Regels", "x", "y")


def test_themes_are_put_in_order(nothing: Synthesis) -> None:
    made = _with(nothing, "A", "B", "C")
    last = made.themes[2].id
    change = themes.move_theme(made, last, 0)
    assert _titles(made.applied(change)) == ["C", "A", "B"]
    assert _titles(_undone(made, change)) == ["A", "B", "C"]
    assert not themes.move_theme(made, last, 9)


def test_order_holds_where_a_merge_gave_two_the_same_place(nothing: Synthesis) -> None:
    made = nothing
    for key in ("1", "2", "3"):
        theme = e.Theme(id=key, programme=nothing.programme.id, rank=1, title=key)
        made = made.applied(adding(_("x"), theme))
    assert _titles(made.applied(themes.move_theme(made, "3", 1))) == ["1", "3", "2"]


def test_sentences_follow_a_title(nothing: Synthesis) -> None:
    made = _with(nothing, "Afstand", "Regels (en meer)")
    first, second = made.themes
    text = "Aan {Hoeveelheid: regels (en meer) }, niet {aantal:Regels}; zie {hoeveelheid}."
    made = made.applied(themes.write_theme(made, first.id, text))
    change = themes.rename_theme(made, second.id, "Te veel")
    renamed = made.applied(change)
    assert renamed.get(e.Theme, first.id).text == (
        "Aan {Hoeveelheid: Te veel }, niet {aantal:Regels}; zie {hoeveelheid}."
    )
    assert made.applied(change).applied(change.inverse()) == made


def test_sentences_stay_where_another_theme_has_the_old_title(nothing: Synthesis) -> None:
    made = _with(nothing, "Afstand", "Afstand", "C")
    first, _second, third = made.themes
    made = made.applied(themes.write_theme(made, third.id, "{aantal: Afstand}"))
    made = made.applied(themes.rename_theme(made, first.id, "Nabij"))
    assert made.get(e.Theme, third.id).text == "{aantal: Afstand}"


def test_two_themes_become_one(nothing: Synthesis) -> None:
    made = _with(nothing, "Afstand", "Ver weg", "C")
    kept, gone, third = made.themes
    made = made.applied(themes.add_evidence(made, gone.id, ["van Afstand", "x"]))
    made = made.applied(themes.write_theme(made, kept.id, "Aan {hoeveelheid: Ver weg}."))
    made = made.applied(themes.write_theme(made, gone.id, "Ook dit."))
    made = made.applied(themes.write_theme(made, third.id, "{aantal: ver weg}"))
    change = themes.merge_themes(made, kept.id, gone.id)
    merged = made.applied(change)
    assert _titles(merged) == ["Afstand", "C"]
    assert merged.themes[0].evidence == ("van Afstand", "van Ver weg", "x")
    assert merged.themes[0].text == "Aan {hoeveelheid: Afstand}.\n\nOok dit."
    assert merged.themes[1].text == "{aantal: Afstand}"
    assert _undone(made, change) == made


def test_a_theme_is_removed_and_comes_back(nothing: Synthesis) -> None:
    made = _with(nothing, "Afstand", "Regels")
    change = themes.remove_theme(made, made.themes[0].id)
    assert _titles(made.applied(change)) == ["Regels"]
    assert _undone(made, change) == made
