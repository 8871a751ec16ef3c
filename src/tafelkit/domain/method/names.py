"""What the method's fixed choices are called, wherever people meet them."""

from __future__ import annotations

from collections.abc import Mapping

from tafelkit.domain import entries as e
from tafelkit.domain.kit import Kit
from tafelkit.domain.texts import Language, Message, _

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
REASON_NAMES: Mapping[e.Reason, Message] = {
    "driver": _("drijfveer"),
    "more": _("meer"),
    "less": _("minder"),
}
NOTE_NAMES: Mapping[e.NoteKind, Message] = {
    "concept": _("Begrip"),
    "example": _("Voorbeeld"),
    "tension": _("Spanning"),
}
WORKS_NAMES: Mapping[bool, Message] = {True: _("lukt al"), False: _("lukt nog niet")}
# What an example says of which nobody told yet whether it works.
UNKNOWN = _("nog niet gezegd of dit lukt")
LEVEL_NAMES: Mapping[e.Level, Message] = {
    "rijk": _("Rijk"),
    "provincie": _("provincie"),
    "gemeente": _("gemeente"),
    "uitvoering": _("uitvoering"),
    "samenleving": _("samenleving"),
}


def works_name(kit: Kit, works: bool, language: Language) -> str:
    """Whether an example works, in the words of the halves of the kit's poster."""
    title = kit.canvas.part_title("works" if works else "not_yet")
    return title.text(language.code).lower() if title else language.text(WORKS_NAMES[works])


# The places of the programme's verslag that hold the rapporteur's own words.
PLACE_NAMES: Mapping[str, Message] = {
    "introduction": _("Inleiding"),
    "values": _("Waarden en drijfveren"),
    "conversations": _("Inhoud van de gesprekken"),
    "directions": _("Ontwikkelrichtingen en adviezen"),
    "look_back": _("Terugblik"),
    "thanks": _("Dank"),
    "quantity": _("Grenzen voor hoeveelheid"),
}
