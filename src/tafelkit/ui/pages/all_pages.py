"""All pages by name. Each is imported when it is first asked for, so that a window opens fast."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tafelkit.ui.pages.page import Page

Pages = Mapping[str, Callable[[], type[Page]]]


def _preparation() -> type[Page]:
    from tafelkit.ui.pages.preparation import PreparationPage

    return PreparationPage


def _values() -> type[Page]:
    from tafelkit.ui.pages.values import ValuesPage

    return ValuesPage


def _direction() -> type[Page]:
    from tafelkit.ui.pages.direction import DirectionPage

    return DirectionPage


def _conversation() -> type[Page]:
    from tafelkit.ui.pages.conversation import ConversationPage

    return ConversationPage


def _advice() -> type[Page]:
    from tafelkit.ui.pages.advice import AdvicePage

    return AdvicePage


def _look_back() -> type[Page]:
    from tafelkit.ui.pages.look_back import LookBackPage

    return LookBackPage


def _verslag() -> type[Page]:
    from tafelkit.ui.pages.verslag import VerslagPage

    return VerslagPage


ALL_PAGES: Pages = {
    "voorbereiding": _preparation,
    "waarden": _values,
    "richting": _direction,
    "gesprek": _conversation,
    "advies": _advice,
    "terugblik": _look_back,
    "verslag": _verslag,
}
