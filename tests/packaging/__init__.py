"""Tests of what makes a checkout into something to install."""
