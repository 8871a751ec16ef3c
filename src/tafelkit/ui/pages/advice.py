"""The round Advies: a few large numbered sentences, like the bottom of the poster."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from tafelkit.domain import entries as e
from tafelkit.domain.texts import Message, _
from tafelkit.services import advice as services
from tafelkit.ui.advice.grounds import grounds
from tafelkit.ui.advice.row import AdviceRow
from tafelkit.ui.desk import Desk
from tafelkit.ui.numbered.rows import NumberedRows
from tafelkit.ui.pages.page import Page
from tafelkit.ui.widgets.checklist import Checklist, Choice
from tafelkit.ui.widgets.draft_line import DraftLine
from tafelkit.ui.widgets.form import Form, around, on_form
from tafelkit.ui.widgets.keys import TO_THE_LINE, on_keys


class AdvicePage(Page):
    """The advices of the table; Escape always leads back to the line below them."""

    topics: ClassVar[tuple[type[e.Entry], ...]] = (e.Advice, e.Note, e.Pick, e.Seat, e.OwnCard)
    keys: ClassVar[tuple[tuple[str, Message], ...]] = (
        ("Esc", _("terug naar de regel voor een nieuw advies")),
        ("Return", _("bewaart het advies")),
        ("Alt+Up", _("geeft het advies een lager nummer")),
        ("Alt+Down", _("geeft het advies een hoger nummer")),
        ("Ctrl+Del", _("verwijdert het advies")),
        ("Del", _("haalt een kaart of aantekening weg waar het advies op rust")),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._by_id: dict[str, AdviceRow] = {}
        self._question = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._question.setProperty("kind", "heading")
        self.rows = NumberedRows[AdviceRow](desk.theme, self.say("Adviezen"))
        self.rows.moved.connect(self._drop)
        self.empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setProperty("kind", "invitation")
        self.line = DraftLine(
            desk.drafts,
            "advies",
            self.say("Nieuw advies"),
            self.say("Begin met een werkwoord. Enter bewaart het advies."),
        )
        self.line.setProperty("kind", "line")
        self.line.returnPressed.connect(self._advise)
        self.checklist = Checklist(
            self,
            desk.theme,
            self.say("Waar het advies op rust"),
            self.say("Zoek in aantekeningen en kaarten"),
            self.say("Niets gevonden. Zoek iets anders, of noteer het eerst in het gesprek."),
        )
        self.checklist.ticked.connect(self._tick)
        self._choosing: AdviceRow | None = None
        self._lay_out()
        on_keys(self, self.begin, *TO_THE_LINE)
        self.refresh()

    def refresh(self) -> None:
        """Show the advices in their order."""
        record, language = self.record, self.desk.language
        zones = {zone.id: zone for zone in record.kit.canvas.zones}
        question = (
            zones["advies"].question if "advies" in zones else record.kit.round("advies").task
        )
        self._question.setText(question.text(language.code, addressee=self.desk.addressee))
        advices = record.all(e.Advice)
        known = {ground.id: ground for ground in grounds(record, language)}
        self._by_id = {
            advice.id: self._by_id.get(advice.id) or self._row(advice) for advice in advices
        }
        self.rows.show_rows(list(self._by_id.values()))
        for advice in advices:
            shown = tuple(known[key] for key in advice.rests_on if key in known)
            self._by_id[advice.id].fill(advice, shown)
        self.rows.setVisible(bool(advices))
        self.empty.setVisible(not advices)
        self.empty.setText(
            self.say(
                "Hier komen de adviezen aan {addressee}, meestal drie tot vijf.\n"
                "Typ hieronder het eerste en druk op Enter.",
                addressee=self.desk.addressee,
            )
        )

    def begin(self) -> None:
        """Back to the line in which an advice is typed."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_entry(self, entry_id: str) -> None:
        """Bring an advice into view and into hand."""
        row = self._by_id.get(entry_id)
        if row is not None:
            row.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.rows.bring_into_view(row)

    def _lay_out(self) -> None:
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._question)
        self._layout.addWidget(self.rows, 1)
        self._layout.addWidget(self.empty, 1)
        self._layout.addWidget(self.line)
        self._take_form(Form())
        on_form(self, self.desk.theme, self._take_form)

    def _take_form(self, form: Form) -> None:
        self._layout.setContentsMargins(around(self.desk.theme, form))
        self._layout.setSpacing(self.desk.theme.px(8 if form.low else 12))

    def _row(self, advice: e.Advice) -> AdviceRow:
        row = AdviceRow(self.desk, advice)
        row.moved.connect(lambda by: self._move(advice.id, by))
        row.removing.connect(lambda: self._remove(advice.id))
        row.choosing.connect(lambda: self._choose(row))
        row.done.connect(self.begin)
        return row

    def _advise(self) -> None:
        text = self.line.text().strip()
        if text and self.desk.run(lambda: services.advise(self.record, text)):
            self.line.clear()
            self.rows.bring_into_view(self.rows.rows[-1])

    def _move(self, advice_id: str, by: int) -> None:
        row = self._by_id[advice_id]
        row.field.flush()
        number = self.rows.rows.index(row) + 1 + by
        if 1 <= number <= len(self.rows.rows):
            self.desk.run(lambda: services.move_advice(self.record, advice_id, number))
            self.rows.bring_into_view(row)

    def _drop(self, row: AdviceRow, number: int) -> None:
        row.field.flush()
        self.desk.run(lambda: services.move_advice(self.record, row.entry_id, number))

    def _remove(self, advice_id: str) -> None:
        row = self._by_id[advice_id]
        row.field.flush()
        place = self.rows.rows.index(row)
        if self.desk.run(lambda: services.remove_advice(self.record, advice_id)):
            rows = self.rows.rows
            next_in_hand = rows[min(place, len(rows) - 1)].field if rows else self.line
            next_in_hand.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, row: AdviceRow) -> None:
        self._choosing = row
        advice = self.record.entries[row.entry_id]
        assert isinstance(advice, e.Advice)
        choices = [
            Choice(ground.id, ground.caption, ground.words, ground.id in advice.rests_on)
            for ground in grounds(self.record, self.desk.language)
        ]
        self.rows.ensureWidgetVisible(row)
        # Beside what was chosen already, and below the words that are to rest on it.
        gap, chosen = self.desk.theme.px(8), row.rests_on
        words = row.field.mapTo(self, QPoint(0, row.field.height() + gap))
        grounds_at = chosen.mapTo(self, QPoint(-gap, 0))
        if grounds_at.x() > words.x():
            above = row.mapTo(self, QPoint(0, -gap)).y()
            self.checklist.open_at(QPoint(grounds_at.x(), words.y()), choices, above=above)
        else:
            button = chosen.choose
            corner = QPoint(button.width(), button.height())
            self.checklist.open_at(button.mapTo(self, corner), choices)

    def _tick(self, ground_id: str, on: bool) -> None:
        if self._choosing is not None:
            self._choosing.toggle_ground(ground_id, on)
