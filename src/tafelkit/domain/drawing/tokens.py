"""The colours of screen and paper by their names, light and dark (contrast >= 4.5 : 1 for text)."""

from __future__ import annotations

from collections.abc import Mapping

from tafelkit.domain.kit import Deck

Palette = Mapping[str, str]

LIGHT: Palette = {
    "paper": "#FBF9F5",
    "surface": "#FFFFFF",
    "ink": "#1E2430",
    "soft": "#545C6B",
    "line": "#DAD5CB",
    "edge": "#8A8578",
    "accent": "#0A5B66",
    "on_accent": "#FFFFFF",
    "ground": "#DDEEF0",
    "ahead": "#2B6A36",
    "behind": "#8A4B00",
    "danger": "#A4262C",
}
# On paper hairlines must be darker than on a screen: a printer dots what is pale, and loses it.
PRINTED: Palette = {**LIGHT, "line": "#B8B1A3", "edge": "#6F6A5E"}
DARK: Palette = {
    "paper": "#15191F",
    "surface": "#1E242C",
    "ink": "#ECEAE4",
    "soft": "#A9B0BC",
    "line": "#343C47",
    "edge": "#77808D",
    "accent": "#6FC7D1",
    "on_accent": "#15191F",
    "ground": "#17383D",
    "ahead": "#86CF92",
    "behind": "#F0B35E",
    "danger": "#F28B82",
}


def with_suits(palette: Palette, deck: Deck, *, dark: bool) -> Palette:
    """The palette with the colours of a deck's suits as `suit:A` and so on."""
    suits = {f"suit:{s.id}": s.colour_dark if dark else s.colour for s in deck.suits}
    return {**palette, **suits}


def colour(palette: Palette, name: str) -> str:
    """The colour as #RRGGBB; a name that is one already stands."""
    return name if name.startswith("#") else palette[name]
