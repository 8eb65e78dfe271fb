"""Fetches one page that the user asked for: from the open net only, checked at every step, and never for long."""

from __future__ import annotations

import socket
import threading
import zlib
from collections.abc import Callable, Collection
from contextlib import suppress
from http.cookiejar import DefaultCookiePolicy
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tracker.capture.addresses import Link, is_open, read_link
from tracker.capture.limits import MOST_BYTES
from tracker.errors import PursuitError
from tracker.sentences import Sentence

if TYPE_CHECKING:
    from requests import Response, Session

DEADLINE: Final = 10.0  # seconds for all of it, names and redirects too
MOST_REDIRECTS: Final = 5
REDIRECTS: Final = frozenset((301, 302, 303, 307, 308))
AT_ONCE: Final = 65_536  # bytes
LOOKS_EVERY: Final = 0.05  # seconds between looks whether it was cancelled
HEADERS: Final = {
    "User-Agent": "Pursuit (a job search tracker; fetched on the user's word)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.8",
    "Accept-Encoding": "gzip",
    "Accept-Language": "en,de;q=0.8,*;q=0.5",
}
Place = tuple[str, int]
Resolve = Callable[[str, int], list[str]]


class NotFetched(PursuitError):
    """The page could not be had; the sentence says why and what can be done instead."""


class Fetched(NamedTuple):
    """A page as it came: its bytes, where it was in the end, and what its server says that it is."""

    data: bytes
    url: str
    media_type: str
    charset: str


def fetch(
    url: str,
    *,
    is_cancelled: Callable[[], bool] = lambda: False,
    allowed: Collection[Place] = (),
    deadline: float = DEADLINE,
    resolve: Resolve | None = None,
    authorities: str = "",
) -> Fetched:
    """The page at a link. Raises NotFetched or InvalidInput with the reason; blocks for `deadline` seconds at most.

    Each address, also of each redirect, must be of the open net; the connection is made to the address that was
    checked. `allowed` are addresses with ports that may be asked all the same, and `authorities` a file of
    certificates to trust besides; both are for servers of one's own.
    """
    link = read_link(url)
    attempt = _Attempt(frozenset(allowed), resolve or _addresses, monotonic() + deadline, authorities)
    worker = threading.Thread(target=attempt.run, args=(link,), daemon=True)
    worker.start()
    while worker.is_alive() and monotonic() < attempt.until and not is_cancelled():
        worker.join(LOOKS_EVERY)
    if worker.is_alive():
        attempt.give_up()
        if is_cancelled():
            raise NotFetched("Fetching was cancelled.")
        raise NotFetched(
            "The page did not come within {seconds:g} seconds; open it in the browser and paste its text instead.",
            seconds=deadline,
        )
    if attempt.failure is not None:
        raise attempt.failure
    assert attempt.fetched is not None
    return attempt.fetched


class _Attempt:
    """One try, on a thread of its own: a name may take longer to be looked up than anybody will wait."""

    def __init__(self, allowed: frozenset[Place], resolve: Resolve, until: float, authorities: str) -> None:
        self.until = until
        self.fetched: Fetched | None = None
        self.failure: Exception | None = None
        self._allowed = allowed
        self._resolve = resolve
        self._authorities = authorities
        self._is_given_up = False
        self._lock = threading.Lock()
        self._sockets: list[socket.socket] = []

    def run(self, link: Link) -> None:
        """Fetch, and keep the page or why there is none."""
        from requests.exceptions import RequestException
        from urllib3.exceptions import HTTPError

        try:
            with _session(self) as session:
                self.fetched = self._follow(session, link)
        except PursuitError as error:
            self.failure = error
        except (RequestException, HTTPError, OSError, zlib.error, ValueError) as error:
            self.failure = _refusal_within(error) or NotFetched(_sentence(error, link.host))
        except Exception as error:  # a bug is for the caller to see
            self.failure = error

    def give_up(self) -> None:
        """End whatever is under way; a drip of bytes would keep a reader awake for ever."""
        with self._lock:
            self._is_given_up = True
            open_ones = list(self._sockets)
        for one in open_ones:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def connect(self, host: str, port: int) -> socket.socket:
        """A connection to an address of the host that was checked."""
        addresses = self._resolve(host, port)
        refused = [one for one in addresses if not is_open(one) and (one, port) not in self._allowed]
        if refused or not addresses:
            raise NotFetched(
                "{host} is on this computer or its own network; only pages of the open net are fetched.", host=host
            )
        failure: OSError | None = None
        for address in addresses:
            try:
                return self._keep(socket.create_connection((address, port), timeout=self._left()))
            except OSError as error:
                failure = error
        raise failure or OSError("no address")

    def _keep(self, connection: socket.socket) -> socket.socket:
        with self._lock:
            self._sockets.append(connection)
            is_given_up = self._is_given_up
        if is_given_up:
            connection.close()
            raise OSError("given up")
        return connection

    def _left(self) -> float:
        left = self.until - monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    def _follow(self, session: Session, link: Link) -> Fetched:
        for _ in range(MOST_REDIRECTS + 1):
            with session.get(
                link.url, stream=True, allow_redirects=False, timeout=self._left(), verify=self._authorities or True
            ) as response:
                if response.status_code not in REDIRECTS:
                    return self._page(response, link)
                link = read_link(response.headers.get("Location", ""), link.url)
        raise NotFetched(
            "The page was redirected more than {most} times; open it in the browser and paste its text instead.",
            most=MOST_REDIRECTS,
        )

    def _page(self, response: Response, link: Link) -> Fetched:
        if response.status_code != 200:
            raise NotFetched(
                "{host} answers {status} instead of the page; open it in the browser and paste its text instead.",
                host=link.host,
                status=response.status_code,
            )
        media_type, _, options = response.headers.get("Content-Type", "").partition(";")
        charset = options.partition("charset=")[2].strip(" \"'").partition(";")[0]
        coding = response.headers.get("Content-Encoding", "").strip().lower()
        return Fetched(_unpacked(self._body(response), coding), link.url, media_type.strip().lower(), charset[:40])

    def _body(self, response: Response) -> bytes:
        """The body as it is on the wire, up to the limit."""
        said = response.headers.get("Content-Length", "")
        if said.isascii() and said.isdigit() and len(said) < 20 and int(said) > MOST_BYTES:
            raise NotFetched(TOO_LARGE)
        pieces: list[bytes] = []
        length = 0
        while piece := response.raw.read(AT_ONCE, decode_content=False):
            self._left()
            pieces.append(piece)
            length += len(piece)
            if length > MOST_BYTES:
                raise NotFetched(TOO_LARGE)
        return b"".join(pieces)


def _session(attempt: _Attempt) -> Session:
    """A session that takes nothing from the environment (proxies, passwords), keeps no cookies, and pins addresses."""
    import requests

    session = requests.Session()
    session.trust_env = False
    session.headers.clear()
    session.headers.update(HEADERS)
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    for scheme in ("http://", "https://"):
        session.mount(scheme, _adapter(attempt))
    return session


def _adapter(attempt: _Attempt) -> Any:
    """The adapter whose connections go where `attempt` leads, so that the address asked is the one that was checked."""
    from requests.adapters import HTTPAdapter
    from urllib3.connection import HTTPConnection, HTTPSConnection
    from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return attempt.connect(self.host.strip("[]"), self.port or 80)

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return attempt.connect(self.host.strip("[]"), self.port or 443)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    class Adapter(HTTPAdapter):
        def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
            super().init_poolmanager(*args, **kwargs)
            self.poolmanager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}

    return Adapter(max_retries=0)


def _addresses(host: str, port: int) -> list[str]:
    """All addresses of a host, however they are written."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _unpacked(body: bytes, coding: str) -> bytes:
    """The body without its packing, which may hold no more than the limit either."""
    if coding in {"", "identity"}:
        return body
    if coding not in {"gzip", "x-gzip"}:
        raise NotFetched(
            "The page is packed in a way that was not asked for; open it in the browser and paste its text instead."
        )
    unpacked = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(body, MOST_BYTES + 1)
    if len(unpacked) > MOST_BYTES:
        raise NotFetched(TOO_LARGE)
    return unpacked


def _refusal_within(error: BaseException) -> PursuitError | None:
    """Our own refusal, where it came up through the libraries."""
    seen: BaseException | None = error
    for _ in range(10):
        if isinstance(seen, PursuitError):
            return seen
        seen = seen.__cause__ or seen.__context__ if seen else None
    return None


def _sentence(error: Exception, host: str) -> Sentence:
    from requests.exceptions import SSLError, Timeout

    if isinstance(error, SSLError):
        return Sentence(
            "The certificate of {host} is not valid, so that nobody knows who answers; "
            "open it in the browser and paste its text instead.",
            host=host,
        )
    if isinstance(error, Timeout | TimeoutError):
        return Sentence("The page did not come in time; open it in the browser and paste its text instead.")
    return Sentence(
        "{host} cannot be reached; check the link and the connection, "
        "or open it in the browser and paste its text instead.",
        host=host,
    )


TOO_LARGE: Final = Sentence(
    "The page is larger than {most} MB; open it in the browser and paste its text instead.",
    most=MOST_BYTES // 1_000_000,
)
