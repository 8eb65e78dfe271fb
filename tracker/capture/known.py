"""What a draft has to do with applications that are there: those that it looks like, and what is kept of it."""

from __future__ import annotations

from collections.abc import Iterable

from tracker import duplicates
from tracker.capture.draft import Draft
from tracker.duplicates import Likeness, find_likely
from tracker.records import Application

CONTACT: dict[str, str] = {"contact_name": "name", "contact_email": "email", "contact_phone": "phone"}


def likely(draft: Draft, applications: Iterable[Application]) -> list[Likeness]:
    """The applications that a draft looks like; see `duplicates.find_likely`."""
    names = ("company", "title", "url", "location", "salary_text", "number")
    known = {name: str(draft.value(name) or "") for name in names}
    return find_likely(duplicates.Draft(**known), applications)


def contact_of(draft: Draft) -> dict[str, str]:
    """The person to ask, as an operation takes it; empty where no name is known."""
    found = {field: str(draft.value(name)) for name, field in CONTACT.items() if draft.value(name)}
    return found if "name" in found else {}
