"""Files that are made to be opened at once: a new table, and copies of the sample."""

from __future__ import annotations

from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import LanguageCode, _
from tafelkit.exchange import sample
from tafelkit.exchange.json_reader import Content
from tafelkit.exchange.kit_files import KitShelf
from tafelkit.services import files
from tafelkit.ui.app import Places
from tafelkit.ui.opening.new_table import NewTable

_LOOKED_AROUND_IN = 1  # the table of the sample


def table_file(wanted: NewTable, places: Places, language: LanguageCode, author: str) -> Path:
    """Make a table's file from a kit. Raises Refusal where that cannot be."""
    kit = KitShelf(places.resources).kit(wanted.kit)
    programme = files.new_programme(kit, language, wanted.title)
    table = files.new_table(programme, wanted.number, wanted.date, wanted.place)
    _make_folder(wanted.path.parent)
    files.make_file(wanted.path, programme, kit, [table], author)
    return wanted.path


def sample_table(places: Places, author: str) -> Path:
    """Make a copy of a table of the sample: anew each time, so that anything may be tried in it."""
    content = sample.table(places.resources, _LOOKED_AROUND_IN, KitShelf(places.resources).kit)
    return _sample_file(f"tafel-{_LOOKED_AROUND_IN:02}", content, places, author)


def sample_programme(places: Places, author: str) -> Path:
    """Make a copy of the programme of the sample, as of its table."""
    content = sample.programme(places.resources, KitShelf(places.resources).kit)
    return _sample_file("programma", content, places, author)


def _sample_file(name: str, content: Content, places: Places, author: str) -> Path:
    path = places.data / "sample" / f"{name}.tafel"
    _make_folder(path.parent)
    programme, kit, gathers = content.programme, content.kit, content.is_programme
    files.make_file(path, programme, kit, content.entries, author, gathers=gathers)
    return path


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise Refusal(_("deze map kan niet gemaakt worden; kies een andere plek")).about(
            folder
        ) from None
