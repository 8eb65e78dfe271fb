"""What several operations need: labels for one or many, names that must be there and be free."""

from __future__ import annotations

from collections.abc import Sequence

from tracker import errors
from tracker.changes import Label
from tracker.records import Application
from tracker.sentences import Sentence
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
    name = checked(text, Sentence("The name of the {noun}", noun=Sentence(noun))).strip()
    if not name_key(name):
        raise errors.InvalidInput("The name of the {noun} is empty; type one.", noun=Sentence(noun))
    return name


def free_name(name: str, others: Sequence[str], noun: str) -> None:
    """Refuse a name that another one has already."""
    if name_key(name) in {name_key(other) for other in others}:
        raise errors.InvalidInput(
            "There is already a {noun} “{name}”; choose another name.", noun=Sentence(noun), name=name
        )


def long_text(text: str, what: str) -> str:
    """A text of any script, refused only where it is too long or cannot be stored."""
    if len(text) > NOTE_LIMIT:
        raise errors.InvalidInput(
            "{what} has {size:,} characters; at most {most:,} can be kept. Shorten it.",
            what=Sentence(what),
            size=len(text),
            most=NOTE_LIMIT,
        )
    return checked(text, what)
