"""Kits as an organiser writes them: TOML files and SVG pictures in a folder.

A kit is checked when read; what does not fit is refused with the file and the key or line.
"""

from __future__ import annotations

import re
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
from tafelkit.exchange.bounded import read_bounded
from tafelkit.exchange.pictures import read_picture

# Ten times what our largest deck is, of 45 cards in two languages.
MAX_BYTES = 256 << 10
# How the English sentences of tomllib end, and what it says of a key that is there already.
_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)\Z")
_TWICE = re.compile(r"Cannot (?:overwrite|declare|mutate)")
# Text, closed or not, and remarks: up to the first fault in it a TOML is read so by tomllib too,
# and nothing of it after that.
_ASIDE = re.compile(
    r"""
    \#[^\n]*
    | \"""[^"\\]*(?:(?:\\(?:.|\Z)|"(?!""))[^"\\]*)*(?:"{3,5}|\Z)
    | \'''[^']*(?:'(?!'')[^']*)*(?:'{3,5}|\Z)
    | "[^"\\\n]*(?:\\[^\n][^"\\\n]*)*"? | '[^'\n]*'?
    """,
    re.VERBOSE | re.DOTALL,
)
_BETWEEN = re.compile(r"[,=\[\]{}\n]")
# A key of many parts takes the reader of TOML the square of their number, in time and in memory.
# No key of ours has two dots; a number and a moment have one.
_MOST_DOTS = 8
_NAME = re.compile(r"[\w-]{1,80}")
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
        if name.endswith(".toml"):
            return read_kit(Path(name))
        if name not in self.names():
            raise Refusal(
                _(
                    "De kit '{kit}' is er niet; kies uit: {known}.",
                    kit=name[:40],
                    known=", ".join(self.names()),
                )
            )
        return read_kit(self._resources / "kits" / f"{name}.toml")

    def lying_ready(self, name: str) -> Kit:
        """The kit of that name, as a foreign file asks for it: it sends us to no other file.

        Raises Refusal for an unknown kit.
        """
        if name not in self.names():
            raise Refusal(
                _(
                    "de kit '{kit}' ligt niet klaar; kies uit {known}, of geef het bestand erbij",
                    kit=name[:40],
                    known=", ".join(self.names()),
                )
            )
        return self.kit(name)


def read_kit(path: Path) -> Kit:
    """The kit in a file; its deck and canvas stand in the folders beside the file's folder."""
    file: _KitFile = _read(_KitFile, path)
    for key, name in (("deck", file.deck), ("canvas", file.canvas)):
        if not _NAME.fullmatch(name):
            raise Refusal(
                _(
                    "{file}: {key}: '{name}' is geen naam; schrijf letters, cijfers en streepjes",
                    file=path,
                    key=key,
                    name=name[:40],
                )
            )
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
            read_picture(_art(path, card)) if card.art else "",
        )
        for card in file.cards
    )
    deck = Deck(file.id, file.version, file.title, file.credit, file.suits, cards)
    _checked(path, check_deck, deck)
    return deck


def _art(deck: Path, card: _CardFile) -> Path:
    """The file of a card's picture. Raises Refusal for one outside the folder of the deck."""
    art = deck.parent / card.art
    try:
        if art.resolve().is_relative_to(deck.parent.resolve()):
            return art
    except (OSError, ValueError, RuntimeError):  # NUL in the name, a link that goes in circles
        pass
    raise Refusal(
        _(
            "{file}: cards '{card}'.art: '{name}' is geen bestand in de map van het deck",
            file=deck,
            card=card.id[:40],
            name=card.art[:40],
        )
    )


def read_canvas(path: Path) -> Canvas:
    """The canvas in a file."""
    canvas: Canvas = _read(Canvas, path)
    _checked(path, check_canvas, canvas)
    return canvas


def _read(kind: Any, path: Path) -> Any:
    try:
        text = read_bounded(path, MAX_BYTES).decode("utf-8-sig")
    except Refusal as refused:
        raise refused.about(path) from None
    except UnicodeDecodeError:
        raise Refusal(_("{file}: dit is geen tekst in UTF-8", file=path)) from None
    text = text.replace("\r\n", "\n")
    if any(part.count(".") > _MOST_DOTS for part in _BETWEEN.split(_ASIDE.sub("_", text))):
        raise Refusal(_("{file}: hierin staat een sleutel van te veel delen", file=path))
    try:
        plain = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _unreadable(str(error)).about(path) from None
    except RecursionError:
        raise Refusal(_("de TOML is te diep genest")).about(path) from None
    except ValueError:
        raise Refusal(_("de TOML bevat een getal dat te groot is")).about(path) from None
    try:
        return shape.read(kind, plain)
    except Refusal as refused:
        raise refused.about(path) from None


def _unreadable(cause: str) -> Refusal:
    if _TWICE.match(cause):
        return Refusal(_("geen leesbare TOML: een sleutel of groep staat er twee keer"))
    found = _PLACE.search(cause)
    if found is None:
        return Refusal(_("geen leesbare TOML, aan het eind"))
    line, column = found.groups()
    return Refusal(
        _("geen leesbare TOML, bij regel {line}, teken {column}", line=line, column=column)
    )


def _checked(path: Path, check: Any, value: object) -> None:
    try:
        check(value)
    except Refusal as refused:
        raise refused.about(path) from None
