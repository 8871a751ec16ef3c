from tafelkit.services import canvas
from tafelkit.verslag import tree as t
from tafelkit.verslag.table import table_verslag
from tests.builders import a_full_record, an_empty_record
from tests.verslag.reading import all_of, told


def test_the_direction_tells_whether_the_table_agrees_and_what_it_rests_on() -> None:
    record = a_full_record()
    assert told(record, "Richting").splitlines()[:3] == [
        "Begin bij wat de buurt nodig heeft.",
        "De tafel is het over deze richting eens.",
        "Rust op de kaarten vertrouwen\u00a0(A) en betrouwbaarheid\u00a0(B).",
    ]
    record = record.applied(canvas.agree(record, False))
    assert "nog niet over eens" in told(record, "Richting")


def test_the_canvas_is_a_figure_with_words_for_who_cannot_see_it() -> None:
    (figure,) = all_of(t.Figure, table_verslag(a_full_record(), "internal"))
    assert "vertrouwen" in figure.alternative
    assert figure.colours["paper"] == "#FFFFFF"
    assert (figure.drawing.width, figure.drawing.height) == (841, 594)


def test_a_direction_without_a_canvas_has_no_figure() -> None:
    record = an_empty_record()
    record = record.applied(canvas.formulate(record, "Naar buiten."))
    assert not list(all_of(t.Figure, table_verslag(record, "internal")))
