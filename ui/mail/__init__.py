"""E-mails that were dropped: what each is, to which application it belongs, and what is to be done, to tick."""

from __future__ import annotations

from ui.mail.dialog import MailDialog

__all__ = ["MailDialog"]
