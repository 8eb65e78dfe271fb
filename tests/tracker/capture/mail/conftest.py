"""The invented e-mails, and e-mails made on the spot."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.tracker.build import TODAY
from tracker.capture.mail.understanding import Understood, understand

FOLDER = Path(__file__).resolve().parents[3] / "data" / "capture" / "mail"
Mail = Callable[..., bytes]
Reads = Callable[..., Understood]


@pytest.fixture
def mail() -> Mail:
    """Makes the bytes of an e-mail from its subject, its text and its headers."""

    def make(
        subject: str, text: str, sender: str = "Dana Lee <dana@harbor.example>", day: str = "", **headers: str
    ) -> bytes:
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = sender, "Robin Vale <robin@mail.example>", subject
        message["Date"] = day or "Mon, 23 Nov 2026 12:00:00 +0000"
        for name, value in headers.items():
            message[name.replace("_", "-")] = value
        message.set_content(text)
        return message.as_bytes()

    return make


@pytest.fixture
def reads() -> Reads:
    """Understands an e-mail by its bytes, or by the name of an invented one; the user lives in UTC."""

    def read(what: str | bytes, today: date = TODAY) -> Understood:
        data = (FOLDER / f"{what}.eml").read_bytes() if isinstance(what, str) else what
        return understand(data, "test", today, UTC)

    return read
