"""What was typed or pasted, made into what a file and a page can carry.

A clipboard may hold anything: the soft line ends of a word processor, control characters of a
spreadsheet, half of an emoji. What a file could not give back (see `shape`) must not get in.
"""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import Any

from tafelkit.domain.change import Change, Step
from tafelkit.domain.entries import Entry
from tafelkit.domain.errors import Refusal
from tafelkit.domain.shape import MAX_TEXT
from tafelkit.domain.texts import _

_LINE_ENDS = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")
_UNREADABLE = re.compile("[\0-\x08\x0e-\x1f\ud800-\udfff]")


def clean(text: str) -> str:
    """The text with plain line ends and without what cannot be read."""
    if text.isprintable():
        return text
    return _UNREADABLE.sub("", _LINE_ENDS.sub("\n", text))


def cleaned(change: Change) -> Change:
    """The change with clean texts; steps that alter nothing then are left out.

    Raises Refusal for a text that is longer than a file may carry.
    """
    steps = (Step(step.before, step.after and _cleaned(step.after)) for step in change.steps)
    return Change(change.label, tuple(step for step in steps if step.before != step.after))


def _cleaned(entry: Entry) -> Entry:
    changed: dict[str, Any] = {}
    for field in fields(entry):
        value = getattr(entry, field.name)
        if isinstance(value, str):
            new: Any = _fitting(value)
        elif isinstance(value, tuple):
            new = tuple(_fitting(item) for item in value)
        else:
            continue
        if new != value:
            changed[field.name] = new
    return replace(entry, **changed) if changed else entry


def _fitting(text: str) -> str:
    text = clean(text)
    if len(text) > MAX_TEXT:
        raise Refusal(
            _(
                "Deze tekst heeft {count} tekens en mag er {most} hebben; kort de tekst in.",
                count=len(text),
                most=MAX_TEXT,
            )
        )
    return text
