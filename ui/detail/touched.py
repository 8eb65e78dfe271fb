"""What a change set concerns of the application that is shown, so that only that is read again."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from tracker.changes import Change, ChangeSet
from tracker.records import (
    Application,
    ApplicationContact,
    ApplicationTag,
    Attachment,
    ConditionAsked,
    Contact,
    ContactChannel,
    ContactDetail,
    Document,
    Event,
    EventContact,
    Evidence,
    Interview,
    InterviewDetail,
    Notes,
    Offer,
    Posting,
    Profile,
    Question,
    Rate,
    Record,
    Requirement,
    RequirementOption,
    Role,
    Search,
    Skill,
    SkillRating,
    Stage,
    Tag,
    Task,
)


class Part(StrEnum):
    """The parts of the panel that are filled apart from each other."""

    HEAD = "head"
    FIT_LINE = "fit_line"
    FIT = "fit"
    FACTS = "facts"
    NEXT = "next"
    TIMELINE = "timeline"
    NOTES = "notes"
    POSTING = "posting"
    FILES = "files"
    PEOPLE = "people"
    OFFER = "offer"


EVERY_PART: Final = frozenset(Part)
FITS: Final = frozenset((Part.FIT_LINE, Part.FIT))

PARTS_OF: Final[dict[type[Record], frozenset[Part]]] = {
    Application: frozenset((Part.HEAD, Part.FACTS, Part.NEXT, Part.TIMELINE, *FITS)),
    ApplicationTag: frozenset((Part.FACTS,)),
    Task: frozenset((Part.HEAD, Part.NEXT)),
    Interview: frozenset((Part.HEAD, Part.NEXT, Part.TIMELINE)),
    InterviewDetail: frozenset((Part.NEXT, Part.TIMELINE)),
    Question: frozenset((Part.NEXT, Part.TIMELINE)),
    Event: frozenset((Part.TIMELINE, Part.PEOPLE)),
    EventContact: frozenset((Part.PEOPLE,)),
    Attachment: frozenset((Part.FILES,)),
    Offer: frozenset((Part.HEAD, Part.NEXT, Part.OFFER)),
    Notes: frozenset((Part.NOTES,)),
    Posting: frozenset((Part.POSTING, *FITS)),
    ApplicationContact: frozenset((Part.PEOPLE,)),
    # Those that belong to no application concern any.
    Stage: frozenset((Part.HEAD, Part.TIMELINE)),
    Tag: frozenset((Part.FACTS,)),
    Search: frozenset((Part.FACTS,)),
    Contact: frozenset((Part.PEOPLE,)),
    ContactDetail: frozenset((Part.PEOPLE,)),
    ContactChannel: frozenset((Part.PEOPLE,)),
    Document: frozenset((Part.FILES,)),
    Rate: frozenset((Part.OFFER,)),
    # What a fit is made of. An option does not say of which application it is.
    Requirement: FITS,
    RequirementOption: FITS,
    ConditionAsked: FITS,
    Skill: FITS,
    SkillRating: FITS,
    Evidence: FITS,
    Profile: FITS,
    Role: frozenset((Part.FACTS, *FITS)),
}
SHARED: Final = (
    Stage, Tag, Search, Contact, ContactDetail, ContactChannel, Document, Rate, RequirementOption, Skill, SkillRating,
    Evidence, Profile, Role,
)  # fmt: skip
BY_ID: Final = (Application, Notes, Posting)


def touched_parts(changes: ChangeSet, application: int) -> frozenset[Part]:
    """The parts of the panel that show something of what was changed."""
    if changes.is_everything:
        return EVERY_PART
    found: set[Part] = set()
    for change in changes.changes:
        kind = type(change.record)
        if kind in PARTS_OF and _concerns(change, application):
            found |= PARTS_OF[kind]
    return frozenset(found)


def _concerns(change: Change, application: int) -> bool:
    record = change.record
    if isinstance(record, SHARED):
        return True
    if isinstance(record, BY_ID):
        return record.id == application
    return any(getattr(image, "application", None) == application for image in (change.before, change.after))
