"""What was read from a posting: a value for each field, how sure it is and from where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import Any, Final

from tracker.text import name_key

APPLICATION_FIELDS: Final = (
    "company", "title", "location", "url", "via", "work_mode", "employment", "salary_text", "salary_min",
    "salary_max", "currency", "period", "deadline",
)  # fmt: skip
"""The fields that an application has under the same name."""
OTHER_FIELDS: Final = ("posted_on", "number", "contact_name", "contact_email", "contact_phone")
FIELDS: Final = (*APPLICATION_FIELDS, *OTHER_FIELDS)


class SourceKind(StrEnum):
    """What a source turned out to be."""

    PAGE = "page"
    TEXT = "text"
    PDF = "pdf"
    MAIL = "mail"


class Sure(IntEnum):
    """How far a guess can be trusted; what is less than likely is no guess at all and stays empty."""

    LIKELY = 1
    SURE = 2


class Origin(StrEnum):
    """Where a guess was found."""

    DATA = "data"  # what the page says for machines: schema.org
    PAGE = "page"  # how the page is built: headings, marked parts, labelled rows
    TEXT = "text"  # the words of the posting
    ADDRESS = "address"  # the link
    MAIL = "mail"  # the head of an e-mail


@dataclass(frozen=True, slots=True)
class Guess:
    """One value. Its type is that of the field: text, an enum of `tracker.records`, a number, a day."""

    value: Any
    sure: Sure
    origin: Origin


@dataclass(frozen=True, slots=True)
class Draft:
    """An application that is not there yet. `source` is the word, path or link that it was read from.

    `guesses` has only the fields that were found. `posting` is the clean text in Markdown, from which requirements
    are read.
    """

    source: str
    kind: SourceKind
    guesses: Mapping[str, Guess] = field(default_factory=lambda: MappingProxyType({}))
    posting: str = ""

    def value(self, name: str) -> Any:
        """The value of a field; None where it is not known."""
        guess = self.guesses.get(name)
        return guess.value if guess else None

    @property
    def values(self) -> dict[str, Any]:
        """What `operations.applications.add` takes, without what is not known."""
        return {name: self.guesses[name].value for name in APPLICATION_FIELDS if name in self.guesses}

    @property
    def is_application(self) -> bool:
        """Whether enough is known to add it."""
        return any(name_key(str(self.value(name) or "")) for name in ("company", "title"))

    def with_guesses(self, guesses: Mapping[str, Guess]) -> Draft:
        """The same draft, with the guesses for what it did not know yet."""
        return replace(self, guesses=MappingProxyType({**guesses, **self.guesses}))
