"""The button of the extension in a real, headless Chromium: the page on which it is pressed is in the database."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Final

import pytest

from tests.tracker import build
from tracker.capture.clipper import installing
from tracker.capture.clipper.browsers import CHROMIUM_ID, extension_folder
from tracker.changes import ChangeSet
from tracker.records import Application, Posting

if os.name != "posix":
    pytest.skip("the pipes to the browser are those of Unix", allow_module_level=True)

from tests.tracker.capture.clipper.chromium import Chromium, found

PROGRAM: Final = found()
PAGES: Final = {
    "/jobs/1": """<html><head><title>Platform Engineer - Harbor Systems</title>
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting",
        "title": "Platform Engineer", "hiringOrganization": {"@type": "Organization", "name": "Harbor Systems"},
        "description": "<p>You will run our platform. Requirements: Go, Kubernetes, and five years of both.</p>"}
        </script></head><body><h1>Platform Engineer</h1><p id="late"></p>
        <script>document.getElementById("late").textContent = "Written by a script"</script></body></html>""",
    "/": "<html><body><p>Nothing to see here</p></body></html>",
}
SHOWN: Final = 'document.getElementById("pursuit-clipper") !== null'
LISTENS: Final = """typeof chrome !== "undefined" && self.serviceWorker?.state === "activated"
    && chrome.action.onClicked.hasListeners()"""
TRIES: Final = 3
WAITING: Final = "waiting"
UNREADABLE: Final = "The browser lets no extension read this page."
FORGET: Final = """chrome.tabs.query({active: true})
    .then(([tab]) => chrome.action.setTitle({tabId: tab.id, title: "waiting"}))"""
HAS_WORDS: Final = """chrome.tabs.query({active: true})
    .then(([tab]) => chrome.action.getTitle({tabId: tab.id})).then(title => title !== "waiting")"""
WORDS: Final = """chrome.tabs.query({active: true}).then(([tab]) => Promise.all(
    [chrome.action.getBadgeText({tabId: tab.id}), chrome.action.getTitle({tabId: tab.id})]))"""

pytestmark = [pytest.mark.skipif(PROGRAM is None, reason="no Chromium is installed"), pytest.mark.timeout(180)]


class Pages(BaseHTTPRequestHandler):
    """A site with one posting."""

    def do_GET(self) -> None:
        page = PAGES.get(self.path, "").encode()
        self.send_response(200 if page else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = Thread(target=partial(server.serve_forever, poll_interval=0.01), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def chromium(home: Path) -> Iterator[Chromium]:
    """Chromium with the extension, in a home in which the clipper is installed."""
    assert PROGRAM is not None
    installing.install()
    browser = Chromium(PROGRAM, Path(os.environ["XDG_CONFIG_HOME"]) / "chromium", os.environ)
    try:
        loaded = browser.send("Extensions.loadUnpacked", path=str(extension_folder()))
        assert loaded["id"] == CHROMIUM_ID
        browser.wait_for(browser.worker(), LISTENS)
        yield browser
    finally:
        browser.close()


class Tab:
    """A page in the browser, and the button beside its address."""

    def __init__(self, chromium: Chromium, link: str) -> None:
        self._chromium = chromium
        self._link = link
        self._page = chromium.attach(chromium.send("Target.createTarget", url=link)["targetId"])
        chromium.wait_for(self._page, f'location.href === "{link}" && document.readyState === "complete"')

    def press(self) -> tuple[str, str]:
        """Press the button; the badge and the words that come.

        A press that comes before the browser has wholly turned to the page is lost, or may not read it: the extension
        says so, and one presses again.
        """
        tabs = self._chromium.send("Target.getTargets", filter=[{"type": "tab"}])["targetInfos"]
        (tab,) = (tab["targetId"] for tab in tabs if tab["url"] == self._link)
        for _ in range(TRIES):
            self._chromium.evaluate(self._chromium.worker(), FORGET)
            self._chromium.send("Extensions.triggerAction", id=CHROMIUM_ID, targetId=tab)
            badge, words = self.words()
            if words not in {WAITING, UNREADABLE}:
                break
        return badge, words

    def press_on_page(self) -> tuple[str, str]:
        """Press the button in the words on the page; the badge and the words that come then."""
        document = self._chromium.send("DOM.getDocument", self._page, depth=-1, pierce=True)["root"]
        (button,) = (node for node in _nodes(document) if node["nodeName"] == "BUTTON")
        corners = self._chromium.send("DOM.getBoxModel", self._page, nodeId=button["nodeId"])["model"]["content"]
        place = {"x": (corners[0] + corners[4]) / 2, "y": (corners[1] + corners[5]) / 2}
        self._chromium.evaluate(self._chromium.worker(), FORGET)
        for kind in ("mousePressed", "mouseReleased"):
            self._chromium.send("Input.dispatchMouseEvent", self._page, type=kind, button="left", clickCount=1, **place)
        return self.words()

    def words(self) -> tuple[str, str]:
        """The badge and the words, once there are any."""
        worker = self._chromium.worker()
        with suppress(TimeoutError):
            self._chromium.wait_for(worker, HAS_WORDS)
        badge, words = self._chromium.evaluate(worker, WORDS)
        return badge, words

    def is_told_on_the_page(self) -> None:
        self._chromium.wait_for(self._page, SHOWN)


def _nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for child in [*node.get("children", ()), *node.get("shadowRoots", ())]:
        yield from _nodes(child)


def test_a_press_saves_the_page_and_another_asks_first(chromium: Chromium, site: str, home: Path) -> None:
    store = build.new_store(home / "pursuit.db")
    heard: list[ChangeSet] = []
    store.subscribe(heard.append)
    tab = Tab(chromium, f"{site}/jobs/1")

    assert tab.press() == ("✓", "Saved Platform Engineer at Harbor Systems.")
    store.catch_up()
    (saved,) = store.records(Application).values()
    assert (saved.company, saved.title, saved.url) == ("Harbor Systems", "Platform Engineer", f"{site}/jobs/1")
    posting = store.get(Posting, saved.id)
    assert posting is not None
    assert "Written by a script" in posting.text
    assert [changes.step.origin for changes in heard if changes.step] == ["clipper"]

    badge, words = tab.press()
    assert badge == "!"
    assert words.startswith("It is there already: Platform Engineer at Harbor Systems (Saved since ")
    tab.is_told_on_the_page()
    store.catch_up()
    assert len(store.records(Application)) == 1

    assert tab.press_on_page() == ("✓", "Saved Platform Engineer at Harbor Systems.")
    store.catch_up()
    assert len(store.records(Application)) == 2
    store.close()


def test_a_page_without_a_posting_is_answered_in_words(chromium: Chromium, site: str, home: Path) -> None:
    badge, words = Tab(chromium, f"{site}/").press()
    assert badge == "!"
    assert words.startswith("No title and no company was found")
    assert not (home / "pursuit.db").exists()


def test_without_pursuit_the_extension_says_what_to_do(chromium: Chromium, site: str) -> None:
    installing.remove()
    badge, words = Tab(chromium, f"{site}/jobs/1").press()
    assert badge == "!"
    assert "pursuit clipper install" in words
