"""Files in: what people have from elsewhere becomes applications, as one step that can be undone whole."""

from __future__ import annotations
