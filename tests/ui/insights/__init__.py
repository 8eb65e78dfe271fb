"""The page of insights on the screen."""

from __future__ import annotations
