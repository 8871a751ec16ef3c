"""Markers from which a photo of the poster can be straightened, and its places told apart.

Four stand in the corners: 0 at the top left, then clockwise 1, 2 and 3. From 4 on one stands
beside each place for a card, in the order of the seats' letters: 4 with A, 5 with B. All stand
upright, so that the corners of each are known too: a photo gives sixteen points to straighten it
by, and three markers do where a hand lies on the fourth. Where they are on a poster is in
`Poster.corners`, in millimetres of its paper; a card on its place covers no marker. On A1 a
corner's is 40 mm and a place's 18 mm, elsewhere as much larger or smaller as the poster is, but a
corner's 20 mm at least where there is room. Each has white round it: see `WHITE`.

OpenCV 5 found all fourteen in 160 of 160 made photos (pages of A0 to A3 of both kits, warped,
blurred, noisy and unevenly lit, at 8 and 12 megapixels), none that was not there, and after
straightening all within 0.6 mm of their place; with a glaring spot, cards laid and a corner left
out, within 3.3 mm (72 photos). Real photos were not tried: lenses bend and paper curls.

They are of the AprilTag family 36h11: six by six modules of which any two markers differ in at
least eleven, within a black edge of one module. The family was designed by the APRIL laboratory
of the University of Michigan (E. Olson, "AprilTag: a robust and flexible visual fiducial system",
ICRA 2011), which gives its own program under the BSD 2-clause licence. Nothing of that program is
used here: the codes are facts, and the drawing is our own. They stand as OpenCV's
`DICT_APRILTAG_36h11` has them, the upper row first, so that its corners come from the top left;
the laboratory's own pictures are these, turned half.
"""

from __future__ import annotations

from tafelkit.domain.drawing.marks import Group
from tafelkit.domain.sheets.canvas.matrix import matrix_mark

MODULES = 8  # across, the black edge included
_INNER = 6
# White round a marker, in times its size: one module and a bit, or what a hairline may leave of it.
WHITE, LEAST_WHITE = 1.25 / MODULES, 0.6 / MODULES

# By their ids, from 0. Each is 36 modules, 1 for white, row by row.
CODES = (
    *(0x21A146BAB, 0x92D18FE9B, 0x7089014BB, 0x193979E27, 0x44153D3D7, 0x35CD5B8CF),
    *(0xA10BA56A0, 0x2B874A608, 0xB57FB8D44, 0x4E20B5A64, 0x61D897F2C, 0xAB3469FFC),
    *(0x594CA45C2, 0xFA1C2D2E2, 0x97C24B972, 0x75928624A, 0x1CAAFE99A, 0x3236DDC16),
    *(0x884E527D6, 0x5771A8C7E, 0xF52925B81, 0x2E59CC1A1, 0x7FA58AB31, 0xEB43384F9),
)
# The corners of the poster, clockwise from the top left; then its places for cards, A and on.
CORNERS = (0, 1, 2, 3)
FIRST_PLACE = 4
PLACES = len(CODES) - FIRST_PLACE


def marker_modules(marker: int) -> tuple[tuple[bool, ...], ...]:
    """The modules of a marker, its black edge included; True is black."""
    code = CODES[marker]
    black = [not code >> (_INNER * _INNER - 1 - n) & 1 for n in range(_INNER * _INNER)]
    edge = (True,) * MODULES
    rows = (black[n : n + _INNER] for n in range(0, len(black), _INNER))
    return (edge, *((True, *row, True) for row in rows), edge)


def marker_mark(marker: int, x: float, y: float, size: float) -> Group:
    """A marker whose black is `size` wide; round it the paper stays white, see `quiet`."""
    return Group((matrix_mark(marker_modules(marker), x, y, size),), name=f"tag{marker}")


def quiet(size: float) -> float:
    """How much white a marker of this size needs all round."""
    return WHITE * size
