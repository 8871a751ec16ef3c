"""How large letters are, and how round a corner is: in pixels at 100 %."""

from __future__ import annotations

CAPTION, TEXT, HEADING, TITLE, CLOCK = 12, 15, 20, 28, 36
RADIUS = 6
