"""The only way out of the window: a link is read strictly, its host is shown, and only then the desktop opens it."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, quote, urlsplit

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from tracker.errors import InvalidInput
from ui.messages import plain_message
from ui.plain import one_line

LINK_LIMIT: Final = 8_000  # characters; longer than any browser takes
SHOWN_LIMIT: Final = 400
HOST_LABEL: Final = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
LONE_PERCENT: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")
LOCAL_PART: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~][A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{0,63}")

translate = QCoreApplication.translate
Buttons = QMessageBox.StandardButton


@dataclass(frozen=True, slots=True)
class Link:
    """A link that may be opened: `url` is ASCII, `host` is where it leads, as the net knows it."""

    scheme: str
    host: str
    url: str


def parse_link(text: str) -> Link:
    """The link in a text that holds nothing else: http or https with a host, or mailto with one address.

    Raises InvalidInput with the reason: a user name before the host, control characters, spaces, any other scheme.
    """
    stripped = text.strip()
    if not stripped:
        raise InvalidInput(translate("Links", "There is no link here; type one first."))
    if len(stripped) > LINK_LIMIT:
        raise InvalidInput(translate("Links", "This link is too long to be opened."))
    if "\\" in stripped or any(_is_unsafe(letter) for letter in stripped):
        raise InvalidInput(translate("Links", "This link holds spaces or characters that cannot be seen."))
    parts = _split(stripped)
    if parts.scheme == "mailto":
        return _mail_link(parts.path)
    if parts.scheme in {"http", "https"}:
        return _web_link(parts)
    if not parts.scheme or "." in parts.scheme:  # example.com:8080 has a “scheme” too
        raise InvalidInput(translate("Links", "This link does not say how to open it; put https:// before it."))
    raise InvalidInput(translate("Links", "Only links that begin with http://, https:// or mailto: are opened."))


def open_link(parent: QWidget, text: str) -> bool:
    """Show where a link leads, ask, and let the desktop open it. Says in words why one is not opened."""
    try:
        link = parse_link(text)
    except InvalidInput as refusal:
        plain_message(parent, translate("Links", "Open the link"), str(refusal))
        return False
    return ask(parent, link) and QDesktopServices.openUrl(QUrl(link.url, QUrl.ParsingMode.StrictMode))


def open_mail(parent: QWidget, address: str) -> bool:
    """Like `open_link`, for an e-mail address."""
    return open_link(parent, f"mailto:{address.strip()}")


def ask(parent: QWidget, link: Link) -> bool:
    """Whether the user wants to go there."""
    is_mail = link.scheme == "mailto"
    browse, write = translate("Links", "Open {host} in the browser?"), translate("Links", "Write an e-mail to {host}?")
    # The address is part of the text: Qt takes a message box's further text for mark-up.
    text = f"{(write if is_mail else browse).format(host=link.host)}\n\n{one_line(link.url, SHOWN_LIMIT)}"
    title, buttons = translate("Links", "Open the link"), Buttons.Open | Buttons.Cancel
    return plain_message(parent, title, text, buttons, default=Buttons.Open) == Buttons.Open


def _is_unsafe(letter: str) -> bool:
    """White space, control characters, and what cannot be seen or turns the text around it."""
    return letter.isspace() or unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"}


def _split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text)
        _ = parts.port  # raises where it is no number
    except ValueError:
        raise InvalidInput(translate("Links", "This link cannot be read; check it for typing errors.")) from None
    return parts


def _web_link(parts: SplitResult) -> Link:
    if "@" in parts.netloc:
        raise InvalidInput(translate("Links", "This link has a name before its host, which hides where it leads."))
    host = _ascii_host(parts.hostname or "")
    shown = f"[{host}]" if ":" in host else host
    port = f":{parts.port}" if parts.port is not None else ""
    query = f"?{_quoted(parts.query)}" if parts.query else ""
    fragment = f"#{_quoted(parts.fragment)}" if parts.fragment else ""
    rest = f"{_quoted(parts.path)}{query}{fragment}"
    return Link(parts.scheme, f"{shown}{port}", f"{parts.scheme}://{shown}{port}{rest}")


def _quoted(part: str) -> str:
    """A part of a link in ASCII; what is quoted already stays as it is."""
    return LONE_PERCENT.sub("%25", quote(part, safe="/?%:@!$&'()*+,;=~-._"))


def _mail_link(address: str) -> Link:
    """Only the address: what else a mailto link can fill in (a text, an attachment) is left out."""
    local, at, host = address.rpartition("@")
    if not at or not LOCAL_PART.fullmatch(local):
        raise InvalidInput(translate("Links", "This is not an e-mail address; it looks like name@example.com."))
    whole = f"{local}@{_ascii_host(host)}"
    return Link("mailto", whole, f"mailto:{quote(whole, safe='@')}")


def _ascii_host(host: str) -> str:
    """The host as the net knows it, so that letters of another script cannot pass for others."""
    if ":" in host:
        return _ip_address(host)
    try:
        plain = host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        plain = ""
    labels = plain.removesuffix(".").split(".")
    if labels[-1][:1].isdigit():  # no name ends like that, but an address does
        return _ip_address(plain)
    if all(HOST_LABEL.fullmatch(label) for label in labels):
        return plain
    raise InvalidInput(translate("Links", "This link has no host; write it like https://example.com/jobs."))


def _ip_address(host: str) -> str:
    """The address as it is usually written; other ways to write one (2130706433, 0x7f.1) hide where it leads."""
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        raise InvalidInput(translate("Links", "This link cannot be read; check it for typing errors.")) from None
