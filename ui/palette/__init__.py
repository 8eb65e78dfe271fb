"""Anything by its name: commands, applications, saved views, target roles, stages and settings."""

from __future__ import annotations

from ui.palette.finding import Finder, Ways
from ui.palette.panel import Palette

__all__ = ["Finder", "Palette", "Ways"]
