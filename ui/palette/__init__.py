"""Anything by its name: commands, applications, saved views, target roles and stages."""

from __future__ import annotations

from ui.palette.finding import Finder
from ui.palette.panel import Palette

__all__ = ["Finder", "Palette"]
