"""Tests of the board."""

from __future__ import annotations
