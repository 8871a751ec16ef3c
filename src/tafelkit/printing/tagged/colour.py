"""The colours of a document are those of sRGB; its ICC profile is written out here.

ICC.1:2004-10 (version 4.2); the numbers are those of IEC 61966-2-1, adapted to the white D50.
"""

from __future__ import annotations

import struct
from functools import cache
from typing import Any

from reportlab.lib.colors import CMYKColor, Color, cmyk2rgb, toColor

NAME = "sRGB IEC61966-2.1"

_WHITE = (0.9642, 1.0, 0.8249)
_COLUMNS = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
# From the white D65 to D50, by Bradford's transform.
_ADAPTATION = (1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168)
# Y = (aX + b)^g from d on, below it cX.
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_HEADER = 128


def in_rgb(colour: Any) -> Any:
    """Any of ReportLab's colours as one of red, green and blue."""
    if isinstance(colour, str):
        colour = toColor(colour)
    if isinstance(colour, CMYKColor):
        return Color(*colour.rgb(), alpha=colour.alpha)
    if isinstance(colour, tuple | list) and len(colour) == 4:
        return Color(*cmyk2rgb(colour))
    return colour


@cache
def srgb() -> bytes:
    """The profile."""
    curve = b"para" + bytes(4) + struct.pack(">HH", 3, 0) + _fixed(*_CURVE)
    tags = {
        b"desc": _words(NAME),
        b"cprt": _words("No copyright, use freely"),
        b"wtpt": b"XYZ " + bytes(4) + _fixed(*_WHITE),
        b"chad": b"sf32" + bytes(4) + _fixed(*_ADAPTATION),
        **{name: b"XYZ " + bytes(4) + _fixed(*column) for name, column in _COLUMNS.items()},
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    table, data = struct.pack(">I", len(tags)), b""
    start = _HEADER + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    for name, content in tags.items():
        # Tags with the same content share it; each begins at a multiple of four.
        if content not in places:
            places[content] = start + len(data)
            data += content + bytes(-len(content) % 4)
        table += struct.pack(">4sII", name, places[content], len(content))
    return _header(start + len(data)) + table + data


def _header(size: int) -> bytes:
    date = struct.pack(">6H", 2004, 1, 1, 0, 0, 0)
    kind = struct.pack(">4sI4s4s4s", bytes(4), 0x04200000, b"mntr", b"RGB ", b"XYZ ")
    start = struct.pack(">I", size) + kind + date + b"acsp"
    return (start + bytes(28) + _fixed(*_WHITE)).ljust(_HEADER, b"\0")


def _fixed(*numbers: float) -> bytes:
    return b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)


def _words(said: str) -> bytes:
    """A text in one language."""
    encoded = said.encode("utf-16-be")
    record = struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(encoded), 28)
    return b"mluc" + bytes(4) + record + encoded
