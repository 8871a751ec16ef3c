from typing import Any

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.drawing.marks import Group, Mark, Words
from tafelkit.domain.kit import Kit
from tafelkit.domain.sheets.forms.order import Form, FormsOrder, form_sheets
from tafelkit.domain.sheets.sheet import Sheet
from tafelkit.domain.texts import Language, LanguageCode

KITS = ("sturingsfilosofie", "gemeente")


LANGUAGES: tuple[LanguageCode, ...] = ("nl", "en")


def kit(name: str = "sturingsfilosofie") -> Kit:
    return kit_shelf().kit(name)


def sheets(form: Form, name: str = KITS[0], code: LanguageCode = "nl", **known: Any) -> list[Sheet]:
    return list(form_sheets(FormsOrder(kit(name), Language(code), forms=(form,), **known)))


def words(marks: tuple[Mark, ...]) -> list[str]:
    found = []
    for mark in marks:
        if isinstance(mark, Words):
            found.append(mark.text)
        elif isinstance(mark, Group):
            found += words(mark.marks)
    return found


def said(form: list[Sheet]) -> list[str]:
    return [text for sheet in form for piece in sheet.pieces for text in words(piece.marks)]
