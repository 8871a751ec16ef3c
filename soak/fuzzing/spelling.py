"""Kits and pictures as others write them, to begin from: ours are all spelt in one way."""

from __future__ import annotations

import re

_BOTH = re.compile(rb'^(\w+) = \{ nl = (".*?"), en = (".*?") \}$', re.MULTILINE)

_FOUR_TIMES = b'<g id="%d">\n' + 4 * b'<a-b:use x:href="#%d"/>\n' + b"</g>\n"
# One element a line, so that lines that are moved, or there many times, are elements.
DRAWINGS = (
    b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg:svg xmlns:svg="http://www.w3.org/2000/svg" width="60mm" height="100%" viewBox="-1 -1 50 50">
<svg:style>.st0{display:none} path.st1,#a{fill:none;transform:rotate(3)}</svg:style>
<svg:g transform="translate(5,-3) rotate(30 20 20) skewX(2)" class="st1">
<svg:rect x="10%" y="2pt" width="5mm" height="20%" rx="2" style="fill:none;stroke:#000"/>
<svg:circle cx="50%" cy="5" r="10%"/>
<svg:path class="st1" d="m1 2a8 3 40 1 0 12 4zl3-.5c1 2 3 4 5 6s1 1 2 2q3 3 4 4t1e1 0H3V4z"/>
</svg:g>
<svg:g class="st0">
<svg:polygon points="1,2 3,4 5,6"/>
</svg:g>
</svg:svg>
""",
    b"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:a-b="http://www.w3.org/2000/svg"
xmlns:x="http://www.w3.org/1999/xlink" width="24" height="24">
<svg x="1" width="50%" viewBox="0 0 5 5" preserveAspectRatio="xMinYMax slice">
<line x2="100%"/>
</svg>
<g id="0">
<path d="M0 0L1 1"/>
</g>
"""
    + b"".join(_FOUR_TIMES % (n + 1, *4 * (n,)) for n in range(4))
    + b"</svg>\n",
)


def spelt_otherwise(toml: bytes) -> bytes:
    """The same TOML, its texts under keys of two parts, in quotes and with escapes."""
    return _BOTH.sub(
        rb"""'\1' . "n\\u006c" = \2""" + b"\n" + rb"""'\1'."\\u0065n" = ""\3"" """, toml
    )
