"""Harm to files under a password, by a hand that has the password or has not."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from random import Random

from soak.foreign import damage, schemes, sealed, trees
from tafelkit.store.password import locked, vault
from tafelkit.store.password.locked import Key

PASSWORD = "geheim"
HEADS = (0, 1 << 40)
# How dear the key is to make: log2 n, r, p of scrypt.
COSTS = (
    (255, 255, 255), (20, 8, 1), (18, 16, 8), (17, 8, 2), (16, 8, 255), (10, 255, 1), (0, 8, 2),
    (16, 0, 2), (16, 8, 0), (1, 1, 1),
)  # fmt: skip
Blocks = dict[int, bytes]


def of_table(rng: Random, path: Path, older: Path, other: Path) -> None:
    """Harm a table's file; `older` is the same as it once was, `other` another under a password."""
    deed = rng.random()
    if deed < 0.2:
        path.write_bytes(rng.choice(damage.ALL)(rng, path.read_bytes(), older.read_bytes()))
    elif deed < 0.3:
        schemes.harm(rng, path)
    elif deed < 0.35:
        head, width = _blocks(path).get(0, b""), rng.choice((20, 300))
        path.write_bytes(trees.with_heads(path.read_bytes(), head, width, rng.choice((2, 8, 15))))
    elif deed < 0.55:
        _hostile_within(rng, path)
    else:
        for _n in range(rng.choice((1, 1, 2))):
            if not set(HEADS) <= _blocks(path).keys():
                return  # there is nothing more to harm
            _put(path, rng.choice(_PIECES)(rng, _blocks(path), _blocks(older), _blocks(other)))


def of_register(rng: Random, path: Path, other: bytes) -> None:
    """Harm a register: its head, its cost, its bytes; or what stands within."""
    content = path.read_bytes()
    deed = rng.randrange(4)
    if deed == 0:
        content = content[:16] + bytes(rng.choice(COSTS)) + content[19:]
    elif deed == 1:
        at = rng.randrange(16, 48)
        content = content[:at] + bytes([content[at] ^ 1 << rng.randrange(8)]) + content[at + 1 :]
    elif deed == 2:
        within, key = locked.unlock(path, PASSWORD)
        content = locked.sealed(rng.choice(damage.ALL)(rng, within, other), key)
    else:
        content = rng.choice(damage.ALL)(rng, content, other)
    path.write_bytes(content)


def _blocks(path: Path) -> Blocks:
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT number, sealed FROM block"))


def _put(path: Path, blocks: Blocks) -> None:
    with (
        suppress(sqlite3.Error),
        closing(sqlite3.connect(path, isolation_level=None)) as connection,
    ):
        connection.execute("DELETE FROM block")
        connection.executemany("INSERT INTO block VALUES (?, ?)", blocks.items())
        connection.execute("VACUUM")


def _hostile_within(rng: Random, path: Path) -> None:
    """One who has the password seals what is no sound file of ours."""
    with closing(sqlite3.connect(path)) as connection:
        made = vault.opened(connection, path)
    within = path.with_name("within")
    within.write_bytes(made.content)
    deed = rng.randrange(4)
    if deed == 0:
        content = rng.choice(damage.ALL)(rng, made.content, path.read_bytes())
        within.write_bytes(content)
    elif deed == 1:
        schemes.harm(rng, within)
    elif deed == 2:
        sealed.harm(rng, within)
    else:
        # One within the other; nothing at all; much of nothing.
        within.write_bytes(rng.choice((path.read_bytes(), b"", bytes(20 << 20))))
    _sealed_with(made.key, within.read_bytes(), path)
    for left in path.parent.glob("within*"):
        left.unlink()


def _sealed_with(key: Key, content: bytes, path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        vault.Vault.begin(connection, key, content)


def _exchanged(rng: Random, blocks: Blocks, _older: Blocks, _other: Blocks) -> Blocks:
    one, two = rng.choice(list(blocks)), rng.choice(list(blocks))
    return {**blocks, one: blocks[two], two: blocks[one]}


def _of_before(rng: Random, blocks: Blocks, older: Blocks, _other: Blocks) -> Blocks:
    """Some pieces are as they once were: a block, the heads, or all but the heads."""
    some = rng.choice(
        ([rng.choice(list(older))], list(HEADS), [n for n in older if n not in HEADS])
    )
    return {**blocks, **{number: older[number] for number in some}}


def _of_another(rng: Random, blocks: Blocks, _older: Blocks, other: Blocks) -> Blocks:
    some = rng.choice(
        ([rng.choice(list(other))], list(HEADS), [n for n in other if n not in HEADS])
    )
    return {**blocks, **{number: other[number] for number in some}}


def _gone(rng: Random, blocks: Blocks, _older: Blocks, _other: Blocks) -> Blocks:
    gone = rng.choice(([rng.choice(list(blocks))], list(HEADS), list(blocks), list(blocks)[3:-1]))
    return {number: sealed for number, sealed in blocks.items() if number not in gone}


def _strange(rng: Random, blocks: Blocks, _older: Blocks, _other: Blocks) -> Blocks:
    """A piece is too long, too short or of noise, or lies at a number that there is not."""
    piece = blocks[rng.choice(list(blocks))]
    harmed = rng.choice(
        (b"", b"x", piece[:-1], piece + b"x", rng.randbytes(len(piece)), bytes(9_000_000))
    )
    number = rng.choice((*blocks, *blocks, -1, 9999, (1 << 40) - 1, (1 << 63) - 1, -(1 << 63)))
    return {**blocks, number: harmed}


def _costs(rng: Random, blocks: Blocks, _older: Blocks, _other: Blocks) -> Blocks:
    cost = bytes(rng.choice(COSTS))
    some = rng.choice((HEADS, HEADS[:1], HEADS[1:]))
    return {**blocks, **{number: cost + blocks[number][3:] for number in some}}


def _heads(rng: Random, blocks: Blocks, _older: Blocks, _other: Blocks) -> Blocks:
    """A bit is the other way round in both heads, in the same place or in one each."""
    length = min(len(blocks[number]) for number in HEADS)
    if length < 2:
        return blocks  # another harm has left too little of one
    places = rng.choice(((rng.randrange(length),) * 2, rng.sample(range(length), 2)))
    found = dict(blocks)
    for number, at in zip(HEADS, places, strict=True):
        head = bytearray(found[number])
        head[at] ^= 1 << rng.randrange(8)
        found[number] = bytes(head)
    return found


_PIECES: tuple[Callable[[Random, Blocks, Blocks, Blocks], Blocks], ...] = (
    _exchanged, _of_before, _of_another, _gone, _strange, _costs, _heads,
)  # fmt: skip
