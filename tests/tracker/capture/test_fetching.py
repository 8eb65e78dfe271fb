"""A page is fetched only from the open net, checked at every step, and never for long."""

from __future__ import annotations

import gzip
import socket
import threading
from collections.abc import Collection
from time import monotonic

import pytest

from tests.tracker.capture.servers import CERTIFICATES, HOME, Answer, dripping, moved, page, serving
from tracker.capture.addresses import is_open, read_link
from tracker.capture.fetching import MOST_REDIRECTS, Fetched, NotFetched, fetch
from tracker.capture.limits import MOST_BYTES
from tracker.errors import InvalidInput

PAGE = "<h1>Platform Engineer – Łódź</h1>".encode()
SOON = 0.5  # seconds


def fetched(port: int, *, allowed: Collection[tuple[str, int]], deadline: float = 5.0, path: str = "/job") -> Fetched:
    """Fetch from a name that leads to this computer, of which some ports are allowed."""
    return fetch(f"http://page.example:{port}{path}", allowed=allowed, deadline=deadline, resolve=to_home)


def to_home(_host: str, _port: int) -> list[str]:
    return [HOME]


def test_a_page_comes_with_where_it_was_and_what_it_is() -> None:
    with serving(page(PAGE)) as server:
        found = fetched(server.port, allowed=[server.place])
    url = f"http://page.example:{server.port}/job"
    assert found == Fetched(PAGE, url, "text/html", "utf-8")


def test_the_request_says_nothing_about_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with serving(page(PAGE, "Set-Cookie: who=you; Path=/")) as server:
        for _ in range(2):
            fetched(server.port, allowed=[server.place])
    heads = [head.decode().lower() for head in server.asked]
    assert [sorted(line.partition(":")[0] for line in head.split("\r\n")[1:] if line) for head in heads] == [
        ["accept", "accept-encoding", "accept-language", "host", "user-agent"]
    ] * 2
    assert "cookie" not in heads[1]


def test_a_cookie_is_not_carried_along_a_redirect() -> None:
    with serving(page(PAGE)) as last:
        first_answer = page(b"", f"Location: http://page.example:{last.port}/", "Set-Cookie: a=b", status="301 Moved")
        with serving(first_answer) as first:
            assert fetched(first.port, allowed=[first.place, last.place]).data == PAGE
    assert b"cookie" not in last.asked[0].lower()


@pytest.mark.parametrize(
    "link",
    [
        "http://127.0.0.1/", "http://localhost/", "http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/",
        "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://10.0.0.7/", "http://192.168.1.1/", "http://172.16.0.1/",
        "http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/", "http://0.0.0.0/", "http://224.0.0.1/",
        "http://[fe80::1]/", "http://[fd00::1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/",
        "http://255.255.255.255/", "http://[::127.0.0.1]/",
    ],
)  # fmt: skip
def test_no_address_of_this_computer_or_its_network_is_asked(link: str) -> None:
    with pytest.raises((NotFetched, InvalidInput), match=r"own network|cannot be reached"):
        fetch(link, deadline=5)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "8.8.8.8"])
def test_addresses_of_the_open_net_may_be_asked(address: str) -> None:
    assert is_open(address)


@pytest.mark.parametrize("address", ["", "example.com", "999.1.1.1", "127.0.0.1", "::ffff:10.0.0.1", "fe80::1%eth0"])
def test_what_is_no_address_of_the_open_net_may_not(address: str) -> None:
    assert not is_open(address)


def test_a_name_that_leads_home_is_refused_before_a_connection_is_made() -> None:
    with serving(page(PAGE)) as server:
        with pytest.raises(NotFetched, match=r"page\.example is on this computer"):
            fetched(server.port, allowed=())
        assert server.asked == []


def test_a_name_with_one_address_at_home_is_refused_as_a_whole() -> None:
    with serving(page(PAGE)) as server:
        with pytest.raises(NotFetched, match="own network"):
            fetch(
                f"http://page.example:{server.port}/",
                allowed=[server.place],
                resolve=lambda _host, _port: [HOME, "10.0.0.8"],
            )
        assert server.asked == []


def test_the_address_that_was_checked_is_the_one_that_is_asked() -> None:
    """A name that is looked up twice could lead somewhere else the second time."""
    answers = iter([[HOME], ["10.0.0.1"]])
    with serving(page(PAGE)) as server:
        url = f"http://page.example:{server.port}/"
        assert fetch(url, allowed=[server.place], resolve=lambda _host, _port: next(answers)).data == PAGE
    assert next(answers) == ["10.0.0.1"]


@pytest.mark.parametrize("target", ["http://127.0.0.1:{port}/", "http://localhost:{port}/", "//127.0.0.1:{port}/x"])
def test_a_redirect_to_this_computer_is_refused(target: str) -> None:
    with serving(page(PAGE)) as secret, serving(moved(target.format(port=secret.port))) as server:
        with pytest.raises(NotFetched, match="own network"):
            fetch(
                f"http://page.example:{server.port}/",
                allowed=[server.place],
                resolve=lambda host, port: [HOME],
            )
        assert secret.asked == []


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://page.example/", "javascript:alert(1)", "http://a@b/"])
def test_a_redirect_to_anything_but_a_page_is_refused(target: str) -> None:
    with serving(moved(target)) as server, pytest.raises(InvalidInput):
        fetched(server.port, allowed=[server.place])


def test_redirects_that_go_on_for_ever_end() -> None:
    with serving(moved("/again")) as server:
        with pytest.raises(NotFetched, match="redirected more than"):
            fetched(server.port, allowed=[server.place])
        assert len(server.asked) == MOST_REDIRECTS + 1


def test_a_relative_redirect_leads_on() -> None:
    with serving(page(PAGE)) as last, serving(moved(f"http://page.example:{last.port}/b?x=1#y")) as first:
        found = fetched(first.port, allowed=[first.place, last.place])
    assert found.url == f"http://page.example:{last.port}/b?x=1"


@pytest.mark.parametrize(
    "answer",
    [
        dripping(b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n", pause=0.05),
        dripping(b"HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n", b"a", pause=0.05),
        dripping(b"HTTP/1.1 200 OK\r\n\r\n", b"a", pause=0.05),
        dripping(b"", b"", pause=0.05),
    ],
    ids=["head", "body", "endless", "silence"],
)
def test_a_slow_drip_ends_at_the_deadline(answer: Answer) -> None:
    begun = monotonic()
    with serving(answer) as server, pytest.raises(NotFetched, match="did not come"):
        fetched(server.port, allowed=[server.place], deadline=SOON)
    assert monotonic() - begun < 3 * SOON


def test_a_name_that_nobody_answers_for_ends_at_the_deadline() -> None:
    forever = threading.Event()

    def resolve(_host: str, _port: int) -> list[str]:
        forever.wait(30)
        return [HOME]

    begun = monotonic()
    with pytest.raises(NotFetched, match="did not come within"):
        fetch("http://page.example/", deadline=SOON, resolve=resolve)
    assert monotonic() - begun < 3 * SOON
    forever.set()


def test_an_endless_body_is_cut_off_at_the_limit() -> None:
    def pour(_head: bytes, connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            connection.sendall(b"a" * 65_536)

    with serving(pour) as server, pytest.raises(NotFetched, match="larger than 5 MB"):
        fetched(server.port, allowed=[server.place], deadline=20)


def test_a_body_that_is_said_to_be_too_large_is_not_read() -> None:
    def promise(_head: bytes, connection: socket.socket) -> None:
        connection.sendall(f"HTTP/1.1 200 OK\r\nContent-Length: {MOST_BYTES + 1}\r\n\r\n".encode())

    with serving(promise) as server, pytest.raises(NotFetched, match="larger than 5 MB"):
        fetched(server.port, allowed=[server.place])


def test_a_packed_page_is_unpacked() -> None:
    with serving(page(gzip.compress(PAGE), "Content-Encoding: gzip")) as server:
        assert fetched(server.port, allowed=[server.place]).data == PAGE


def test_a_bomb_in_a_packed_page_is_not_unpacked() -> None:
    bomb = gzip.compress(b"\0" * (MOST_BYTES * 40))
    assert len(bomb) < MOST_BYTES
    with serving(page(bomb, "Content-Encoding: gzip")) as server, pytest.raises(NotFetched, match="larger than 5 MB"):
        fetched(server.port, allowed=[server.place], deadline=20)


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "deflate"])
def test_a_packing_that_was_not_asked_for_is_refused(coding: str) -> None:
    with serving(page(PAGE, f"Content-Encoding: {coding}")) as server, pytest.raises(NotFetched, match="packed"):
        fetched(server.port, allowed=[server.place])


def test_a_packed_page_that_is_broken_is_one_sentence() -> None:
    with serving(page(b"no gzip at all", "Content-Encoding: gzip")) as server, pytest.raises(NotFetched):
        fetched(server.port, allowed=[server.place])


@pytest.mark.parametrize("status", ["404 Not Found", "403 Forbidden", "500 Oops", "204 No Content"])
def test_an_answer_that_is_no_page_is_said(status: str) -> None:
    with serving(page(b"no", status=status)) as server, pytest.raises(NotFetched, match=status[:3]):
        fetched(server.port, allowed=[server.place])


def test_a_certificate_that_nobody_vouches_for_is_refused() -> None:
    with serving(page(PAGE), certificate="page") as server, pytest.raises(NotFetched, match="certificate"):
        fetch(f"https://page.example:{server.port}/", allowed=[server.place], resolve=to_home)


def test_a_certificate_for_another_name_is_refused() -> None:
    with serving(page(PAGE), certificate="other") as server, pytest.raises(NotFetched, match="certificate"):
        fetch(
            f"https://page.example:{server.port}/",
            allowed=[server.place],
            resolve=to_home,
            authorities=str(CERTIFICATES / "other.pem"),
        )


def test_a_page_with_a_good_certificate_is_fetched() -> None:
    with serving(page(PAGE), certificate="page") as server:
        found = fetch(
            f"https://page.example:{server.port}/",
            allowed=[server.place],
            resolve=to_home,
            authorities=str(CERTIFICATES / "page.pem"),
        )
    assert found.data == PAGE


def test_fetching_can_be_cancelled() -> None:
    asked = threading.Event()

    def hang(_head: bytes, _connection: socket.socket) -> None:
        asked.set()
        threading.Event().wait(5)

    begun = monotonic()
    with serving(hang) as server, pytest.raises(NotFetched, match="cancelled"):
        fetch(f"http://page.example:{server.port}/", allowed=[server.place], resolve=to_home, is_cancelled=asked.is_set)
    assert monotonic() - begun < 3


@pytest.mark.parametrize(
    "link",
    [
        "ftp://page.example/x", "file:///etc/passwd", "javascript:alert(1)", "page.example/jobs", "http://", "https:///x",
        "http://user:word@page.example/", "http://page.example/a b", "http://page.example/\x00", "http://page.example:x/",
        "http://page.example\\@evil.example/", "http://[::1", "http://" + "a" * 9_000, "http://page.example/\u202ex",
        "gopher://page.example/", "http://..example/",
    ],
)  # fmt: skip
def test_a_link_that_cannot_be_fetched_is_refused_in_a_sentence(link: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        fetch(link)
    assert str(refusal.value).endswith((".", "jobs."))


def test_a_link_is_asked_for_in_letters_that_the_net_knows() -> None:
    link = read_link(" https://Müller.example:443/stellen/münchen?q=a|b#top ")
    assert link.url == "https://xn--mller-kva.example/stellen/m%C3%BCnchen?q=a%7Cb"
