from tafelkit.verslag.tree import Footnote, Heading, Span, figures_beside_names, plain, said


def test_words_are_plain_whatever_their_manner() -> None:
    note = Footnote(1, said("noot"))
    spans = (Span("een ", italic=True), Span("<b>twee</b>", link="#a", footnote=note))
    assert plain(spans) == "een <b>twee</b>"
    assert Heading(2, spans).text == "een <b>twee</b>"


def test_a_table_of_figures_begins_with_names() -> None:
    assert figures_beside_names(2) == ("text", "number", "number")
