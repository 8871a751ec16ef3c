"""What each row carries beside its content: its version, its author and a seal.

The seal is a digest of the row, and the file keeps the sum of all seals, so that a flipped bit, a
lost row and a foreign row are all noticed. Versions are explained in `domain.merging.version`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import blake2b
from sys import getsizeof
from typing import Any

from tafelkit.store.bounds import ROW_IN_MEMORY
from tafelkit.store.schema import Table

# A row as SQLite keeps it, its seal last.
Row = tuple[Any, ...]

SEAL_BYTES = 16
_MODULUS = 1 << (8 * SEAL_BYTES)
_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def founding_writer(table: str, values: Sequence[object]) -> str:
    """The writer of a row that comes into being: two laptops that make the same wrote the same."""
    return seal(table, values)[:4].hex()


def told(table: str, values: Sequence[object]) -> str:
    """A row in one text: the name of its table and its values in the order of its columns."""
    return _encoded([table, *values])


def seal(table: str, values: Sequence[object]) -> bytes:
    """The digest of a row."""
    return blake2b(told(table, values).encode(), digest_size=SEAL_BYTES).digest()


def weighed(table: str, values: Sequence[object]) -> tuple[bytes, int]:
    """The digest of a row, and how much it takes in memory."""
    told = _encoded([table, *values])
    return blake2b(told.encode(), digest_size=SEAL_BYTES).digest(), weight(told)


def weight(told: str) -> int:
    """How much a row takes in memory that is told so."""
    return getsizeof(told) + ROW_IN_MEMORY


class Total:
    """The sum of all seals in a file, as its manifest keeps it."""

    def __init__(self, kept: str = "0") -> None:
        self._sum = int(kept, 16)

    def add(self, seal: bytes) -> None:
        """A row came."""
        self._sum += int.from_bytes(seal, "big")

    def take(self, seal: bytes) -> None:
        """A row went."""
        self._sum -= int.from_bytes(seal, "big")

    def __str__(self) -> str:
        return f"{self._sum % _MODULUS:032x}"


def sealed(table: Table, content: Sequence[Any], version: str, author: str) -> Row:
    """The row of some content with its version, its author and its seal."""
    row = (*content, version, author)
    return (*row, seal(table.name, row))
