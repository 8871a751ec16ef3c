"""Before words are erased: where they also stand, as only people can take them away there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from tafelkit.domain.quoting import Quotation
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.workplace import Workplace

_MOST_SHOWN = 50


def may_go_on(
    parent: QWidget,
    workplace: Workplace,
    dialogs: Dialogs,
    letter: str,
    found: Sequence[Quotation],
) -> bool:
    """Whether one goes on, knowing that the words of a seat stand in these places too."""
    if not found:
        return True
    language = workplace.language
    answer = dialogs.choose_about(
        parent,
        workplace.theme,
        language.say_many(
            "Woorden van plaats {letter} staan ook in één andere tekst.",
            "Woorden van plaats {letter} staan ook in {count} andere teksten.",
            len(found),
            letter=letter,
        ),
        language.say(
            "Wissen haalt ze daar niet weg; dat kan alleen met de hand, nu of later. Er is nog "
            "niets gewist."
        ),
        [(language.text(one.name), one.words) for one in found[:_MOST_SHOWN]],
        language.say("Verder"),
        language.say("Niets wissen"),
    )
    return answer == 0
