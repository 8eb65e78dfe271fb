"""Tests of Pursuit; `python -m tests` runs them all."""
