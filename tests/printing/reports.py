"""A small report with every kind of block."""

from __future__ import annotations

from dataclasses import replace

from tafelkit.domain.drawing import marks as m
from tafelkit.domain.drawing.tokens import LIGHT
from tafelkit.verslag import tree as t
from tafelkit.verslag.tree import Item, Paragraph, Span, said

PROSE = (
    "De wijkagent kende iedereen bij naam, en toen hij wegging wist niemand meer wie te bellen. "
    "Daarna bleef het stil. Ik wil dat iemand mij vertelt waarom het niet kan, en wat dan wél. "
)
DRAWING = m.Drawing(
    120,
    60,
    (
        m.Box(0, 0, 120, 60, "ground", "accent", 0.6, radius=4),
        m.Line(10, 30, 110, 30, "edge", 0.4, dashed=True),
        m.Words(10, 5, 100, 20, "Een kaart op het canvas", 18, "semibold", align="centre"),
        m.Strokes(50, 34, 20, "M2 2 L22 2 C22 12 12 22 2 22 Z", "suit:A", filled=True),
        m.Group((m.Words(0, 0, 40, 10, "scheef", 14),), 78, 34, 20),
    ),
)
FIGURE = t.Figure(
    DRAWING, {**LIGHT, "suit:A": "#1F5FA8"}, "Een kaart op het canvas.", said("Het canvas.")
)
METADATA = t.Metadata(
    title="Verslag van tafel 7, Proefprogramma",
    author="de organisator",
    subject="Zwolle",
    date="dinsdag 20 juni 2023",
    status="concept",
    edition="interne editie",
    foot="Proefprogramma · tafel 7 · concept · interne editie",
)


def paragraph(text: str, kind: t.ParagraphKind = "text") -> Paragraph:
    return Paragraph(said(text), kind)


def item(label: str, *texts: str, anchor: str = "") -> Item:
    return Item(tuple(paragraph(text) for text in texts), label, anchor)


def a_table(rows: int, columns: int = 7) -> t.Table:
    note = t.Footnote(1, said("Geteld is wat er staat. " * 4))
    return t.Table(
        header=tuple(said(f"Kop {n}") for n in range(columns + 1)),
        rows=tuple(
            (said(f"rij {row}"), *(said(str(row * n)) for n in range(columns)))
            for row in range(rows)
        ),
        columns=t.figures_beside_names(columns),
        caption=(Span("Wat geteld is", footnote=note),),
        totals=((said("Samen"), *(said("99") for _ in range(columns))),),
    )


BLOCKS: tuple[t.Block, ...] = (
    t.Heading(1, said("Wat de tafel wil")),
    paragraph("Begin bij wat de buurt nodig heeft.", "lead"),
    t.NumberedList((item("1", "Kom langs voor je besluit."), item("2", PROSE))),
    t.Heading(1, said("Waarden"), "1"),
    t.Heading(2, said("vertrouwen"), anchor="vertrouwen"),
    paragraph("Mensen gaan uit van het goede.", "detail"),
    t.LabelledList((item("A · drijfveer", PROSE * 2, "Nog iets."), item("B · meer", PROSE))),
    t.Heading(3, said("Dit lukt al")),
    t.BulletList((item("", "De avondmarkt."), item("", PROSE, anchor="markt"))),
    t.Quote((said("Vertrouwen moet je geven."), said("Niet eisen.")), "Letterlijk, plaats A"),
    Paragraph(
        (
            Span("Zie "),
            Span("vertrouwen", italic=True, link="#vertrouwen"),
            Span(" en "),
            Span("de film van de dag", link="https://example.org/film?a=1&b=(2)"),
            Span("; dat is "),
            Span("right to challenge", language="en", bold=True),
            Span(".", footnote=t.Footnote(2, said("Een recht van bewoners."))),
        )
    ),
    FIGURE,
    a_table(3),
    a_table(2, 2),
)


def a_report(blocks: tuple[t.Block, ...] = BLOCKS) -> t.Verslag:
    return t.Verslag(
        title="Verslag van tafel 7",
        language="nl",
        metadata=METADATA,
        above=said("Proefprogramma"),
        below=("Dinsdag 20 juni 2023, Zwolle", "Concept, interne editie"),
        blocks=blocks,
    )


def in_english(verslag: t.Verslag) -> t.Verslag:
    return replace(verslag, language="en")
