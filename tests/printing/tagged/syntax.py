"""A small reader of PDF files, independent of what writes them."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any

_TOKEN = re.compile(
    rb"\s*(?:%[^\n]*\n\s*)*(<<|>>|\[|\]|/[^\s/<>\[\]()]*|\(|<[0-9A-Fa-f\s]*>|[^\s/<>\[\]()]+)"
)
_STREAM = re.compile(rb"\s*stream\r?\n")
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


class Name(str):
    """A name, without its slash."""

    __slots__ = ()


class Word(str):
    """An operator, or true, false, null, R, obj."""

    __slots__ = ()


@dataclass(frozen=True)
class Ref:
    number: int


@dataclass
class Stream:
    entries: dict[str, Any]
    raw: bytes
    ended: bytes  # what stands between the content and `endstream`

    @cached_property
    def content(self) -> bytes:
        filters = self.entries.get("Filter", [])
        assert filters in ([], "FlateDecode", ["FlateDecode"])
        return zlib.decompress(self.raw) if filters else self.raw


class Reader:
    """Reads objects one after another."""

    def __init__(self, data: bytes, at: int = 0) -> None:
        self.data = data
        self.at = at

    def next(self) -> Any:
        """The next object; None at the end."""
        match = _TOKEN.match(self.data, self.at)
        if match is None:
            return None
        self.at = match.end()
        return self._object(match.group(1))

    def _object(self, token: bytes) -> Any:
        if token == b"<<":
            items = self._until(b">>")
            return {str(k): v for k, v in zip(items[::2], items[1::2], strict=True)}
        if token == b"[":
            return self._until(b"]")
        if token.startswith(b"/"):
            plain = re.sub(rb"#(..)", lambda m: bytes([int(m[1], 16)]), token[1:])
            return Name(plain.decode("latin-1"))
        if token == b"(":
            return self._literal()
        if token.startswith(b"<"):
            return bytes.fromhex(token[1:-1].decode())
        try:
            return float(token) if b"." in token else int(token)
        except ValueError:
            return Word(token.decode("latin-1"))

    def _until(self, end: bytes) -> list[Any]:
        items: list[Any] = []
        while True:
            match = _TOKEN.match(self.data, self.at)
            assert match is not None
            self.at = match.end()
            if match.group(1) == end:
                return items
            item = self._object(match.group(1))
            if item == "R" and isinstance(item, Word):
                items[-2:] = [Ref(items[-2])]
            else:
                items.append(item)

    def _literal(self) -> bytes:
        found, depth = b"", 1
        while True:
            byte = self.data[self.at : self.at + 1]
            self.at += 1
            if byte == b"\\":
                octal = re.match(rb"[0-7]{1,3}", self.data[self.at : self.at + 3])
                step = octal.end() if octal else 1
                escaped = self.data[self.at : self.at + step]
                found += bytes([int(escaped, 8)]) if octal else _ESCAPES.get(escaped, escaped)
                self.at += step
                continue
            depth += {b"(": 1, b")": -1}.get(byte, 0)
            if not depth:
                return found
            found += byte


class File:
    """A PDF file with a cross-reference table."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        start = int(data[data.rindex(b"startxref") :].split()[1])
        rows = re.findall(rb"(\d{10}) (\d{5}) ([nf])", data[start:])
        self._places = {n: int(row[0]) for n, row in enumerate(rows) if row[2] == b"n"}
        self.trailer = Reader(data, data.index(b"trailer", start) + 7).next()
        self._known: dict[int, Any] = {}

    def get(self, thing: Any) -> Any:
        """What a reference refers to; anything else is itself."""
        while isinstance(thing, Ref):
            if thing.number not in self._known:
                self._known[thing.number] = self._read(self._places[thing.number])
            thing = self._known[thing.number]
        return thing

    def objects(self) -> list[Any]:
        return [self.get(Ref(number)) for number in self._places]

    def _read(self, place: int) -> Any:
        reader = Reader(self.data, place)
        for expected in (int, int, Word):
            assert isinstance(reader.next(), expected)
        found = reader.next()
        stream = _STREAM.match(self.data, reader.at)
        if isinstance(found, int) and isinstance(self._peek(reader), int):
            return Ref(found)
        if not isinstance(found, dict) or stream is None:
            return found
        end = stream.end() + self.get(found["Length"])
        after = self.data.index(b"endstream", end)
        return Stream(found, self.data[stream.end() : end], self.data[end:after])

    @staticmethod
    def _peek(reader: Reader) -> Any:
        return Reader(reader.data, reader.at).next()


def text_of(raw: bytes) -> str:
    """A text string."""
    if raw.startswith(b"\xfe\xff"):
        return raw[2:].decode("utf-16-be")
    return raw.decode("latin-1")
