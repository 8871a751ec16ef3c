import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.exchange.svg.drawing import steps_in_square

_OF_SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
_LINE = '<path d="M0 0L10 10"/>'


def _drawn(inside: str, head: str = 'width="20" height="20"', side: float = 20) -> str:
    content = f"<svg {_OF_SVG} {head}>{inside}</svg>".encode()
    steps = steps_in_square(content, side)
    return "".join(letter + " ".join(f"{x:g} {y:g}" for x, y in at) for letter, at in steps)


@pytest.mark.parametrize(
    ("head", "drawn"),
    [
        ('width="20" height="10"', "M0 0L10 10"),
        ('width="40" height="10"', "M0 0L5 5"),
        ('viewBox="0 0 10 10"', "M0 0L20 20"),
        ('viewBox="-10,-10 20,20" width="100%" height="100%"', "M10 10L20 20"),
        ('viewBox="0 0 10 10" width="4mm" height="2mm"', "M5 0L15 10"),
        ('viewBox="0 0 10 10" width="2" height="4" preserveAspectRatio="xMidYMax"', "M0 10L10 20"),
        ('viewBox="0 0 10 10" width="4" height="2" preserveAspectRatio="none"', "M0 0L20 10"),
        ('viewBox="0 0 5 10" width="4" height="4" preserveAspectRatio="xMinYMin slice"',
         "M0 0L40 40"),
        ('x="5" y="auto" viewBox="iets" width="20" height="20"', "M0 0L10 10"),
        ('width="20" height="20" transform="translate(1 2)"', "M1 2L11 12"),
        ('width="0" height="20"', ""), ('viewBox="0 0 0 5"', ""), ('viewBox="0 0 -5 5"', ""),
    ],
)  # fmt: skip
def test_the_longest_side_becomes_that_of_the_square(head: str, drawn: str) -> None:
    assert _drawn(_LINE, head) == drawn


def test_groups_are_moved_with_what_is_in_them() -> None:
    inside = f'<g transform="translate(2)"><g style="transform:scale(.5 1)">{_LINE}</g></g>'
    assert _drawn(inside) == "M2 0L7 10"
    assert _drawn(f'<a xlink:href="x"><switch><text>a</text>{_LINE}</switch></a>') == "M0 0L10 10"


def test_a_turned_shape_is_drawn_turned() -> None:
    assert _drawn('<rect width="4" height="2" transform="rotate(90)"/>') == (
        "M0 0L2.44929e-16 4L-2 4L-2 1.22465e-16Z"
    )


def test_an_svg_within_has_a_viewport_of_its_own() -> None:
    inner = '<svg x="50%" y="2" width="4" height="4" viewBox="0 0 8 8"><line x2="100%"/></svg>'
    assert _drawn(inner) == "M10 2L14 2"
    assert _drawn('<svg width="0"><line x2="1"/></svg>') == ""


def test_what_is_hidden_or_only_defined_is_not_drawn() -> None:
    for name in ("defs", "symbol", "clipPath", "mask", "pattern", "marker", "text", "script"):
        assert _drawn(f"<{name}>{_LINE}<use/></{name}>") == ""
    assert _drawn(f'<g display="none">{_LINE}</g>') == ""
    style = "<style>.st0{display:none;} .st1{fill:none}</style>"
    assert _drawn(f'{style}<g class="st1"><g class="st0">{_LINE}</g>{_LINE}</g>') == "M0 0L10 10"
    assert _drawn(f'<i:g xmlns:i="http://example.org/">{_LINE}</i:g>') == ""


def test_use_is_refused_under_any_prefix() -> None:
    uses = '<x-é.y:use xlink:href="#a"/>' * 10
    nested = "".join(f'<g id="{n}">{uses}</g>' for n in range(7))
    for inside in ("<use/>", f'<g xmlns:x-é.y="http://www.w3.org/2000/svg">{nested}</g>'):
        with pytest.raises(Refusal, match="ENTITY, ATTLIST of use"):
            _drawn(inside)


@pytest.mark.parametrize("head", ['width="1em"', 'height="50vw"', 'width="nan"'])
def test_a_size_that_nobody_can_know(head: str) -> None:
    with pytest.raises(Refusal, match="hangt van scherm of letters af"):
        _drawn(_LINE, head)
