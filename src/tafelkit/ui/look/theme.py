"""One look for all windows: colours, type and space, light and dark (tokens in `drawing.tokens`).

Sizes (`sizes.py`) are given in pixels at 100 %; `px` follows the user's own font size.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt, QTemporaryDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from tafelkit.domain.drawing.tokens import DARK, LIGHT, Palette
from tafelkit.ui.look.painting import FAMILY
from tafelkit.ui.look.sizes import TEXT
from tafelkit.ui.look.style_sheet import style_sheet

_FACES = ("Regular", "Semibold")  # the screen shows no others; paper has all
_USUAL_POINTS = 10.0  # the font size at which pixels are as given


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
        """The one family, in one of its sizes."""
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
