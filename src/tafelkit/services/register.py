"""The register: names and consents behind the seats, in a file of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, adding, altering
from tafelkit.domain.ids import derived_id
from tafelkit.domain.texts import _

Register = Mapping[str, e.Entry]


def attendee(register: Register, seat_id: str) -> e.Attendee:
    """Who sits there, an empty entry while nothing is known."""
    found = register.get(derived_id(seat_id, "attendee"))
    if isinstance(found, e.Attendee):
        return found
    return e.Attendee(id=derived_id(seat_id, "attendee"), seat=seat_id)


def consent(register: Register, seat_id: str, purpose: e.Purpose) -> e.Consent | None:
    """What was answered for one purpose, None while it was not asked."""
    found = register.get(derived_id(seat_id, f"consent {purpose}"))
    return found if isinstance(found, e.Consent) else None


def enter(register: Register, seat_id: str, **values: str) -> Change:
    """Enter or alter a seat's name, contact or the date until which they may be kept."""
    label = _("Register")
    old = attendee(register, seat_id)
    new = replace(old, **values)
    if old.id in register:
        return altering(label, (old, new))
    return adding(label, new) if new != old else Change(label)


def answer(
    register: Register, seat_id: str, purpose: e.Purpose, given: bool | None, date: str
) -> Change:
    """Note a consent or refusal with its date (2023-06-20); None takes the answer back."""
    label = _("Toestemming")
    old = consent(register, seat_id, purpose)
    if given is None:
        return altering(label) if old is None else adding(label, old).inverse()
    new = e.Consent(
        id=derived_id(seat_id, f"consent {purpose}"),
        seat=seat_id,
        purpose=purpose,
        given=given,
        date=date,
    )
    return adding(label, new) if old is None else altering(label, (old, new))


def forget(register: Register, seat_id: str) -> Change:
    """Take everything about a seat out of the register."""
    known = [
        entry
        for entry in register.values()
        if isinstance(entry, e.Attendee | e.Consent) and entry.seat == seat_id
    ]
    return Change(_("Uit het register"), adding(_("Register"), *known).inverse().steps)
