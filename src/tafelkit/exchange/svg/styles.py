"""What the styles of an SVG say of its elements, as far as it moves or hides a line."""

from __future__ import annotations

import re

from tafelkit.exchange.svg.elements import Element

_REMARK = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
# Never the path itself: a style is of many elements at once.
_SAID = frozenset(
    ("display", "transform", "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry")
)
_Declared = dict[str, str]


class Styles:
    """The rules of all styles: of `*`, a name, a class, a name with a class, or an id."""

    def __init__(self, css: str) -> None:
        self._rules: dict[str, _Declared] = {}
        for rule in _REMARK.sub("", css).split("}"):
            selectors, _brace, text = rule.partition("{")
            declared = _declared(text)
            # What stands before a semicolon is an @import or the like.
            for selector in selectors.rpartition(";")[2].split(",") if declared else ():
                self._rules.setdefault(selector.strip(), {}).update(declared)

    def of(self, element: Element) -> dict[str, str]:
        """The attributes of an element with what the styles, and its own, make of them."""
        found = dict(element.attributes)
        classes = [f".{name}" for name in found.get("class", "").split()]
        named = [f"{element.name}{of_class}" for of_class in classes]
        for selector in ("*", element.name, *classes, *named, f"#{found.get('id')}"):
            found.update(self._rules.get(selector, {}))
        found.update(_declared(element.attributes.get("style", "")))
        return found


def _declared(text: str) -> _Declared:
    pairs = (line.partition(":") for line in text.split(";"))
    return {
        name: value.partition("!")[0].strip()
        for name, value in ((key.strip().lower(), value) for key, _colon, value in pairs)
        if name in _SAID
    }
