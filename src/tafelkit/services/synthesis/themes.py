"""Themes: what came up at several tables, each with the ids of the evidence it rests on."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain import ranks
from tafelkit.domain.change import Change, adding, altering, together
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.synthesis import Synthesis
from tafelkit.domain.texts import _


def add_theme(synthesis: Synthesis, title: str, evidence: Iterable[str] = ()) -> Change:
    """Add a theme after the others. Raises Refusal without a title."""
    theme = e.Theme(
        id=new_id(),
        programme=synthesis.programme.id,
        rank=ranks.after(theme.rank for theme in synthesis.themes),
        title=_titled(title),
        evidence=tuple(dict.fromkeys(evidence)),
    )
    return adding(_("Thema toevoegen"), theme)


def rename_theme(synthesis: Synthesis, theme_id: str, title: str) -> Change:
    """Give a theme another title; what is filled in by its title follows it.

    Raises Refusal without a title.
    """
    old = synthesis.get(e.Theme, theme_id)
    new = _titled(title)
    change = altering(_("Titel van een thema"), (old, replace(old, title=new)))
    if not change or any(theme.title == old.title for theme in synthesis.themes if theme != old):
        return change
    renamed = synthesis.applied(change)
    return together(change.label, change, _following(renamed, old.title, new))


def write_theme(synthesis: Synthesis, theme_id: str, text: str) -> Change:
    """Write what the verslag says of a theme."""
    old = synthesis.get(e.Theme, theme_id)
    return altering(_("Tekst van een thema"), (old, replace(old, text=text)))


def add_evidence(synthesis: Synthesis, theme_id: str, ids: Iterable[str]) -> Change:
    """Let a theme rest on more; what it rests on already stays where it is."""
    old = synthesis.get(e.Theme, theme_id)
    evidence = tuple(dict.fromkeys((*old.evidence, *ids)))
    return altering(_("Bij een thema zetten"), (old, replace(old, evidence=evidence)))


def take_evidence_away(synthesis: Synthesis, theme_id: str, ids: Collection[str]) -> Change:
    """Let a theme no longer rest on these; what was said stays at its table."""
    old = synthesis.get(e.Theme, theme_id)
    evidence = tuple(key for key in old.evidence if key not in ids)
    return altering(_("Uit een thema halen"), (old, replace(old, evidence=evidence)))


def move_theme(synthesis: Synthesis, theme_id: str, to: int) -> Change:
    """Put a theme at another place (from 0) in the order; the others make room."""
    moving = synthesis.get(e.Theme, theme_id)
    order = [theme for theme in synthesis.themes if theme.id != theme_id]
    order.insert(max(0, to), moving)
    pairs = [(theme, replace(theme, rank=rank)) for rank, theme in enumerate(order, 1)]
    return altering(_("Volgorde van de thema's"), *pairs)


def merge_themes(synthesis: Synthesis, kept_id: str, other_id: str) -> Change:
    """Make one theme of two: the first keeps its title, and gets all that the other had."""
    kept, other = (synthesis.get(e.Theme, key) for key in (kept_id, other_id))
    label = _("Thema's samenvoegen")
    both = replace(
        kept,
        text="\n\n".join(text for text in (kept.text.strip(), other.text.strip()) if text),
        evidence=tuple(dict.fromkeys((*kept.evidence, *other.evidence))),
    )
    change = together(label, altering(label, (kept, both)), remove_theme(synthesis, other_id))
    return together(label, change, _following(synthesis.applied(change), other.title, kept.title))


def remove_theme(synthesis: Synthesis, theme_id: str) -> Change:
    """Take a theme away; what it rested on stays at its tables."""
    change = adding(_("Thema verwijderen"), synthesis.get(e.Theme, theme_id))
    return change.inverse()


def _titled(title: str) -> str:
    title = " ".join(title.split())
    if not title:
        raise Refusal(_("Een thema heeft een titel; de vorige is blijven staan."))
    return title


def _following(synthesis: Synthesis, old: str, new: str) -> Change:
    """Words between braces that name a theme by its title, with the title it has now."""
    named = re.compile(
        r"(\{\s*(?:hoeveelheid|aantal)\s*:\s*)" + re.escape(old.strip()) + r"(\s*\})",
        re.IGNORECASE,
    )
    pairs = []
    for entry in synthesis.entries.values():
        if isinstance(entry, e.Cluster | e.Theme | e.DevelopmentDirection | e.Prose):
            text = named.sub(lambda found: f"{found[1]}{new}{found[2]}", entry.text)
            pairs.append((entry, replace(entry, text=text)))
    return altering(_("Titel van een thema"), *pairs)
