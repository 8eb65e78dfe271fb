"""The panel at the right: one application in all its parts, edited in place."""

from __future__ import annotations

from ui.detail.panel import DetailPanel

__all__ = ["DetailPanel"]
