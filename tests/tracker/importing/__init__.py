"""Files from elsewhere: what is in them, what it is taken for, and that all of it comes or nothing."""

from __future__ import annotations
