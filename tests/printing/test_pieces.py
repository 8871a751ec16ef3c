import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from tafelkit.printing.fonts import SOFT_HYPHEN
from tafelkit.printing.pieces import (
    Manner,
    Part,
    cut,
    divided,
    ending,
    letter_count,
    letters_within,
    parts_of,
    pieces_of,
    plain,
)
from tafelkit.printing.tagged import Tag
from tests.printing.paper import squeezed, the_fonts

PLAIN = Manner()
LETTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)


def parts(*texts: str, manner: Manner = PLAIN) -> list[Part]:
    return list(parts_of([(text, manner) for text in texts], the_fonts()))


def said(part: Part) -> str:
    return "".join(piece.text for piece in part.pieces)


def ends(part: Part) -> str:
    return "".join(
        mark
        for mark, is_so in zip("_-.", (part.spaced, part.soft, part.last), strict=True)
        if is_so
    )


def told(*texts: str) -> list[str]:
    return [said(part) + ends(part) for part in parts(*texts)]


def test_a_line_may_end_at_blanks_soft_hyphens_joints_and_where_it_must() -> None:
    assert told("Kom langs.") == ["Kom_", "langs.."]
    assert told("ver\u00adtrouwen") == ["ver-", "trouwen."]
    assert told("en/of, niet-weten") == ["en/", "of,_", "niet-", "weten."]
    assert told("een\ntwee") == ["een.", "twee."]
    assert told("2020-2023") == ["2020-2023."]


def test_words_of_two_manners_without_a_blank_share_a_part() -> None:
    assert told("betrouw", "baar ", "is") == ["betrouwbaar_", "is."]
    assert told("een ", " twee") == ["een_", "twee."]
    assert told("") == []


def test_a_letter_that_no_font_has_is_printed_as_its_code_and_read_as_itself() -> None:
    (piece,) = pieces_of("\U00012000", PLAIN, the_fonts())
    assert "12000" in piece.text
    assert piece.manner.tags[-1].actual == "\U00012000"


@given(st.lists(LETTERS, max_size=4))
def test_nothing_is_lost_between_the_parts(texts: list[str]) -> None:
    found = parts(*texts)
    drawn = "".join(
        piece.manner.tags[-1].actual if piece.manner.tags else piece.text
        for part in found
        for piece in part.pieces
    )
    wanted = "".join(unicodedata.normalize("NFC", text) for text in texts)
    assert squeezed(drawn.replace(SOFT_HYPHEN, "")) == squeezed(wanted.replace(SOFT_HYPHEN, ""))
    assert all(part.width == sum(piece.width for piece in part.pieces) for part in found)


@given(st.text("abcé -", min_size=1, max_size=30), st.integers(0, 40))
def test_a_part_is_cut_without_loss(text: str, at: int) -> None:
    for part in parts(text):
        before, after = cut(part, at, the_fonts())
        assert said(before) == said(part)[:at] and said(after) == said(part)[at:]
        assert abs(before.width + after.width - part.width) < 0.01
        assert (after.spaced, after.last) == (part.spaced, part.last)


def test_letters_are_counted_as_they_fit() -> None:
    (part,) = parts("aaaa")
    assert letter_count(part) == 4
    assert [letters_within(part, part.width * n / 4 + 0.01, the_fonts()) for n in range(5)] == [
        *range(5)
    ]


def test_a_word_is_divided_as_one_unless_it_is_something_else_already() -> None:
    (part,) = parts("betrouwbaarheid")
    words = {piece.manner.word for piece in divided(part).pieces}
    assert [word.text for word in words if word] == ["betrouwbaarheid"]
    (linked,) = parts("film", manner=Manner(tags=(Tag("Link", leads="de film"),)))
    assert divided(linked) == linked
    (endless,) = parts("a" * 101)
    assert divided(endless) == endless


def test_a_blank_leads_nowhere_but_is_a_part_of_its_phrase() -> None:
    link, phrase, sign = Tag("Link", leads="x"), Tag("Span", lang="en"), Tag("Span", actual="x")
    manner = Manner(link="#x", anchor="y", tags=(link, phrase, sign))
    (piece,) = pieces_of("a", manner, the_fonts())
    assert (plain(piece).manner.link, plain(piece).manner.tags) == ("", ())
    assert (ending(piece).manner.link, ending(piece).manner.tags) == ("", (link, phrase))
