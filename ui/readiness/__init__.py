"""Readiness: target roles, the skill checklist, and what is missing over all open applications."""

from __future__ import annotations

from ui.readiness.page import ReadinessPage

__all__ = ["ReadinessPage"]
