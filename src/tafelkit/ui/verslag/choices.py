"""Beside the pages: edition and language, what is missing, and what may say who someone is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from tafelkit.domain.personal.findings import Finding
from tafelkit.domain.texts import LanguageCode, Message
from tafelkit.ui.verslag.finds import Finds
from tafelkit.ui.verslag.links import Link, Links
from tafelkit.ui.widgets.states import State, StateChoice
from tafelkit.ui.workplace import Workplace
from tafelkit.verslag.voice import Edition

_EDITION, _LANGUAGE = "verslag:editie", "verslag:taal"


class Choices(QScrollArea):
    """`changed` says that another edition or language was chosen.

    `own_language` answers with the language of the programme, in which the verslag is until another
    is chosen. `page_of` is where what was found is worked at. `public` is what the public edition
    keeps to itself.
    """

    changed = Signal()

    def __init__(
        self,
        desk: Workplace,
        own_language: Callable[[], LanguageCode],
        page_of: Callable[[Finding], str],
        public: str,
    ) -> None:
        super().__init__()
        self._desk = desk
        self.own_language = own_language
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
                    meaning=public,
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
        self.personal = Finds(desk, page_of)
        self.missing = Links(desk.theme, "ring", "soft")
        self.personal.followed.connect(desk.asked)
        self.missing.followed.connect(desk.asked)
        self._lay_out()

    @property
    def edition(self) -> Edition:
        """The edition that was chosen; the internal one until then."""
        return cast(Edition, self._desk.choices.get(_EDITION, "internal"))

    @property
    def language(self) -> LanguageCode:
        """The language that was chosen; the programme's until then."""
        return cast(LanguageCode, self._desk.choices.get(_LANGUAGE, self.own_language()))

    def show_state(
        self,
        personal: Sequence[Finding],
        lacking: Sequence[Link],
        count: int | None = None,
        waiting: str = "",
        unsought: Message | None = None,
    ) -> None:
        """Show what was chosen, what may say who someone is, and what the verslag lacks.

        `count` is how much it lacks, where only the first are listed; `waiting` is said where
        nothing was found so far, and `unsought` of which names were not looked for.
        """
        left = len(lacking) if count is None else count
        say = self._desk.language.say
        self._edition.fill(self.edition)
        self._language.fill(self.language)
        self.personal.show_found(personal, waiting, unsought)
        self.missing.fill(
            say("Nog aan te vullen ({count})", count=left)
            if left
            else waiting or say("Het verslag is compleet"),
            lacking,
        )

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
