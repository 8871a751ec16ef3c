"""How a command reads a file, and what it says of one that a newer tafelkit made."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tafelkit import bootstrap
from tafelkit.commands.console import Console
from tafelkit.services import files
from tafelkit.store.document import Document


@contextmanager
def reading(path: Path, console: Console) -> Iterator[Document]:
    """The document, to read only; that what only a newer tafelkit knows is left out is told.

    Raises Refusal for a file that cannot be read.
    """
    with files.reading(path, bootstrap.author()) as document:
        if document.is_newer:
            console.complain(
                console.say(
                    "{file}: van een nieuwere tafelkit; wat alleen die kent, blijft hier weg",
                    file=path,
                )
            )
        yield document
