"""Harm to JSON: to what it says, and to how it says it."""

from __future__ import annotations

import copy
import gzip
import io
import json
import zipfile
from collections.abc import Callable
from random import Random
from typing import Any

from soak.foreign import damage

HOSTILE_TEXTS = (
    "", " ", "\0", "a\0b", "<b>x</b><img src='http://example.org/x'>&amp;", "=1+1", "-", "\u202e",
    "a\nb\r\n", "\x1b[2J", "\ufffe", "é" * 3, "𝔸" * 200, "A", "B", "Z" * 70, "nl", "2023-99-99",
    "9999-12-31", "2023-06-20T25:61:00+99:99", "0001-01-01T00:00:00+23:59", "12:00", "99:99",
    "javascript:alert(1)", "file:///etc/passwd", "http://[::1", "../../../etc/passwd",
    "6f0f6f0e-0000-4000-8000-000000000001", "zee", "geld", "{n}", "%s%n", "{0.__class__}", "[[",
    "[[kaarten:x]]", "{{", "$(touch x)", "1e999", "x" * 70_000,
)  # fmt: skip
_VALUES: tuple[Any, ...] = (
    *HOSTILE_TEXTS, None, True, False, 0, 1, -1, 3, 2**31, 2**63, 10**400, 0.5, -1e308, 1e-320,
    [], {}, [[]], [None], [1, "x"], {"nl": "x"}, {"id": 1}, "\ud800", ["\udfff"],
)  # fmt: skip


def altered(rng: Random, plain: Any) -> Any:
    """The same, with something in it that was not agreed."""
    found = copy.deepcopy(plain)
    for _n in range(rng.choice((1, 1, 2, 5))):
        _alter_one(rng, found)
    return rng.choice(_VALUES) if rng.random() < 0.03 else found


def _alter_one(rng: Random, plain: Any) -> None:
    place = plain
    while isinstance(place, (dict, list)) and place:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = rng.choice(keys)
        inside = place[key]
        if isinstance(inside, (dict, list)) and inside and rng.random() < 0.85:
            place = inside
            continue
        _harm(rng, place, key)
        return


def _harm(rng: Random, place: Any, key: Any) -> None:
    deed = rng.randrange(6)
    if deed == 0:
        del place[key]
    elif deed == 1 and isinstance(place, dict):
        place[rng.choice(("onbekend", "id", "", "__class__", "\ud800", "k" * 9000))] = 1
    elif deed == 2 and isinstance(place, list):
        place.extend(place[key : key + 1] * rng.choice((1, 5, 3000)))
    else:
        place[key] = rng.choice(_VALUES)


def harmed(rng: Random, text: bytes, other: bytes) -> bytes:
    """The text of a file with harm done to it."""
    deed = rng.random()
    if deed < 0.6:
        plain = altered(rng, json.loads(text))
        return json.dumps(plain, ensure_ascii=True, indent=rng.choice((None, 1))).encode()
    if deed < 0.8:
        return rng.choice(damage.ALL)(rng, text, other)
    if deed < 0.97:
        return _worded(rng, text)
    return _bomb(rng)


def _worded(rng: Random, text: bytes) -> bytes:
    """The words of it are not those of JSON, of UTF-8 or of a person."""
    words = text.decode()
    at = words.find('": ', rng.randrange(len(words) // 2)) + 3
    end = min(found for found in (words.find(",", at), words.find("\n", at)) if found > 0)
    value = rng.choice(
        (
            "NaN", "-Infinity", "1e999", "9" * 5000, "-" + "9" * 20, "0x10", "01", '"\\ud800"',
            '"\\udc00\\ud800"', '"\\u0000"', "'x'", "[" * 3000 + "]" * 3000, '{"a":' * 3000,
            "{}{}", "// x", '"' + "x" * 900_000 + '"', '{"a": 1, "a": 2}', "undefined",
        )
    )  # fmt: skip
    words = words[:at] + value + words[end:]
    return words.encode(rng.choice(("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-32")))


def _bomb(rng: Random) -> bytes:
    """Much of little: what asks for far more memory or time than it looks like."""
    million = 1 << 20
    make: Callable[[], bytes] = rng.choice(
        (
            lambda: b"[" * (30 * million),
            lambda: b'{"a":' * (6 * million),
            lambda: b"[" + b"[]," * (10 * million) + b"[]]",
            lambda: b"[" + b"{}," * (10 * million) + b"{}]",
            lambda: b"[" + b"1," * (15 * million) + b"1]",
            lambda: b'{"programme": "' + b"x" * (31 * million) + b'"}',
            lambda: b'{"x": ' + b"9" * (31 * million) + b"}",
            lambda: b"{" + b",".join(b'"%d":0' % n for n in range(2 * million)) + b"}",
            lambda: b" " * (50 * million),
            lambda: gzip.compress(bytes(50 * million)),
            _zip,
        )
    )
    return make()


def _zip() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("tafel.json", bytes(50 << 20))
    return made.getvalue()
