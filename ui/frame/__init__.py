"""What surrounds every view: side bar, top bar, status line."""

from __future__ import annotations
