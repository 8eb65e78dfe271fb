"""The user's own values, with which conditions are compared: years, degree, languages and the like."""

from __future__ import annotations

from tracker import errors
from tracker.changes import ChangeSet, Label
from tracker.conditions import What
from tracker.records import Profile
from tracker.sentences import Sentence
from tracker.store import Store
from tracker.text import checked


def set_value(store: Store, what: str, value: str) -> ChangeSet:
    """Set the user's own value for a kind of condition, as typed: `6`, `MSc`, `German C1, English`; empty for none."""
    with store.transaction() as write:
        if what not in set(What):
            raise errors.InvalidInput(
                "There is no “{what}” in a profile; there are {known}.", what=what, known=", ".join(What)
            )
        text = checked(value, Sentence("Your own {what}", what=what)).strip()
        write.label = Label("set_profile", {"what": what})
        known = next((profile for profile in store.records(Profile).values() if profile.what == what), None)
        if known and text:
            write.put(known._replace(value=text))
        elif known:
            write.delete(known)
        elif text:
            write.insert(Profile(0, what, text))
    return write.changes
