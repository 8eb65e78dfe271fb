"""The kanban board."""

from __future__ import annotations

from ui.board.page import BoardPage

__all__ = ["BoardPage"]
