"""Cards that help at the table: the three reasons, the rounds, and how to read a card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tafelkit.domain.drawing.cards.format import CardFormat
from tafelkit.domain.drawing.cards.front import KIND_NAMES, card_of, foot_marks
from tafelkit.domain.drawing.marks import Align, Drawing, Line, Mark, Strokes, Weight, Words
from tafelkit.domain.drawing.symbols import REASON_PATHS, symbol_mark
from tafelkit.domain.kit import Kit, Suit
from tafelkit.domain.method.names import REASON_NAMES
from tafelkit.domain.texts import Language

_TITLE_TOP, _TITLE_PT, _TITLE_LEAST_PT = 5.0, 18.0, 14.0
_MM_PER_POINT = 25.4 / 72
_UNDER_TITLE = _TITLE_TOP + _TITLE_PT * _MM_PER_POINT * 1.2 + 2.5


@dataclass(frozen=True)
class HelpCard:
    """A card that helps; `words` says all that stands on it, its title first."""

    drawing: Drawing
    words: str


def help_cards(kit: Kit, language: Language, fmt: CardFormat) -> tuple[HelpCard, ...]:
    """The cards that help at the tables of a kit."""
    return (
        _reasons_card(kit, language, fmt),
        _rounds_card(kit, language, fmt),
        _reading_card(kit, language, fmt),
    )


def _reasons_card(kit: Kit, language: Language, fmt: CardFormat) -> HelpCard:
    """The task of the round in which cards are picked, and the reasons for a pick."""
    code = language.code
    title = language.say("Kies een kaart")
    task = kit.round("waarden").task.text(code, addressee=kit.addressee.text(code))
    names = [language.text(name) for name in REASON_NAMES.values()]
    room = _UNDER_TITLE
    step = 10.0 * fmt.width / 63
    first = fmt.rule - 1.5 - len(names) * step
    rows: list[Mark] = []
    for n, (name, path) in enumerate(zip(names, REASON_PATHS.values(), strict=True)):
        y = first + n * step
        rows += [
            Strokes(fmt.edge, y + step / 2 - 3.2, 6.4, path, "accent", 2.6),
            _text(name, (fmt.edge + 10, y, fmt.inner - 10, step), 15, "semibold"),
        ]
    above = (fmt.edge, room, fmt.inner, first - room - 1)
    return _help(kit, language, fmt, title, (task, *names), (_sentence(task, above, fmt), *rows))


def _rounds_card(kit: Kit, language: Language, fmt: CardFormat) -> HelpCard:
    """The rounds with their minutes."""
    title = language.say("De rondes")
    top = _UNDER_TITLE
    step, column = (fmt.rule - 1 - top) / (len(kit.rounds) + 1), fmt.inner * 0.27
    marks: list[Mark] = []
    said = []
    rows = [(a_round.title.text(language.code), a_round.minutes) for a_round in kit.rounds]
    for n, (name, minutes) in enumerate([*rows, (language.say("samen"), kit.minutes)]):
        y = top + n * step
        is_sum = n == len(rows)
        weight: Weight = "semibold" if is_sum else "regular"
        length = language.say("{minutes} min", minutes=minutes)
        said.append(f"{name} {length}")
        marks += [
            *([Line(fmt.edge, y, fmt.width - fmt.edge, y)] if is_sum else []),
            _text(name, (fmt.edge, y, fmt.inner - column, step), fmt.sentence_pt, weight),
            _text(
                length,
                (fmt.width - fmt.edge - column, y, column, step),
                fmt.sentence_pt,
                weight,
                right=True,
            ),
        ]
    return _help(kit, language, fmt, title, said, marks)


def _reading_card(kit: Kit, language: Language, fmt: CardFormat) -> HelpCard:
    """What the signs on a card mean."""
    say = language.say
    card = kit.deck.cards[0]
    suit = kit.deck.suit(card.suit)
    kinds = [language.text(name) for name in KIND_NAMES.values()]
    said = (
        say("Het nummer. Zeg het erbij, dan is de kaart meteen genoteerd."),
        say("Teken en kleur horen bij de reeks; de naam staat onderaan."),
        say("Wat het is: {value}, {concept} of {topic}.", **_kinds(kinds)),
    )
    top = _UNDER_TITLE
    step = (fmt.rule - 1 - top) / len(said)
    marks: list[Mark] = []
    for n, text in enumerate(said):
        y = top + n * step
        box = (fmt.edge + 14, y, fmt.inner - 14, step - 1)
        marks += [_sign(n, f"{card.number:02}", suit, kinds[0], y, fmt), _sentence(text, box, fmt)]
    return _help(kit, language, fmt, say("Zo lees je een kaart"), said, marks)


def _sign(n: int, number: str, suit: Suit, kind: str, y: float, fmt: CardFormat) -> Mark:
    """What a line of the reading card is about, as it stands on a card."""
    ink = f"suit:{suit.id}"
    box = (fmt.edge, y + 0.4, 12.5, 6.0)
    if n == 0:
        return _text(number, box, fmt.corner_pt, "semibold", colour=ink)
    if n == 1:
        return symbol_mark(suit.symbol, fmt.edge, y + 0.8, 5.0, ink)
    return _text(kind, box, fmt.kind_pt, colour="soft")


def _kinds(names: Sequence[str]) -> dict[str, str]:
    return dict(zip(KIND_NAMES, names, strict=True))


def _help(
    kit: Kit,
    language: Language,
    fmt: CardFormat,
    title: str,
    said: Sequence[str],
    marks: Sequence[Mark],
) -> HelpCard:
    heading = Words(
        fmt.edge,
        _TITLE_TOP,
        fmt.inner,
        _TITLE_PT * _MM_PER_POINT * 1.2,
        title,
        _TITLE_PT,
        "semibold",
        "accent",
        least_pt=_TITLE_LEAST_PT,
    )
    foot = foot_marks(kit.title.text(language.code), fmt)
    sentences = (text.rstrip(".") for text in (title, *said))
    return HelpCard(card_of(fmt, heading, *marks, *foot), ". ".join(sentences) + ".")


def _sentence(text: str, box: tuple[float, float, float, float], fmt: CardFormat) -> Words:
    size, least = fmt.sentence_pt, fmt.least_sentence_pt
    return Words(*box, text, size, least_pt=least, leading=1.22)


def _text(
    text: str,
    box: tuple[float, float, float, float],
    size_pt: float,
    weight: Weight = "regular",
    *,
    colour: str = "ink",
    right: bool = False,
) -> Words:
    align: Align = "right" if right else "left"
    return Words(*box, text, size_pt, weight, colour, align, "middle", least_pt=8, leading=1.08)
