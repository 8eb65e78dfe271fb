"""What a draft's posting asks for, before it is an application."""

from __future__ import annotations

from tracker.capture.draft import Draft
from tracker.skills.reading import Reading, read_posting
from tracker.skills.vocabulary import Vocabulary


def asked_in(draft: Draft, vocabulary: Vocabulary | None = None) -> Reading:
    """The requirements, conditions and skills in a draft's posting, read as they will be once it is added."""
    return read_posting(draft.posting, str(draft.value("title") or ""), vocabulary)


def skills_in(reading: Reading) -> list[str]:
    """The canonical names of all skills that are asked for, each once, in the order of the text."""
    options = (option.skill for group in reading.requirements for option in group.options)
    return list(dict.fromkeys((*reading.skills, *options)))
