"""Pursuit without a screen: records, store, operations, queries and the command line."""

from __future__ import annotations

__version__ = "0.1.0"
