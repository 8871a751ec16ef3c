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

_POINTERS = {"programme", "table", "seat", "pick"}


class Field(NamedTuple):
    """A field of an entry and the column that keeps it."""

    name: str
    column: str
    is_list: bool
    is_flag: bool
    is_real: bool
    is_plain: Callable[[Any], bool]  # whether a value needs no closer look


_known: dict[type[Entry], tuple[Field, ...]] = {}


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
            _plainly(hints[field.name]),
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
    plain: dict[str, Any] = {}
    sure = True
    for field, value in zip(fields_of(kind), row, strict=True):
        if field.is_list:
            value = json.loads(value)
        elif field.is_flag and value is not None:
            value = bool(value)
        sure = sure and field.is_plain(value)
        plain[field.name] = value
    if not sure:
        return shape.read(kind, plain, kind.__name__)
    # As nearly all are. A programme has a million; a closer look at each takes ten times as long.
    for field in fields_of(kind):
        if field.is_list:
            plain[field.name] = tuple(plain[field.name])
    return kind(**plain)


def _plainly(hint: Any) -> Callable[[Any], bool]:
    """What tells of a value that it surely is what the hint says; not of all that are."""
    if hint is str:
        return _is_plain_text
    if get_origin(hint) is tuple:
        return lambda value: type(value) is list and all(map(_is_plain_text, value))
    if get_origin(hint) is Literal:
        return frozenset(get_args(hint)).__contains__
    if get_origin(hint) in (Union, types.UnionType):
        (inner,) = (option for option in get_args(hint) if option is not types.NoneType)
        plainly = _plainly(inner)
        return lambda value: value is None or plainly(value)
    if hint is bool:
        return lambda value: type(value) is bool
    if hint is int:
        return lambda value: type(value) is int and abs(value) < 2**53
    # Of zero it is not sure, as there are two of them.
    return lambda value: type(value) is float and 0 < abs(value) < 1e9


def _is_plain_text(value: object) -> bool:
    return type(value) is str and len(value) <= shape.MAX_TEXT and value.isprintable()


def _is(kind: type, hint: Any) -> bool:
    """Whether a field is of that kind, or of none."""
    options = get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)
    return kind in options
