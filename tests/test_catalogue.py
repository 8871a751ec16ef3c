"""The English catalogue says everything that the source says in Dutch, and nothing else."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TypeGuard

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from tafelkit.domain.entries import SEAT_LETTERS
from tafelkit.domain.texts import LANGUAGES, LOCALE_FOLDER, Language
from tafelkit.ui.window.actions import MENUS, Menu

SOURCE = LOCALE_FOLDER.parent
# The names under which a text is said, and which of their arguments are texts.
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "_": None,
    "say": None,
    "_say": None,
    "say_many": (1, 2),
    "many": (1, 2),
    "n_": (1, 2),
}

Text = str | tuple[str, ...]


@cache
def said() -> dict[str, tuple[Text, str]]:
    """What the source says, with its place, by its (first) text."""
    found: dict[str, tuple[Text, str]] = {}
    extracted = extract_from_dir(str(SOURCE), method_map=[("**.py", "python")], keywords=KEYWORDS)
    for file, line, text, _comments, _context in extracted:
        key = text if isinstance(text, str) else text[0]
        # A text that is somewhere said of several has one entry for all its uses.
        if key not in found or isinstance(text, tuple):
            found[key] = (text, f"{file}:{line}")
    return found


@cache
def catalogue() -> Catalog:
    with (LOCALE_FOLDER / "en" / "LC_MESSAGES" / "tafelkit.po").open("rb") as file:
        return read_po(file, locale="en", abort_invalid=True)


def forms(text: object) -> tuple[str, ...]:
    """A text, or its forms for one and for many."""
    return (text,) if isinstance(text, str) else tuple(text)  # type: ignore[call-overload]


def pairs() -> Iterator[tuple[str, str]]:
    """Each Dutch text with its English one."""
    for entry in catalogue():
        if entry.id:
            yield from zip(forms(entry.id), forms(entry.string), strict=True)


def placeholders(text: str) -> list[str]:
    return sorted(re.findall(r"{(\w*)}", text))


def edges(text: str) -> tuple[str, str]:
    """The space before and behind, by which a text joins what stands beside it."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def test_every_text_of_the_source_is_in_the_catalogue() -> None:
    known = {forms(entry.id) for entry in catalogue() if entry.id}
    lacking = [f"{place}: {text}" for text, place in said().values() if forms(text) not in known]
    assert not lacking, "run make messages, then translate"


def test_the_catalogue_holds_nothing_else() -> None:
    wanted = {forms(text) for text, _place in said().values()}
    assert not [entry.id for entry in catalogue() if entry.id and forms(entry.id) not in wanted]
    assert not catalogue().obsolete


def test_every_text_is_translated() -> None:
    assert not [dutch for dutch, english in pairs() if not english.strip()]
    # What is marked as a guess is left out when the catalogue is compiled.
    assert not [entry.id for entry in catalogue() if entry.fuzzy and entry.id]


def test_the_same_values_are_filled_in() -> None:
    assert not [
        (dutch, english)
        for dutch, english in pairs()
        if placeholders(dutch) != placeholders(english)
    ]


def test_the_space_around_a_text_is_the_same() -> None:
    assert not [(dutch, english) for dutch, english in pairs() if edges(dutch) != edges(english)]


def test_no_two_texts_have_run_into_one() -> None:
    """As happens where a tool guesses, and the guess is put behind what stood there."""
    run_on = re.compile(r"[a-z][.!?;][A-Z]")
    assert not [english for _dutch, english in pairs() if run_on.search(english)]


def test_a_sentence_stays_a_sentence() -> None:
    ends = re.compile(r"[.!?:…]$")
    assert not [
        (dutch, english)
        for dutch, english in pairs()
        if ends.findall(dutch) != ends.findall(english)
    ]


def test_the_catalogue_is_sound() -> None:
    assert not [str(error) for entry in catalogue() for error in entry.check(catalogue())]


def bound_names(tree: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """Each name that is given a value, with that value."""
    for node in ast.walk(tree):
        targets = node.targets if isinstance(node, ast.Assign) else []
        if isinstance(node, ast.AnnAssign):
            targets = [node.target]
        for target in targets:
            value = node.value
            if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
                couples: Iterable[tuple[ast.expr, ast.expr]] = zip(
                    target.elts, value.elts, strict=False
                )
            else:
                couples = [(target, value)]
            yield from ((name(left), right) for left, right in couples)


def name(node: ast.expr | None) -> str:
    """The name of a variable or attribute, empty for anything else."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


@cache
def trees() -> dict[str, ast.Module]:
    """All modules, read, by their path."""
    paths = {str(file.relative_to(SOURCE)): file for file in SOURCE.rglob("*.py")}
    return {path: ast.parse(file.read_text(encoding="utf-8")) for path, file in paths.items()}


def test_texts_are_said_under_names_that_the_catalogue_knows() -> None:
    wanting = {
        (path, bound)
        for path, tree in trees().items()
        for bound, value in bound_names(tree)
        if name(value) in ("say", "say_many", "n_") and bound not in KEYWORDS
    }
    assert wanting == set(), "its texts would not be found"


def test_no_text_stands_where_the_catalogue_does_not_look() -> None:
    """As within an f-string, or as one of two."""
    texts = {
        (path, text.value)
        for path, tree in trees().items()
        for call in ast.walk(tree)
        if is_said(call)
        for text in ast.walk(call.args[0])
        if isinstance(text, ast.Constant)
    }
    wanting = {(path, text) for path, text in texts if text not in said()}
    assert wanting == set(), "its English would not be found"


def is_said(node: ast.AST) -> TypeGuard[ast.Call]:
    """Whether something is said here."""
    return isinstance(node, ast.Call) and name(node.func) in KEYWORDS and bool(node.args)


def titles(menu: Menu, language: Language) -> list[str]:
    """What stands in a menu, without its submenus' lines."""
    return [
        language.text(line.title if isinstance(line, Menu) else line.text)
        for line in menu.items
        if line is not None
    ]


def submenus(menus: Iterable[Menu]) -> Iterator[Menu]:
    for menu in menus:
        yield menu
        yield from submenus(line for line in menu.items if isinstance(line, Menu))


@pytest.mark.parametrize("code", LANGUAGES)
def test_menus_do_not_collide(code: str) -> None:
    language = Language(code)  # type: ignore[arg-type]
    shown = [language.text(menu.title) for menu in MENUS]
    keys = [title[title.index("&") + 1].upper() for title in shown]
    assert len(set(shown)) == len(set(keys)) == len(MENUS)
    assert not set(keys) & set(SEAT_LETTERS), "Alt and that letter is a seat"
    for menu in submenus(MENUS):
        lines = titles(menu, language)
        assert len(set(lines)) == len(lines)
