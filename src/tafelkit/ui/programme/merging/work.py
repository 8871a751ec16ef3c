"""A merge under way: planned, shown, carried out beside the window, and taken over as one step."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.services.left_over import LeftOver
from tafelkit.services.programme_hub import Exchange
from tafelkit.ui.programme.session import ProgrammeSession

if TYPE_CHECKING:
    # Imported where it is needed: who opens a programme need not wait for what merges.
    from tafelkit.services.merge_report import Report

Phase = Literal["idle", "planning", "planned", "merging", "done"]
_TELL_SECONDS = 0.05


class _Cancelled(Exception):
    """Ends a run that is not wanted any more."""


class MergeWork(QObject):
    """Which files are to be taken in, and how far that is. It outlives the page that shows it.

    While it runs the file of the programme is lent to its thread, and nothing else is done with
    it. `changed` tells of another phase, `progressed` how many files of all are done, and which is
    next; `refused` carries why nothing came of it.
    """

    changed = Signal()
    progressed = Signal(int, int, str)
    refused = Signal(object)
    _ended = Signal(object)

    def __init__(self, session: ProgrammeSession) -> None:
        super().__init__()
        self._session = session
        self._thread: threading.Thread | None = None
        self._cancel = threading.Event()
        self._deed: Exchange | None = None
        self.sources: tuple[Path, ...] = ()
        self.adopt = False
        self.phase: Phase = "idle"
        self.report: Report | None = None
        self.for_good = False  # what was done cannot be taken back
        self._ended.connect(self._end)
        # What was planned or done is told of a programme that is no longer so.
        session.turned.connect(self.forget)

    @property
    def running(self) -> bool:
        """Whether the file is lent to the thread now."""
        return self._thread is not None

    def plan(self, sources: Sequence[Path], *, adopt: bool = False) -> None:
        """Find out what would happen to these files; nothing is altered."""
        if not self.running:
            self.sources, self.adopt = tuple(sources), adopt
            self._start("planning", lambda: self._merge(plan_only=True))

    def carry_out(self) -> None:
        """Take in what was planned, and nothing else: else what would happen now is planned."""
        if self.phase == "planned":
            self._start("merging", self._merge_for_good)

    def forget(self) -> None:
        """Take none of it in, and begin anew."""
        if not self.running:
            self.sources, self.report = (), None
            self._show("idle")

    def cancel(self) -> None:
        """Stop before the next file; nothing is left of the run."""
        self._cancel.set()

    def close(self) -> None:
        """Stop, and wait until the file is free."""
        self.cancel()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
            self._session.take_back()

    def _start(self, phase: Phase, work: Callable[[], Report]) -> None:
        try:
            self._session.lend()
        except Refusal as refused:
            self.refused.emit(refused)
            return
        self._cancel.clear()
        self._thread = threading.Thread(target=self._run, args=(work,), name="merge", daemon=True)
        self._show(phase)
        self._thread.start()

    def _show(self, phase: Phase) -> None:
        self.phase = phase
        self.changed.emit()

    def _end(self, answer: Report | BaseException) -> None:
        """Take over what came of it; in the window's thread."""
        thread, self._thread = self._thread, None
        if thread is None:
            return  # closed meanwhile: what was told before that still comes
        thread.join()
        self._session.take_back()
        merging, deed, self._deed = self.phase == "merging", self._deed, None
        if not isinstance(answer, BaseException):
            self.report, self.for_good = answer, False
            left = self._take_over(deed, answer) if deed is not None and answer.alters else None
            self._show("done" if merging else "planned")
            if left is not None:
                self.refused.emit(left)
            return
        # What was planned before it was carried out is still to be seen, or what it would be now.
        self.report = self._planned_now(answer) if merging else None
        self._show("planned" if self.report else "idle")
        if isinstance(answer, Refusal):
            self.refused.emit(answer)
        elif not isinstance(answer, _Cancelled):
            raise answer

    def _take_over(self, deed: Exchange, report: Report) -> LeftOver | None:
        """Take over what was done; what could not be done beside the file, if so."""
        try:
            self.for_good = not self._session.finish_exchange(deed, erases=report.erases)
        except LeftOver as left:
            self.for_good = True
            return left
        return None

    def _planned_now(self, why_not: BaseException) -> Report | None:
        from tafelkit.services.merging import Outdated

        return why_not.report if isinstance(why_not, Outdated) else self.report

    # What follows runs in the thread.

    def _run(self, work: Callable[[], Report]) -> None:
        answer: Report | BaseException
        try:
            answer = work()
        except BaseException as error:
            answer = error
        self._ended.emit(answer)

    def _merge_for_good(self) -> Report:
        deed = self._session.begin_exchange(_("Samenvoegen"))
        try:
            report = self._merge(plan_only=False)
        except BaseException:
            with suppress(OSError):
                deed.before.unlink()
            raise
        self._deed = deed
        return report

    def _merge(self, *, plan_only: bool) -> Report:
        from tafelkit.services.merging import merge_into

        return merge_into(
            self._session.document,
            self.sources,
            adopt=self.adopt,
            plan_only=plan_only,
            shown=None if plan_only else self.report,
            progress=self._progress,
            to_erase=self._session.begin_erasing,
        )

    def _progress(self, files: Sequence[Path]) -> Iterator[Path]:
        told = 0.0
        for number, path in enumerate(files):
            self._check_wanted()
            if monotonic() - told > _TELL_SECONDS:
                told = monotonic()
                self.progressed.emit(number, len(files), path.name)
            yield path
        # Also after the last file: only what follows cannot be stopped any more.
        self._check_wanted()
        self.progressed.emit(len(files), len(files), "")

    def _check_wanted(self) -> None:
        if self._cancel.is_set():
            raise _Cancelled
