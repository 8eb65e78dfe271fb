"""Tests of the table."""

from __future__ import annotations
