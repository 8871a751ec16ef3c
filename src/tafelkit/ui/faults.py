"""Faults of ours: written to a log, said in one sentence, never a traceback for the user."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType

from tafelkit.domain.errors import Refusal
from tafelkit.store.files import regular

_MOST_BYTES = 1 << 20


def catch(log: Path, tell: Callable[[Path], None]) -> None:
    """From now on, log every fault that nothing caught, and have `tell` say so."""

    def caught(
        kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        write(log, fault)
        tell(log)

    # A thread must not touch the window; what its fault means for the user the saver tells.
    def caught_in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            write(log, args.exc_value)

    sys.excepthook = caught
    threading.excepthook = caught_in_thread


def forget(log: Path) -> None:
    """Let the log go: the words of a fault may quote what someone had erased."""
    from tafelkit.store.files.overwriting import overwrite

    with suppress(OSError):
        overwrite(log)


def write(log: Path, fault: BaseException) -> None:
    """Add a fault to the log, with its time; an old log that grew large is begun anew."""
    lines = "".join(traceback.format_exception(fault))
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with regular.opened_to_add(log) as file:
            if file.tell() > _MOST_BYTES:
                file.truncate(0)
            said = f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S%z}\n{lines}\n"
            file.write(said.encode(errors="backslashreplace"))
    except (OSError, Refusal):
        print(lines, file=sys.stderr)  # noqa: T201  # the last place that is left
