"""The seat in hand: its card large, why it was chosen, and what else was named."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.cards.front import CARD_HEIGHT, CARD_WIDTH
from tafelkit.ui.desk import Desk
from tafelkit.ui.values.face import CardFace
from tafelkit.ui.values.found import Mentions
from tafelkit.ui.values.motivation import MotivationField
from tafelkit.ui.values.tabs import PickTabs
from tafelkit.ui.widgets.states import State, StateChoice

# Some five lines of a motivation are always seen.
_LEAST_WORDS = 116


class HandPanel(QWidget):
    """Shows one pick of the seat in hand, and asks for what is to be done with it.

    `reasoned` carries a reason, `confirmed` and `unmentioned` a card, `dropped` a card for this
    seat, `returned` that the card goes back into the deck.
    """

    reasoned = Signal(str)
    confirmed = Signal(str)
    unmentioned = Signal(str)
    dropped = Signal(str)
    returned = Signal()

    def __init__(self, desk: Desk, write: Callable[[str, str], None]) -> None:
        super().__init__()
        self._desk = desk
        self.pick = ""
        self._seen = False
        self._room = QSize()
        say = desk.language.say
        self.title = QLabel()
        self.title.setProperty("kind", "heading")
        self.tabs = PickTabs(desk)
        self.tabs.chosen.connect(self.show_pick)
        self.face = CardFace(desk)
        self.face.dropped.connect(self.dropped)
        self.reasons = StateChoice(desk.theme, say("Reden"), _reasons(desk), upright=True)
        self.reasons.chosen.connect(self.reasoned)
        self.put_back = QPushButton(say("Leg terug"))
        self.put_back.setProperty("kind", "quiet")
        self.put_back.setToolTip(say("De kaart gaat terug naar het deck, met de toelichting"))
        self.put_back.clicked.connect(self.returned)
        self.motivation = MotivationField(
            lambda text: write(self.pick, text),
            say("Toelichting"),
            say("Waarom deze kaart? In de woorden van de deelnemer."),
            room=desk.theme.px(_LEAST_WORDS),
        )
        self.motivation.textChanged.connect(self._find)
        self.motivation.confirming.connect(self.confirm_marked)
        self.mentions = Mentions(desk)
        self.mentions.confirmed.connect(self.confirmed)
        self.mentions.removed.connect(self.unmentioned)
        # Its height follows its width; its least, in a column of one word, is no measure.
        self.reasons.setMinimumHeight(1)
        self._about_a_pick = (self.reasons, self.put_back, self.motivation, self.mentions)
        for widget in self._about_a_pick:
            # Nothing moves when the first card comes.
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
        self._lay_out()

    @property
    def card(self) -> str:
        """The card in hand, empty while there is none."""
        pick = self._desk.record.pick(self.pick)
        return pick.card if pick else ""

    def refresh(self) -> None:
        """Show the seat in hand; its last card unless another is in hand."""
        picks = self._desk.record.picks_of(self._desk.seat)
        kept = self.pick in (pick.id for pick in picks)
        self.show_pick(self.pick if kept else picks[-1].id if picks else "")

    def show_pick(self, pick_id: str) -> None:
        """Show one of the seat's picks; words typed for another are written first."""
        if pick_id != self.pick:
            self.motivation.flush()
            self.pick = pick_id
        record, say = self._desk.record, self._desk.language.say
        letter = record.letter(self._desk.seat)
        self.title.setText(say("Plaats {letter}", letter=letter))
        picks = record.picks_of(self._desk.seat)
        self.tabs.refresh(picks, self.pick)
        if not self.tabs.isHidden():
            # The row of seats tells the letter; here the room is for the cards.
            self.title.hide()
            self.fit(self._room)
        pick = record.pick(self.pick)
        for widget in self._about_a_pick:
            widget.setVisible(pick is not None)
        if pick is None:
            self.face.show_invitation(_invitation(self._desk, letter))
            self.motivation.fill("")
        else:
            self.face.show_card(pick.card)
            self.reasons.fill(pick.reason)
            self.motivation.fill(pick.motivation)
        self._find()

    def confirm_marked(self) -> bool:
        """Confirm the marked question; False when there is none."""
        if self.mentions.marked:
            self.confirmed.emit(self.mentions.marked)
            return True
        return False

    def fit(self, room: QSize) -> None:
        """Give the card what reasons and words leave over of this room."""
        self._room = room
        px, width = self._desk.theme.px, room.width()
        widest = width - self.reasons.minimumSizeHint().width() - px(12)
        words = px(_LEAST_WORDS) + self.mentions.height_at(width)
        tabs = 0 if self.tabs.isHidden() else self.tabs.height_at(width) + px(8)
        tallest = room.height() - words - tabs - 2 * px(8)
        fitting = int(tallest * CARD_WIDTH / CARD_HEIGHT)
        self.face.show_width(max(px(128), min(widest, fitting, px(340))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Look for what the words name once they are seen: a table opens without waiting for it."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self._find)

    def _find(self) -> None:
        pick = self._desk.record.pick(self.pick)
        found = self._named_in_words() if pick and self._seen else ()
        self.mentions.fill(pick.mentions if pick else (), found)

    def _named_in_words(self) -> tuple[str, ...]:
        """The cards that the words seem to name, but for those that this seat named already."""
        from tafelkit.domain.typed.mentions import suggestions

        record = self._desk.record
        picks = record.picks_of(self._desk.seat)
        named = {pick.card for pick in picks}.union(*(pick.mentions for pick in picks))
        language, words = record.programme.language, self.motivation.words()
        found = suggestions(record.kit.deck, record.all(e.OwnCard), words, language, named)
        return tuple(one.card for one in found)

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        beside = QVBoxLayout()
        beside.setSpacing(px(4))
        beside.addWidget(self.title)
        beside.addWidget(self.reasons)
        beside.addStretch(1)
        beside.addWidget(self.put_back)
        top = QHBoxLayout()
        top.setSpacing(px(12))
        top.addWidget(self.face, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(beside, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(self.tabs)
        layout.addLayout(top)
        layout.addWidget(self.motivation, 1)
        layout.addWidget(self.mentions)


def _reasons(desk: Desk) -> tuple[State, ...]:
    say, addressee = desk.language.say, desk.addressee
    return (
        State("driver", "bolt", say("drijfveer"), meaning=say("drijft in leven of werk")),
        State(
            "more",
            "plus",
            say("meer"),
            meaning=say("hier mag {addressee} meer mee doen", addressee=addressee),
        ),
        State(
            "less",
            "minus",
            say("minder"),
            meaning=say("hier mag {addressee} minder mee doen", addressee=addressee),
        ),
    )


def _invitation(desk: Desk, letter: str) -> str:
    say = desk.language.say
    if not letter:
        return say("Kies een plaats: typ de letter, of klik erop.")
    return say(
        "{letter} heeft nog geen kaart. Typ {letter} en een nummer, of sleep een kaart hierheen.",
        letter=letter,
    )
