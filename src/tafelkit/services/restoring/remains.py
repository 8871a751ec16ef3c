"""A file that does not open: what in it is whole, what is missing, and how to go on with it.

Nothing is thrown away by that: the damaged file is set aside beside its place, to the byte.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tafelkit.domain import differing
from tafelkit.domain.differing import Contents
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Message, _
from tafelkit.services.files import reading
from tafelkit.services.output import put_in_place
from tafelkit.services.restoring.elsewhere import (
    NONE_BY_NAME,
    ONLY_ELSEWHERE,
    copies_elsewhere,
    mark_told,
)
from tafelkit.services.restoring.kept import Kept, looked_at
from tafelkit.services.restoring.setting_aside import bring_back, set_aside
from tafelkit.store import gate, schema
from tafelkit.store.claims.claim import is_free
from tafelkit.store.contents import contents
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.store.files.workroom import workroom
from tafelkit.store.mending import rescue, salvage
from tafelkit.store.mending.rescue import Shelf
from tafelkit.store.mending.salvage import Salvage
from tafelkit.store.newer import TooNew

_MUCH = 2000  # rows; a table has a hundred
# So many altered texts are shown: who has lost more than that wants a copy.
_MOST_SHOWN = 8
# What every file of ours has: its kit, its programme, and but for an empty one its table.
_ALWAYS_THERE = ("kit", "programme", "table_session")
_DOUBT = _(
    "Volgens het bestand zelf is het van een nieuwere tafelkit; werk tafelkit dan bij. Is het dat "
    "niet, dan is het beschadigd."
)


@dataclass(frozen=True)
class Remains:
    """What there is of a file that does not open: what in it is whole, and its copies.

    Its own go before those that were kept by another name or place, which were looked for where it
    is `known` of what table or programme it is: another file of that may have gone its own way. So
    where nothing is missing none of those is taken by itself.
    `unread` is why nothing of the file itself can be read, as where it waits for its password.
    """

    path: Path
    salvage: Salvage
    contents: Contents
    copies: Sequence[Kept]
    says_newer: bool = False
    known: bool = False
    unread: Refusal | None = None

    @property
    def may_be_newer(self) -> bool:
        """Whether a newer tafelkit may have made it, though it may be damaged as well."""
        return self.says_newer and not self.salvage.complete

    @property
    def newest(self) -> Kept | None:
        """The newest copy that can be used without asking."""
        own = (kept for kept in self.copies if not (kept.kept_as and self.salvage.complete))
        return next((one for one in own if one.fits(self.contents) and not one.apart), None)

    @property
    def is_much(self) -> bool:
        """Whether making a file of it takes longer than one wants to look at a still window."""
        copy = self.newest.contents if self.newest else None
        return any(sum(map(len, (of or {}).values())) > _MUCH for of in (self.contents, copy))

    @property
    def anything(self) -> bool:
        """Whether there is something to go on with."""
        return bool(self.contents) or self.newest is not None

    def told(self) -> tuple[Message, ...]:
        """What can be read, what is missing, and what the newest copy has of that."""
        doubt = (_DOUBT,) if self.may_be_newer else ()
        return (*doubt, *self._of_the_file(), *self._of_the_copy())

    def _of_the_file(self) -> tuple[Message, ...]:
        if not self.path.exists():
            return ()  # that has been said
        if self.unread is not None:
            return (_("In het bestand zelf is niets te lezen: {why}.", why=self.unread.cause),)
        if not self.contents:
            return (_("In het bestand zelf is niets meer te lezen."),)
        if self.salvage.complete:
            return (
                _(
                    "Alle gegevens zijn nog te lezen: {what}. Alleen de vorm van het bestand is "
                    "beschadigd.",
                    what=differing.holding(self.contents),
                ),
            )
        told = [_("Nog te lezen: {what}.", what=differing.holding(self.contents))]
        absent = (name for name in _ALWAYS_THERE if not self.salvage.rows.get(name))
        broken = differing.lost({**self.salvage.broken, **dict.fromkeys(absent, 1)})
        if broken:
            told.append(_("Niet meer te lezen: {what}.", what=differing.listed(broken)))
        told += self._of_doubt()
        if not broken and self.newest is None:
            told.append(_("Er ontbreekt iets; wat het was, is niet meer te zien."))
        return tuple(told)

    def _of_doubt(self) -> Iterator[Message]:
        """The words that were altered and are in no copy: someone may know how they were."""
        newest = self.newest.contents if self.newest else None
        known = set().union(*(newest or {}).values())
        found = [words for key, words in self.salvage.doubtful.items() if key not in known]
        if found:
            words = " | ".join(found[:_MOST_SHOWN])
            yield _("Beschadigd en weggelaten; er lijkt te staan: {words}", words=words)

    def _of_the_copy(self) -> tuple[Message, ...]:
        kept = self.newest
        if kept is None and any(copy.locked for copy in self.copies):
            return (_("De reservekopieën zijn op slot; er hoort een wachtwoord bij."),)
        if kept is None or kept.contents is None:
            if any(copy.kept_as and copy.fits(self.contents) for copy in self.copies):
                return (ONLY_ELSEWHERE,)
            if not self.known:
                return (NONE_BY_NAME,)
            return (_("Er is geen reservekopie van op deze computer."),)
        if kept.kept_as is not None:
            where = _("De nieuwste reservekopie is {where}.", where=kept.kept_as)
            return (where, *self._in_the_copy(kept.contents))
        return self._in_the_copy(kept.contents)

    def _in_the_copy(self, copy: Contents) -> tuple[Message, ...]:
        if not self.contents:
            what = differing.holding(copy)
            return (_("De nieuwste reservekopie heeft {what}.", what=what),)
        if self.salvage.complete:
            return ()
        more = differing.differences(self.contents, copy).more
        if more:
            what = differing.listed(more)
            return (_("Wat ontbreekt staat in de nieuwste reservekopie: {what}.", what=what),)
        return (_("De nieuwste reservekopie heeft niets wat hier ontbreekt."),)


def remains(path: Path, backups: Path) -> Remains:
    """Look through a file that does not open, and all its copies."""
    # First the copies: by the key of one that opens what is sealed in the file may open too.
    kept = [looked_at(copy) for copy in backup.copies(path, backups)]
    found, unread = _salvaged(path)
    if mark := mark_told(path, found, backups):
        kept += copies_elsewhere(path, mark, found, backups)
        if unread is not None:
            found, unread = _salvaged(path)
    now, newer = contents(found.placed()), _says_it_is_newer(path)
    return Remains(path, found, now, kept, newer, known=bool(mark), unread=unread)


def _salvaged(path: Path) -> tuple[Salvage, Refusal | None]:
    """What is whole in a file, and why nothing of it can be read."""
    try:
        return salvage.read(path), None
    except Refusal as refused:
        return Salvage(), refused


def _says_it_is_newer(path: Path) -> bool:
    try:
        gate.look(path, schema.TAFEL)
    except TooNew:
        return True
    except Refusal:
        pass  # why else it does not open is known
    return False


@dataclass(frozen=True)
class Restored:
    """What became of it: where the damaged file was set aside, and what had to be made anew."""

    aside: Path | None
    anew: tuple[Message, ...] = ()


def recover(
    left: Remains,
    shelf: Shelf,
    author: str,
    chosen: Kept | None = None,
    target: Path | None = None,
) -> Restored:
    """Put a sound file in the place of one that does not open; the damaged one is set aside.

    It is made of the newest copy and all that is newer and whole in the file itself, or of the
    chosen copy alone. With a target it comes there, and the damaged file stays where it is. Raises
    Refusal where that cannot be; then all is as it was.
    """
    path, copy = left.path, chosen or left.newest
    if not left.anything or (chosen is not None and chosen.contents is None):
        raise Refusal(_("hiervan is niets te herstellen")).about(path)
    if target is None:
        _check_free(path)
        if path.is_symlink() and path.exists():
            # Whoever laid it there would have us move away whatever it leads to.
            raise Refusal(
                _("dit is een verwijzing naar een ander bestand; herstel het waar het staat")
            ).about(path)
    aside: Path | None = None
    anew: list[type] = []

    def build(half: Path) -> None:
        nonlocal aside
        made = copy.path if copy else None
        anew.extend(_made(half, left, made, shelf, author, only_erased=chosen is not None))
        if target is None:
            aside = set_aside(path)

    try:
        put_in_place(target or path, build, like=[path, *([copy.path] if copy else [])])
    except BaseException:
        if aside is not None:
            bring_back(path, aside)
        raise
    return Restored(aside, _made_anew(anew))


@contextmanager
def reading_what_is_left(
    path: Path, left: Remains, shelf: Shelf, author: str
) -> Iterator[Document]:
    """A document of what is whole in a damaged file, to read only; its copies are left alone.

    Raises Refusal where nothing can be made of it.
    """
    with workroom() as room:
        made = room / path.name
        _made(made, left, None, shelf, author)
        with reading(made, author) as document:
            yield document


def _made(
    target: Path,
    left: Remains,
    copy: Path | None,
    shelf: Shelf,
    author: str,
    *,
    only_erased: bool = False,
) -> tuple[type, ...]:
    """Make a file of what is left and of a copy; the kinds of what had to be made anew."""
    number = rescue.number_in(left.path.stem)
    try:
        if copy is not None and gate.look(copy, schema.TAFEL) > schema.USER_VERSION:
            # What only the newer version knows could not be merged; the copy has all of it.
            shutil.copyfile(copy, target)
            return ()
        if left.salvage.is_newer:
            raise Refusal(_("dit bestand is van een nieuwere tafelkit; herstel het met die"))
        return rescue.make(
            target, left.salvage, copy, shelf, author, number=number, only_erased=only_erased
        )
    except Refusal as refused:
        raise refused.about(left.path) from None


def _made_anew(kinds: Sequence[type]) -> tuple[Message, ...]:
    names = {
        "Table": _("De tafelgegevens waren weg: vul nummer, datum en plaats opnieuw in."),
        "Programme": _("De programmagegevens waren weg; die van de kit staan er nu."),
        "Kit": _("De kit was weg; die van tafelkit staat er nu in."),
    }
    return tuple(names[name] for name in dict.fromkeys(kind.__name__ for kind in kinds))


def _check_free(path: Path) -> None:
    if path.is_file() and not is_free(path):
        raise Refusal(
            _("het bestand is in gebruik door een ander programma; sluit dat eerst")
        ).about(path)
