"""Tests of the view of back-ups."""
