"""Ends the program when the system asks for that: at a shutdown, a logout, by another program.

Nobody is asked anything then, and nothing is lost: what stands in a field is written, what stands
in a line is kept for the next time, and only then the program ends.
"""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication

# Not every system has them all.
_SIGNALS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


class Ending(QObject):
    """Listens to the system as long as its parent lives.

    `keep` puts all there is on the disk, and is called when a session is about to end; `end` does
    so too and leaves. Both are called in the window's thread.
    """

    def __init__(
        self, qt: QGuiApplication, keep: Callable[[], None], end: Callable[[], None]
    ) -> None:
        super().__init__(qt)
        # Python runs no handler while Qt waits for something to happen. So the signal's number
        # is sent to ourselves, and Qt wakes up for what arrives there.
        self._here, self._there = socket.socketpair()
        for each in (self._here, self._there):
            each.setblocking(False)
        signal.set_wakeup_fd(self._there.fileno(), warn_on_full_buffer=False)
        for number in _SIGNALS:
            signal.signal(number, _nothing)
        self._notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        self._end = end
        qt.commitDataRequest.connect(lambda _manager: keep())

    def _woken(self) -> None:
        if not set(self._here.recv(64)).isdisjoint(_SIGNALS):
            self._notifier.setEnabled(False)
            self._end()


def _nothing(_number: int, _frame: object) -> None:
    """Stand where Python would end the program; what is to be done is done by `Ending`."""
