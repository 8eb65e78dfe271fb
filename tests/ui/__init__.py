"""Tests of what is on the screen; they need no screen."""
