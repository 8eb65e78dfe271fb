"""Only links whose host is certain are opened, and only after it was shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tracker.errors import InvalidInput
from ui.links import Link, open_link, open_mail, parse_link

ALLOWED = [
    ("https://example.com/jobs/1?x=1#top", "example.com", "https://example.com/jobs/1?x=1#top"),
    ("  HTTP://Example.COM:8080/a  ", "example.com:8080", "http://example.com:8080/a"),
    ("https://bücher.example/stelle?q=ü", "xn--bcher-kva.example", "https://xn--bcher-kva.example/stelle?q=%C3%BC"),
    ("http://192.0.2.7/x", "192.0.2.7", "http://192.0.2.7/x"),
    ("http://[::1]:8000/", "[::1]:8000", "http://[::1]:8000/"),
    ("https://example.com/%7Euser/'x'(1)", "example.com", "https://example.com/%7Euser/'x'(1)"),
    ("https://example.com/<b>\"'", "example.com", "https://example.com/%3Cb%3E%22'"),
    ("mailto:jobs@example.com", "jobs@example.com", "mailto:jobs@example.com"),
    ("mailto:jobs@example.com?attach=/etc/passwd&body=x", "jobs@example.com", "mailto:jobs@example.com"),
]

REFUSED = [
    "",
    "   ",
    "example.com/jobs",
    "example.com:443/jobs",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "file:///etc/passwd",
    "smb://host/share",
    "data:text/html,<script>",
    "ftp://example.com/",
    "vscode://settings",
    "--help",
    "-x https://example.com",
    "//example.com/x",
    "https://",
    "https:///path",
    "https://user@example.com/",
    "https://example.com@evil.example/",
    "https://user:pass@example.com/",
    "https://example.com\\@evil.example/",
    "https://example.com/a b",
    "https://exa\tmple.com/",
    "https://example.com/\n--help",
    "https://example.com/\u0000",
    "https://example.com/\u202e",
    "https://exam\u00adple.com/",
    "https://exam\u200bple.com/",
    "https://example.com:99999/",
    "https://example.com:x/",
    "https://-example.com/",
    "https://ex%61mple.com/",
    "https://exa$mple.com/",
    "https://..",
    "https://[::1",
    "https://[x]/",
    "https://0/",
    "https://0b0/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://127.1/",
    "https://127.0.0.01/",
    "https://1.2.3.4.5/",
    "mailto:",
    "mailto:nobody",
    "mailto:-o@example.com",
    "mailto:a@b@c@example.com",
    "mailto:a,b@example.com",
    "https://example.com/" + "a" * 9_000,
]


@pytest.mark.parametrize(("text", "host", "url"), ALLOWED)
def test_a_link_says_where_it_leads(text: str, host: str, url: str) -> None:
    link = parse_link(text)
    assert (link.host, link.url) == (host, url)
    assert QUrl(link.url, QUrl.ParsingMode.StrictMode).isValid()


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_certain_link_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(InvalidInput, match=r"^[A-Z].*\.$"):
        parse_link(text)


@given(st.text(max_size=60) | st.text(max_size=40).map(lambda text: f"https://{text}"))
def test_whatever_is_accepted_leads_where_qt_thinks_it_leads(text: str) -> None:
    try:
        link = parse_link(text)
    except InvalidInput:
        return
    url = QUrl(link.url, QUrl.ParsingMode.StrictMode)
    assert link.url.isascii()
    assert url.isValid()
    assert url.userInfo() == ""
    if link.scheme != "mailto":
        assert url.host(QUrl.ComponentFormattingOption.FullyEncoded).strip("[]") == _bare(link)


def test_the_host_is_shown_before_the_desktop_opens_a_link(
    qtbot: QtBot, opened_links: list[str], answer: list[str]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    assert open_link(window, "https://jobs.example/<b>1</b>")
    assert opened_links == ["https://jobs.example/%3Cb%3E1%3C/b%3E"]
    assert answer[0].startswith("Open jobs.example in the browser?")
    assert open_mail(window, "dana@jobs.example")
    assert "dana@jobs.example" in answer[1]


def test_nothing_is_opened_when_the_answer_is_no(qtbot: QtBot, opened_links: list[str]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    QTimer.singleShot(0, _cancel)
    assert not open_link(window, "https://jobs.example/1")
    assert opened_links == []


def test_a_link_that_is_refused_says_why_and_opens_nothing(
    qtbot: QtBot, opened_links: list[str], answer: list[str]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    assert not open_link(window, "file:///etc/passwd")
    assert (opened_links, answer) == ([], ["Only links that begin with http://, https:// or mailto: are opened."])


def _bare(link: Link) -> str:
    host = link.host
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0]


def _cancel() -> None:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    box.button(QMessageBox.StandardButton.Cancel).click()
