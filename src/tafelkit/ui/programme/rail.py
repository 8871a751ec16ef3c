"""The rail of a programme: its title, how many tables are in, and where one can be."""

from __future__ import annotations

from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.stops import SHAPES, stops
from tafelkit.ui.window.rail import BaseRail


class ProgrammeRail(BaseRail):
    """The programme's title and its pages."""

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__(desk, stops(desk.language))
        self._desk = desk
        self.list.setAccessibleName(desk.language.say("Pagina's"))
        desk.session.gathered.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the title and what was made of the tables, in figures."""
        desk = self._desk
        synthesis, gathering, many = desk.synthesis, desk.gathering, desk.language.say_many
        tables = len(gathering.tables)
        seats = sum(standing.seats for standing in gathering.standings.values())
        figures = many("{count} tafel", "{count} tafels", tables)
        if gathering.whole:
            people = many("{count} deelnemer", "{count} deelnemers", seats)
            figures = f"{figures} · {people}"
        title = synthesis.programme.title
        self._show_name(title, str(tables), figures, synthesis.programme.organiser)
        counts = {
            "tafels": tables,
            "waarden": len(synthesis.clusters),
            "themas": len(synthesis.themes),
            "richtingen": len(synthesis.directions),
        }
        for stop in self.stops:
            count = counts.get(stop.name)
            self.list.show_state(
                stop.name, SHAPES[stop.name], "soft", "" if count is None else str(count)
            )
        open_ = len(desk.session.conflicts)
        if open_:
            words = desk.language.say("{count} tegenstrijdig", count=open_)
            self.list.show_state("samenvoegen", "warning", "behind", str(open_), words)
