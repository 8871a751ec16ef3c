"""Making table files and reading them, as the command line and the start screen do."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import derived_id, new_id
from tafelkit.domain.kit import Kit
from tafelkit.domain.merging.mark import Mark
from tafelkit.domain.texts import LanguageCode, _
from tafelkit.domain.typed.cleaning import clean
from tafelkit.services.output import put_in_place
from tafelkit.services.preparation import check_date
from tafelkit.store.claims.holding import is_held
from tafelkit.store.document import Document
from tafelkit.store.password.locked import Key

# Of which the ids of programmes are made; any UUID would do, as long as it is this one.
_PROGRAMMES = "4f0a3c52-7d1e-4c0b-9a0e-6f1d2b8c5e77"


def new_programme(kit: Kit, language: LanguageCode = "nl", title: str = "") -> e.Programme:
    """A programme with what its kit has prepared.

    Laptops that begin from one kit under one title make one and the same programme, without
    having met: so their tables can be merged afterwards.
    """
    title = clean(title) or kit.title.text(language)
    name = _name(title)
    if name == _name(kit.title.en):  # the kit's own title is one in both languages
        name = _name(kit.title.nl)
    return e.Programme(
        id=derived_id(_PROGRAMMES, f"{kit.id}\n{name}"),
        title=title,
        organiser=kit.organiser.text(language),
        addressee=kit.addressee.text(language),
        questions=tuple(question.text(language) for question in kit.questions),
        language=language,
        kit=kit.id,
    )


def _name(title: str) -> str:
    """The title as two people who mean the same would have typed it."""
    return " ".join(title.split()).casefold()


def new_table(
    programme: e.Programme, number: int, day: date | str = "", place: str = ""
) -> e.Table:
    """An empty table of a programme. Raises Refusal for a number that cannot be."""
    if not 1 <= number <= 99_999:
        raise Refusal(_("Een tafelnummer ligt tussen 1 en 99999."))
    check_date(str(day))
    return e.Table(
        id=new_id(), programme=programme.id, number=number, date=str(day), place=clean(place)
    )


def make_file(
    path: Path,
    programme: e.Programme,
    kit: Kit,
    entries: Iterable[e.Entry],
    author: str,
    *,
    gathers: bool = False,
    key: Key | None = None,
    like: Iterable[Path] = (),
    erased: Collection[Mark] = (),
    anew: bool = False,
) -> None:
    """Make a file with a programme, its kit and these entries, in place of what stands there.

    With `anew` it takes the place of nothing, be it that another program made it meanwhile.
    `gathers` marks a programme's file, as against a table's; with a key it is under a password;
    `erased` are the marks of what was erased of the entries.
    A new one is read by no more people than each of the files that it is `like`. Raises Refusal
    where the disk does not take it, or another program holds the old file.
    """
    if _in_use(path):
        raise Refusal(
            _("het bestand is in gebruik door een ander programma; sluit dat eerst")
        ).about(path)

    def make(beside: Path) -> None:
        Document.create(
            beside, programme, kit, author, entries, gathers=gathers, key=key, erased=erased
        ).close()

    put_in_place(path, make, anew=anew, like=like)


def _in_use(path: Path) -> bool:
    try:
        return path.is_file() and is_held(path)
    except OSError:
        return False  # why nothing can be written there is said by whoever tries


@contextmanager
def reading(path: Path, author: str) -> Iterator[Document]:
    """The document, to read only; whoever has it open does not notice."""
    document = Document.open(path, author, to_read=True)
    try:
        yield document
    finally:
        document.close()


def only_table(document: Document) -> e.Table:
    """The one table of a table's file. Raises Refusal for a programme of several, or of none."""
    tables = document.tables()
    if not tables:
        raise Refusal(_("dit bestand bevat nog geen tafel")).about(document.path)
    if len(tables) != 1:
        raise Refusal(
            _("dit is een programma met {count} tafels, geen tafel", count=len(tables))
        ).about(document.path)
    return tables[0]
