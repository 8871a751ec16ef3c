"""Which paper one looks at: where the mouse rests, or where the keys came to."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

_REST_MS = 150  # so long the mouse rests on a paper before that counts


class Attention(QObject):
    """`moved` tells, once the mouse rests, that one looks at something else."""

    moved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._under = ""
        self._keys = False
        self._resting = QTimer(self, singleShot=True, interval=_REST_MS)
        self._resting.timeout.connect(self.moved)

    def mouse_over(self, key: str) -> None:
        """The mouse is over a paper, or over none."""
        if key != self._under:
            self._under = key
            self._resting.start()

    def take_keys(self) -> None:
        """The keys are used now, wherever the mouse was left."""
        self._keys, self._under = True, ""

    def take_mouse(self) -> None:
        """The mouse is used now."""
        self._keys = False

    def on(self, chosen: str) -> str:
        """The key of the paper that one looks at, when `chosen` is the one in hand."""
        return self._under or (chosen if self._keys else "")
