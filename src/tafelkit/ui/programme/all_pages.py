"""All pages of a programme by name; each is imported when it is first asked for."""

from __future__ import annotations

from tafelkit.ui.programme.page import ProgrammePage
from tafelkit.ui.window.paged import Kinds


def _merging() -> type[ProgrammePage]:
    from tafelkit.ui.programme.pages.merging import MergingPage

    return MergingPage


def _tables() -> type[ProgrammePage]:
    from tafelkit.ui.programme.pages.tables import TablesPage

    return TablesPage


def _values() -> type[ProgrammePage]:
    from tafelkit.ui.programme.pages.values import ValuesPage

    return ValuesPage


def _themes() -> type[ProgrammePage]:
    from tafelkit.ui.programme.pages.themes import ThemesPage

    return ThemesPage


def _directions() -> type[ProgrammePage]:
    from tafelkit.ui.programme.pages.directions import DirectionsPage

    return DirectionsPage


def _look_back() -> type[ProgrammePage]:
    from tafelkit.ui.programme.pages.look_back import ProgrammeLookBackPage

    return ProgrammeLookBackPage


def _verslag() -> type[ProgrammePage]:
    from tafelkit.ui.programme.pages.verslag import ProgrammeVerslagPage

    return ProgrammeVerslagPage


ALL_PAGES: Kinds = {
    "samenvoegen": _merging,
    "tafels": _tables,
    "waarden": _values,
    "themas": _themes,
    "richtingen": _directions,
    "terugblik": _look_back,
    "verslag": _verslag,
}
