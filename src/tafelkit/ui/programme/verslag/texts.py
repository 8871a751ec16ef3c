"""All that the rapporteur writes for the verslag, below each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.verslag.living import Living
from tafelkit.ui.programme.verslag.place import PlaceField
from tafelkit.ui.programme.verslag.programme_data import ProgrammeData
from tafelkit.ui.programme.verslag.thresholds import ThresholdsField


class Texts(QScrollArea):
    """Fields for some places of the verslag; of all of them also the programme itself."""

    def __init__(
        self, desk: ProgrammeDesk, living: Living, places: Sequence[str], *, whole: bool
    ) -> None:
        super().__init__(widgetResizable=True)
        self._desk = desk
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.data = ProgrammeData(desk) if whole else None
        self.places = {place: PlaceField(desk, living, place) for place in places}
        self.thresholds = ThresholdsField(desk) if whole else None
        px, say = desk.theme.px, desk.language.say
        told = QLabel(
            say(
                "Wat tussen accolades staat, wordt ingevuld uit de tafels en blijft kloppen: van "
                "{typed} wordt ‘75 deelnemers’. Ctrl+I voegt zoiets in.",
                typed="{deelnemers}",
            )
        )
        told.setProperty("kind", "soft")
        told.setWordWrap(True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(12), 0)
        column.setSpacing(px(16))
        parts: tuple[QWidget | None, ...] = (
            self.data,
            told,
            *self.places.values(),
            self.thresholds,
        )
        for part in parts:
            if part is not None:
                column.addWidget(part)
        column.addStretch(1)
        self.setWidget(inside)

    def refresh(self) -> None:
        """Show what is recorded, and how it reads now."""
        for part in (self.data, *self.places.values(), self.thresholds):
            if part is not None:
                part.refresh()

    def begin(self) -> None:
        """To the first field."""
        first = self.data.title if self.data else next(iter(self.places.values())).field
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_entry(self, entry: e.Entry) -> bool:
        """Take the field of a text in hand; whether it is here."""
        field: QWidget | None = None
        if isinstance(entry, e.Prose) and entry.place in self.places:
            field = self.places[entry.place].field
        elif isinstance(entry, e.Prose) and entry.place == "quantity" and self.thresholds:
            field = self.thresholds.field
        elif isinstance(entry, e.Programme) and self.data:
            field = self.data.title
        if field is None:
            return False
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        # Fields get their places when the layout has run.
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(field))
        return True
