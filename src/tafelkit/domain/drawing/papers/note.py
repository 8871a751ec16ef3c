"""The paper a note is written on: its kind by shape and word, its text as large as it can be.

Sizes are those on an A1 poster; `scaled` makes them fit a smaller one. A text that does not fit is
cut here and here alone: the lists beside the canvas and in the verslag hold it whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.fitting import ELLIPSIS, Fitted, fitted
from tafelkit.domain.drawing.marks import Box, Drawing, Mark, Strokes, Words
from tafelkit.domain.drawing.symbols import circle_path
from tafelkit.domain.method.names import LEVEL_NAMES, NOTE_NAMES, UNKNOWN, works_name
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language

# So wide that three stand side by side in a zone of the usual width, and four tensions in theirs.
WIDTH, TENSION_WIDTH = 52.0, 112.0
_PAD, _HEAD, _ROW = 3.5, 9.0, 5.2
_FOOT_SIZES = (11.0, 10.0, 9.0, 8.0)
_SIZES = (20.0, 18.0, 16.0, 14.0, 12.0)
_TEXT_HEIGHT, _LEAST_TEXT = 42.0, 14.0
# Tensions lie in a low zone: a few lines under the poles, which are what they are about.
_TENSION_SIZES = (14.0, 12.0)
_TENSION_HEIGHT, _LEAST_TENSION = 13.0, 8.0
_POLE_HEIGHT, _ARROW = 15.5, 11.0
_POLE_SIZES = (20.0, 18.0, 16.0, 14.0, 12.0)

# A flag, a pin on a map, an arrow with two heads: lines in a square of 24 units.
KIND_PATHS: Mapping[e.NoteKind, str] = {
    "concept": "M6 3 L18 3 L18 21 L12 16 L6 21 Z",
    "example": "M12 22 C12 22 4.5 14 4.5 9.3 C4.5 5.2 7.8 2 12 2 C16.2 2 19.5 5.2 19.5 9.3"
    " C19.5 14 12 22 12 22 Z " + circle_path(12, 9.3, 2.4),
    "tension": "M2 12 L22 12 M7.5 6.5 L2 12 L7.5 17.5 M16.5 6.5 L22 12 L16.5 17.5",
}
WORKS_PATHS: Mapping[bool, str] = {
    True: "M4 12.5 L10 18.5 L20.5 6",
    False: "M12 2.5 L12 14 M12 20 L12 20.6",
}
UNKNOWN_PATH = circle_path(12, 12, 8)


@dataclass(frozen=True)
class _Plan:
    """How a note's words stand on its paper."""

    width: float
    height: float
    text: Fitted
    poles: tuple[Fitted, Fitted] | None
    pole_height: float
    rows: int

    @property
    def foot(self) -> float:
        """How high the lines along the foot are."""
        return self.rows * _ROW


def note_size(note: e.Note) -> tuple[float, float]:
    """How wide and high a note's paper is on an A1 poster, by its words."""
    plan = _plan(note)
    return plan.width, plan.height


def note_drawing(
    record: Record, note: e.Note, language: Language, *, letters: bool = True
) -> Drawing:
    """A note on its paper, in millimetres of an A1 poster; `letters` tells whose it is."""
    plan = _plan(note)
    inner = plan.width - 2 * _PAD
    marks: list[Mark] = [*_paper(note, plan), *_head(record, note, plan, language, letters)]
    top = _HEAD + 1.5
    if plan.poles:
        marks += _poles(plan, top)
        top += plan.pole_height + 2
    if plan.text.text:
        height = plan.height - top - plan.foot - _PAD / 2
        marks.append(Words(_PAD, top, inner, height, plan.text.text, plan.text.size_pt))
    marks += _foot(record, note, plan, language)
    return Drawing(plan.width, plan.height, tuple(marks))


def shown_words(note: e.Note) -> str:
    """A note's words; those of a participant word for word stand in quotation marks."""
    return f"“{note.text}”" if note.verbatim and note.text else note.text


def works_words(record: Record, note: e.Note, language: Language) -> str:
    """Whether an example works, as the poster's halves say it, or that nobody said so yet."""
    if note.kind != "example":
        return ""
    if note.works is None:
        return language.text(UNKNOWN)
    return works_name(record.kit, note.works, language)


def poles_words(note: e.Note) -> str:
    """The two poles of a tension with their arrow, empty without any."""
    return f"{note.pole_a or ELLIPSIS} ↔ {note.pole_b or ELLIPSIS}" if has_poles(note) else ""


def unknown(note: e.Note) -> bool:
    """Whether it is an example of which nobody said yet whether it works."""
    return note.kind == "example" and note.works is None


def has_poles(note: e.Note) -> bool:
    """Whether at least one pole is named."""
    return bool(note.pole_a or note.pole_b)


@lru_cache(maxsize=4096)
def _plan(note: e.Note) -> _Plan:
    tension = note.kind == "tension"
    least, most = (_LEAST_TENSION, 30.0) if tension else (_LEAST_TEXT, _TEXT_HEIGHT)
    width = TENSION_WIDTH if tension else WIDTH
    inner = width - 2 * _PAD
    rows = _outcome_rows(note) + bool(note.cards)
    poles, pole_height = None, 0.0
    if has_poles(note):
        half = (inner - _ARROW) / 2 - 2
        poles = _fitted_poles(note, half)
        pole_height = max(pole.height for pole in poles)
    low = poles is not None
    sizes = _TENSION_SIZES if low else _SIZES
    text = fitted(shown_words(note), inner, _TENSION_HEIGHT if low else most, sizes)
    if not text.text.strip():
        text = Fitted("", sizes[0], 0.0)
    words = max(least, text.height + (pole_height + (2 if text.text else 0) if low else 0))
    height = _HEAD + 1.5 + words + rows * _ROW + _PAD
    return _Plan(width, height, text, poles, pole_height, rows)


def _fitted_poles(note: e.Note, width: float) -> tuple[Fitted, Fitted]:
    """Both equally large, for neither weighs more."""
    sizes: tuple[float, ...] = _POLE_SIZES
    for _again in range(2):
        first, second = (
            fitted(pole or ELLIPSIS, width, _POLE_HEIGHT, sizes)
            for pole in (note.pole_a, note.pole_b)
        )
        smaller = min(first.size_pt, second.size_pt)
        sizes = tuple(size for size in sizes if size <= smaller)
    return first, second


def _paper(note: e.Note, plan: _Plan) -> list[Mark]:
    return [
        note_paper(note, plan.width, plan.height),
        Strokes(_PAD, 2.6, 5.2, KIND_PATHS[note.kind], "accent", 2.2),
    ]


def note_paper(note: e.Note, width: float, height: float) -> Box:
    """The paper of a note: round for an example, with a broken edge while that is undecided."""
    corner = {"concept": 0.6, "example": 4.0, "tension": 0.6}[note.kind]
    box = Box(0, 0, width, height, "surface", "edge", 0.5, radius=corner)
    return replace(box, line_mm=0.8, dashed=True) if unknown(note) else box


def _head(
    record: Record, note: e.Note, plan: _Plan, language: Language, letters: bool
) -> list[Mark]:
    kind = language.text(NOTE_NAMES[note.kind])
    letter = record.letter(note.seat) if letters else ""
    marks: list[Mark] = []
    left, right = _PAD + 7, plan.width - _PAD
    if letter:
        right -= 6.4
        marks += seat_marks(letter, right, 2, 6.4)
    room = right - 1 - left
    marks.append(
        Words(left, 2.2, room, 6, kind, 11, "semibold", "soft", anchor="middle", least_pt=7)
    )
    return marks


def seat_marks(letter: str, x: float, y: float, size: float) -> list[Mark]:
    """A seat's letter in a ring."""
    align: Literal["centre"] = "centre"
    return [
        Strokes(x, y, size, circle_path(12, 12, 11), "accent", 1.6),
        Words(x, y, size, size, letter, size * 2, "semibold", "ink", align, "middle", leading=1.0),
    ]


def _poles(plan: _Plan, top: float) -> list[Mark]:
    assert plan.poles is not None
    middle, half = plan.width / 2, (plan.width - 2 * _PAD - _ARROW) / 2 - 2
    first, second = plan.poles
    height = plan.pole_height
    return [
        Words(
            _PAD, top, half, height, first.text, first.size_pt, "semibold", "ink", "right", "middle"
        ),
        Strokes(
            middle - _ARROW / 2,
            top + height / 2 - _ARROW / 2,
            _ARROW,
            KIND_PATHS["tension"],
            "accent",
            1.6,
        ),
        Words(
            plan.width - _PAD - half,
            top,
            half,
            height,
            second.text,
            second.size_pt,
            "semibold",
            anchor="middle",
        ),
    ]


def _foot(record: Record, note: e.Note, plan: _Plan, language: Language) -> list[Mark]:
    """Whether an example works, where it is, and the cards that the note is about."""
    names = (record.card_name(card, language.code) for card in note.cards)
    marks: list[Mark] = []
    top = plan.height - plan.foot - 1.5
    for sign, words in (*_outcome(record, note, language), ("", " · ".join(names))):
        if words:
            left = _PAD + (5.4 if sign else 0.0)
            if sign:
                marks.append(Strokes(_PAD, top + 0.7, 3.8, sign, "ink", 3))
            room = plan.width - _PAD - left
            shown = fitted(words, room, _ROW, _FOOT_SIZES)
            marks.append(
                Words(
                    *(left, top, room, _ROW),
                    shown.text,
                    shown.size_pt,
                    colour="soft",
                    anchor="middle",
                )
            )
            top += _ROW
    return marks


def _outcome(record: Record, note: e.Note, language: Language) -> list[tuple[str, str]]:
    """The rows that say whether an example works and where it is, each with its sign."""
    level = language.text(LEVEL_NAMES[note.level]) if note.level else ""
    works = works_words(record, note, language)
    if note.works is None or note.kind != "example":
        return [(UNKNOWN_PATH, works), ("", level)]
    return [(WORKS_PATHS[note.works], f"{works} · {level}" if level else works)]


def _outcome_rows(note: e.Note) -> int:
    """How many rows those are, in whatever language."""
    if note.kind == "example":
        return 2 if unknown(note) and note.level else 1
    return 1 if note.level else 0
