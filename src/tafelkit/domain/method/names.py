"""What the method's fixed choices are called, wherever people meet them."""

from __future__ import annotations

from collections.abc import Mapping

from tafelkit.domain import entries as e
from tafelkit.domain.texts import Message, _

SUPPORT_NAMES: Mapping[e.Support, Message] = {
    "shared": _("gedragen"),
    "partly": _("deels"),
    "minority": _("minderheid"),
}
# What one may agree to, each for itself (METHOD, Privacy), in the order in which it is asked.
PURPOSE_NAMES: Mapping[e.Purpose, Message] = {
    "notes": _("notities"),
    "quotes": _("citaten"),
    "name_list": _("namenlijst"),
    "canvas_photo": _("foto van het canvas"),
    "person_photo": _("foto van personen"),
    "contact": _("contact daarna"),
}
