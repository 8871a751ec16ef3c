"""The board of themes: all that was said at left, the themes it comes to at right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from tafelkit.domain import entries as e
from tafelkit.domain.texts import Message, _
from tafelkit.services.synthesis import themes as services
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.page import ProgrammePage
from tafelkit.ui.programme.themes.said import Said
from tafelkit.ui.programme.themes.themes_side import ThemesSide
from tafelkit.ui.widgets.checklist import Checklist, Choice
from tafelkit.ui.widgets.form import Form, around, on_form
from tafelkit.ui.widgets.keys import on_keys

_LEAST = 200  # the width that each side keeps


class ThemesPage(ProgrammePage):
    """What is dragged or ticked to a theme becomes its evidence; a saying may be in several.

    What is dropped beside the themes becomes a new one, once it has a title.
    """

    topics: ClassVar[tuple[type[e.Entry], ...]] = (e.Theme, e.Prose)
    keys: ClassVar[tuple[tuple[str, Message], ...]] = (
        ("Ctrl+F", _("naar het zoekveld")),
        ("Ctrl+T", _("kiest de thema's van de geselecteerde uitspraken")),
        ("F2", _("naar de regel voor een nieuw thema")),
        ("Return", _("opent het thema, of de tafel van de uitspraak")),
        ("Esc", _("terug naar alle thema's, of naar het zoekveld")),
        ("Del", _("haalt geselecteerde uitspraken uit het thema")),
        ("Alt+Up", _("zet het thema eerder")),
        ("Alt+Down", _("zet het thema later")),
        ("Ctrl+Del", _("verwijdert het thema")),
    )

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__(desk)
        self.said = Said(desk)
        self.side = ThemesSide(desk)
        self.checklist = Checklist(
            self,
            desk.theme,
            self.say("Thema's van de geselecteerde uitspraken"),
            self.say("Zoek een thema"),
            self.say("Geen thema gevonden."),
        )
        self.checklist.ticked.connect(self._tick)
        self._ticking: tuple[str, ...] = ()
        self.side.made.connect(self._make)
        self.side.given.connect(self._give)
        self.side.chosen.connect(self.said.compare_with)
        self.said.choosing.connect(self._choose)
        self._lay_out()
        on_keys(self, self.said.search, "Ctrl+F")
        on_keys(self, self._escape, "Esc")
        on_keys(self, self._choose, "Ctrl+T")
        on_keys(self, self.side.to_the_line, "F2", "Ctrl+L")
        self.refresh()

    def refresh(self) -> None:
        """Show the themes, and which of them have what was said."""
        titles: defaultdict[str, list[str]] = defaultdict(list)
        for theme in self.synthesis.themes:
            for key in theme.evidence:
                titles[key].append(theme.title)
        self.side.refresh()
        self.said.refresh(dict(titles))

    def begin(self) -> None:
        """To what was said, and to the search where one types."""
        self.said.search()

    def show_entry(self, entry_id: str) -> None:
        """Bring a theme into hand."""
        self.side.open(entry_id)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        for side, share in ((self.said, 11), (self.side, 9)):
            # Whatever is in them, they share the width alike.
            side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            side.setMinimumWidth(self.desk.theme.px(_LEAST))
            self._row.addWidget(side, share)
        self._take_form(Form())
        on_form(self, self.desk.theme, self._take_form)

    def _take_form(self, form: Form) -> None:
        self._row.setContentsMargins(around(self.desk.theme, form))
        self.said.take_form(form)
        self._row.setSpacing(self.desk.theme.px(12 if form.narrow else 24))

    def _escape(self) -> None:
        if not self.side.leave():
            self.said.search()

    def _make(self, title: str, dropped: Sequence[str]) -> None:
        ids = dropped or [one.id for one in self.said.list.chosen]
        if self.desk.run(lambda: services.add_theme(self.synthesis, title, ids)):
            self.said.list.select(())
            self.side.made_one()

    def _give(self, theme_id: str, ids: Sequence[str]) -> None:
        if self.desk.run(lambda: services.add_evidence(self.synthesis, theme_id, ids)):
            self.said.list.select(())

    def _choose(self) -> None:
        """Open the list of themes for what is selected, or in hand."""
        said = self.said.list
        current = [said.current] if said.current else []
        self._ticking = tuple(one.id for one in said.chosen or current)
        if not self._ticking:
            return
        choices = [
            Choice(
                theme.id,
                self.say_many("{count} uitspraak", "{count} uitspraken", len(theme.evidence)),
                theme.title,
                set(self._ticking) <= set(theme.evidence),
            )
            for theme in self.synthesis.themes
        ]
        corner = QPoint(said.width(), self.desk.theme.px(32))
        self.checklist.open_at(said.mapTo(self, corner), choices)

    def _tick(self, theme_id: str, on: bool) -> None:
        do = services.add_evidence if on else services.take_evidence_away
        self.desk.run(lambda: do(self.synthesis, theme_id, self._ticking))
