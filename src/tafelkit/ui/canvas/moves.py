"""What is done to papers on the canvas, the same on both pages that show it."""

from __future__ import annotations

from collections.abc import Callable

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.drawing.laying.steady import steadied
from tafelkit.services import canvas, conversation
from tafelkit.ui.canvas.board import CanvasBoard
from tafelkit.ui.desk import Desk


class Moves:
    """Carries out what a view tells; where that is refused all lies again as it lay."""

    def __init__(self, desk: Desk, board: CanvasBoard) -> None:
        self._desk = desk
        self._board = board
        view = board.view
        view.moved.connect(self.move)
        view.turned.connect(self.turn)
        view.lifting.connect(self.lift)
        view.dropped.connect(self.drop)

    def run(self, intention: Callable[[], Change]) -> bool:
        """Carry out an intention, while all that it is not about stays where it lies."""
        done = self._desk.run(lambda: steadied(self._desk.record, intention()))
        if not done:
            self._board.lay_back()
        return done

    def move(self, key: str, x: float, y: float) -> None:
        """Lay a card or note elsewhere."""
        record = self._desk.record
        entry = record.entries.get(key)
        zone = self._board.zone_at(key, x, y)
        if isinstance(entry, e.Placement):
            pick = entry.pick
            self.run(lambda: canvas.lay(record, pick, zone, x, y))
        elif isinstance(entry, e.Note):
            self.run(lambda: conversation.move_note(record, key, zone, x, y))

    def turn(self, key: str, degrees: float) -> None:
        """Turn a card; notes lie straight."""
        entry = self._desk.record.entries.get(key)
        if isinstance(entry, e.Placement):
            pick = entry.pick
            self.run(lambda: canvas.turn(self._desk.record, pick, degrees))

    def lift(self, key: str) -> None:
        """Take a card from the canvas; a note is not taken away by so small a key."""
        entry = self._desk.record.entries.get(key)
        if isinstance(entry, e.Placement):
            pick = entry.pick
            self.run(lambda: canvas.lift(self._desk.record, pick))

    def drop(self, pick: str, x: float, y: float) -> None:
        """Lay a card that was dragged here."""
        record = self._desk.record
        if record.pick(pick) is None:
            return
        zone = self._board.zone_at("", x, y)
        if self.run(lambda: canvas.lay(record, pick, zone, x, y)):
            placement = self._desk.record.placement_of(pick)
            self._board.view.choose(placement.id if placement else "")
