"""The program that a browser starts: what it takes, what it answers, and what it refuses."""

from __future__ import annotations

import io
import json
import os
import struct
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.tracker import build
from tests.tracker.build import TODAY
from tracker.capture.clipper import host, installing
from tracker.capture.clipper.browsers import CHROMIUM_ORIGIN, FIREFOX_ID
from tracker.capture.clipper.protocol import MOST_IN, MOST_OUT, read_message, write_message
from tracker.clock import Clock
from tracker.errors import InvalidInput
from tracker.records import Application, Search, Stage
from tracker.settings import change_preferences

PAGE = """<title>Engineer</title><script type="application/ld+json">{"@type": "JobPosting",
"title": "Platform Engineer", "hiringOrganization": {"name": "Harbor <b>&amp;</b> Sons"}}</script>
<h1>Platform Engineer</h1>"""
CAPTURE = {"type": "capture", "url": "https://harbor.example/jobs/1", "html": PAGE}


def framed(message: object) -> bytes:
    data = json.dumps(message).encode()
    return struct.pack("=I", len(data)) + data


def talk(database: Path, *messages: object, caller: str = CHROMIUM_ORIGIN) -> list[dict[str, Any]]:
    """The answers to messages, as one browser sends them."""
    outgoing = io.BytesIO()
    host.serve([caller], io.BytesIO(b"".join(map(framed, messages))), outgoing, database, Clock(TODAY))
    outgoing.seek(0)
    return list(iter(lambda: read_message(outgoing), None))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "jobs.db"


@pytest.mark.parametrize("caller", [CHROMIUM_ORIGIN, FIREFOX_ID])
def test_a_page_is_saved_and_told(database: Path, caller: str) -> None:
    (answer,) = talk(database, CAPTURE, caller=caller)
    assert (answer["ok"], answer["words"]) == (True, "Saved Platform Engineer at Harbor & Sons.")
    store = build.open_store(database)
    saved = store.records(Application)[answer["id"]]
    assert (store.records(Stage)[saved.stage].name, saved.url) == ("Saved", "https://harbor.example/jobs/1")
    store.close()


def test_a_page_belongs_to_the_search_of_the_settings(database: Path) -> None:
    with closing(build.new_store(database)) as store:
        (spring, _) = [build.insert(store, Search(0, name)) for name in ("Spring", "Autumn")]
        change_preferences(default_search="Spring")
        (answer,) = talk(database, CAPTURE)
        store.catch_up()
        assert store.records(Application)[answer["id"]].search == spring.id


def test_the_same_page_is_told_and_added_only_on_the_user_s_word(database: Path) -> None:
    _, again, anyway = talk(database, CAPTURE, CAPTURE, CAPTURE | {"anyway": True})
    assert (again["ok"], again["may_add"]) == (False, True)
    assert again["words"] == "It is there already: Platform Engineer at Harbor & Sons (Saved since 2026-11-24)."
    assert (anyway["ok"], anyway["id"]) == (True, 2)


@pytest.mark.parametrize("caller", ["", "chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/", "other@example.org"])
def test_nobody_else_may_call(database: Path, caller: str) -> None:
    (answer,) = talk(database, CAPTURE, caller=caller)
    assert (answer["ok"], "own extension" in answer["words"]) == (False, True)
    assert not database.exists()


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"type": "format"},
        CAPTURE | {"html": 7},
        CAPTURE | {"url": None},
        CAPTURE | {"url": "file:///etc/passwd"},
        CAPTURE | {"url": "javascript:alert(1)"},
        CAPTURE | {"url": "https://x.example/" + "a" * 9000},
        CAPTURE | {"html": "x" * 5_000_001},
        CAPTURE | {"html": ""},
        CAPTURE | {"html": "<p>Nothing</p>"},
        CAPTURE | {"html": "<div>" * 50_000},
    ],
)
def test_what_is_no_posting_is_answered_in_words_and_nothing_is_saved(
    database: Path, message: dict[str, object]
) -> None:
    (answer,) = talk(database, message)
    assert (answer["ok"], answer["words"].endswith(".")) == (False, True)
    assert not database.exists()


def test_a_damaged_database_is_told_to_the_extension(database: Path) -> None:
    database.write_bytes(b"no database at all, but some bytes")
    (answer,) = talk(database, CAPTURE)
    assert answer["ok"] is False
    assert database.read_bytes() == b"no database at all, but some bytes"


@pytest.mark.parametrize(
    "data",
    [
        b"\x01",
        struct.pack("=I", 10) + b"short",
        struct.pack("=I", MOST_IN + 1),
        framed([]),
        struct.pack("=I", 3) + b"\xff\xfe{",
        struct.pack("=I", 200_000) + b"[" * 200_000,
    ],
)
def test_a_message_that_is_none_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidInput):
        read_message(io.BytesIO(data))


def test_an_answer_is_never_longer_than_a_browser_takes() -> None:
    with pytest.raises(ValueError, match="longer"):
        write_message(io.BytesIO(), {"words": "x" * MOST_OUT})


def test_halves_of_characters_are_no_reason_to_fail(database: Path) -> None:
    (answer,) = talk(database, CAPTURE | {"html": PAGE.replace("Engineer", "Engineer \ud83d")})
    assert answer["ok"] is True


@pytest.mark.skipif(os.name != "posix", reason="the launcher is a shell script")
def test_the_launcher_answers_whatever_the_browser_s_folder_is(tmp_path: Path) -> None:
    installing.install(tmp_path / "it's mine.db")
    launcher = installing.launcher_path("linux")
    done = subprocess.run([launcher, CHROMIUM_ORIGIN], input=framed(CAPTURE), capture_output=True, cwd="/", check=True)
    answer = read_message(io.BytesIO(done.stdout))
    assert answer is not None
    assert (answer["ok"], (tmp_path / "it's mine.db").exists()) == (True, True)
