"""An e-mail as the rest of the program sees it: who wrote what to whom, without its technical clothes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum


class Method(StrEnum):
    """What a calendar part wants."""

    REQUEST = "request"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Person:
    """A name as written, perhaps empty, and an address in small letters."""

    name: str
    address: str

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2]


NOBODY = Person("", "")


@dataclass(frozen=True, slots=True)
class Invitation:
    """One appointment of a calendar part. `at` is local to `zone`, as `HH:MM`; None where it fills the day."""

    method: Method
    uid: str
    day: date
    at: str | None = None
    zone: str | None = None
    minutes: int | None = None
    summary: str = ""
    place: str = ""
    people: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """One e-mail. `text` is what its sender wrote this time: what it quotes and the signature stand apart.

    `problems` are sentences on what of it could not be read.
    """

    message_id: str
    references: tuple[str, ...]
    sender: Person
    recipients: tuple[Person, ...]
    subject: str
    sent: datetime | None
    text: str
    signature: str = ""
    quoted: str = ""
    links: tuple[str, ...] = ()
    is_bulk: bool = False
    is_automatic: bool = False
    invitations: tuple[Invitation, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What tells this e-mail from all others: its Message-ID, or else a fingerprint of what it says."""
        if self.message_id:
            return self.message_id
        parts = (self.sender.address, self.subject, self.sent.isoformat() if self.sent else "", self.text)
        return "sha256:" + hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]

    def day(self, zone: tzinfo | None = None) -> date | None:
        """The calendar day on which it was sent, where the user is (or in a zone)."""
        return self.sent.astimezone(zone).date() if self.sent else None
