"""Choosing by keys what rests on what: the advices of a direction, the directions of an advice."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.saying import Saying
from tafelkit.services.synthesis import directions as services
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.directions.panel import AdvicePanel
from tafelkit.ui.programme.directions.row import DirectionRow
from tafelkit.ui.widgets.checklist import Checklist, Choice

_MOST = 500  # advices in the checklist; who seeks among more asks the list beside it first


class Resting:
    """Two checklists over the page, each opened where it was asked for."""

    def __init__(self, page: QWidget, desk: ProgrammeDesk, panel: AdvicePanel) -> None:
        self._page = page
        self._desk = desk
        self._panel = panel
        say = desk.language.say
        self.advices = Checklist(
            page,
            desk.theme,
            say("Waar de richting op rust"),
            say("Zoek in de adviezen"),
            say("Niets gevonden. Zoek iets anders, of vraag de lijst met adviezen om meer."),
        )
        self.directions = Checklist(
            page,
            desk.theme,
            say("Welke richtingen hierop rusten"),
            say("Zoek in de richtingen"),
            say("Niets gevonden. Schrijf de richting eerst."),
        )
        self._direction = ""
        self._chosen: tuple[str, ...] = ()
        self.advices.ticked.connect(self._tick_advice)
        self.directions.ticked.connect(self._tick_direction)
        panel.using.connect(self._choose_directions)

    def choose_advices(self, row: DirectionRow) -> None:
        """Open the list of advices beside a direction: what it rests on, then what is looked at."""
        row.field.flush()
        self._direction = row.entry_id
        direction = self._desk.synthesis.get(e.DevelopmentDirection, row.entry_id)
        resting = self._desk.gathering.of_ids(direction.rests_on)
        others = [one for one in self._panel.shown() if one.id not in direction.rests_on]
        choices = [
            *(self._choice(one, ticked=True) for one in resting),
            *(self._choice(one, ticked=False) for one in others[:_MOST]),
        ]
        corner = QPoint(row.choose.width(), row.choose.height())
        self.advices.open_at(row.choose.mapTo(self._page, corner), choices)

    def _choose_directions(self, at: QPoint) -> None:
        self._chosen = tuple(one.id for one in self._panel.list.chosen)
        chosen = set(self._chosen)
        language = self._desk.language
        choices = [
            Choice(
                one.id,
                language.say("Richting {number}", number=number),
                one.text,
                chosen <= set(one.rests_on),
            )
            for number, one in enumerate(self._desk.synthesis.directions, 1)
        ]
        self.directions.open_at(self._panel.mapTo(self._page, at), choices)

    def _choice(self, advice: Saying, *, ticked: bool) -> Choice:
        model = self._panel.list.rows
        return Choice(advice.id, model.caption(advice), model.words(advice), ticked)

    def _tick_advice(self, advice: str, on: bool) -> None:
        self._rest(self._direction, (advice,), on)

    def _tick_direction(self, direction: str, on: bool) -> None:
        self._rest(direction, self._chosen, on)

    def _rest(self, direction: str, advices: tuple[str, ...], on: bool) -> None:
        if direction not in self._desk.synthesis.entries:
            return
        do = services.rest_on if on else services.rest_no_longer_on
        self._desk.run(lambda: do(self._desk.synthesis, direction, advices))
