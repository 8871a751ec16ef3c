"""Bringing the files of many tables together into one programme."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.merging.kits import kit_change, mapped
from tafelkit.domain.texts import Message, _
from tafelkit.services.beginning import NO_FILES, begun, check_gathers, found_in
from tafelkit.services.merge_report import Double, FileReport, Report, Result
from tafelkit.services.output import put_in_place
from tafelkit.services.overall import altered, in_force
from tafelkit.store.claims.claim import is_free
from tafelkit.store.document import Document
from tafelkit.store.erasures import Erasure
from tafelkit.store.files.workroom import workroom
from tafelkit.store.merging.merge import Merge
from tafelkit.store.merging.outcome import Merged, OtherProgramme, Unsound
from tafelkit.store.merging.source import Source, read
from tafelkit.store.newer import TOO_NEW
from tafelkit.store.password.locked import Locked
from tafelkit.store.standing import is_gone

# Hands on the files one by one, and tells how far it is; it may stop all by raising.
Progress = Callable[[Sequence[Path]], Iterable[Path]]
# Is told before words go, be it from copies, with how the programme stood (`Document.stands`);
# a Refusal stops all.
ToErase = Callable[[str], None]


class Outdated(Refusal):
    """Something else would be done than what was shown; `report` is what would happen now."""

    def __init__(self, report: Report) -> None:
        super().__init__(
            _(
                "Er is niets gedaan: een bestand is gewijzigd sinds ernaar gekeken werd. Dit is "
                "wat er nu zou gebeuren."
            )
        )
        self.report = report


def merge(
    programme: Path,
    sources: Iterable[Path],
    author: str,
    *,
    adopt: bool = False,
    plan_only: bool = False,
    progress: Progress = iter,
    to_erase: ToErase | None = None,
) -> Report:
    """Merge files into the programme's file, which is made if absent.

    All of it is done or nothing: a refused file leaves no trace and does not stop the others, and
    an error does. With `plan_only` all is tried and taken back. `adopt` takes in tables of other
    programmes. Raises Refusal where the programme itself cannot be read or written, or where it is
    absent and no file can be read.
    """
    if not is_gone(programme):
        with closing(Document.open(programme, author)) as document:
            if len(document.tables()) == 1:
                check_gathers(document)
            return merge_into(
                document,
                sources,
                adopt=adopt,
                plan_only=plan_only,
                progress=progress,
                to_erase=to_erase,
            )
    files = list(found_in(sources))
    first = _first(files)
    if isinstance(first, Report):
        return first  # with nothing to put in it, no programme is made

    def run_anew(path: Path) -> Report:
        with closing(begun(path, first, author, files)) as document:
            return _run(document, files, adopt, plan_only=False, progress=progress)

    if plan_only:
        with workroom() as room:
            return run_anew(room / programme.name)
    reports: list[Report] = []
    put_in_place(programme, lambda half: reports.append(run_anew(half)), anew=True, like=files)
    return reports[0]


def merge_into(
    document: Document,
    sources: Iterable[Path],
    *,
    adopt: bool = False,
    plan_only: bool = False,
    shown: Report | None = None,
    progress: Progress = iter,
    to_erase: ToErase | None = None,
) -> Report:
    """Merge files into a programme that is open; as `merge` does.

    Raises Refusal where it can be read only, or the disk does not take it, and Outdated where this
    is another merge than the plan that was `shown`, be it in one file.
    """
    if document.is_newer:
        raise Refusal(TOO_NEW).about(document.path)
    if document.read_only:
        raise Refusal(_why_read_only(document)).about(document.path)
    return _run(document, list(found_in(sources)), adopt, plan_only, progress, shown, to_erase)


def _why_read_only(document: Document) -> Message:
    if document.holder is not None or not is_free(document.path):
        return _("dit programma kan nu niet worden aangevuld; sluit het waar het open is")
    return _(
        "dit programma kan niet worden aangevuld: het bestand of de map is alleen-lezen; "
        "kopieer het naar een andere plek"
    )


def _first(files: list[Path]) -> Source | Report:
    """The first file that can be read, whose programme is made; else why none of them can be."""
    reports: list[FileReport] = []
    for path in files:
        try:
            return read(path)
        except Refusal as refused:
            reports.append(_refused(path, refused))
    if not files:
        raise Refusal(NO_FILES)
    return Report(tuple(reports), 0, ())


class _Back(Exception):
    """Ends the trial of a plan, or what altered nothing: of that nothing is written either."""


def _run(
    document: Document,
    files: list[Path],
    adopt: bool,
    plan_only: bool,
    progress: Progress,
    shown: Report | None = None,
    to_erase: ToErase | None = None,
) -> Report:
    found: list[FileReport] = []
    stood, marks = document.stands, document.erasures()
    there = {table.id for table in document.tables()}
    with suppress(_Back), document.merging() as merge:
        merge.check()
        before = merge.rows.total
        found += _added(document, merge, progress(files), adopt)
        merge.settle_above()
        if merge.rows.total != before:
            _check_memory(merge, document.path)
        doubles = _doubles(merge.tables_by_day())
        taken = [file for file in found if file.result != "refused"]
        report = Report(
            tuple(found),
            merge.tables(),
            doubles,
            planned=plan_only,
            unlocked=any(file.locked for file in taken) and document.key is None,
            alters=bool(taken) and merge.rows.total != before,
            erases=_erases(there, document.erasures().items() - marks.items(), taken),
        )
        if plan_only:
            raise _Back
        planned = replace(report, planned=True)
        if shown not in (None, planned):
            raise Outdated(planned)
        if not report.alters:
            raise _Back
        if (report.erases or _is_in_copies(taken)) and to_erase is not None:
            to_erase(stood)
    return report if plan_only else replace(report, remnants=_has_remnants(document, report))


def _erases(
    there: Container[str | None],
    brought: Iterable[tuple[str, Erasure]],
    taken: Iterable[FileReport],
) -> bool:
    """Whether words may go of tables that were there.

    Of what went with its seat it is known whether it was here, and nobody was told of it before.
    """
    return any(of.table in there and of.entry is None for _name, of in brought) or any(
        one.erases and one.table in there for file in taken for one in file.merged.altered
    )


def _is_in_copies(taken: Iterable[FileReport]) -> bool:
    """Whether copies may have words of which a file tells that an erased seat said them."""
    return any(one.from_copies for file in taken for one in file.merged.altered)


def _has_remnants(document: Document, report: Report) -> bool:
    try:
        return document.has_remnants
    except Refusal:
        return report.erases  # all is done, but nothing shows that those went


def _check_memory(merge: Merge, programme: Path) -> None:
    try:
        merge.rows.check_memory()
    except Refusal:
        raise Refusal(
            _("met wat erbij komt wordt dit programma te groot; voeg minder bestanden samen")
        ).about(programme) from None


def _added(
    document: Document, merge: Merge, paths: Iterable[Path], adopt: bool
) -> Iterator[FileReport]:
    """Add the files; of the few that alter what stands above the tables, also what that does."""
    first = now = in_force(document)
    for path in paths:
        found, before = _add(merge, document.path, path, (first.kit, now.kit), adopt), now
        if found.merged.above is not None:
            now = in_force(document)
            # Cards that a file knows otherwise, and those that are to be known otherwise by it.
            cards = dict.fromkeys((*found.cards, *mapped(now.kit, before.kit)))
            found = replace(found, cards=tuple(cards), overall=altered(before, now))
        yield found


def _add(
    merge: Merge, programme: Path, path: Path, kits: tuple[Kit, Kit], adopt: bool
) -> FileReport:
    """Add a file; the kits are that of before the merge, and that in force now."""
    first, now = kits
    try:
        with suppress(OSError):
            if path.samefile(programme):
                raise Refusal(_("dit is het programma zelf")).about(path)
        source = read(path)
        before = merge.rows.total
        merged = merge.add(source, adopt=adopt)
    except Unsound as unsound:
        return FileReport(path, "refused", Merged(), unsound.about(programme).message)
    except Refusal as refused:
        return _refused(path, refused.about(path))
    return FileReport(
        path,
        _result(merged, altered=merge.rows.total != before),
        merged,
        cards=mapped(source.kit, first),
        locked=source.locked,
        total=source.total,
        kit_apart=None if source.kit is now else kit_change(now, source.kit),
    )


def _refused(path: Path, refused: Refusal) -> FileReport:
    foreign, unopened = isinstance(refused, OtherProgramme), isinstance(refused, Locked)
    return FileReport(
        path, "refused", Merged(), refused.message, foreign=foreign, unopened=unopened
    )


def _result(merged: Merged, *, altered: bool) -> Result:
    if merged.conflicts:
        return "conflicts"
    if merged.added and merged.tables and not merged.updated:
        return "added"
    return "updated" if altered else "same"


def _doubles(by_day: Iterable[tuple[int, str, int]]) -> tuple[Double, ...]:
    return tuple(Double(*found) for found in by_day if found[2] > 1)
