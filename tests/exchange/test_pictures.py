import re

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.exchange.pictures import read_picture
from tests.effort import calls, ending


def _svg(tmp_path, inside: str, size: int = 24):
    path = tmp_path / "p.svg"
    path.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" '
        f'viewBox="0 0 {size} {size}" fill="none" stroke="currentColor">{inside}</svg>'
    )
    return path


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M4 4h16v16"/>',
        '<circle cx="12" cy="12" r="9"/>',
        '<rect x="3" y="3" width="18" height="18" rx="2"/>',
        '<polyline points="1 1 5 9 20 3"/>',
        '<line x1="1" y1="2" x2="3" y2="4"/>',
        '<path d="M2 12q4-4 8 0t8 0a3 3 0 0 1 4 4z"/>',
        '<g transform="translate(2 2)"><ellipse cx="5" cy="5" rx="3" ry="2"/></g>',
    ],
)
def test_every_shape_becomes_plain_lines(tmp_path, inside: str) -> None:
    picture = read_picture(_svg(tmp_path, inside))
    assert re.fullmatch(r"(?:[MLC](?: ?-?\d+(?:\.\d+)?)+ ?|Z ?)*", picture) and picture
    numbers = [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", picture)]
    assert all(-1 <= n <= 25 for n in numbers)


def test_other_sizes_are_brought_to_twenty_four(tmp_path) -> None:
    assert read_picture(_svg(tmp_path, '<path d="M0 0L256 256"/>', 256)) == "M0 0L24 24"


def test_one_that_each_table_asks_for_is_worked_out_once_until_it_is_altered(tmp_path) -> None:
    path = _svg(tmp_path, '<path d="M3 7L3 9"/>')
    first, again = (calls(lambda: read_picture(path)) for _n in range(2))
    assert again < first / 5
    _svg(tmp_path, '<path d="M3 7L3 8"/>')
    assert read_picture(path) == "M3 7L3 8"


@pytest.mark.parametrize(
    "content", ["", "tekst", "<html/>", "<svg/>", '<svg width="2" height="2"/>']
)
def test_what_is_no_picture(tmp_path, content: str) -> None:
    path = tmp_path / "p.svg"
    path.write_text(content)
    with pytest.raises(Refusal, match=r"p\.svg"):
        read_picture(path)


def test_a_picture_that_is_too_large(tmp_path) -> None:
    path = tmp_path / "p.svg"
    path.write_text(" " * 300_000)
    with pytest.raises(Refusal, match=r"p\.svg: .*groter dan 195 kB"):
        read_picture(path)


_ENTITIES = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">]>'


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (_ENTITIES + "<svg><path d='M0 0L1 1'/></svg>", "ENTITY, ATTLIST of use"),
        ("<svg><g id='a'><path d='M0 0L1 1'/></g><use href='#a'/></svg>", "ENTITY, ATTLIST of use"),
        ("<svg><path d='M0 0" + "a1 1 0 0 1 1 1" * 9000 + "'/></svg>", "te ingewikkeld"),
        ("<svg width='24' height='24'><path d='M0 0L1 1" + "<g>" * 9000, "geen leesbare"),
        ("<svg>" + "<circle r='1'/>" * 4000 + "</svg>", "te ingewikkeld"),
        ("<svg>" + ("<path d='M0 0h" + "0 " * 24_000 + "'/>") * 2 + "</svg>", "te ingewikkeld"),
    ],
)
def test_a_picture_that_would_blow_up(tmp_path, content: str, cause: str) -> None:
    path = tmp_path / "p.svg"
    path.write_text(content)
    with ending(), pytest.raises(Refusal, match=rf"p\.svg: .*{cause}"):
        read_picture(path)


@pytest.mark.parametrize(
    ("inside", "cause"),
    [
        ('<path d="M0 0L1e308 1e308"/>', "reikt te ver buiten haar vlak"),
        ('<path d="M0 0L1e999 1"/>', "reikt te ver buiten haar vlak"),
        ('<path transform="scale(1e300) scale(1e300)" d="M0 0L1 1"/>', "reikt te ver"),
        ('<path transform="scale(1e300) scale(1e300)" d="M0 0L0 1"/>', "reikt te ver"),
        ('<path d="M0 0A1e308 1 0 1 1 5 5"/>', "geen leesbare SVG"),
        ('<rect width="100%" height="1em"/>', "de maat '1em' hangt van scherm of letters af"),
        ('<circle r="2vw"/>', "de maat '2vw' hangt van scherm of letters af"),
    ],
)
def test_what_cannot_be_drawn_truly_is_refused_by_name(tmp_path, inside: str, cause: str) -> None:
    with pytest.raises(Refusal, match=rf"p\.svg: .*{cause}"):
        read_picture(_svg(tmp_path, inside))


def test_percentages_are_of_the_drawing(tmp_path) -> None:
    assert read_picture(_svg(tmp_path, '<line x2="100%" y1="50%" y2="50%"/>')) == "M0 12L24 12"


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "<svg><use/></svg>".encode("utf-16")]
)
def test_a_picture_of_another_kind_is_no_svg(tmp_path, content: bytes) -> None:
    path = tmp_path / "p.svg"
    path.write_bytes(content)
    with pytest.raises(Refusal, match="geen leesbare SVG-tekening"):
        read_picture(path)


def test_a_script_in_a_picture_is_nothing(tmp_path) -> None:
    path = _svg(tmp_path, '<script>alert(1)</script><path d="M0 0L1 1"/>')
    assert read_picture(path) == "M0 0L1 1"
