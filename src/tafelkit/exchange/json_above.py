"""Reading from JSON what the rapporteur made of the tables."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.method.quantity import Thresholds
from tafelkit.domain.synthesis import prose_id
from tafelkit.domain.texts import _
from tafelkit.exchange.json_keys import Keys, refuse
from tafelkit.exchange.json_shape import ProgrammeContentJson

# Characters of the place of a text that a refusal quotes.
_MOST_LETTERS = 40


def read_above(
    frame: ProgrammeContentJson, programme: str, keys: Keys, cards: Collection[str]
) -> Iterator[e.Entry]:
    """What stands above the tables; `keys` has the ids of these, and `cards` is known at them.

    Raises Refusal for the first thing that does not fit.
    """
    yield from _clusters(frame, programme, keys, cards)
    yield from _themes(frame, programme, keys)
    yield from _directions(frame, programme, keys)
    yield from _texts(frame, programme, keys)


def _clusters(
    frame: ProgrammeContentJson, programme: str, keys: Keys, cards: Collection[str]
) -> Iterator[e.Entry]:
    for n, cluster in enumerate(frame.clusters):
        for card in cluster.cards:
            if card not in cards:
                refuse(
                    f"clusters[{n}].cards",
                    _("de kaart '{card}' is bij geen van de tafels bekend", card=card[:40]),
                )
        yield e.Cluster(
            id=keys.take(f"clusters[{n}].id", cluster.id),
            programme=programme,
            rank=n + 1,
            name=cluster.name,
            cards=cluster.cards,
            text=cluster.text,
        )


def _themes(frame: ProgrammeContentJson, programme: str, keys: Keys) -> Iterator[e.Entry]:
    for n, theme in enumerate(frame.themes):
        keys.check_all(f"themes[{n}].evidence", theme.evidence)
        yield e.Theme(
            id=keys.take(f"themes[{n}].id", theme.id),
            programme=programme,
            rank=n + 1,
            title=theme.title,
            text=theme.text,
            evidence=theme.evidence,
        )


def _directions(frame: ProgrammeContentJson, programme: str, keys: Keys) -> Iterator[e.Entry]:
    positions: set[int] = set()
    for n, direction in enumerate(frame.directions):
        if direction.position < 1 or direction.position in positions:
            refuse(
                f"directions[{n}].position",
                _("ontwikkelrichtingen zijn genummerd vanaf 1, elk met een eigen nummer"),
            )
        positions.add(direction.position)
        keys.check_all(f"directions[{n}].rests_on", direction.rests_on, e.Advice)
        yield e.DevelopmentDirection(
            id=keys.take(f"directions[{n}].id", direction.id),
            programme=programme,
            position=direction.position,
            text=direction.text,
            rests_on=direction.rests_on,
        )


def _texts(frame: ProgrammeContentJson, programme: str, keys: Keys) -> Iterator[e.Entry]:
    for place, text in (frame.texts or {}).items():
        where = f"texts.{place[:_MOST_LETTERS]}"
        if place == "quantity":
            try:
                Thresholds.read(text)
            except Refusal as refused:
                refuse(where, refused.message)
        key = keys.take(where, prose_id(programme, place))
        yield e.Prose(id=key, programme=programme, place=place, text=text)
