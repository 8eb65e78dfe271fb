"""Tests of the detail panel, driven as a person would."""
