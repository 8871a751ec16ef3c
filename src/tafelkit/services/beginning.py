"""Beginning a programme: which one files belong to, and its file with nothing in it yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.services.output import put_in_place
from tafelkit.store.document import Document
from tafelkit.store.merging.source import Source, read
from tafelkit.store.password.locked import Key
from tafelkit.store.password.vault_store import key_of
from tafelkit.store.standing import is_gone

NO_FILES = _("hier zijn geen tafelkit-bestanden")
# How many files are asked which programme they belong to, when one is begun.
_ASKED = 9


def begin_programme(programme: Path, sources: Iterable[Path], author: str) -> None:
    """Make an empty programme's file for these files, unless there is one already.

    It is the one that most of the first files belong to. Raises Refusal where none of them can be
    read, where the disk does not take it, or where something else stands there.
    """
    if not is_gone(programme):
        with closing(Document.open(programme, author, to_read=True)) as document:
            check_gathers(document)
        return
    files = list(found_in(sources))
    first = _usual(files)

    def begin(half: Path) -> None:
        begun(half, first, author, files).close()

    put_in_place(programme, begin, anew=True, like=files)


def begun(path: Path, first: Source, author: str, files: Iterable[Path]) -> Document:
    """An empty programme's file; where one of the files is under a password, it is under that."""
    key = next(filter(None, map(_key_of, files)), None)
    return Document.create(
        path, first.programme, first.kit, author, gathers=True, key=key, laid=first.ground
    )


def _key_of(path: Path) -> Key | None:
    """The key of a file, None for one without or one that does not open."""
    with suppress(Refusal):
        return key_of(path)
    return None


def check_gathers(document: Document) -> None:
    """Raise Refusal for the file of one table, which would be a table's no longer."""
    if not document.gathers:
        raise Refusal(_("dit is een tafel, geen programma; kies een andere naam")).about(
            document.path
        )


def programme_of(sources: Iterable[Path]) -> e.Programme:
    """The programme that would be begun of these files. Raises Refusal as beginning it does."""
    return _usual(found_in(sources)).programme


def found_in(sources: Iterable[Path]) -> Iterator[Path]:
    """The files, and those in the folders, by name."""
    for path in sources:
        if _is_folder(path):
            yield from sorted(path.rglob("*.tafel"))
        else:
            yield path


def _is_folder(path: Path) -> bool:
    with suppress(OSError):  # that it may not be entered is said by who reads it
        return path.is_dir()
    return False


def _usual(files: Iterable[Path]) -> Source:
    """A file of the programme that most of the first files belong to."""
    found: list[Source] = []
    refused: list[Refusal] = []
    for path in files:
        try:
            found.append(read(path))
        except Refusal as why:
            refused.append(why)
        if len(found) == _ASKED:
            break
    if not found:
        raise refused[0] if refused else Refusal(NO_FILES)
    counts = Counter(source.programme.id for source in found)
    return max(found, key=lambda source: counts[source.programme.id])
