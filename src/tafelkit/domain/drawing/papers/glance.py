"""A note for who looks at the whole canvas from afar: its first words as large as is needed.

It is the paper of `notes.note_drawing`, of the same size, without the small words. What does not
fit is cut; whoever shows it lets the words be read in full elsewhere.
"""

from __future__ import annotations

from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.fitting import ELLIPSIS, LEADING, fitted, text_width
from tafelkit.domain.drawing.marks import Align, Drawing, Mark, Strokes, Words
from tafelkit.domain.drawing.papers.note import (
    KIND_PATHS,
    UNKNOWN_PATH,
    WORKS_PATHS,
    has_poles,
    note_paper,
    note_size,
    shown_words,
)
from tafelkit.domain.kit import Rectangle
from tafelkit.domain.record import Record

SIZES = (40.0, 36.0, 32.0, 29.0, 26.0, 23.0, 20.0, 17.0)
_PAD, _ROW, _SIGN, _ARROW, _LEADING = 2.0, 9.0, 7.0, 12.0, 1.08


def note_glance(record: Record, note: e.Note, least_pt: float, *, letters: bool = True) -> Drawing:
    """A note in millimetres of an A1 poster, its type of at least so many points."""
    width, height = note_size(note)
    marks: list[Mark] = [note_paper(note, width, height), *_signs(record, note, width, letters)]
    top = _PAD / 2 + _ROW
    room = (_PAD, top, width - 2 * _PAD, height - top - _PAD / 2)
    if has_poles(note):
        x, y, across, down = room
        half = (across - _ARROW) / 2 - 1
        left, right = (x, y, half, down), (width - x - half, y, half, down)
        marks.append(_arrow(width / 2, y + down / 2))
        marks += _poles(note, left, right, least_pt)
    else:
        text = shown_words(note)
        marks += [_words(text, room, least_pt)] if text.strip() else []
    return Drawing(width, height, tuple(marks))


def _signs(record: Record, note: e.Note, width: float, letters: bool) -> list[Mark]:
    """What kind it is, whether it works, and whose it is."""
    y = 1.5
    marks: list[Mark] = []
    if not has_poles(note):
        marks.append(Strokes(_PAD, y, _SIGN, KIND_PATHS[note.kind], "accent", 2.6))
    if note.kind == "example":
        path = UNKNOWN_PATH if note.works is None else WORKS_PATHS[note.works]
        marks.append(Strokes(_PAD + _SIGN + 2, y, _SIGN, path, "ink", 3.2))
    letter = record.letter(note.seat) if letters else ""
    if letter:
        box = (width - _PAD - _ROW, 0.5, _ROW, _ROW)
        marks.append(Words(*box, letter, 26, "semibold", "accent", "right", "middle", leading=1.0))
    return marks


def _arrow(x: float, y: float) -> Strokes:
    """The arrow between two poles, round its middle."""
    return Strokes(x - _ARROW / 2, y - _ARROW / 2, _ARROW, KIND_PATHS["tension"], "accent", 2.0)


def _poles(note: e.Note, left: Rectangle, right: Rectangle, least_pt: float) -> list[Mark]:
    """Both equally large, for neither weighs more; a word is rather smaller than broken."""
    texts = [pole if pole and pole.strip() else ELLIPSIS for pole in (note.pole_a, note.pole_b)]
    poles = [_words(text, room, least_pt) for text, room in zip(texts, (left, right), strict=True)]
    widest = max(text_width(word, 1) for text in texts for word in text.split())
    size = min(pole.size_pt for pole in poles)
    size = max(min(size, left[2] / widest), size / 2)
    # What was cut for larger type may fit in this.
    height = left[3] * LEADING / _LEADING
    shown = [fitted(text, left[2], height, [size], whole_words=False).text for text in texts]
    sides: tuple[Align, Align] = ("right", "left")
    return [
        replace(pole, text=text, size_pt=size, align=side, anchor="middle", least_pt=size / 2)
        for pole, text, side in zip(poles, shown, sides, strict=True)
    ]


def _words(text: str, room: Rectangle, least_pt: float) -> Words:
    """As large as fits and no smaller than asked; rather all of it a little smaller than cut."""
    sizes = [size for size in SIZES if size >= least_pt] or [SIZES[0]]
    smaller = [size for size in SIZES if sizes[-1] > size >= least_pt * 0.75]
    # Lines stand closer here than `fitted` reckons.
    height = room[3] * LEADING / _LEADING
    shown = fitted(text, room[2], height, [*sizes, *smaller])
    if shown.text != text:
        shown = fitted(text, room[2], height, sizes, whole_words=False)
    size = shown.size_pt
    return Words(*room, shown.text, size, least_pt=size * 0.8, leading=_LEADING)
