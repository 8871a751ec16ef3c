"""`tafelkit restore`: back to a copy that was kept aside, or a damaged file made whole again."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from tafelkit import bootstrap
from tafelkit.commands.console import Console
from tafelkit.commands.parser import Branch
from tafelkit.domain.dates import moment_in_words
from tafelkit.domain.differing import Contents
from tafelkit.domain.errors import Refusal
from tafelkit.domain.numbers import in_kilobytes
from tafelkit.domain.texts import Language, _
from tafelkit.services.left_over import REMNANTS_LEFT, LeftOver
from tafelkit.services.restoring import back, remains
from tafelkit.services.restoring.elsewhere import NONE_BY_NAME
from tafelkit.services.restoring.kept import Kept, how_it_differs, looked_at
from tafelkit.services.restoring.refused import is_damaged
from tafelkit.services.restoring.remains import Remains
from tafelkit.store.contents import contents_of
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.store.password.locked import Locked

_LOCKED = _("de reservekopieën zijn op slot; geef hun wachtwoord met --password-file")


def add(branch: Branch, language: Language) -> None:
    """Add the command."""
    say = language.say
    restore = branch("restore", say("herstelt een bestand, of laat zijn reservekopieën zien"))
    restore.add_file()
    restore.add_argument(
        "--list", action="store_true", help=say("alleen de reservekopieën laten zien")
    )
    restore.add_argument(
        "--from", dest="number", type=int, help=say("het nummer van een reservekopie")
    )
    restore.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """Restore a file, or show its copies."""
    path: Path = options.file.absolute()
    try:
        now = contents_of(path)
    except Refusal as refused:
        if not is_damaged(path, refused, _backups()):
            raise
        _damaged(path, refused, options, console)
        return 0
    copies = [looked_at(copy) for copy in backup.copies(path, _backups())]
    if options.list:
        if not copies:
            console.tell(console.language.text(NONE_BY_NAME))
        _list(copies, now, console)
        return 0
    if options.number is None:
        raise Refusal(
            _("dit bestand is gaaf; kies een reservekopie met --from (--list laat ze zien)")
        ).about(path)
    _go_back(path, _numbered(path, copies, options.number), console)
    return 0


def _go_back(path: Path, kept: Kept, console: Console) -> None:
    shelf, author = bootstrap.kit_shelf().lying_ready, bootstrap.author()
    moment = datetime.now().astimezone()
    before = back.restore(path, kept, _backups(), shelf, author, moment)
    console.tell(
        console.say(
            "{file}: terug naar {moment}; zoals het was: --from {number}",
            file=path,
            moment=moment_in_words(kept.copy.at, console.language.code),
            number=backup.copy_of(before).number,
        )
    )
    _check_remnants(path)


def _check_remnants(path: Path) -> None:
    """Raise LeftOver where the disk did not take that all of what was erased went."""
    with closing(Document.open(path, bootstrap.author(), to_read=True)) as document:
        if document.has_remnants:
            raise LeftOver(REMNANTS_LEFT)


def _damaged(path: Path, refused: Refusal, options: argparse.Namespace, console: Console) -> None:
    left = remains.remains(path, _backups())
    if not left.anything:
        raise _why_nothing(left, refused, console)
    for sentence in left.told():
        console.tell(console.language.text(sentence))
    if options.list:
        _list(left.copies, left.contents, console)
        return
    if options.number is None and isinstance(left.unread, Locked):
        raise left.unread  # all that is newer than the copy may be in it
    chosen = None
    if options.number is None and left.may_be_newer and left.newest is not None:
        raise Refusal(
            _(
                "of het van een nieuwere tafelkit is, is niet zeker; terug naar de reservekopie "
                "van {moment} gaat met --from {number}",
                moment=moment_in_words(left.newest.copy.at, console.language.code),
                number=left.newest.copy.number,
            )
        ).about(path)
    if options.number is not None:
        chosen = _numbered(path, left.copies, options.number)
    done = remains.recover(left, bootstrap.kit_shelf().lying_ready, bootstrap.author(), chosen)
    for sentence in done.anew:
        console.tell(console.language.text(sentence))
    console.tell(console.say("{file}: hersteld", file=path))
    if done.aside is not None:
        console.tell(console.say("het beschadigde bestand staat in {file}", file=done.aside))
    _check_remnants(path)


def _why_nothing(left: Remains, refused: Refusal, console: Console) -> Refusal:
    """Why there is nothing to go on with; first it is told where there may be copies."""
    if any(kept.locked for kept in left.copies):
        return Refusal(_LOCKED).about(left.path)
    if left.path.exists() and not left.copies and left.unread is None:
        console.tell(console.language.text(NONE_BY_NAME))
    return left.unread or refused


def _list(copies: Sequence[Kept], now: Contents, console: Console) -> None:
    for kept in copies:
        code = console.language.code
        moment, size = moment_in_words(kept.copy.at, code), in_kilobytes(kept.size, code)
        what = console.language.text(how_it_differs(kept, now))
        console.tell(f"{kept.copy.number:6}  {moment}  {size:>9}  {what}")


def _numbered(path: Path, copies: Sequence[Kept], number: int) -> Kept:
    for kept in copies:
        if kept.copy.number == number:
            return kept
    raise Refusal(_("er is geen reservekopie met nummer {number}", number=number)).about(path)


def _backups() -> Path:
    return bootstrap.data_folder() / "backups"
