"""Makes one harmed file out of the good ones: the same number and seed make the same file."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

from soak.foreign import damage, misplaced, plain, schemes, sealed, vaults
from soak.foreign.good import LOCKED, OLDER, TABLES

# What is made, so often in all.
_KINDS = {
    "bytes": 30,
    "beside": 6,
    "schema": 18,
    "sealed": 18,
    "json": 14,
    "locked": 14,
    "misplaced": 14,
}


def make(seed: int, number: int, good: Path, folder: Path) -> tuple[str, Path]:
    """The kind of harm that is done, and the file with it."""
    rng = Random(f"{seed} {number}")
    kind = rng.choices(list(_KINDS), weights=list(_KINDS.values()))[0]
    if kind == "json":
        source, other = (good / f"{name}.json" for name in rng.sample((*TABLES, "programma"), 2))
        path = folder / "tafel.json"
        path.write_bytes(plain.harmed(rng, source.read_bytes(), other.read_bytes()))
        return kind, path
    if kind == "locked":
        return kind, _under_a_password(rng, good, folder)
    names = [
        *(f"{name}.tafel" for name in TABLES),
        "programma.tafel",
        "oud.tafel",
        "strijdig.tafel",
        *(f"oud-{name}" for name in OLDER),
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
    elif kind == "misplaced" and path.suffix == ".tafel":
        misplaced.harm(rng, path)
    return kind, path


def _under_a_password(rng: Random, good: Path, folder: Path) -> Path:
    if rng.random() < 0.2:
        path = Path(shutil.copy(good / f"{LOCKED}.register", folder / "vreemd.register"))
        vaults.of_register(rng, path, (good / "oud-1.0-rowids.register").read_bytes())
        return path
    path = Path(shutil.copy(good / f"{LOCKED}.tafel", folder / "vreemd.tafel"))
    vaults.of_table(rng, path, good / f"{LOCKED}-eerder.tafel", good / f"{LOCKED}-ander.tafel")
    return path
