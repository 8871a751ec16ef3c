"""What whoever prints a canvas should know of it: how many sheets, which cards fit, what is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tafelkit.domain.drawing.cards.format import FORMATS
from tafelkit.domain.sheets.canvas.order import (
    POSTER_PAPERS,
    CanvasOrder,
    cards_that_fit,
    least_place,
)
from tafelkit.domain.sheets.canvas.poster import poster_of
from tafelkit.domain.sheets.canvas.sheets import tiling_of
from tafelkit.domain.texts import Message, _, n_


def canvas_remarks(order: CanvasOrder) -> Iterator[Message]:
    """Sentences about what an order gives."""
    if order.tiles:
        plan = tiling_of(order)
        yield n_(
            "Een blad met uitleg, en één vel {paper}.",
            "Een blad met uitleg, en {count} vellen {paper}.",
            len(plan.tiles),
            paper=plan.sheet.name,
        )
    room = least_place(order)
    if order.filled or room is None:
        return
    fitting = cards_that_fit(order)
    size = {"width": f"{room[0]:.0f}", "height": f"{room[1]:.0f}"}
    if fitting:
        yield _(
            "Op de kaartplekken van {width} × {height} mm passen kaarten van de maat {cards}.",
            cards=", ".join(fitting),
            **size,
        )
    else:
        yield _too_small(order, size)
    if not poster_of(order).corners:
        yield _(
            "In de hoeken is geen ruimte voor tekens; een foto hiervan is niet recht te trekken."
        )


def _too_small(order: CanvasOrder, size: dict[str, str]) -> Message:
    """That no cards fit, and on which paper they would."""
    for paper in reversed(POSTER_PAPERS):
        cards = cards_that_fit(replace(order, paper=paper))
        if cards:
            return _(
                "De kaartplekken van {width} × {height} mm zijn te klein voor kaarten. Op {paper} "
                "passen kaarten van de maat {cards}.",
                paper=paper,
                cards=", ".join(cards),
                **size,
            )
    return _(
        "De kaartplekken van {width} × {height} mm zijn te klein voor kaarten van de maat {cards}.",
        cards=", ".join(FORMATS),
        **size,
    )
