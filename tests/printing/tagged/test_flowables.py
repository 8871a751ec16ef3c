"""Every kind of flowable: what it is in the structure, over pages and columns."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from reportlab.graphics.shapes import Drawing, Rect, String
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.platypus import Spacer
from reportlab.platypus.flowables import Flowable, KeepTogether

from tafelkit.printing.tagged import (
    Contents,
    Decoration,
    Figure,
    Heading,
    Paragraph,
    Table,
    Tag,
    TaggingError,
    listed,
    note,
    within,
)
from tests.printing.tagged.making import (
    GRID,
    INNER_ITEM,
    ITEM,
    JUSTIFIED,
    PROSE,
    SANS,
    SYMBOLS,
    TEXT,
    TITLE,
    failures,
    made,
    read,
    said,
)
from tests.printing.tagged.reading import Annotation, Node, Tagged


def checked(story: list[Flowable], folder: Path, columns: int = 1) -> Tagged:
    """The structure of a story that both standards allow, twice the same."""
    pdf = made(story, columns=columns)
    assert failures(pdf, folder) == []
    return read(pdf)


def outline(text: str) -> str:
    return dedent(text).strip()


def picture() -> Drawing:
    drawing = Drawing(200, 60)
    drawing.add(Rect(10, 10, 80, 40))
    drawing.add(String(20, 20, "kaart", fontName=SANS))
    return drawing


def test_headings_and_paragraphs(tmp_path: Path) -> None:
    story = [
        Heading("Verslag", TITLE),
        Heading("Deel", TITLE, level=2),
        said("Een <b>sterk</b> woord."),
        Heading("Nog een", TITLE, level=2),
    ]
    assert checked(story, tmp_path).document.outline() == outline("""
        Document
          H1 'Verslag'
          H2 'Deel'
          P 'Een sterk woord.'
          H2 'Nog een'
        """)


def test_six_levels(tmp_path: Path) -> None:
    story = [Heading(f"Kop {level}", TITLE, level=level) for level in range(1, 7)]
    roles = [node.role for node in checked(story, tmp_path).document.nodes]
    assert roles == ["H1", "H2", "H3", "H4", "H5", "H6"]


def test_a_skipped_level_is_refused() -> None:
    story = [Heading("Een", TITLE), said("x", TITLE, tag=Tag("H3"))]
    with pytest.raises(TaggingError, match="H3 follows H1, page 1"):
        made(story)


def test_headings_are_bookmarks(tmp_path: Path) -> None:
    story = [Heading("Eén & ander", TITLE), Heading("Twee", TITLE, level=2), said("x")]
    tagged = checked(story, tmp_path)
    root = tagged.file.get(tagged.catalog["Outlines"])
    first = tagged.file.get(root["First"])
    assert first["Title"].decode("latin-1") == "Eén & ander"
    assert tagged.file.get(first["First"])["Title"] == b"Twee"


@pytest.mark.parametrize("columns", [1, 2])
def test_a_long_paragraph_is_one_element_over_pages_and_columns(
    tmp_path: Path, columns: int
) -> None:
    tagged = checked([said(PROSE * 30), said("Slot.")], tmp_path, columns)
    assert len(tagged.pages) > 1
    paragraph, _ = tagged.document.nodes
    assert paragraph.text == PROSE * 30
    assert len(paragraph.kids) > (len(tagged.pages) - 1) * columns  # a mark in each column


def test_hyphenated_words_are_whole(tmp_path: Path) -> None:
    tagged = checked([said(PROSE * 12, JUSTIFIED)], tmp_path)
    drawn = "".join(mark.text for page in tagged.contents for mark in page.marks)
    assert drawn.count("\u00ad") > 5
    # No word goes on on the next page, where it could not be said whole.
    assert "\u00ad" not in tagged.text
    assert tagged.text.split() == (PROSE * 12).split()


def test_words_hyphenated_within_other_type_keep_their_soft_hyphen(tmp_path: Path) -> None:
    narrow = ParagraphStyle("narrow", JUSTIFIED, rightIndent=240)
    marked = PROSE.replace("betrouwbaarheid", "<b>betrouw</b>baarheid")
    tagged = checked([said(marked * 3, narrow)], tmp_path)
    assert tagged.text.replace("\u00ad", "").split() == (PROSE * 3).split()


def test_own_soft_hyphens(tmp_path: Path) -> None:
    narrow = ParagraphStyle("narrow", TEXT, rightIndent=280, embeddedHyphenation=1)
    word = "ver\u00adant\u00adwoor\u00adde\u00adlijk\u00adheid"
    for text in (f"Onze {word} is groot.", f"Onze <b>eigen</b> {word} is groot."):
        found = checked([said(text, narrow)], tmp_path).text.replace("\u00ad", "")
        assert "verantwoordelijkheid is groot." in found


def test_a_long_address_is_not_torn_by_blanks(tmp_path: Path) -> None:
    address = "https://example.org/" + "abcdefghij" * 12
    assert address in checked([said(f"Zie {address} daar.")], tmp_path).text


def test_links(tmp_path: Path) -> None:
    long_link = f'<a href="#slot">{PROSE}</a>'
    story = [
        said(
            f'Zie <a href="https://example.org/?a=(1)">de <b>film</b></a> of {long_link} en door.'
        ),
        said('<a href="https://example.org/" title="De hele film">alles</a>'),
        said('<a name="slot"/>Slot.'),
    ]
    tagged = checked(story, tmp_path)
    first, second, third = tagged.document.all("Link")
    assert [first.text, second.text, third.text.strip()] == ["de film", PROSE, "alles"]
    assert [_words(link) for link in (first, third)] == [["de film"], ["De hele film"]]
    assert len(_words(second)) > 1  # an area a line
    targets = [a.entries["A"]["URI"] for a in first.kids if isinstance(a, Annotation)]
    assert targets == [b"https://example.org/?a=(1)"]
    for page in tagged.pages:
        for reference in page["Annots"]:
            annotation = tagged.file.get(reference)
            assert annotation["F"] == 4
            assert "Rect" in annotation


def _words(link: Node) -> list[str]:
    entries = [kid.entries for kid in link.kids if isinstance(kid, Annotation)]
    return [entry["Contents"].decode("latin-1") for entry in entries]


def test_phrases(tmp_path: Path) -> None:
    text = (
        'Het <lang code="en">right to <b>challenge</b></lang>, <quote>zei ze</quote>, '
        '<a href="https://example.org/"><lang code="fr">en détail</lang></a> in <code>x</code>.'
    )
    tagged = checked([said(text)], tmp_path)
    assert tagged.text.strip() == ("Het right to challenge, zei ze, en détail in x.")
    assert tagged.document.outline() == outline("""
        Document
          P
            Span 'right to challenge'
            Quote 'zei ze'
            Link
              Span 'en détail'
            Code 'x'
        """)
    assert [span.string("Lang") for span in tagged.document.all("Span")] == ["en", "fr"]


def test_a_whole_paragraph_in_another_language(tmp_path: Path) -> None:
    tagged = checked([said("All of it.", tag=Tag("P", lang="en"))], tmp_path)
    assert tagged.document.one("P").string("Lang") == "en"


def test_lists_within_lists(tmp_path: Path) -> None:
    inner = listed([[said("a", INNER_ITEM)], [said(PROSE, INNER_ITEM)]], ["–", "–"])
    story = listed(
        [[said("een", ITEM), said("nog iets", ITEM)], [said("twee", ITEM), *inner]],
        ["1.", "2."],
        numbering="Decimal",
    )
    tagged = checked(story, tmp_path)
    assert tagged.document.outline() == outline(f"""
        Document
          L
            LI
              Lbl '1.'
              LBody
                P 'een'
                P 'nog iets'
            LI
              Lbl '2.'
              LBody
                P 'twee'
                L
                  LI
                    Lbl '–'
                    LBody
                      P 'a'
                  LI
                    Lbl '–'
                    LBody
                      P {PROSE.strip()!r}
        """)
    numberings = [node.attribute("ListNumbering") for node in tagged.document.all("L")]
    assert numberings == ["Decimal", "None"]


def test_a_list_over_pages(tmp_path: Path) -> None:
    items = [[said(PROSE * 3, ITEM)] for _ in range(12)]
    tagged = checked(listed(items, ["•"] * 12, numbering="Disc"), tmp_path)
    assert len(tagged.pages) > 1
    assert len(tagged.document.one("L").nodes) == 12


def test_an_item_begins_with_a_paragraph() -> None:
    with pytest.raises(TaggingError, match="begins with a Paragraph"):
        listed([[Spacer(1, 1)]], ["1"])


def test_quotes_and_sections(tmp_path: Path) -> None:
    quote = within(Tag("BlockQuote"), [said("“Ja.”"), said("“Nee.”"), said("Plaats A")])
    tagged = checked(within(Tag("Sect"), [said("Zij zei:"), *quote]), tmp_path)
    assert tagged.document.outline() == outline("""
        Document
          Sect
            P 'Zij zei:'
            BlockQuote
              P '“Ja.”'
              P '“Nee.”'
              P 'Plaats A'
        """)


def test_notes_and_references_lead_to_each_other(tmp_path: Path) -> None:
    story = [
        said('Geteld<super><ref note="a" title="Noot 1">1</ref></super>.'),
        note("a", "1", "Zo is geteld.", TEXT),
    ]
    tagged = checked(story, tmp_path)
    assert tagged.document.outline() == outline("""
        Document
          P
            Reference
              Link '1'
          Note
            Lbl
              Link '1'
        """)
    assert tagged.document.one("Note").string("ID")
    assert _words(tagged.document.one("Reference").one("Link")) == ["Noot 1"]
    there, back = (
        kid.entries["Dest"]
        for link in tagged.document.all("Link")
        for kid in link.kids
        if isinstance(kid, Annotation)
    )
    assert there[3] < back[3]  # the note stands below its reference


def test_figures_and_decoration(tmp_path: Path) -> None:
    figure = Figure(picture(), "Een kaart ligt in een vak.")
    tagged = checked([said("Kijk:"), figure, Decoration(picture())], tmp_path)
    found = tagged.document.one("Figure")
    assert found.string("Alt") == "Een kaart ligt in een vak."
    left, bottom, right, top = found.attribute("BBox")
    assert (right - left, top - bottom) == (200, 60)
    assert found.attribute("Placement") == "Block"
    assert [mark.text for mark in tagged.artifacts() if mark.text.startswith("k")] == ["kaart"]


def test_a_caption_belongs_to_its_figure(tmp_path: Path) -> None:
    figure = Figure(picture(), "Een kaart.")
    caption = said("Figuur 1: de kaart", tag=Tag("Caption"))
    tagged = checked([KeepTogether(within(Tag("Div"), [figure, caption]))], tmp_path)
    assert [node.role for node in tagged.document.one("Div").nodes] == ["Figure", "Caption"]


def test_a_figure_without_words_is_refused() -> None:
    with pytest.raises(TaggingError, match="needs words"):
        Figure(picture(), " ")


def test_contents(tmp_path: Path) -> None:
    long_title = "Een hoofdstuk met een titel die langer is dan er op een regel past, " * 2
    story: list[Flowable] = [
        said("Inhoud"),
        Contents([TEXT, ITEM]),
        Heading("Verslag", TITLE),
        said(PROSE * 20),
        Heading(long_title, TITLE, level=2),
        Heading("Slot", TITLE, level=2),
        Heading("Bijlage", TITLE),
    ]
    tagged = checked(story, tmp_path)
    contents = tagged.document.all("TOC")[0]
    assert [link.text for link in contents.all("Link")] == [
        "Verslag 1",
        f"{long_title.strip()} 3",
        "Slot 3",
        "Bijlage 3",
    ]
    assert [node.role for node in contents.nodes] == ["TOCI", "TOC", "TOCI"]
    for link in contents.all("Link"):
        (target,) = [kid.entries["Dest"] for kid in link.kids if isinstance(kid, Annotation)]
        assert f"{tagged.page_refs.index(target[0]) + 1}" == link.text.split()[-1]


def test_contents_over_pages(tmp_path: Path) -> None:
    headings = [Heading(f"Kop {n}", TITLE) for n in range(60)]
    tagged = checked([Contents([TEXT]), *headings], tmp_path)
    assert len(tagged.document.one("TOC").nodes) == 60


def test_contents_of_nothing(tmp_path: Path) -> None:
    assert checked([Contents([TEXT]), said("x")], tmp_path).text.strip() == "x"


def _cells(table: Node) -> list[list[str]]:
    return [[cell.text.strip() for cell in row.nodes] for row in table.nodes]


def test_a_table_knows_its_headers(tmp_path: Path) -> None:
    rows = [["", "Meer", "Minder"], ["vertrouwen", "3", "1"], ["maat", "", "2"]]
    table = checked([Table(rows, style=GRID, header_columns=1)], tmp_path).document.one("Table")
    assert _cells(table) == rows
    assert [[cell.role for cell in row.nodes] for row in table.nodes] == [
        ["TD", "TH", "TH"],
        ["TH", "TD", "TD"],
        ["TH", "TD", "TD"],
    ]
    scopes = [cell.attribute("Scope") for cell in table.all("TH")]
    assert scopes == ["Column", "Column", "Row", "Row"]


def test_the_corner_heads_the_column_of_names(tmp_path: Path) -> None:
    rows = [["Kaart", "Meer"], ["vertrouwen", "3"]]
    table = checked([Table(rows, style=GRID, header_columns=1)], tmp_path).document.one("Table")
    assert [cell.attribute("Scope") for cell in table.all("TH")] == ["Column", "Column", "Row"]


@pytest.mark.parametrize("cell", ["kaart {}", None])
def test_a_table_over_three_pages_is_one(tmp_path: Path, cell: str | None) -> None:
    def value(n: int) -> object:
        return (
            cell.format(n) if cell else said(f"kaart {n} <i>en</i> {PROSE if n % 9 == 0 else ''}")
        )

    rows = [["Kaart", "Aantal"], *([value(n), str(n)] for n in range(110))]
    tagged = checked([Table(rows, style=GRID, colWidths=[200, 60])], tmp_path)
    assert len(tagged.pages) >= 3
    table = tagged.document.one("Table")
    assert len(table.nodes) == 111
    assert [row[1] for row in _cells(table)[1:]] == [str(n) for n in range(110)]
    repeated = [mark for mark in tagged.artifacts() if "Kaart" in mark.text]
    assert len(repeated) == len(tagged.pages) - 1
    assert repeated[0].properties == {"Type": "Pagination"}


def test_a_row_over_two_pages_is_one(tmp_path: Path) -> None:
    rows = [["Kaart", "Reden"], ["vertrouwen", said(PROSE * 30)], ["maat", said("Kort.")]]
    table = Table(rows, style=GRID, colWidths=[90, 200], splitInRow=1)
    tagged = checked([table], tmp_path)
    assert len(tagged.pages) > 1
    assert [len(row.nodes) for row in tagged.document.one("Table").nodes] == [2, 2, 2]
    assert _cells(tagged.document.one("Table"))[1][1] == (PROSE * 30).strip()


def test_cells_over_rows_and_columns(tmp_path: Path) -> None:
    rows = [
        ["Kaart", "Aantal", ""],
        ["", "meer", "minder"],
        *([f"kaart {n}", str(n), ""] for n in range(60)),
    ]
    spans = [("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (2, 0)), ("SPAN", (0, 40), (0, 45))]
    table = Table(rows, style=[*GRID, *spans], header_rows=2, colWidths=[90, 60, 60])
    tagged = checked([table], tmp_path)
    first, second, *others = tagged.document.one("Table").nodes
    assert [cell.attribute("RowSpan") for cell in first.nodes] == [2, None]
    assert [cell.attribute("ColSpan") for cell in first.nodes] == [None, 2]
    assert [len(row.nodes) for row in (second, *others)] == [2] + [3] * 39 + [2] * 5 + [3] * 16


def test_paragraphs_links_and_lists_in_cells(tmp_path: Path) -> None:
    cell = [
        said('Zie <a href="https://example.org/">dit</a>.'),
        *listed([[said("x", ITEM)]], ["–"]),
    ]
    table = Table([[said("Kop")], [cell]], style=GRID, colWidths=[200])
    rows = checked([table], tmp_path).document.one("Table").nodes
    assert rows[1].outline() == outline("""
        TR
          TD
            P
              Link 'dit'
            L
              LI
                Lbl '–'
                LBody
                  P 'x'
        """)


def test_a_link_in_a_repeated_header_is_there_once(tmp_path: Path) -> None:
    header = said('<a href="https://example.org/">Kaart</a>')
    rows = [[header], *([str(n)] for n in range(80))]
    tagged = checked([Table(rows, style=GRID, colWidths=[90])], tmp_path)
    assert sum(len(page.get("Annots", [])) for page in tagged.pages) == 1


def test_tables_without_rows(tmp_path: Path) -> None:
    only_header = Table([["Kaart", "Aantal"]], style=GRID)
    empty = Table([["Kaart"], [""], [None]], style=GRID, header_rows=0)
    first, second = checked([only_header, empty], tmp_path).document.all("Table")
    assert [len(first.nodes), len(second.nodes)] == [1, 3]


def test_a_table_split_by_columns_is_refused() -> None:
    with pytest.raises(TaggingError, match="columns"):
        Table([["a"]], splitByRow=0)


def test_emoji_and_other_signs(tmp_path: Path) -> None:
    known = getFont(SYMBOLS).face.charToGlyph
    astral = "".join(chr(code) for code in sorted(known) if code > 0xFFFF)[:20]
    text = f'Ij: ĳ, ≥ 3 × €, en <font face="{SYMBOLS}">{astral}</font>.'
    tagged = checked([said(text)], tmp_path)
    assert len(astral) > 3
    assert tagged.text.strip() == f"Ij: ĳ, ≥ 3 × €, en {astral}."


def test_more_characters_than_one_font_holds(tmp_path: Path) -> None:
    codes = [code for code in sorted(getFont(SANS).face.charToGlyph) if 0xA1 <= code < 0x500]
    text = "".join(chr(code) for code in codes if code != 0xAD)
    assert len(text) > 300
    assert checked([said(text)], tmp_path).text.replace(" ", "").replace("\n", "") == text


def test_english(tmp_path: Path) -> None:
    pdf = made(
        [Heading("Report", TITLE), said("A <lang code='nl'>gesprekstafel</lang>.")], lang="en-GB"
    )
    assert failures(pdf, tmp_path) == []
    tagged = read(pdf)
    assert tagged.catalog["Lang"] == b"en-GB"
    assert tagged.document.one("Span").string("Lang") == "nl"


def test_bullets_of_paragraphs_that_are_no_items(tmp_path: Path) -> None:
    tagged = checked([Paragraph("Een stelling.", TEXT, bulletText="§")], tmp_path)
    assert tagged.document.one("P").text.strip() == "§Een stelling."


def test_dots_after_a_paragraph_are_decoration(tmp_path: Path) -> None:
    dotted = ParagraphStyle("dotted", TEXT, endDots=".")
    tagged = checked([said("Naam", dotted)], tmp_path)
    assert tagged.text.strip() == "Naam"


def test_backgrounds_and_underlines_are_decoration(tmp_path: Path) -> None:
    boxed = ParagraphStyle("boxed", TEXT, backColor="lightgrey", borderWidth=1, borderColor="red")
    tagged = checked([said("<u>Onder</u> en <strike>door</strike>.", boxed)], tmp_path)
    assert tagged.text.strip() == "Onder en door."
    assert any(mark.paints and not mark.text for mark in tagged.artifacts())


def test_the_same_story_gives_the_same_bytes() -> None:
    def told() -> list[Flowable]:
        return [
            Contents([TEXT]),
            Heading("Kop", TITLE),
            said(f'<a href="https://example.org/">{PROSE}</a>', JUSTIFIED),
            Table([["Kaart"], ["x"]], style=GRID),
            Figure(picture(), "Een kaart."),
        ]

    assert made(told()) == made(told())
