import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.exchange.svg.elements import read_elements

_OF_SVG = 'xmlns="http://www.w3.org/2000/svg"'


def _refused(content: str) -> str:
    with pytest.raises(Refusal) as refused:
        read_elements(content.encode())
    return str(refused.value)


def test_an_element_has_its_local_name_whatever_stands_before_it() -> None:
    root, _css = read_elements(
        b"<a-b.c:svg xmlns:a-b.c='http://www.w3.org/2000/svg' xmlns:i='http://example.org/i'>"
        b"<a-b.c:use i:href='#a' id='b'/><i:path/></a-b.c:svg>"
    )
    assert root.name == "svg"
    assert [(e.name, e.attributes) for e in root.inside] == [("use", {"id": "b"}), ("", {})]


def test_the_text_of_all_styles_wherever_they_stand() -> None:
    root, css = read_elements(
        b"<svg>a<defs><style>b{<![CDATA[c]]></style></defs><g>d</g><style>}e</style></svg>"
    )
    assert (root.name, css) == ("svg", "b{c}e")


@pytest.mark.parametrize(
    "content",
    ["", "tekst", "<html/>", "<svg>", "<svg a='1' a='2'/>", "<svg xmlns='http://example.org'/>",
     "<?xml version='1.0' encoding='none'?><svg/>", "<?xml version='1.0' encoding='cp932'?><svg/>",
     "<svg>&weg;</svg>"],
)  # fmt: skip
def test_what_is_no_svg(content: str) -> None:
    assert "geen leesbare SVG" in _refused(content)


def test_a_dtd_elsewhere_is_passed_by_and_one_of_its_own_is_refused() -> None:
    root, _css = read_elements(b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><svg/>')
    assert root.name == "svg"
    for declared in ("<!ENTITY a 'x'>", "<!ENTITY % a SYSTEM 'file:x'>", "<!ATTLIST g d CDATA ''>"):
        assert "ENTITY, ATTLIST of use" in _refused(f"<!DOCTYPE svg [{declared}]><svg {_OF_SVG}/>")


def test_more_elements_or_deeper_than_a_card_has() -> None:
    read_elements(("<svg>" + "<g/>" * 4_999 + "</svg>").encode())
    assert "te ingewikkeld" in _refused("<svg>" + "<g/>" * 5_000 + "</svg>")
    read_elements(("<svg>" + "<g>" * 99 + "</g>" * 99 + "</svg>").encode())
    assert "te ingewikkeld" in _refused("<svg>" + "<g>" * 20_000)
