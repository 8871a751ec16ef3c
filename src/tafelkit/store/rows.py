"""Entries as rows: the same names, pointers with `_id` behind them, lists as JSON."""

from __future__ import annotations

import dataclasses
import json
import types
from collections.abc import Callable, Sequence
from typing import Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from tafelkit.domain import shape
from tafelkit.domain.entries import Entry

E = TypeVar("E", bound=Entry)
_MAX_TEXT, _MOST = shape.MAX_TEXT, shape.MOST
_decoded = json.JSONDecoder().decode

_POINTERS = {"programme", "table", "seat", "pick"}


class Field(NamedTuple):
    """A field of an entry and the column that keeps it."""

    name: str
    column: str
    is_list: bool
    is_flag: bool
    is_real: bool
    is_text: bool
    quick: Quick


class _Unsure(Exception):
    """A value that needs a closer look."""


# From what a column keeps to what a field holds; raises where that is not plain to see.
Quick = Callable[[Any], Any]


class _Look(NamedTuple):
    """What a quick look at the rows of a kind of entry asks: which fields are text, which not."""

    names: tuple[str, ...]
    texts: tuple[int, ...]
    others: tuple[tuple[int, Quick], ...]


_known: dict[type[Entry], tuple[Field, ...]] = {}
_looks: dict[type[Entry], _Look] = {}


def fields_of(kind: type[Entry]) -> tuple[Field, ...]:
    """The fields of a kind of entry, in order."""
    if kind not in _known:
        _known[kind] = _fields(kind)
    return _known[kind]


def _fields(kind: type[Entry]) -> tuple[Field, ...]:
    hints = get_type_hints(kind)
    return tuple(
        Field(
            field.name,
            field.name + "_id" if field.name in _POINTERS else field.name,
            get_origin(hints[field.name]) is tuple,
            _is(bool, hints[field.name]),
            _is(float, hints[field.name]),
            hints[field.name] is str,
            _quick(hints[field.name]),
        )
        for field in dataclasses.fields(kind)
    )


def columns(kind: type[Entry]) -> tuple[str, ...]:
    """The columns that keep an entry's content, in the order of its fields."""
    return tuple(field.column for field in fields_of(kind))


def values(entry: Entry) -> list[Any]:
    """The entry's content as what SQLite keeps, in the order of the columns."""
    result: list[Any] = []
    for field in fields_of(type(entry)):
        value = getattr(entry, field.name)
        if field.is_list:
            value = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        elif isinstance(value, bool):
            value = int(value)
        elif field.is_real and value is not None:
            # As SQLite will give it back, or its seal would be another's.
            value = float(value) + 0.0
        result.append(value)
    return result


def entry(kind: type[E], row: Sequence[Any]) -> E:
    """The entry of a row. Raises Refusal where a row of a foreign file is no such entry."""
    if kind not in _looks:
        _looks[kind] = _look_at(fields_of(kind))
    look = _looks[kind]
    try:
        # As nearly all are. A programme has a million; a closer look at each takes ten times as
        # long, a look at each of its texts apart twice as long, and so does a frozen dataclass
        # filled field by field.
        _text("".join([row[at] for at in look.texts]))
        found = list(row)
        for at, quick in look.others:
            found[at] = quick(row[at])
        made = object.__new__(kind)
        made.__dict__.update(zip(look.names, found, strict=True))
        return made
    except (_Unsure, LookupError, TypeError):
        fields = fields_of(kind)
        plain = {f.name: _unpacked(f, value) for f, value in zip(fields, row, strict=True)}
        return shape.read(kind, plain, kind.__name__)


def _look_at(fields: Sequence[Field]) -> _Look:
    return _Look(
        tuple(field.name for field in fields),
        tuple(at for at, field in enumerate(fields) if field.is_text),
        tuple((at, field.quick) for at, field in enumerate(fields) if not field.is_text),
    )


def _unpacked(field: Field, value: Any) -> Any:
    if field.is_list:
        return json.loads(value)
    return bool(value) if field.is_flag and value is not None else value


def _quick(hint: Any) -> Quick:
    if hint is str:
        return _text
    if get_origin(hint) is tuple:
        return _texts
    if get_origin(hint) in (Union, types.UnionType):
        (inner,) = (option for option in get_args(hint) if option is not types.NoneType)
        quick = _quick(inner)
        return lambda value: None if value is None else quick(value)
    if get_origin(hint) is Literal:
        return {choice: choice for choice in get_args(hint)}.__getitem__
    return {bool: {0: False, 1: True}.__getitem__, int: _integer, float: _real}[hint]


def _integer(value: Any) -> int:
    if type(value) is int and abs(value) <= _MOST:
        return value
    raise _Unsure


def _real(value: Any) -> float:
    if type(value) is float and abs(value) < 1e9:
        return value + 0.0  # of the two zeros one is read
    raise _Unsure


def _text(value: Any) -> str:
    if type(value) is str and len(value) <= _MAX_TEXT and value.isprintable():
        return value
    raise _Unsure


def _texts(value: Any) -> tuple[str, ...]:
    if value == "[]":
        return ()
    found = _decoded(value)
    if type(found) is list:
        _text("".join(found))
        return tuple(found)
    raise _Unsure


def _is(kind: type, hint: Any) -> bool:
    """Whether a field is of that kind, or of none."""
    options = get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)
    return kind in options
