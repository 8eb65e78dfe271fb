"""What is said to those who hear the window: a sentence that a screen reader speaks at once."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str) -> None:
    """Let a screen reader speak a sentence, as of this widget."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # none is needed for the first picture

    if sentence:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
