"""What each row carries beside its content: its version, its author and a seal.

A version says how often each writer has written the row: `ab12cd34:3,ef56ab78:1`. A writer is one
opening of a file. Of two versions the one that holds the other is newer; where neither holds the
other, both sides changed the row. The seal is a digest of the row, and the file keeps the sum of
all seals, so that a flipped bit, a lost row and a foreign row are all noticed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from hashlib import blake2b

SEAL_BYTES = 16
_MODULUS = 1 << (8 * SEAL_BYTES)
_VERSION = re.compile(r"[0-9a-f]{8}:[0-9]{1,15}(?:,[0-9a-f]{8}:[0-9]{1,15})*")


def next_version(version: str, writer: str) -> str:
    """The version after one more write by that writer; the first comes after the empty one."""
    counts = dict(part.split(":") for part in version.split(",") if part)
    counts[writer] = str(int(counts.get(writer, 0)) + 1)
    return ",".join(f"{key}:{counts[key]}" for key in sorted(counts))


def is_version(text: str) -> bool:
    """Whether the text is a version, as a foreign file may hold anything."""
    return _VERSION.fullmatch(text) is not None


def seal(table: str, values: Sequence[object]) -> bytes:
    """The digest of a row: the name of its table and its values in the order of its columns."""
    canonical = json.dumps([table, *values], ensure_ascii=False, separators=(",", ":"))
    return blake2b(canonical.encode(), digest_size=SEAL_BYTES).digest()


def total(before: str, *, added: bytes = b"", taken: bytes = b"") -> str:
    """The sum of all seals after one was added or taken, as the manifest keeps it."""
    value = int(before or "0", 16) + int.from_bytes(added, "big") - int.from_bytes(taken, "big")
    return f"{value % _MODULUS:032x}"
