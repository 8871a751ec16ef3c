"""What people say and write is shown as it is: no text of theirs acts as markup."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QTimer
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QLabel, QWidget

from tafelkit import bootstrap
from tafelkit.domain import entries as e
from tafelkit.domain.kit import Bilingual
from tafelkit.domain.record import Record
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.look.theme import Theme
from tests.builders import a_full_record
from tests.ui.conftest import Open
from tests.ui.opened import table_file
from tests.ui.programme.opened import another, programme_file

pytestmark = pytest.mark.usefixtures("nothing_flashes")

UI = Path(bootstrap.__file__).parent / "ui"
MARKUP = "<b>x</b><img src='file:///etc/passwd'>&amp;"
_FREE = {"detail", "description", "name", "motivation", "text", "missing_voices", "answer", "place",
         "title", "organiser", "addressee"}  # fmt: skip


def marked(entry: Any) -> Any:
    """The entry with markup in every text that anybody may type."""
    free = [f.name for f in fields(entry) if f.name in _FREE and getattr(entry, f.name) != ""]
    return replace(entry, **{name: f"{MARKUP} {getattr(entry, name)}" for name in free})


def marked_throughout(plain: Any) -> Any:
    """A kit with markup in all that it says: it comes along within a file of anyone."""
    if isinstance(plain, Bilingual):
        return Bilingual(f"{plain.nl} {MARKUP}", f"{plain.en} {MARKUP}")
    if isinstance(plain, tuple):
        return tuple(map(marked_throughout, plain))
    if is_dataclass(plain) and not isinstance(plain, type):
        inner = {f.name: marked_throughout(getattr(plain, f.name)) for f in fields(plain)}
        return replace(plain, **inner)
    return plain


def a_marked_record() -> Record:
    record = a_full_record()
    entries = {key: marked(entry) for key, entry in record.entries.items()}
    return replace(
        record,
        kit=marked_throughout(record.kit),
        programme=marked(record.programme),
        table=marked(record.table),
        entries=entries,
    )


def acting(top: QWidget) -> list[str]:
    """Where a text of people would be shown as markup."""
    found = []
    for widget in (top, *top.findChildren(QWidget)):
        name = f"{type(widget).__module__}.{type(widget).__name__}"
        if "<img" in widget.toolTip() and Qt.mightBeRichText(widget.toolTip()):
            found.append(f"{name} tip: {widget.toolTip()[:60]}")
        found += _acting_items(widget, name)
        plain = not isinstance(widget, QLabel) or widget.textFormat() == Qt.TextFormat.PlainText
        if not plain and "<img" in widget.text():
            found.append(f"{name}: {widget.text()[:60]}")
    return found


def _acting_items(widget: QWidget, name: str) -> Iterator[str]:
    """The tips of the rows and headings of a view."""
    model = widget.model() if isinstance(widget, QAbstractItemView) else None
    if model is None:
        return
    role, top = Qt.ItemDataRole.ToolTipRole, QModelIndex()
    rows = model.rowCount(top)
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    tips = [model.index(row, column).data(role) for row in range(rows) for column in range(columns)]
    for way, count in ((Qt.Orientation.Horizontal, columns), (Qt.Orientation.Vertical, rows)):
        tips += [model.headerData(section, way, role) for section in range(count)]
    for tip in tips:
        if isinstance(tip, str) and "<img" in tip and Qt.mightBeRichText(tip):
            yield f"{name} row: {tip[:60]}"


def test_a_tables_window_shows_words_as_they_are(
    open_window: Open, tmp_path: Path, qapp: QApplication
) -> None:
    path = table_file(tmp_path, a_marked_record(), "<img src=x>.tafel")
    window = open_window(path).table
    _walk(window, qapp)


def test_a_programmes_window_shows_words_as_they_are(
    open_window: Open, tmp_path: Path, qapp: QApplication
) -> None:
    records = [another(a_marked_record(), number) for number in (1, 2)]
    key = records[0].programme.id
    above = [
        marked(e.Cluster(id="6f0f6f0e-0000-4000-8000-00000000aa01", programme=key, name="c")),
        marked(e.Theme(id="6f0f6f0e-0000-4000-8000-00000000aa02", programme=key, title="t")),
        marked(
            e.DevelopmentDirection(
                id="6f0f6f0e-0000-4000-8000-00000000aa03", programme=key, position=1, text="r"
            )
        ),
    ]
    opened = open_window(programme_file(tmp_path, records, above))
    _walk(opened.program.window, qapp)


def _walk(window: Any, qapp: QApplication) -> None:
    """Go by every page of a window."""
    found: list[str] = []
    shown = 0
    for row in range(window.rail.list.count()):
        window.rail.list.setCurrentRow(row)
        qapp.processEvents()
        found += acting(window)
        shown += sum("<img" in label.text() for label in window.findChildren(QLabel))
    assert shown, "no words were seen"
    assert not found, "\n".join(sorted(set(found)))


def test_a_question_shows_words_as_they_are(qtbot: Any, qapp: QApplication) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    seen: list[str] = []

    def look() -> None:
        box = qapp.activeModalWidget()
        assert isinstance(box, QDialog)
        seen.extend([*acting(box), "seen"])
        box.reject()

    QTimer.singleShot(50, look)
    Dialogs().choose(parent, Theme(qapp, bootstrap.resources()), f"{MARKUP}?", MARKUP, "ja", "nee")
    assert seen == ["seen"]


def test_every_tip_is_made_plain_but_for_words_of_our_own() -> None:
    found = []
    for path in sorted(UI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name_of(node) == "setToolTip":
                (words,) = node.args
                ours = isinstance(words, ast.Constant)
                if isinstance(words, ast.Call):
                    ours = _name_of(words) == "plain_tip"
                    values = [getattr(keyword.value, "id", "") for keyword in words.keywords]
                    ours |= _name_of(words) == "say" and all(map(str.isupper, values))
                if not ours:
                    found.append(f"{path.relative_to(UI)}:{node.lineno}")
    assert not found, found


def _name_of(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))
