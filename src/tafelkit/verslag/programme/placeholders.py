"""Words between braces in a rapporteur's prose that are filled in from the records.

A rapporteur types `Aan {hoeveelheid: Complexiteit} …` and the verslag says "Aan veel tafels …" for
as long as that is so. So a sentence cannot go stale. A name that begins with a capital gives a
text that does. The nouns belong to what is filled in, so that one and many are said correctly.

| typed | filled in |
|---|---|
| `{tafels}` `{gesprekstafels}` | vijftien tafels, vijftien gesprekstafels |
| `{deelnemers}` `{dagen}` `{duur}` | 75 deelnemers, vijf dagen, twee uur |
| `{organisator}` `{geadresseerde}` | as the programme words them |
| `{keer}` | in a cluster's text: its total, "33 keer" |
| `{keer: NAME}` | the total of a cluster or card: "33 keer" |
| `{totaal}` `{overige}` | "107 keer", what is in no cluster: "35 keer" |
| `{hoeveelheid}` | in a theme's text: its word of quantity, "bijna alle tafels" |
| `{hoeveelheid: TITLE}` | that of another theme, by its title or its id |
| `{aantal}` `{aantal: TITLE}` | the same in figures: "13 van de 15 tafels" |
| `{themas}` `{richtingen}` `{adviezen}` | how many there are, with their noun |
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Message, _

# Only what looks like a name is a placeholder; other braces are the rapporteur's own.
_PLACEHOLDER = re.compile(r"\{\s*(\w+)\s*(?::\s*([^{}]*?)\s*)?\}")

Filler = Callable[[str], str | None]


def filled(text: str, fillers: Mapping[str, Filler], place: str | Message) -> str:
    """The text with its placeholders filled in; `place` says where it stands.

    A filler gets what follows the colon, and answers None for what it does not know. Raises
    Refusal that names all placeholders that are not known.
    """
    unknown: list[str] = []

    def fill(found: re.Match[str]) -> str:
        name, about = found[1], found[2] or ""
        filler = fillers.get(name.lower())
        value = filler(about) if filler else None
        if value is None:
            unknown.append(found[0])
            return found[0]
        return value[:1].upper() + value[1:] if name[0].isupper() else value

    result = _PLACEHOLDER.sub(fill, text)
    if unknown:
        raise Refusal(
            _(
                "'{place}': {unknown} is niet in te vullen; wel kan {known}",
                place=place,
                unknown=", ".join(dict.fromkeys(unknown)),
                known=", ".join(f"{{{_asked(name, fill)}}}" for name, fill in fillers.items()),
            )
        )
    return result


def _asked(name: str, filler: Filler) -> str:
    """How a placeholder is typed: some need to be told after a colon what they are about."""
    return name if filler("") is not None else f"{name}: …"
