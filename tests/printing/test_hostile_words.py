"""Words of people in what is printed stand there as they are, and make nothing happen."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any
from xml.etree import ElementTree as ET

import pypdfium2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain import entries as e
from tafelkit.domain.record import Record
from tafelkit.domain.sheets.canvas.order import CanvasOrder
from tafelkit.domain.sheets.forms.order import FormsOrder
from tafelkit.domain.texts import Language
from tafelkit.printing.orders import pdf_of
from tafelkit.printing.report import write_pdf
from tafelkit.verslag.programme.programme import programme_verslag
from tafelkit.verslag.table import table_verslag
from tafelkit.verslag.tree import Verslag
from tests.builders import a_full_record
from tests.printing.paper import FONTS, MADE_AT

HOSTILE = (
    "<b>vet</b>",
    '<img src="file:///etc/passwd"/>',
    '<a href="javascript:alert(1)">klik</a>',
    "<para><font size=99>",
    "&amp;&lt;&#x41;",
    "]]><!-- x --><?xml?>",
    "(\\) Tj ET Q endstream endobj",
    ">> /JavaScript << /S /Launch",
    "{title} {0} %(x)s %s",
    '=HYPERLINK("http://x")',
    "$(id) `id` ; rm",
    "<onDraw name=x label=y/>",
)
# What a reader of PDF would do something for, were it a key of a dictionary.
ACTIONS = (b"/JavaScript", b"/JS", b"/Launch", b"/OpenAction", b"/AA", b"/SubmitForm", b"/GoToR")
ACTIONS += (b"/EmbeddedFile", b"/RichMedia", b"/AcroForm", b"/ImportData")
_FREE = {"detail", "description", "name", "motivation", "text", "missing_voices", "answer", "title"}
_FREE |= {"pole_a", "pole_b", "place", "organiser", "addressee", "url"}


def poisoned(record: Record, texts: list[str]) -> tuple[Record, list[str]]:
    """The record with one of the texts in each field that anybody may type, and those it took."""
    taken: list[str] = []

    def altered(entry: Any) -> Any:
        changes = {}
        for field in fields(entry):
            if field.name in _FREE and isinstance(getattr(entry, field.name), str):
                taken.append(texts[len(taken) % len(texts)])
                changes[field.name] = taken[-1]
        return replace(entry, **changes)

    return replace(
        record,
        programme=replace(altered(record.programme), questions=tuple(texts[:2])),
        table=altered(record.table),
        entries={key: altered(entry) for key, entry in record.entries.items()},
    ), taken


def set_on_paper(verslag: Verslag) -> bytes:
    out = io.BytesIO()
    write_pdf(verslag, out, FONTS, MADE_AT)
    return out.getvalue()


def a_table(record: Record) -> bytes:
    return set_on_paper(table_verslag(record, "internal"))


def a_public_table(record: Record) -> bytes:
    return set_on_paper(table_verslag(record, "public", "en"))


def a_programme(record: Record) -> bytes:
    theme = e.Theme(
        id="t", programme="p", title=record.direction.text, evidence=tuple(record.entries)
    )
    return set_on_paper(
        programme_verslag(record.programme, record.kit, [record], [theme], "internal")
    )


def a_canvas(record: Record) -> bytes:
    return pdf_of(CanvasOrder(record.kit, Language("nl"), record, filled=True), FONTS, MADE_AT)


def forms(record: Record) -> bytes:
    return pdf_of(FormsOrder(record.kit, Language("nl"), record), FONTS, MADE_AT)


MAKERS: tuple[Callable[[Record], bytes], ...] = (
    a_table,
    a_public_table,
    a_programme,
    a_canvas,
    forms,
)


def words_on(pdf: bytes) -> str:
    """All words on the pages without spaces and hyphens, which lines are divided by."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    return bare("".join(page.get_textpage().get_text_bounded() for page in document))


def bare(text: str) -> str:
    return re.sub(r"[\s\-\u00ad\ufffe\u0002]", "", text)


def check_does_nothing(pdf: bytes) -> None:
    """No action stands in the file but links to the web and within, and its metadata is XML."""
    # Words in the metadata may be those that end a stream; its end is on a line of its own.
    outside = re.sub(rb"stream\r?\n.*?\r\nendstream\nendobj", b"", pdf, flags=re.DOTALL)
    keys = re.sub(rb"\((?:\\.|[^()\\]|\([^()]*\))*\)", b"()", outside, flags=re.DOTALL)
    assert [key for key in ACTIONS if re.search(key + rb"(?![A-Za-z])", keys)] == []
    for target in re.findall(rb"/URI\s*\((.*?)\)", outside, flags=re.DOTALL):
        assert target.startswith((b"https://", b"http://")), target
    packet = re.search(rb"<x:xmpmeta.*?</x:xmpmeta>", pdf, flags=re.DOTALL)
    assert packet is not None
    ET.fromstring(packet.group())  # what we made ourselves


@pytest.mark.parametrize("make", MAKERS)
def test_hostile_words_are_printed_as_they_are(make: Callable[[Record], bytes]) -> None:
    record, taken = poisoned(a_full_record(kit_shelf().kit("gemeente")), list(HOSTILE))
    pdf = make(record)
    check_does_nothing(pdf)
    found = words_on(pdf)
    if make in (a_table, a_public_table):
        assert [text for text in dict.fromkeys(taken) if bare(text) not in found] == []
    assert "root:x" not in found and bare(HOSTILE[0]) in found


signs = st.sampled_from("<>&\"'/\\()[]{}%$#;=:!?-@|`^~*_ \n") | st.sampled_from(HOSTILE)
nasty = st.lists(signs, min_size=1, max_size=6).map("".join).filter(str.strip)


@given(st.lists(nasty, min_size=4, max_size=12))
@example(["(\\) Tj ET Q endstream endobj", ">> /JavaScript << /S /Launch", "<", "<"])
@settings(max_examples=4)
def test_no_words_make_a_verslag_fail_or_do_a_thing(texts: list[str]) -> None:
    record, _taken = poisoned(a_full_record(), texts)
    for make in (a_table, a_programme):
        check_does_nothing(make(record))
