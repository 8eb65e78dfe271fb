"""The kinds of e-mails about applications."""

from __future__ import annotations

from enum import StrEnum


class MailKind(StrEnum):
    """What an e-mail is. What is not surely one of the others is `other`."""

    CONFIRMATION = "confirmation"
    REJECTION = "rejection"
    INTERVIEW = "interview"
    OFFER = "offer"
    CONTACT = "contact"
    ASSESSMENT = "assessment"
    OTHER = "other"
