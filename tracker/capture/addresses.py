"""Which addresses may be asked for a page: those of the open net, never of this machine or its neighbours."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from typing import Final, NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from tracker.errors import InvalidInput

LONGEST: Final = 8_000  # characters of a link
LONE_PERCENT: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")
EMBEDDING: Final = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("64:ff9b:1::/48"))
PORTS: Final = {"http": 80, "https": 443}
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class Link(NamedTuple):
    """A link that may be fetched, read strictly; `url` is ASCII and without its fragment."""

    scheme: str
    host: str
    port: int
    url: str


def read_link(text: str, base: str = "") -> Link:
    """The link in a text that holds nothing else, seen from `base`. Raises InvalidInput with the reason."""
    joined = urljoin(base, text.strip()) if base else text.strip()
    if len(joined) > LONGEST or "\\" in joined or any(_is_unsafe(letter) for letter in joined):
        raise InvalidInput("This link is too long, or holds spaces or characters that cannot be seen; check it.")
    try:
        parts = urlsplit(joined)
        port = parts.port or PORTS.get(parts.scheme, 0)
        host = (
            (parts.hostname or "").encode("idna").decode("ascii")
            if ":" not in (parts.hostname or "")
            else (parts.hostname or "")
        )
    except (ValueError, UnicodeError):
        raise InvalidInput("This link cannot be read; check it for typing errors.") from None
    if parts.scheme not in PORTS:
        raise InvalidInput("Only links that begin with http:// or https:// are fetched.")
    if "@" in parts.netloc:
        raise InvalidInput("This link has a name before its host, which hides where it leads; it is not fetched.")
    if not host:
        raise InvalidInput("This link has no host; write it like https://example.com/jobs.")
    shown = f"[{host}]" if ":" in host else host
    place = f"{shown}:{port}" if port != PORTS[parts.scheme] else shown
    query = f"?{_quoted(parts.query)}" if parts.query else ""
    return Link(parts.scheme, host, port, f"{parts.scheme}://{place}{_quoted(parts.path) or '/'}{query}")


def is_open(address: str) -> bool:
    """Whether an address belongs to the open net: not loopback, private, link-local, multicast or reserved.

    What stands for an IPv4 address within an IPv6 one is judged by that.
    """
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(one.is_global and not one.is_multicast and not one.is_reserved for one in _meant_by(found))


def _meant_by(address: Address) -> list[Address]:
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    if address.ipv4_mapped:
        return [address.ipv4_mapped]
    if address.teredo:
        return [*address.teredo]
    if address.sixtofour:
        return [address.sixtofour]
    if any(address in network for network in EMBEDDING):
        return [ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)]
    if int(address) >> 32 == 0:  # the old way to write an IPv4 address: ::127.0.0.1
        return [ipaddress.IPv4Address(int(address))]
    return [address]


def _quoted(part: str) -> str:
    return LONE_PERCENT.sub("%25", quote(part, safe="/?%:@!$&'()*+,;=~-._[]"))


def _is_unsafe(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"}
