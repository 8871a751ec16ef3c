"""Keeps the journal of drafts behind the typist, in a thread of its own.

Only the drafts as they are now count: what was not written yet makes way for what is newer. When
the disk does not take them they are tried again, and typing goes on.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store.drafts.journal import Draft, DraftJournal

RETRY_SECONDS = 2.0


class DraftKeeper:
    """Writes the drafts it was handed last. The thread begins with the first.

    `told` is called in that thread whenever `trouble` came or went.
    """

    def __init__(self, journal: DraftJournal, told: Callable[[], None]) -> None:
        self._journal = journal
        self._told = told
        self._wake = threading.Condition()
        self._wanted: Mapping[str, Draft] | None = None
        self._refused: Mapping[str, Draft] | None = None
        self._closing = False
        self._thread: threading.Thread | None = None
        self.trouble: Refusal | None = None

    def keep(self, drafts: Mapping[str, Draft]) -> None:
        """Have these drafts in the journal soon, and no others; returns at once."""
        with self._wake:
            self._wanted = dict(drafts)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="drafts", daemon=True)
                self._thread.start()
            self._wake.notify_all()

    def settle(self, seconds: float) -> bool:
        """Wait until the journal holds what was handed over last; False when it does not."""
        with self._wake:
            self._wake.wait_for(
                lambda: self._wanted is None or self._wanted is self._refused, seconds
            )
            return self._wanted is None

    def close(self, seconds: float) -> bool:
        """Write what waits and stop; False when it could not be written."""
        done = self.settle(seconds)
        with self._wake:
            self._closing = True
            self._wake.notify_all()
        if self._thread is not None:
            self._thread.join(seconds)
        return done

    def _run(self) -> None:
        while True:
            with self._wake:
                self._wake.wait_for(lambda: self._wanted is not None or self._closing)
                drafts = self._wanted
                if self._closing or drafts is None:
                    return
            trouble = None
            try:
                self._journal.write(drafts)
            except Refusal as refused:
                trouble = refused
            except BaseException:
                fault = _("het opslaan is gestopt door een fout in tafelkit")
                self._tell(drafts, Refusal(fault))
                raise
            self._tell(drafts, trouble)
            if trouble is not None:
                self._wait_after(drafts)

    def _tell(self, drafts: Mapping[str, Draft], trouble: Refusal | None) -> None:
        with self._wake:
            if trouble is None and self._wanted is drafts:
                self._wanted = None
            self._refused = drafts if trouble else None
            changed = (trouble is None) != (self.trouble is None)
            self.trouble = trouble
            self._wake.notify_all()
        if changed:
            self._told()

    def _wait_after(self, refused: Mapping[str, Draft]) -> None:
        with self._wake:
            self._wake.wait_for(lambda: self._closing or self._wanted is not refused, RETRY_SECONDS)
