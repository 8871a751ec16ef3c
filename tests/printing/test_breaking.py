import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from tafelkit.printing.breaking import Line, broken, longest_word
from tafelkit.printing.fonts import SOFT_HYPHEN
from tafelkit.printing.pieces import Manner
from tests.printing.paper import squeezed, the_fonts

PLAIN = Manner()
LETTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


def set_text(text: str, measure: float = 200, **how: bool) -> list[str]:
    return [said(line) for line in broken([(text, PLAIN)], measure, the_fonts(), **how)]


def said(line: Line) -> str:
    return "".join(piece.text for piece in line.pieces)


def test_large_type_is_hyphenated_only_where_it_must() -> None:
    fonts, text = the_fonts(), [("Wat zij heeft beschadigd herstelt zij", Manner())]
    measure = fonts.width(fonts.name("regular"), "Wat zij heeft bescha- ", 11)
    assert any(line.divides for line in broken(text, measure, fonts, gape=0.0))
    assert not any(line.divides for line in broken(text, measure, fonts, gape=1.0))
    assert all(line.divides for line in broken([("beschadigd", Manner())], 40, fonts, gape=1)[:-1])


def test_lines_end_between_words_and_in_the_blank_that_parts_them() -> None:
    assert set_text("Kom langs voor je een besluit neemt over de straat.", 120) == [
        "Kom langs voor je een ",
        "besluit neemt over de ",
        "straat. ",
    ]


def test_a_new_line_is_kept_and_blanks_are_one() -> None:
    assert set_text("een\n  twee\t drie") == ["een ", "twee drie "]
    assert set_text("een\n\ntwee") == ["een ", "twee "]


def test_a_word_is_hyphenated_only_where_the_line_would_gape() -> None:
    long = "De gemeente vroeg om verantwoordingsinformatie"
    assert set_text(long, 200)[0].endswith(SOFT_HYPHEN)
    assert not set_text("De gemeente vroeg ons om onze verantwoording", 170)[0].endswith(
        SOFT_HYPHEN
    )
    assert not any(SOFT_HYPHEN in line for line in set_text(long, 200, hyphenated=False))


def test_a_word_without_an_end_breaks_anywhere() -> None:
    lines = set_text("x" * 120, 100)
    assert len(lines) > 3
    assert "".join(lines).strip() == "x" * 120


def test_a_line_may_end_after_a_hyphen_or_slash_within_a_word() -> None:
    assert set_text("de noord-zuidverbinding", 60)[0] == "de noord-"
    assert set_text("https://voorbeeld.example/een/lang/pad", 150)[0].endswith("/")
    assert set_text("van 10–12 uur -5 graden", 45) == ["van ", "10–12 ", "uur -5 ", "graden "]


def test_a_soft_hyphen_shows_only_at_a_line_end() -> None:
    assert set_text(f"deel{SOFT_HYPHEN}nemers", 200) == ["deelnemers "]
    assert set_text(f"deel{SOFT_HYPHEN}nemers", 40) == [f"deel{SOFT_HYPHEN}", "nemers "]


def test_words_in_several_manners_stay_together_without_a_blank() -> None:
    italic = Manner(weight="italic")
    lines = broken([("over (", PLAIN), ("kaart", italic), (")", PLAIN)], 45, the_fonts())
    assert [said(line) for line in lines] == ["over ", "(kaart) "]
    assert [piece.font for piece in lines[1].pieces] == [
        "tafelkit regular",
        "tafelkit italic",
        "tafelkit regular",
    ]


def test_the_blank_beside_a_link_is_no_link() -> None:
    link = Manner(link="#a")
    (line,) = broken([("zie ", PLAIN), ("hier nu", link), (" en", PLAIN)], 200, the_fonts())
    assert [(piece.text, piece.manner.link) for piece in line.pieces] == [
        ("zie ", ""),
        ("hier nu", "#a"),
        (" en ", ""),
    ]


def test_an_empty_text_is_an_empty_line() -> None:
    assert set_text("") == [""]
    assert set_text(" \n \u200b") == [""]


def test_the_longest_word_is_known() -> None:
    one, both = longest_word([("lang", PLAIN)], the_fonts()), [("lang en kort", PLAIN)]
    assert longest_word(both, the_fonts()) == one
    assert longest_word([], the_fonts()) == 0


@given(LETTERS, st.floats(20, 400), st.booleans())
def test_nothing_is_lost_and_nothing_sticks_out(text: str, measure: float, soft: bool) -> None:
    lines = broken([(text, PLAIN)], measure, the_fonts(), hyphenated=soft)
    runs = "".join(run for _font, run in the_fonts().runs(text, "regular"))
    told = "".join(said(line) for line in lines)
    assert squeezed(told) == squeezed(unicodedata.normalize("NFC", runs))
    for line in lines:
        # What is wider than the line by itself is one letter, or a word with its soft hyphen.
        assert line.width <= measure + 0.1 or len(said(line).strip()) <= 2
