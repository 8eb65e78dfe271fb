"""The back-ups that there are, what each holds, and the way back to one."""

from __future__ import annotations

from ui.backups.page import BackupsPage

__all__ = ["BackupsPage"]
