"""Random programmes, counted a second time from what was said, without the method's code."""

from __future__ import annotations

import random
from collections import defaultdict
from pathlib import Path

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.ids import new_id
from tafelkit.services import counting, files
from tafelkit.services.merging import merge
from tests.builders import a_kit, an_empty_record

CARDS = [card.id for card in a_kit().deck.cards]
GROUPS = (tuple(CARDS[:2]), tuple(CARDS[1:3]))
Said = list[tuple[str, str, list[str]]]  # card, reason, mentions


def random_tables(chance: random.Random) -> list[tuple[str, list[Said]]]:
    """Of each table its date, and what each seat said."""
    return [
        (
            chance.choice(["", "2023-06-13", "2023-06-14"]),
            [
                [
                    (
                        chance.choice(CARDS),
                        chance.choice(["driver", "more", "less"]),
                        chance.choices(CARDS, k=chance.randrange(4)),
                    )
                    for _pick in range(chance.randrange(4))
                ]
                for _seat in range(chance.randrange(7))
            ],
        )
        for _table in range(chance.randrange(1, 6))
    ]


def counted(tables: list[tuple[str, list[Said]]]) -> dict[str, object]:
    reasons: dict[tuple[int, int, str], str] = {}
    named: set[tuple[int, int, str]] = set()
    for t, (_date, seats) in enumerate(tables):
        for s, said in enumerate(seats):
            for card, reason, mentions in said:
                reasons[t, s, card] = reason
                named |= {(t, s, name) for name in (card, *mentions)}
    rows = defaultdict(lambda: [0, 0, 0, 0, 0])
    for t, s, card in named:
        reason = reasons.get((t, s, card))
        rows[card][0 if reason else 1] += 1
        if reason:
            rows[card][2 + ["driver", "more", "less"].index(reason)] += 1
    return {
        "tables": len(tables),
        "participants": sum(len(seats) for _date, seats in tables),
        "days": len({date for date, _seats in tables if date}),
        "rows": {card: tuple(row) for card, row in rows.items()},
        "reach": {
            card: (
                len({(t, s) for t, s, c in named if c == card}),
                len({t for t, _s, c in named if c == card}),
            )
            for card in rows
        },
        "clusters": {
            group: (
                sum(c in group for _t, _s, c in named),
                len({(t, s) for t, s, c in named if c in group}),
                len({t for t, _s, c in named if c in group}),
            )
            for group in GROUPS
        },
        "other": sum(c not in {*GROUPS[0], *GROUPS[1]} for _t, _s, c in named),
        "total": len(named),
    }


def told(programme: Path) -> dict[str, object]:
    with files.reading(programme, "x") as document:
        plain = counting.plain(counting.count(document))
    columns = ("picks", "mentions", "driver", "more", "less")
    return {
        **{key: plain[key] for key in ("tables", "participants", "days", "other", "total")},
        "rows": {c["card"]: tuple(c[name] for name in columns) for c in plain["cards"]},
        "reach": {c["card"]: (c["participants"], c["tables"]) for c in plain["cards"]},
        "clusters": {
            tuple(c["cards"]): (c["total"], c["participants"], c["tables"])
            for c in plain["clusters"]
        },
    }


def written(folder: Path, tables: list[tuple[str, list[Said]]]) -> list[Path]:
    record, paths = an_empty_record(), []
    programme = record.programme
    for n, (date, seats) in enumerate(tables):
        table = e.Table(id=new_id(), programme=programme.id, number=n + 1, date=date)
        entries: list[e.Entry] = [table]
        for s, said in enumerate(seats):
            seat = e.Seat(id=new_id(), table=table.id, letter="ABCDEFG"[s])
            entries.append(seat)
            entries += (
                e.Pick(
                    id=new_id(),
                    table=table.id,
                    rank=rank,
                    seat=seat.id,
                    card=card,
                    reason=reason,
                    mentions=tuple(mentions),
                )
                for rank, (card, reason, mentions) in enumerate(said)
            )
        paths.append(folder / f"{n}.tafel")
        files.make_file(paths[-1], programme, record.kit, entries, "x")
    clusters = [
        e.Cluster(id=new_id(), programme=programme.id, name=f"{n}", cards=group)
        for n, group in enumerate(GROUPS)
    ]
    paths.append(folder / "clusters.tafel")
    files.make_file(paths[-1], programme, record.kit, clusters, "x", gathers=True)
    return paths


@pytest.mark.parametrize("seed", range(8))
def test_a_merged_programme_counts_as_its_tables_spoke(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    tables = random_tables(chance)
    paths = written(tmp_path, tables)
    chance.shuffle(paths)
    programme = tmp_path / "programme.tafel"
    cut = chance.randrange(1, len(paths) + 1)
    merge(programme, paths[:cut], "x")
    merge(programme, paths[cut:] + paths[:1], "x")
    assert told(programme) == counted(tables)
