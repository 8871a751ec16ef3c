"""What one may ask of cards, canvas and forms, as fields; each makes its order of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QWidget

from tafelkit.domain.kit import Kit
from tafelkit.domain.record import Record
from tafelkit.domain.sheets.canvas.order import (
    MARGIN_MM,
    OVERLAP_MM,
    POSTER_PAPERS,
    TILE_PAPERS,
    CanvasOrder,
)
from tafelkit.domain.sheets.cards.order import MOST_BLANKS, MOST_SHIFT, CardsOrder
from tafelkit.domain.sheets.forms.order import FORMS, Form, FormsOrder
from tafelkit.domain.sheets.paper import PAPERS
from tafelkit.domain.texts import Language, Message, _
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.print_room.fields import Fields

if TYPE_CHECKING:
    from tafelkit.printing.orders import PrintOrder

_FORM_NAMES: dict[Form, Message] = {
    "guide": _("Leidraad voor wie de tafel leidt"),
    "record": _("De tafel op papier"),
    "attendance": _("Presentielijst"),
    "consent": _("Toestemming, een blad per plaats"),
    "signs": _("Plaatsletters voor op tafel"),
}
_MOST_SEATS = 10
_MOST_MARGIN, _MOST_OVERLAP = 40.0, 60.0


class CardChoices(Fields):
    """Of the deck: which size, on which paper, and how it is turned and cut."""

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(theme)
        say = language.say
        self.card_size = self.choice(
            say("Maat"), (("poker", say("poker, 63 × 88 mm")), ("tarot", say("tarot, 70 × 120 mm")))
        )
        self.bleed = self.choice(
            say("Voor"), (("", say("eigen printer")), ("bleed", say("drukkerij, met afloop")))
        )
        self.paper = self.choice(say("Papier"), ((name, name) for name in ("A4", "A3")))
        self.flip = self.choice(
            say("Dubbelzijdig"),
            (
                ("long", say("over de lange rand")),
                ("short", say("over de korte rand")),
                ("", say("nee, zonder achterkant")),
            ),
        )
        self.back = self.choice(
            say("Achterop"),
            (("mark", say("het beeld van de kit")), ("language", say("de andere taal"))),
        )
        self.blanks = self.count(say("Lege kaarten"), MOST_BLANKS, say("wat past"))
        self.help = self.tick(say("Met uitlegkaarten"), True)
        self.test = self.tick(say("Alleen een proefvel voor de printer"), False)
        self.right = self.millimetres(say("Achter naar →"), -MOST_SHIFT, MOST_SHIFT, 0.0)
        self.down = self.millimetres(say("Achter naar ↓"), -MOST_SHIFT, MOST_SHIFT, 0.0)
        self.changed.connect(self._show_what_matters)
        self._show_what_matters()

    def order(self, kit: Kit, language: Language, _record: Record | None) -> PrintOrder:
        """The order of what is chosen."""
        bleed, flip = bool(_key(self.bleed)), _key(self.flip)
        return CardsOrder(
            kit=kit,
            language=language,
            size=_key(self.card_size),
            paper=PAPERS[_key(self.paper)],
            flip=flip or None,
            back=_key(self.back),
            bleed=bleed,
            blanks=None if self.blanks.value() < 0 else self.blanks.value(),
            help_cards=self.help.isChecked(),
            shift=(self.right.value(), self.down.value()),
            test_sheet=self.test.isChecked() and bool(flip) and not bleed,
        )

    def _show_what_matters(self) -> None:
        """A print shop cuts by its own marks; without backs nothing is said of them."""
        own, backs = not _key(self.bleed), bool(_key(self.flip))
        of_backs: tuple[QWidget, ...] = (self.back, self.right, self.down)
        self.paper.setEnabled(own)
        self.test.setEnabled(own and backs)
        for widget in of_backs:
            widget.setEnabled(backs)


class CanvasChoices(Fields):
    """Of the canvas: how large, whole or in sheets, empty or as the table filled it."""

    def __init__(self, theme: Theme, language: Language, *, of_table: bool) -> None:
        super().__init__(theme)
        say = language.say
        contents = [("", say("leeg"))]
        if of_table:
            contents.append(("filled", say("zoals de tafel het vulde")))
        self.filled = self.choice(say("Inhoud"), contents)
        self.letters = self.choice(
            say("Editie"), (("internal", say("met plaatsletters")), ("public", say("zonder")))
        )
        self.paper = self.choice(
            say("Maat"), (("", say("de eigen maat")), *((name, name) for name in POSTER_PAPERS))
        )
        self.tiles = self.choice(
            say("Vellen"),
            (
                ("", say("in één geheel")),
                *((name, say("verdeeld over {paper}", paper=name)) for name in TILE_PAPERS),
            ),
        )
        self.margin = self.millimetres(say("Printermarge"), 0.0, _MOST_MARGIN, MARGIN_MM)
        self.overlap = self.millimetres(say("Overlap"), 0.0, _MOST_OVERLAP, OVERLAP_MM)
        self.changed.connect(self._show_what_matters)
        self._show_what_matters()

    def order(self, kit: Kit, language: Language, record: Record | None) -> PrintOrder:
        """The order of what is chosen."""
        return CanvasOrder(
            kit=kit,
            language=language,
            record=record,
            paper=_key(self.paper),
            tiles=_key(self.tiles),
            margin=self.margin.value(),
            overlap=self.overlap.value(),
            filled=bool(_key(self.filled)),
            letters=_key(self.letters) == "internal",
        )

    def _show_what_matters(self) -> None:
        self.letters.setEnabled(bool(_key(self.filled)))
        for widget in (self.margin, self.overlap):
            widget.setEnabled(bool(_key(self.tiles)))


class FormChoices(Fields):
    """Of the forms: which, on which paper, for how many seats."""

    def __init__(self, theme: Theme, language: Language, *, of_table: bool) -> None:
        super().__init__(theme)
        say = language.say
        self.forms = {form: self.tick(language.text(_FORM_NAMES[form]), True) for form in FORMS}
        own = say("van de tafel") if of_table else say("tien")
        self.seats = self.count(say("Plaatsen"), _MOST_SEATS, own)
        self.paper = self.choice(say("Papier"), ((name, name) for name in ("A4", "A3")))

    def order(self, kit: Kit, language: Language, record: Record | None) -> PrintOrder:
        """The order of what is chosen."""
        return FormsOrder(
            kit=kit,
            language=language,
            record=record,
            paper=PAPERS[_key(self.paper)],
            seats=None if self.seats.value() < 0 else self.seats.value(),
            forms=tuple(form for form, box in self.forms.items() if box.isChecked()),
        )


def _key(box: QComboBox) -> Any:
    """What stands behind the words that are chosen; one of the keys of its options."""
    return box.currentData()
