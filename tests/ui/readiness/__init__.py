"""Tests of the readiness view."""
