"""Charts as plain geometry: the screen, pictures, pages and SVG files all draw the same shapes."""

from __future__ import annotations
