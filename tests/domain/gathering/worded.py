"""Sayings of a few words, for rules that go by words."""

from collections.abc import Iterable

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.lexicon import Lexicon
from tafelkit.domain.gathering.saying import Saying
from tafelkit.domain.texts import _


def said(words: str, table: int = 1, kind: e.NoteKind = "concept") -> Saying:
    """A note with these words."""
    note = e.Note(id=f"{table} {words}", table=str(table), kind=kind, text=words, zone="begrippen")
    return Saying(note, _("Begrip"), table)


def lexicon_of(sayings: Iterable[Saying]) -> Lexicon:
    """A lexicon in which a word without its last letters n and s is its stem."""
    made = Lexicon(lambda word: word.rstrip("ens"), ("de", "een"))
    for one in sayings:
        made.add(one)
    return made
