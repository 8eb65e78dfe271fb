"""The settings: look, searches, tags, and where the database is."""

from __future__ import annotations

from ui.preferences.page import PreferencesPage

__all__ = ["PreferencesPage"]
