import pytest

from tafelkit.exchange.svg.elements import Element
from tafelkit.exchange.svg.styles import Styles
from tests.effort import ending


def _of(css: str, name: str = "rect", **attributes: str) -> dict[str, str]:
    found = Styles(css).of(Element(name, attributes, []))
    return {key: value for key, value in found.items() if key not in ("class", "id", "style")}


@pytest.mark.parametrize("selector", ["*", "rect", ".a", "rect.a", "#b", "g, .a ,b"])
def test_a_rule_is_of_a_name_a_class_or_an_id(selector: str) -> None:
    css = f"<!-- /* {{}} */ {selector} {{ fill: red; display : none !important }}"
    css = css.removeprefix("<!-- ")
    assert _of(css, **{"class": "x a", "id": "b"}) == {"display": "none"}
    assert _of(css, name="path", id="c").get("display") == ("none" if selector == "*" else None)


def test_what_is_nearest_to_the_element_counts() -> None:
    css = "#b{x:5} rect.a{x:4} .a{x:3} rect{x:2} *{x:1}"
    assert _of(css) == {"x": "2"}
    assert _of(css, **{"class": "a"}) == {"x": "4"}
    assert _of(css, **{"class": "a", "id": "b"}) == {"x": "5"}
    assert _of(css, **{"class": "a", "id": "b", "style": "x:6;d:path('M0 0')"}) == {"x": "6"}
    assert _of("", x="7", style="") == {"x": "7"}


def test_the_path_itself_is_in_no_style() -> None:
    assert _of("*{d:path('M0 0');points:1 1;width:3}") == {"width": "3"}


def test_what_is_before_a_rule_is_none_of_it() -> None:
    assert _of("@import url(http://example.org/a.css);.a{x:1}", **{"class": "a"}) == {"x": "1"}
    assert _of("@media print{.a{x:1}}", **{"class": "a"}) == {}


@pytest.mark.parametrize("piece", ["a{", "/*", "/*/", "a,", "{}", "a{x:1}", ":;", "*{x:"])
def test_a_style_that_would_keep_the_reader_busy(piece: str) -> None:
    css = piece * (190_000 // len(piece))
    with ending():
        assert set(_of(css)) <= {"x"}
        assert set(_of("", style=css)) <= {"x"}
