"""Kits as an organiser writes them: TOML files and SVG pictures in a folder.

A kit is checked when read; what does not fit is refused with the file and the key or line.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tafelkit.domain import shape
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import (
    AgendaRound,
    Bilingual,
    Canvas,
    Card,
    CardKind,
    Deck,
    Kit,
    Suit,
    Words,
)
from tafelkit.domain.kit_check import check_canvas, check_deck, check_kit
from tafelkit.domain.texts import _
from tafelkit.exchange.pictures import read_picture

MAX_BYTES = 1 << 20
_NO_WORDS = Words()


@dataclass(frozen=True)
class _CardFile:
    id: str
    number: int
    suit: str
    kind: CardKind
    name: Bilingual
    sentence: Bilingual
    aliases: Words = _NO_WORDS
    art: str = ""


@dataclass(frozen=True)
class _DeckFile:
    id: str
    version: str
    title: Bilingual
    credit: Bilingual
    suits: tuple[Suit, ...]
    cards: tuple[_CardFile, ...]


@dataclass(frozen=True)
class _KitFile:
    id: str
    version: str
    title: Bilingual
    deck: str
    canvas: str
    organiser: Bilingual
    addressee: Bilingual
    questions: tuple[Bilingual, ...]
    picks_per_seat: int
    notice: Bilingual
    rounds: tuple[AgendaRound, ...]


class KitShelf:
    """The kits that lie ready in the program's resources, and any kit file elsewhere."""

    def __init__(self, resources: Path) -> None:
        self._resources = resources

    def names(self) -> tuple[str, ...]:
        """The kits that lie ready."""
        return tuple(sorted(path.stem for path in (self._resources / "kits").glob("*.toml")))

    def title(self, name: str) -> Bilingual:
        """What a kit that lies ready is called; its deck and canvas are not read for that."""
        file: _KitFile = _read(_KitFile, self._resources / "kits" / f"{name}.toml")
        return file.title

    def kit(self, name: str) -> Kit:
        """The kit of that name, or in that file.

        Raises Refusal for an unknown kit, and for any file of it that does not fit.
        """
        path = Path(name) if name.endswith(".toml") else self._resources / "kits" / f"{name}.toml"
        if not name.endswith(".toml") and name not in self.names():
            raise Refusal(
                _(
                    "De kit '{kit}' is er niet; kies uit: {known}.",
                    kit=name,
                    known=", ".join(self.names()),
                )
            )
        return read_kit(path)


def read_kit(path: Path) -> Kit:
    """The kit in a file; its deck and canvas stand in the folders beside the file's folder."""
    file = _read(_KitFile, path)
    base = path.parent.parent
    deck = read_deck(base / "cards" / file.deck / "deck.toml")
    canvas = read_canvas(base / "canvas" / f"{file.canvas}.toml")
    values = {key: getattr(file, key) for key in _KitFile.__dataclass_fields__}
    kit = Kit(**{**values, "deck": deck, "canvas": canvas})
    _checked(path, check_kit, kit)
    return kit


def read_deck(path: Path) -> Deck:
    """The deck in a file, with the pictures that its cards name."""
    file = _read(_DeckFile, path)
    cards = tuple(
        Card(
            card.id,
            card.number,
            card.suit,
            card.kind,
            card.name,
            card.sentence,
            card.aliases,
            read_picture(path.parent / card.art) if card.art else "",
        )
        for card in file.cards
    )
    deck = Deck(file.id, file.version, file.title, file.credit, file.suits, cards)
    _checked(path, check_deck, deck)
    return deck


def read_canvas(path: Path) -> Canvas:
    """The canvas in a file."""
    canvas: Canvas = _read(Canvas, path)
    _checked(path, check_canvas, canvas)
    return canvas


def _read(kind: Any, path: Path) -> Any:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise Refusal(_("{file}: dit bestand is te groot", file=path))
        plain = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError:
        raise Refusal(_("{file}: dit bestand is er niet of is niet te lezen", file=path)) from None
    except UnicodeDecodeError:
        raise Refusal(_("{file}: dit is geen tekst in UTF-8", file=path)) from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise Refusal(_("{file}: geen leesbare TOML ({cause})", file=path, cause=error)) from None
    try:
        return shape.read(kind, plain)
    except Refusal as refused:
        raise refused.about(path) from None


def _checked(path: Path, check: Any, value: object) -> None:
    try:
        check(value)
    except Refusal as refused:
        raise refused.about(path) from None
