"""Benchmarks: every figure is a ratio against a yardstick measured in the same run (`python -m tests.bench`)."""

from __future__ import annotations
