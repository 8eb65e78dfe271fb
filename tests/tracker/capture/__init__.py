"""Tests of reading postings from outside."""
