"""Sentences that a screen reader says without being asked."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def read_out(widget: QWidget, sentence: str) -> None:
    """Have a screen reader say a sentence that appeared at a widget."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
