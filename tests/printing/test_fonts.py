import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.printing.fonts import Weight
from tafelkit.printing.tagged import Canvas, Tag
from tests.printing.paper import pages_of, squeezed, the_fonts

WEIGHTS: tuple[Weight, ...] = ("regular", "italic", "semibold", "bold", "bold italic")
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


def drawn(text: str, weight: Weight = "regular") -> str:
    return "".join(run for _font, run in the_fonts().runs(text, weight))


def fonts_of(text: str, weight: Weight = "regular") -> list[str]:
    return [font for font, _run in the_fonts().runs(text, weight)]


def test_text_is_set_in_its_own_face() -> None:
    assert the_fonts().runs("Zo’n “één” – € 3, café…", "italic") == [
        ("tafelkit italic", "Zo’n “één” – € 3, café…")
    ]


def test_accents_are_composed() -> None:
    assert drawn("cafe\u0301") == "café"


def test_symbols_and_emoji_come_from_their_own_face() -> None:
    assert fonts_of("regel ↔ mens 😀") == [
        "tafelkit regular",
        "tafelkit symbols",
        "tafelkit regular",
        "tafelkit symbols",
    ]


def test_an_italic_without_a_letter_borrows_the_upright_one() -> None:
    assert fonts_of("α", "italic") == ["tafelkit regular"]
    assert fonts_of("α", "bold italic") == ["tafelkit bold"]


@pytest.mark.parametrize(
    "name",
    [
        "Łukasz Święcicki-Żółć, gęślą jaźń",
        "Şükrü Çağlar, İğdır ışık",
        "Nguyễn Thị Hồng Phượng, Đặng Ưu Ớ Ự ẫ",
        "Γιώργος Παπαδόπουλος ΐΰώ, ἀρχὴ τῆς σοφίας",
        "Олександр Ющенко Їжак ґ, Владимир Ђорђе Ќ",
        "Dvořák Růžičková, Ģirts Ķīsis, Ħal Ġorġ, Əliyev, Ștefan Țară, Þór Sigurðsson, Ŵyn Ŷ",
    ],
)
@pytest.mark.parametrize("weight", WEIGHTS)
def test_names_in_latin_greek_and_cyrillic_are_drawn(name: str, weight: Weight) -> None:
    assert drawn(name, weight) == name


def test_a_letter_that_no_face_has_is_printed_as_its_code() -> None:
    assert drawn("a日b") == "a[U+65E5]b"
    assert drawn("\U00012000") == "[U+12000]"


def test_what_only_steers_others_is_left_out() -> None:
    assert drawn("👩\u200d👧\ufe0f\u2060") == "👩👧"


def test_a_hyphen_that_never_breaks_looks_like_any() -> None:
    assert drawn("e\u2011mail\tnu") == "e-mail nu"


@given(ANY_TEXT, st.sampled_from(WEIGHTS))
def test_no_letter_is_ever_an_empty_box(text: str, weight: Weight) -> None:
    faces = the_fonts()
    for font, run in faces.runs(text, weight):
        known = faces._width_of[font].charToGlyph
        assert all(ord(character) in known for character in run)


@given(ANY_TEXT)
def test_no_letter_is_lost(text: str) -> None:
    expected = "".join(
        character if character in drawn(character) else f"[U+{ord(character):04X}]"
        for character in unicodedata.normalize("NFC", text)
        if drawn(character) and not character.isspace()
    )
    assert squeezed(drawn(text)) == squeezed(expected.replace("\u2011", "-"))


@pytest.mark.parametrize("text", ["Zo’n dag…", "😀👍 ↔ ✓", "日", "".join(map(chr, range(33, 380)))])
def test_what_is_drawn_can_be_copied_out_whole(text: str) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(3000, 100), lang="nl")
    canvas.setTitle("Letters")
    with canvas.inside(Tag("P")):
        start = canvas.beginText(10, 50)
        for font, run in the_fonts().runs(text, "regular"):
            start.setFont(font, 8)
            start.textOut(run)
        canvas.drawText(start)
    canvas.save()
    assert squeezed(pages_of(out.getvalue())[0]) == squeezed(drawn(text))
