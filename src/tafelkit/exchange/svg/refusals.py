"""Why an SVG is not drawn, where several readers of it say the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _


def unreadable() -> Refusal:
    """It is no SVG, or its words are not those of SVG."""
    return Refusal(_("dit is geen leesbare SVG-tekening"))


def too_much() -> Refusal:
    """It would take long, or its lines are more than a card has."""
    return Refusal(_("deze tekening is te ingewikkeld; neem er een met minder lijnen"))


def blows_up() -> Refusal:
    """Of what stands in it little becomes much, as often as it is named."""
    return Refusal(
        _("een tekening met ENTITY, ATTLIST of use wordt niet gelezen; maak er lijnen van")
    )


@contextmanager
def library_only() -> Iterator[None]:
    """The library that knows the words of SVG alone is asked here: what it trips over is in them.

    Raises Refusal for that.
    """
    try:
        yield
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        raise unreadable() from None
