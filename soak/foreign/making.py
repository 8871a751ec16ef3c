"""Makes one harmed file out of the good ones: the same number and seed make the same file."""

from __future__ import annotations

from pathlib import Path
from random import Random

from soak.foreign import damage, plain, schemes, sealed
from soak.foreign.good import TABLES

# What is made, so often in all.
_KINDS = {"bytes": 35, "beside": 8, "schema": 15, "sealed": 20, "json": 22}


def make(seed: int, number: int, good: Path, folder: Path) -> tuple[str, Path]:
    """The kind of harm that is done, and the file with it."""
    rng = Random(f"{seed} {number}")
    kind = rng.choices(list(_KINDS), weights=list(_KINDS.values()))[0]
    if kind == "json":
        source, other = (good / f"{name}.json" for name in rng.sample((*TABLES, "programma"), 2))
        path = folder / "tafel.json"
        path.write_bytes(plain.harmed(rng, source.read_bytes(), other.read_bytes()))
        return kind, path
    names = [
        *(f"{name}.tafel" for name in TABLES),
        "programma.tafel",
        "oud.tafel",
        "strijdig.tafel",
    ]
    name, other_name = rng.choice([*names, "tafel-01.register"]), rng.choice(names)
    content, other_content = (good / name).read_bytes(), (good / other_name).read_bytes()
    path = folder / f"vreemd{Path(name).suffix}"
    if kind == "bytes":
        content = rng.choice(damage.ALL)(rng, content, other_content)
    path.write_bytes(content)
    if kind == "beside":
        damage.leave_beside(rng, path, content, other_content)
    elif kind == "schema":
        schemes.harm(rng, path)
    elif kind == "sealed":
        sealed.harm(rng, path)
    return kind, path
