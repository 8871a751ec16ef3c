"""Qt's own words (Cancel, Save …) in the language of the screen."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from tafelkit.domain.texts import LanguageCode


class QtWords:
    """Has Qt speak the language of the screen; its own is English."""

    def __init__(self, qt: QApplication) -> None:
        self._qt = qt
        self._translator = QTranslator()

    def speak(self, language: LanguageCode) -> None:
        """Speak another language."""
        self._qt.removeTranslator(self._translator)
        self._translator = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if language != "en" and self._translator.load(f"qtbase_{language}", folder):
            self._qt.installTranslator(self._translator)
        QLocale.setDefault(QLocale(language))
