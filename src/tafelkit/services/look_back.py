"""The last round: reading back, remarks, who was missing, calls, links, and the status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step, adding, altering
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.method import read_back
from tafelkit.domain.record import Record
from tafelkit.domain.removal import removing
from tafelkit.domain.texts import Message, _

_TICKED = _("Teruggelezen")


def name_missing_voices(record: Record, text: str) -> Change:
    """Write whose voices were missing."""
    label = _("Wie ontbrak")
    new = replace(record.look_back, missing_voices=text)
    known = record.known(new)
    if not text:
        return removing(label, record, known.id) if known else Change(label)
    return altering(label, (known, new)) if known else adding(label, new)


def remark(record: Record, text: str, seat: str | None = None) -> Change:
    """Note what someone says at the end."""
    new = e.Remark(
        id=new_id(), table=record.table.id, rank=record.next_rank(e.Remark), seat=seat, text=text
    )
    return adding(_("Opmerking"), new)


def call(record: Record, text: str) -> Change:
    """Note a call to the organiser."""
    new = e.Call(id=new_id(), table=record.table.id, rank=record.next_rank(e.Call), text=text)
    return adding(_("Oproep"), new)


def link(record: Record, title: str, url: str) -> Change:
    """Note something elsewhere that belongs to the table.

    Raises Refusal for a link without words of its own or without a target.
    """
    check_link(title, url)
    new = e.Link(
        id=new_id(), table=record.table.id, rank=record.next_rank(e.Link), title=title, url=url
    )
    return adding(_("Verwijzing"), new)


def edit(record: Record, entry_id: str, **values: Any) -> Change:
    """Alter a remark, call or link."""
    old = record.entries[entry_id]
    assert isinstance(old, e.Remark | e.Call | e.Link)
    new = replace(old, **values)
    if isinstance(new, e.Link):
        check_link(new.title, new.url)
    return altering(_label(old), (old, new))


def remove(record: Record, entry_id: str) -> Change:
    """Take a remark, call or link away."""
    old = record.entries[entry_id]
    assert isinstance(old, e.Remark | e.Call | e.Link)
    return removing(_label(old), record, entry_id)


def tick(record: Record, subject: str, right: bool) -> Change:
    """Tick an entry off with the table, or take the tick back."""
    if (subject in read_back.ticked(record)) == right:
        return Change(_TICKED)
    return Change(_TICKED, _ticking(record, [subject]) if right else _unticking(record, [subject]))


def tick_all(record: Record) -> Change:
    """Tick everything off at once: the whole record was read aloud and found right."""
    done = read_back.ticked(record)
    left = [entry.id for entry in read_back.subjects(record) if entry.id not in done]
    return Change(_("Alles teruggelezen"), _ticking(record, left))


def _ticking(record: Record, subjects: Sequence[str]) -> tuple[Step, ...]:
    """Put ticks on entries; one that was put on other words of the same entry goes."""
    entries = (record.entries[subject] for subject in subjects)
    marks = (read_back.tick_of(entry) for entry in entries if isinstance(entry, e.TableEntry))
    return (*_unticking(record, subjects), *(Step(None, mark) for mark in marks))


def _unticking(record: Record, subjects: Sequence[str]) -> tuple[Step, ...]:
    return tuple(Step(tick, None) for tick in read_back.ticks_on(record, subjects))


def set_status(record: Record, status: e.Status) -> Change:
    """Say how far the record is: a draft, read back with the table, or final."""
    return altering(_("Status"), (record.table, replace(record.table, status=status)))


def check_link(title: str, url: str) -> None:
    """Raise Refusal unless the link has words of its own and a web address as its target."""
    if not title.strip():
        raise Refusal(_("Geef de verwijzing een naam die zonder adres te begrijpen is."))
    start, host = url[: url.find("://") + 3], url[url.find("://") + 3 :]
    if start not in ("https://", "http://") or not host or any(c.isspace() for c in url):
        raise Refusal(_("'{url}' is geen webadres; begin met https://.", url=url))


def _label(entry: e.Remark | e.Call | e.Link) -> Message:
    if isinstance(entry, e.Remark):
        return _("Opmerking")
    return _("Oproep") if isinstance(entry, e.Call) else _("Verwijzing")
