"""One look for all windows: colours, type and space, light and dark (tokens in `drawing.tokens`).

Sizes are given in pixels at 100 %; `px` follows the user's own font size.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt, QTemporaryDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from tafelkit.domain.drawing.tokens import DARK, LIGHT, Palette
from tafelkit.ui.look.painting import FAMILY

CAPTION, TEXT, HEADING, TITLE, CLOCK = 12, 15, 20, 28, 36
SPACE = (4, 8, 12, 16, 24, 32, 48)
RADIUS = 6
_FACES = ("Regular", "Semibold")  # the screen shows no others; paper has all
_USUAL_POINTS = 10.0  # the font size at which the pixels above hold


class Theme:
    """The look in force; `dark` follows the system until the user chooses.

    The window wears the style sheet, with all that stands in it or belongs to it; without one the
    whole application does. That is dear: a part would then be dressed anew, with all its own
    parts, each time it is put into another, so many times over before a page stands.
    """

    def __init__(
        self,
        app: QApplication,
        resources: Path,
        window: QWidget | None = None,
        dark: bool | None = None,
    ) -> None:
        self._app = app
        self._dressed = window or app
        self.resources = resources
        self._drawn = QTemporaryDir()
        app.aboutToQuit.connect(self._drawn.remove)
        for face in _FACES:
            QFontDatabase.addApplicationFont(str(resources / "fonts" / f"SourceSansPro-{face}.ttf"))
        points = QGuiApplication.font().pointSizeF()
        self.scale = min(2.0, max(0.8, points / _USUAL_POINTS)) if points > 0 else 1.0
        system_dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self.dark = system_dark if dark is None else dark
        self.apply()

    @property
    def palette(self) -> Palette:
        """The colours by name."""
        return DARK if self.dark else LIGHT

    def colour(self, name: str) -> QColor:
        """A colour by its name."""
        return QColor(self.palette[name])

    def px(self, size: float) -> int:
        """Pixels at the user's font size."""
        return round(size * self.scale)

    def font(self, size: int = TEXT, *, strong: bool = False, tabular: bool = False) -> QFont:
        """The one family, in one of the sizes above."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(size))
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def set_dark(self, dark: bool) -> None:
        """Change the look of everything at once."""
        self.dark = dark
        self.apply()

    def drawn(self, icon: str) -> str:
        """The path of an icon in the colour of soft ink: a style sheet can point to files only.

        Where the disk takes no temporary file it is the icon that came along, in black.
        """
        black = self.resources / "icons" / f"{icon}.svg"
        if not self._drawn.isValid():
            return black.as_posix()
        path = Path(self._drawn.filePath(f"{icon}-{'dark' if self.dark else 'light'}.svg"))
        if not path.exists():
            svg = black.read_text(encoding="utf-8").replace("currentColor", self.palette["soft"])
            try:
                path.write_text(svg, encoding="utf-8")
            except OSError:
                with suppress(OSError):
                    path.unlink(missing_ok=True)
                return black.as_posix()
        return path.as_posix()

    def apply(self) -> None:
        """Give palette and font to the application, and the style sheet to what wears it."""
        self._app.setFont(self.font())
        self._app.setPalette(self._qt_palette())
        self._dressed.setStyleSheet(style_sheet(self))

    def _qt_palette(self) -> QPalette:
        roles = QPalette.ColorRole
        palette = QPalette()
        for role, name in (
            (roles.Window, "paper"),
            (roles.WindowText, "ink"),
            (roles.Base, "surface"),
            (roles.AlternateBase, "paper"),
            (roles.Text, "ink"),
            (roles.Button, "surface"),
            (roles.ButtonText, "ink"),
            (roles.Highlight, "accent"),
            (roles.HighlightedText, "on_accent"),
            (roles.ToolTipBase, "surface"),
            (roles.ToolTipText, "ink"),
            (roles.PlaceholderText, "soft"),
            (roles.Link, "accent"),
            (roles.Mid, "line"),
        ):
            palette.setColor(role, self.colour(name))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("edge"))
        return palette


def wear(widget: QWidget, name: str, value: str | bool) -> None:
    """Give a widget another look: a property that the style sheet goes by.

    A widget that was not shown yet takes its look when it is; one that was takes it now.
    """
    # To the style sheet a property that is false or empty is as one that was never given.
    if (widget.property(name) or "") != (value or ""):
        widget.setProperty(name, value)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            widget.style().polish(widget)


def style_sheet(theme: Theme) -> str:
    """The style sheet. Widgets choose a look by a `kind` property, never by their own colours."""
    c, px = theme.palette, theme.px
    return f"""
    * {{ outline: 0; }}
    QToolTip {{ background: {c["surface"]}; color: {c["ink"]}; border: 1px solid {c["edge"]};
        padding: {px(4)}px; }}
    QLabel[kind="title"] {{ font-size: {px(TITLE)}px; font-weight: 600; }}
    QLabel[kind="heading"] {{ font-size: {px(HEADING)}px; font-weight: 600; }}
    QLabel[kind="label"] {{ font-weight: 600; }}
    QLabel[kind="caption"] {{ font-size: {px(CAPTION)}px; color: {c["soft"]}; }}
    QLabel[kind="soft"] {{ color: {c["soft"]}; }}
    QLabel[kind="invitation"] {{ font-size: {px(HEADING)}px; color: {c["soft"]}; }}
    QLabel[kind="danger"] {{ color: {c["danger"]}; font-weight: 600; }}
    QLabel[kind="clock"] {{ font-size: {px(CLOCK)}px; font-weight: 600; }}
    QFrame[kind="surface"] {{ background: {c["surface"]}; border: 1px solid {c["line"]};
        border-radius: {RADIUS}px; }}
    QFrame[kind="reading"] {{ background: {c["surface"]}; border: 2px solid {c["edge"]};
        border-radius: {RADIUS}px; }}
    QFrame[kind="bar"] {{ background: {c["surface"]}; border: 0;
        border-bottom: 1px solid {c["line"]}; }}
    QFrame[kind="foot"] {{ background: {c["surface"]}; border: 0;
        border-top: 1px solid {c["line"]}; }}
    QFrame[kind="rail"] {{ background: {c["surface"]}; border: 0;
        border-right: 1px solid {c["line"]}; }}
    QFrame[kind="banner"] {{ background: {c["ground"]}; border: 0; }}
    QFrame[kind="rule"] {{ background: {c["line"]}; border: 0; }}
    QFrame[kind="insertion"] {{ background: {c["accent"]}; border: 0; }}
    QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {{
        background: {c["surface"]}; color: {c["ink"]}; border: 1px solid {c["edge"]};
        border-radius: {RADIUS}px; padding: {px(6)}px {px(8)}px;
        selection-background-color: {c["accent"]}; selection-color: {c["on_accent"]};
        placeholder-text-color: {c["soft"]}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus,
    QAbstractSpinBox:focus {{ border: 2px solid {c["accent"]};
        padding: {px(6) - 1}px {px(8) - 1}px; }}
    QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{ border: 0;
        padding: 0 0 0 {px(8)}px; background: transparent; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: 0;
        subcontrol-origin: border; width: {px(28)}px; }}
    QAbstractSpinBox::up-button {{ subcontrol-position: top right; }}
    QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; }}
    QAbstractSpinBox::up-arrow {{ image: url("{theme.drawn("chevron-up")}");
        width: {px(12)}px; height: {px(12)}px; }}
    QAbstractSpinBox::down-arrow {{ image: url("{theme.drawn("chevron-down")}");
        width: {px(12)}px; height: {px(12)}px; }}
    QComboBox::drop-down {{ border: 0; width: {px(28)}px; }}
    QComboBox::down-arrow {{ image: url("{theme.drawn("chevron-down")}");
        width: {px(16)}px; height: {px(16)}px; }}
    QComboBox {{ combobox-popup: 0; }}
    QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus {{
        background: {c["surface"]}; color: {c["ink"]}; border: 1px solid {c["edge"]};
        selection-background-color: {c["ground"]}; selection-color: {c["ink"]};
        padding: {px(4)}px; }}
    QComboBox:disabled, QLineEdit:disabled, QAbstractSpinBox:disabled {{ color: {c["soft"]};
        border-color: {c["line"]}; }}
    QLineEdit[kind="line"] {{ font-size: {px(HEADING)}px; padding: {px(10)}px {px(12)}px; }}
    QPlainTextEdit[kind="said"] {{ font-size: {px(HEADING)}px; }}
    QPlainTextEdit[kind="said"], QPlainTextEdit[kind="words"] {{ background: transparent;
        border: 1px solid transparent; padding: 0 {px(4)}px; }}
    QPlainTextEdit[kind="said"]:hover, QPlainTextEdit[kind="words"]:hover {{
        border: 1px solid {c["line"]}; }}
    QPlainTextEdit[kind="said"]:focus, QPlainTextEdit[kind="words"]:focus {{
        background: {c["surface"]}; border: 2px solid {c["accent"]}; padding: 0 {px(4) - 1}px; }}
    QPlainTextEdit[kind="large"] {{ font-size: {px(HEADING)}px; font-weight: 600; }}
    QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 2px solid {c["danger"]}; }}
    QPushButton, QToolButton {{ background: {c["surface"]}; color: {c["ink"]};
        border: 1px solid {c["edge"]}; border-radius: {RADIUS}px;
        padding: {px(7)}px {px(14)}px; }}
    QPushButton:hover, QToolButton:hover {{ background: {c["ground"]}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {c["line"]}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {c["accent"]};
        padding: {px(7) - 1}px {px(14) - 1}px; }}
    QPushButton:checked, QToolButton:checked {{ background: {c["ground"]};
        border-color: {c["accent"]}; font-weight: 600; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {c["edge"]};
        border-color: {c["line"]}; background: transparent; }}
    QPushButton[kind="primary"] {{ background: {c["accent"]}; color: {c["on_accent"]};
        border-color: {c["accent"]}; font-weight: 600; padding: {px(10)}px {px(20)}px; }}
    QPushButton[kind="primary"]:disabled {{ background: {c["line"]}; color: {c["soft"]};
        border-color: {c["line"]}; }}
    QPushButton[kind="primary"][low="true"] {{ padding: {px(6)}px {px(14)}px; }}
    QPushButton[kind="primary"][low="true"]:focus {{
        padding: {px(6) - 1}px {px(14) - 1}px; }}
    QPushButton[kind="primary"]:hover {{ background: {c["ink"]}; color: {c["paper"]}; }}
    QPushButton[kind="primary"]:focus {{ border: 2px solid {c["ink"]};
        padding: {px(10) - 1}px {px(20) - 1}px; }}
    QPushButton[kind="quiet"], QToolButton[kind="quiet"] {{ background: transparent;
        border-color: transparent; }}
    QToolButton[kind="quiet"] {{ padding: {px(7)}px {px(8)}px; }}
    QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover {{
        background: {c["ground"]}; }}
    QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus {{
        border: 2px solid {c["accent"]}; }}
    QToolButton[kind="quiet"]:focus {{ padding: {px(7) - 1}px {px(8) - 1}px; }}
    QPushButton[kind="chip"], QPushButton[kind="found"], QPushButton[kind="tab"] {{
        padding: {px(3)}px {px(8)}px; }}
    QPushButton[kind="tab"] {{ font-weight: 600; }}
    QPushButton[kind="chip"] {{ background: {c["ground"]}; border-color: {c["accent"]}; }}
    QPushButton[kind="found"] {{ background: transparent; border: 1px dashed {c["edge"]}; }}
    QPushButton[kind="chip"]:focus, QPushButton[kind="found"]:focus,
    QPushButton[kind="tab"]:focus {{
        border: 2px solid {c["accent"]}; padding: {px(3) - 1}px {px(8) - 1}px; }}
    QFileDialog QToolButton, QFileDialog QToolButton:focus {{ padding: {px(5)}px; }}
    QToolButton::menu-indicator {{ image: none; }}
    QToolButton[kind="icon"], QPushButton[kind="icon"] {{ padding: {px(5)}px; }}
    QToolButton[kind="icon"]:focus, QPushButton[kind="icon"]:focus {{ padding: {px(5) - 1}px; }}
    QListView, QTreeView, QTableView {{ background: {c["surface"]}; color: {c["ink"]};
        border: 1px solid {c["line"]}; border-radius: {RADIUS}px; padding: 1px; }}
    QListView:focus, QTreeView:focus, QTableView:focus {{ border: 2px solid {c["accent"]};
        padding: 0; }}
    QListView[kind="rail"], QListView[kind="rail"]:focus {{ background: transparent;
        border: 0; padding: 0; }}
    QListView::item {{ padding: {px(6)}px {px(8)}px; }}
    QTreeView::item {{ padding: {px(6)}px {px(5)}px; }}
    QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {{
        background: {c["ground"]}; color: {c["ink"]}; }}
    QHeaderView {{ background: {c["surface"]}; border: 0; }}
    QHeaderView::section {{ background: {c["surface"]}; color: {c["soft"]}; border: 0;
        border-bottom: 1px solid {c["line"]}; padding: {px(8)}px {px(15)}px; }}
    QHeaderView::up-arrow {{ image: url("{theme.drawn("chevron-up")}");
        width: {px(10)}px; height: {px(10)}px; subcontrol-position: top center; }}
    QHeaderView::down-arrow {{ image: url("{theme.drawn("chevron-down")}");
        width: {px(10)}px; height: {px(10)}px; subcontrol-position: top center; }}
    QTableCornerButton::section {{ background: {c["surface"]}; border: 0;
        border-bottom: 1px solid {c["line"]}; }}
    QTableView[kind="close"]::item {{ padding: 0 {px(5)}px; }}
    QHeaderView[kind="close"]::section {{ font-size: {px(CAPTION)}px;
        padding: {px(4)}px {px(8)}px; }}
    QHeaderView[kind="close"]::section:vertical {{ border: 0;
        border-right: 1px solid {c["line"]}; }}
    QAbstractScrollArea[kind="sheets"] {{ background: {c["paper"]};
        border: 1px solid {c["line"]}; border-radius: {RADIUS}px; padding: 1px; }}
    QAbstractScrollArea[kind="sheets"]:focus {{ border: 2px solid {c["accent"]}; padding: 0; }}
    QGraphicsView[kind="canvas"] {{ border: 2px solid transparent; border-radius: {RADIUS}px; }}
    QGraphicsView[kind="canvas"]:focus {{ border-color: {c["accent"]}; }}
    QScrollArea {{ background: transparent; border: 0; }}
    QScrollArea > QWidget > QWidget {{ background: transparent; }}
    QScrollBar:vertical {{ background: transparent; width: {px(12)}px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: {px(12)}px; margin: 0; }}
    QScrollBar::handle {{ background: {c["edge"]}; border-radius: 3px; }}
    QScrollBar::handle:vertical {{ min-height: {px(32)}px; margin: 2px {(px(12) - 6) // 2}px; }}
    QScrollBar::handle:horizontal {{ min-width: {px(32)}px; margin: {(px(12) - 6) // 2}px 2px; }}
    QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {c["soft"]}; }}
    QScrollBar::handle:vertical:hover, QScrollBar::handle:vertical:pressed {{
        margin: 2px; border-radius: {(px(12) - 4) // 2}px; }}
    QScrollBar::handle:horizontal:hover, QScrollBar::handle:horizontal:pressed {{
        margin: 2px; border-radius: {(px(12) - 4) // 2}px; }}
    QScrollBar::handle:disabled {{ background: transparent; }}
    QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QCheckBox, QRadioButton {{ spacing: {px(8)}px; }}
    QCheckBox::indicator {{ width: {px(14)}px; height: {px(14)}px; border-radius: 3px;
        background: {c["surface"]}; border: 1px solid {c["edge"]}; margin: 1px; }}
    QCheckBox::indicator:checked {{ image: url("{theme.drawn("check")}"); }}
    QCheckBox::indicator:disabled {{ border-color: {c["line"]}; }}
    QCheckBox::indicator:focus {{ border: 2px solid {c["accent"]}; margin: 0; }}
    QMenuBar, QMenu {{ background: {c["surface"]}; color: {c["ink"]}; }}
    QMenu {{ border: 1px solid {c["line"]}; padding: {px(4)}px; }}
    QMenu::item {{ padding: {px(6)}px {px(20)}px; }}
    QMenu::item:disabled {{ color: {c["edge"]}; }}
    QMenu::item:selected, QMenuBar::item:selected {{ background: {c["ground"]};
        color: {c["ink"]}; }}
    QProgressBar {{ background: {c["line"]}; border: 0; border-radius: {px(4)}px;
        min-height: {px(8)}px; max-height: {px(8)}px; }}
    QProgressBar::chunk {{ background: {c["accent"]}; border-radius: {px(4)}px; }}
    QSplitter::handle {{ background: {c["line"]}; }}
    """
