"""QR codes; segno reckons them, and is imported when one is asked for."""

from __future__ import annotations


def qr_modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The modules of the QR code that holds the text, without the white round it; True is black.

    Level M: it can be read while a seventh of it is gone.
    """
    import segno

    code = segno.make(text, error="m", micro=False, boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)
