"""The agenda: what waits, from overdue to quiet, and one-key answers to it."""

from __future__ import annotations

from ui.agenda.page import AgendaPage

__all__ = ["AgendaPage"]
