"""`tafelkit print`: what organisers and tables put on paper."""

from __future__ import annotations

from tafelkit.commands import print_canvas, print_cards, print_forms
from tafelkit.commands.parser import Branch, branches
from tafelkit.domain.texts import Language


def add(branch: Branch, language: Language) -> None:
    """Add the command, with a command below it for each thing that is printed."""
    say = language.say
    parser = branch(
        "print", say("maakt kaarten, een canvas of formulieren om af te drukken, als .pdf")
    )
    below = branches(parser, say("wat"), say("WAT"), "sheets", needed=True)
    print_cards.add(below, language)
    print_canvas.add(below, language)
    print_forms.add(below, language)
