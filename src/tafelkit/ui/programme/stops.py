"""Where one can be in the programme's window, and which page a change is worked at on."""

from __future__ import annotations

from tafelkit.domain import entries as e
from tafelkit.domain.texts import Language, Message, _
from tafelkit.ui.widgets.shapes import Shape
from tafelkit.ui.window.stops import Stop

# In the order in which a rapporteur goes: what is in, what was chosen and said, what follows.
_STOPS: tuple[tuple[str, Message, Shape], ...] = (
    ("samenvoegen", _("Samenvoegen"), "plus"),
    ("tafels", _("Tafels"), "box"),
    ("waarden", _("Waarden"), "dot"),
    ("themas", _("Thema's"), "even"),
    ("richtingen", _("Richtingen"), "up"),
    ("terugblik", _("Terugblik"), "enter"),
    ("verslag", _("Verslag"), "sheet"),
)
SHAPES: dict[str, Shape] = {name: shape for name, _title, shape in _STOPS}
_PAGES_OF_KIND: tuple[tuple[type[e.Entry], tuple[str, ...]], ...] = (
    (e.Table, ("samenvoegen", "tafels")),
    (e.Cluster, ("waarden",)),
    (e.Theme, ("themas",)),
    (e.DevelopmentDirection, ("richtingen",)),
    (e.Call, ("terugblik",)),
    (e.Prose, ("verslag", "terugblik", "tafels")),
    (e.Programme, ("verslag",)),
)


def stops(language: Language) -> tuple[Stop, ...]:
    """All stops in order."""
    return tuple(Stop(name, name, language.text(title)) for name, title, _shape in _STOPS)


def pages_of(kinds: frozenset[type[e.Entry]]) -> tuple[str, ...]:
    """The pages on which a change of these kinds is worked at."""
    return next((pages for kind, pages in _PAGES_OF_KIND if kind in kinds), ())
