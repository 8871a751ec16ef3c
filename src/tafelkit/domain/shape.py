"""Plain data (of JSON or TOML) to frozen dataclasses and back, strictly.

Every deviation is refused with its place (`seats[2].letter`) and what to do: an unknown key, a
missing one, a wrong type, a word that is not among the choices, a text that is longer than any
file may carry. The depth of what is read is bounded by the depth of the dataclasses.
"""

from __future__ import annotations

import dataclasses
import math
import types
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Message, _

T = TypeVar("T")

# No text is longer, in whatever file; forty pages of print.
MAX_TEXT = 100_000
# No whole number is larger: all that read JSON know those up to this one (RFC 8259, 6).
MOST = 2**53 - 1
_SHOWN = 40


def read(kind: type[T], plain: object, place: str = "") -> T:
    """The plain data as an instance of a dataclass.

    Raises Refusal with the place of the first thing that does not fit.
    """
    return cast("T", _read(kind, plain, place))


def plain(value: object) -> Any:
    """The value as plain data: dataclasses as dicts in the order of their fields."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    return value


def _read(kind: Any, value: object, place: str) -> object:
    if kind is str and isinstance(value, str):
        return _checked_text(value, place)  # as most are
    if dataclasses.is_dataclass(kind):
        return _read_fields(cast("type", kind), value, place)
    origin = get_origin(kind)
    if origin is Literal:
        return _read_choice(get_args(kind), value, place)
    if origin is tuple:
        return _read_items(get_args(kind), value, place)
    if origin in (Union, types.UnionType):
        (inner,) = (option for option in get_args(kind) if option is not types.NoneType)
        return None if value is None else _read(inner, value, place)
    if origin is dict:
        return _read_mapping(get_args(kind)[1], value, place)
    return _read_value(kind, value, place)


def _read_fields(kind: type, value: object, place: str) -> object:
    if not isinstance(value, dict):
        raise _wrong_type(place, _("een groep van sleutels en waarden"), value)
    hints, fields = _hints_of(kind), fields_of(kind)
    for key in value:
        if key not in hints:
            raise Refusal(
                _(
                    "{place}: onbekende sleutel '{key}'; bekend zijn: {known}",
                    place=place or _("bovenaan"),
                    key=_short(key),
                    known=", ".join(hints),
                )
            )
    arguments = {}
    for field in fields:
        inner = f"{place}.{field.name}" if place else field.name
        if field.name in value:
            arguments[field.name] = _read(hints[field.name], value[field.name], inner)
        elif field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            raise Refusal(_("{place}: ontbreekt; vul deze sleutel in", place=inner))
    return kind(**arguments)


def _read_choice(choices: tuple[object, ...], value: object, place: str) -> object:
    if isinstance(value, str) and value in choices:
        return value
    raise Refusal(
        _(
            "{place}: '{value}' kan hier niet; kies uit: {choices}",
            place=place,
            value=_short(value),
            choices=", ".join(str(choice) for choice in choices),
        )
    )


def _read_items(kinds: tuple[Any, ...], value: object, place: str) -> object:
    if not isinstance(value, list):
        raise _wrong_type(place, _("een lijst"), value)
    if kinds[-1] is Ellipsis:
        return tuple(_read(kinds[0], item, f"{place}[{n}]") for n, item in enumerate(value))
    if len(value) != len(kinds):
        raise _wrong_type(place, _("een lijst van {count} getallen", count=len(kinds)), value)
    return tuple(
        _read(kind, item, f"{place}[{n}]")
        for n, (kind, item) in enumerate(zip(kinds, value, strict=True))
    )


def _read_mapping(inner: Any, value: object, place: str) -> object:
    if not isinstance(value, dict):
        raise _wrong_type(place, _("een groep van sleutels en waarden"), value)
    return {
        _checked_text(key, place): _read(inner, item, f"{place}.{_short(key)}")
        for key, item in value.items()
    }


def _read_value(kind: Any, value: object, place: str) -> object:
    if kind is float:
        if isinstance(value, int | float) and not isinstance(value, bool):
            if abs(value) < 1e9 and math.isfinite(value):
                return float(value) + 0.0  # no file tells -0.0 from 0.0
            raise Refusal(_("{place}: {value} is te groot", place=place, value=_short(value)))
    elif kind is int:
        if isinstance(value, int) and not isinstance(value, bool):
            if abs(value) <= MOST:
                return value
            raise Refusal(_("{place}: dit getal is te groot", place=place))
    elif isinstance(value, kind):
        return value
    raise _wrong_type(place, _NAMES[kind], value)


def _checked_text(text: str, place: str) -> str:
    """The text, unless it holds what no document or file can carry."""
    if len(text) > MAX_TEXT:
        raise Refusal(
            _(
                "{place}: deze tekst heeft {count} tekens en mag er {most} hebben; kort de tekst "
                "in",
                place=place,
                count=len(text),
                most=MAX_TEXT,
            )
        )
    if text.isprintable():  # as most are; it asks far more than is asked here, and at once
        return text
    for character in text:
        if (character < " " and character not in "\n\t") or "\ud800" <= character <= "\udfff":
            raise Refusal(
                _(
                    "{place}: de tekst bevat een onleesbaar teken (U+{code}); haal het weg",
                    place=place,
                    code=f"{ord(character):04X}",
                )
            )
    return text


def _wrong_type(place: str, expected: Message, value: object) -> Refusal:
    return Refusal(
        _(
            "{place}: hier hoort {expected}, niet {value}",
            place=place or _("bovenaan"),
            expected=expected,
            value=f"'{_short(value)}'" if isinstance(value, str) else _short(value),
        )
    )


def _short(value: object) -> object:
    if value is None:
        return "null"
    if isinstance(value, dict):
        return _("een groep")
    if isinstance(value, list):
        return _("een lijst")
    if isinstance(value, int) and abs(value) > MOST:
        return _("een heel groot getal")
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


@lru_cache
def fields_of(kind: type) -> tuple[dataclasses.Field[Any], ...]:
    """The fields of a dataclass; asked of Python each time they take most of the reading."""
    return dataclasses.fields(kind)


@lru_cache
def _hints_of(kind: type) -> dict[str, Any]:
    """The types of a dataclass's fields, by their names."""
    return get_type_hints(kind)


_NAMES = {
    str: _("een tekst"),
    int: _("een geheel getal"),
    float: _("een getal"),
    bool: _("true of false"),
}
