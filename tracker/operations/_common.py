"""What several operations need: labels for one or many, names that must be there and be free."""

from __future__ import annotations

from collections.abc import Sequence

from tracker import errors
from tracker.changes import Label
from tracker.records import Application
from tracker.text import checked, name_key

NOTE_LIMIT = 1_000_000  # characters; Qt's text views freeze on much more


def shown_title(application: Application) -> str:
    return application.title or application.company


def label_for(key: str, applications: Sequence[Application], **arguments: str | int) -> Label:
    """The label of what is done to one application by its title, or to many by their number."""
    if len(applications) == 1:
        return Label(key, {"title": shown_title(applications[0]), **arguments})
    return Label(f"{key}_many", {"n": len(applications), **arguments})


def required_name(text: str, noun: str) -> str:
    """The name as typed, without blanks around it; refused when nothing is left."""
    name = checked(text, f"The name of the {noun}").strip()
    if not name_key(name):
        raise errors.InvalidInput(f"The name of the {noun} is empty; type one.")
    return name


def free_name(name: str, others: Sequence[str], noun: str) -> None:
    """Refuse a name that another one has already."""
    if name_key(name) in {name_key(other) for other in others}:
        raise errors.InvalidInput(f"There is already a {noun} “{name}”; choose another name.")


def long_text(text: str, what: str) -> str:
    """A text of any script, refused only where it is too long or cannot be stored."""
    if len(text) > NOTE_LIMIT:
        raise errors.InvalidInput(
            f"{what} has {len(text):,} characters; at most {NOTE_LIMIT:,} can be kept. Shorten it."
        )
    return checked(text, what)
