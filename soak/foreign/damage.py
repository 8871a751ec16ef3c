"""Harm to the bytes of a file, as a bad stick, a broken download or a hand at random does it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from soak.foreign import trees

Damage = Callable[[Random, bytes, bytes], bytes]


def flipped(rng: Random, content: bytes, _other: bytes) -> bytes:
    """A few bits are the other way round."""
    found = bytearray(content)
    for _n in range(rng.choice((1, 1, 2, 8, 64))):
        found[rng.randrange(len(found))] ^= 1 << rng.randrange(8)
    return bytes(found)


def in_header(rng: Random, content: bytes, _other: bytes) -> bytes:
    """A byte of the header is another."""
    found = bytearray(content)
    for _n in range(rng.choice((1, 1, 3))):
        found[rng.randrange(min(100, len(found)))] = rng.choice((0, 1, 2, 127, 255))
    return bytes(found)


def cut(rng: Random, content: bytes, _other: bytes) -> bytes:
    """It ends too early, at times on the border of a page."""
    end = rng.randrange(len(content))
    return content[: end & ~4095 if rng.random() < 0.3 else end]


def hollow(rng: Random, content: bytes, _other: bytes) -> bytes:
    """A piece in the middle is gone, or is zeros."""
    start = rng.randrange(len(content))
    end = start + rng.randrange(1, 9000)
    return content[:start] + rng.choice((b"", bytes(end - start))) + content[end:]


def spliced(rng: Random, content: bytes, other: bytes) -> bytes:
    """The rest is another file's."""
    at = rng.randrange(len(content))
    at = at & ~4095 if rng.random() < 0.6 else at
    return content[:at] + other[at:]


def grown(rng: Random, content: bytes, other: bytes) -> bytes:
    """Something follows."""
    return content + rng.choice((other, rng.randbytes(rng.randrange(1, 9000)), bytes(4096)))


def pages_swapped(rng: Random, content: bytes, other: bytes) -> bytes:
    """Pages lie in each other's place, or come from another file."""
    pages = [content[at : at + 4096] for at in range(0, len(content), 4096)]
    one, two = rng.randrange(len(pages)), rng.randrange(len(pages))
    if rng.random() < 0.5:
        pages[one], pages[two] = pages[two], pages[one]
    else:
        pages[one] = other[two * 4096 : two * 4096 + 4096] or pages[one]
    return b"".join(pages)


def spoiled(rng: Random, content: bytes, _other: bytes) -> bytes:
    """A piece is noise, or bytes that are no UTF-8."""
    at, length = rng.randrange(len(content)), rng.randrange(1, 300)
    noise = rng.choice((rng.randbytes(length), b"\xff" * length, b"\xed\xa0\x80" * length))
    return content[:at] + noise + content[at + len(noise) :]


def something_else(rng: Random, _content: bytes, _other: bytes) -> bytes:
    """It never was one of ours."""
    start = rng.choice((b"", b"PK\x03\x04", b"\x1f\x8b\x08", b"%PDF-1.7", b"SQLite format 3\x00"))
    return start + rng.randbytes(rng.choice((0, 40, 5000)))


ALL: tuple[Damage, ...] = (
    flipped, flipped, in_header, cut, hollow, spliced, grown, pages_swapped, spoiled,
    trees.grown, something_else,
)  # fmt: skip


def leave_beside(rng: Random, path: Path, content: bytes, other: bytes) -> None:
    """Leave a journal or a WAL beside a file, as a killed program or a hostile hand does."""
    magic = bytes.fromhex("d9d505f920a163d7")
    head = magic + rng.choice((b"\xff" * 4, (1).to_bytes(4, "big"), (9999).to_bytes(4, "big")))
    head += rng.randbytes(4) + (len(content) // 4096).to_bytes(4, "big")
    head += (512).to_bytes(4, "big") + (4096).to_bytes(4, "big")
    number = rng.randrange(1, len(content) // 4096 + 2)
    page = rng.choice((other[:4096], rng.randbytes(4096), content[-4096:]))
    page_record = number.to_bytes(4, "big") + page + _checksum(head[12:16], page)
    journal = head.ljust(512, b"\0") + page_record
    name = b"/nowhere/another-file"
    tail = (1).to_bytes(4, "big") + name + len(name).to_bytes(4, "big")
    tail += (sum(name)).to_bytes(4, "big") + magic
    kind, left = rng.choice(
        (
            ("journal", journal),
            ("journal", journal + tail),
            ("journal", journal[: rng.randrange(len(journal))]),
            ("journal", rng.randbytes(2000)),
            ("wal", rng.randbytes(4152)),
            ("wal", bytes.fromhex("377f0682002de218") + rng.randbytes(4144)),
            ("wal", b""),
            ("shm", rng.randbytes(32768)),
        )
    )
    Path(f"{path}-{kind}").write_bytes(left)


def _checksum(start: bytes, page: bytes) -> bytes:
    """What SQLite reckons over a page of its journal."""
    total = int.from_bytes(start, "big") + sum(page[at] for at in range(4096 - 200, 0, -200))
    return (total & 0xFFFFFFFF).to_bytes(4, "big")
