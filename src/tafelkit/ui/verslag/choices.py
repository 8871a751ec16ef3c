"""Beside the pages: edition and language, what is missing, and what may say who someone is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.method.missing import Missing
from tafelkit.domain.method.odd import to_mend
from tafelkit.domain.method.personal import Finding, personal, registered_names
from tafelkit.domain.texts import LanguageCode
from tafelkit.ui.desk import Desk
from tafelkit.ui.verslag.links import Link, Links
from tafelkit.ui.widgets.states import State, StateChoice
from tafelkit.verslag.voice import Edition

_EDITION, _LANGUAGE = "verslag:editie", "verslag:taal"
_PAGES: dict[e.RoundId, str] = {"welkom": "voorbereiding"}


class Choices(QScrollArea):
    """`changed` says that another edition or language was chosen."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        say = desk.language.say
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._edition = StateChoice(
            desk.theme,
            say("Editie"),
            (
                State(
                    "internal",
                    None,
                    say("Intern"),
                    meaning=say("Met de letters van de plaatsen; voor wie aan tafel zat."),
                ),
                State(
                    "public",
                    None,
                    say("Openbaar"),
                    meaning=say("Zonder letters; achtergronden als aantal, vanaf drie."),
                ),
            ),
            upright=True,
        )
        self._edition.chosen.connect(lambda key: self._choose(_EDITION, key))
        self._language = StateChoice(
            desk.theme,
            say("Taal van het verslag"),
            (State("nl", None, "Nederlands"), State("en", None, "English")),
        )
        self._language.chosen.connect(lambda key: self._choose(_LANGUAGE, key))
        self.personal = Links(desk.theme, "warning", "behind")
        self.missing = Links(desk.theme, "ring", "soft")
        for links in (self.personal, self.missing):
            links.followed.connect(desk.asked)
        self._lay_out()

    @property
    def edition(self) -> Edition:
        """The edition that was chosen; the internal one until then."""
        return cast(Edition, self._desk.choices.get(_EDITION, "internal"))

    @property
    def language(self) -> LanguageCode:
        """The language that was chosen; the programme's until then."""
        chosen = self._desk.choices.get(_LANGUAGE, self._desk.record.programme.language)
        return cast(LanguageCode, chosen)

    def refresh(self) -> None:
        """Show what the record lacks, and what in it may say who someone is."""
        record, say, many = self._desk.record, self._desk.language.say, self._desk.language.say_many
        self._edition.fill(self.edition)
        self._language.fill(self.language)
        names = registered_names(self._desk.hub.register.values())
        found = self._linked(personal(record, names))
        self.personal.fill(
            many(
                "Let op: één aantekening bevat misschien een persoonsgegeven",
                "Let op: misschien {count} persoonsgegevens in de aantekeningen",
                len(found),
            )
            if found
            else say("Geen e-mailadressen, nummers of namen gevonden"),
            found,
        )
        lacking = self._linked(to_mend(record))
        self.missing.fill(
            say("Nog aan te vullen ({count})", count=len(lacking))
            if lacking
            else say("Het verslag is compleet"),
            lacking,
        )

    def _linked(self, items: Iterable[Missing | Finding]) -> list[Link]:
        text = self._desk.language.text
        return [
            Link(text(item.message), _PAGES.get(item.round, item.round), item.entry)
            for item in items
        ]

    def _choose(self, name: str, key: str) -> None:
        self._desk.choices[name] = key
        self.changed.emit()

    def _lay_out(self) -> None:
        px, say = self._desk.theme.px, self._desk.language.say
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(8))
        for title, widget in (
            (say("Editie"), self._edition),
            (say("Taal van het verslag"), self._language),
        ):
            label = QLabel(title)
            label.setProperty("kind", "label")
            column.addWidget(label)
            column.addWidget(widget)
        column.addSpacing(px(8))
        column.addWidget(self.personal)
        column.addSpacing(px(8))
        column.addWidget(self.missing)
        column.addStretch(1)
        self.setWidget(inside)
