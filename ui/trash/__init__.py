"""The trash: what was thrown away, until it is restored or deleted for good."""

from __future__ import annotations

from ui.trash.page import TrashPage

__all__ = ["TrashPage"]
