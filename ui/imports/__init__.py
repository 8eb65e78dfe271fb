"""The import of files from elsewhere: what they hold, what it would become, and how it is taken back."""

from __future__ import annotations

from ui.imports.page import ImportPage

__all__ = ["ImportPage"]
