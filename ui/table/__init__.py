"""The table of all applications."""

from __future__ import annotations

from ui.table.page import LayoutText, TablePage

__all__ = ["LayoutText", "TablePage"]
