from dataclasses import replace
from itertools import pairwise

import pytest

from tafelkit.domain.drawing.tokens import DARK, LIGHT
from tafelkit.printing import styles as st
from tafelkit.printing.setting import footnote_label, ink, raised, rows_of, stretches
from tafelkit.verslag.tree import Footnote, Span, said
from tests.printing.paper import the_fonts
from tests.printing.reports import PROSE

NOTE = Footnote(2, said("Een recht van bewoners."))


def manners(*spans: Span, style: st.Style = st.TEXT) -> list[tuple[str, str, str]]:
    return [(text, how.weight, how.colour) for text, how in stretches(spans, style, "nl")]


def test_spans_look_as_they_are_meant() -> None:
    spans = (
        Span("a"),
        Span("b", bold=True),
        Span("c", italic=True),
        Span("d", bold=True, italic=True),
        Span("e", quiet=True),
        Span("f", link="#x"),
    )
    assert manners(*spans) == [
        ("a", "regular", "ink"),
        ("b", "semibold", "ink"),
        ("c", "italic", "ink"),
        ("d", "bold italic", "ink"),
        ("e", "regular", "soft"),
        ("f", "regular", "accent"),
    ]
    assert manners(Span("a", bold=True), style=st.QUOTE) == [("a", "bold italic", "ink")]


def test_words_in_another_language_and_links_say_so() -> None:
    ((_text, how),) = stretches([Span("right", language="en", link="#x")], st.TEXT, "nl")
    assert [tag.role for tag in how.tags] == ["Link", "Span"]
    assert (how.language, how.link, how.tags[0].leads, how.tags[1].lang) == (
        *("en", "#x", "right", "en"),
    )
    ((_text, how),) = stretches([Span("recht", language="nl")], st.TEXT, "nl")
    assert how.tags == ()


def test_a_footnote_and_its_reference_lead_to_each_other() -> None:
    _words, (number, there) = stretches([Span("x", footnote=NOTE)], st.TEXT, "nl")
    ((label, back),) = footnote_label(NOTE, st.FOOTNOTE, "nl")
    assert number == label == "2"
    assert there.link == f"#{back.anchor}" and back.link == f"#{there.anchor}"
    assert there.rise > 0 and there.size < st.TEXT.size and back.rise == 0
    assert [tag.role for tag in there.tags] == ["Reference", "Link"]
    assert there.tags[1].leads == "Noot 2: Een recht van bewoners."
    assert back.tags[0].leads == "Terug naar de verwijzing naar noot 2"


def test_a_small_figure_stands_as_high_as_the_text() -> None:
    ((_text, how),) = stretches([Span("x")], st.TEXT, "nl")
    small = raised(how, 6, st.TEXT)
    assert small.size == 6 and small.rise == pytest.approx((st.TEXT.size - 6) * 0.66)


def a_paragraph(text: str, style: st.Style = st.TEXT) -> list[bool]:
    """Where a page may end before each row."""
    rows = rows_of(stretches(said(text), style, "nl"), style, st.MEASURE, the_fonts())
    assert [row.above for row in rows] == [style.before, *[0.0] * (len(rows) - 1)]
    assert not any(row.breaks and before.placed[0].line.divides for before, row in pairwise(rows))
    return [row.breaks for row in rows]


def test_no_line_of_a_paragraph_stands_alone() -> None:
    assert a_paragraph("Kort.") == [True]
    assert a_paragraph(PROSE) == [True, False, False]
    long = a_paragraph(PROSE * 4)
    assert any(long[1:]) and not (long[1] or long[-1])


def test_what_clings_never_begins_a_page() -> None:
    assert a_paragraph("Kort.", st.DETAIL) == [False]
    assert a_paragraph("Kort.", replace(st.DETAIL, clings=False)) == [True]


def test_a_colour_is_looked_up_by_its_name() -> None:
    assert ink(LIGHT, "accent").hexval() == "0x0a5b66"
    assert ink(DARK, "#1F5FA8").hexval() == "0x1f5fa8"
