"""Words from outside: the command line, the environment, the browser's messages, searches, links, files of settings."""

from __future__ import annotations

import contextlib
import io
import json
import os
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Final
from unittest.mock import patch

import click

from tests.hostile import homes
from tests.hostile.places import no_files
from tests.hostile.tables import STRANGE
from tests.hostile.way import Broken, Make, Way, file
from tests.tracker.build import TODAY
from tracker import recent, settings
from tracker.capture.clipper import host
from tracker.capture.clipper.browsers import CHROMIUM_ORIGIN
from tracker.capture.fetching import fetch
from tracker.cli import run
from tracker.cli.program import MODULES, Program
from tracker.clock import Clock
from tracker.errors import InvalidInput
from tracker.overview import Overview
from tracker.search import chips, completions, matching, parse

ROOT: Final = Path(__file__).resolve().parents[2]
TWISTED: Final[Mapping[str, str]] = {
    "nothing": "",
    "a blank": " ",
    "NUL": "a\0b",
    "half of a character": "a\ud83d",
    "a byte of no encoding": "a\udcff",
    "controls": "\x1b]0;x\x07\x08\r\n\x7f\x9b",
    "turned around": "\u202egnp.exe\u2066",
    "mark-up": "<img src=/dev/zero>&amp;",
    "a megabyte": "x" * 1_000_000,
    "a megabyte of digits": "9" * 1_000_000,
    "below nothing": "-1",
    "a huge number": "9" * 30,
    "a tiny number": "1e-400",
    "no number": "nan",
    "without end": "inf",
    "digits of another script": "٣",
    "a power": "²",
    "the last id": str(2**63 - 1),
    "after the last id": str(2**63),
    "a day that is none": "2026-02-30",
    "the first day": "0001-01-01",
    "the last day": "9999-12-31",
    "a day after all": "10000-01-01",
    "days without end": "+999999999999d",
    "a time that is none": "25:61",
    "a zone that leads out": "../../etc/passwd",
    "a sign": "=",
    "only signs": "=:;,\"'`$(){}[]<>|&*?!~#%^\\",
    "an option": "--help-me",
    "a dash": "-",
    "a pipe": "there/pipe",
    "a folder": "there",
    "below a file": "there/file/below",
    "a link in a circle": "there/loop",
    "a name that is too long": "x" * 300,
    "a home of nobody": "~nobody-at-all/x",
    "a search": 'stage:"" -() OR OR NEAR( * AND ^"',
}


def commands() -> Iterator[tuple[str, click.Command]]:
    """Every command by the words that call it."""
    context = click.Context(Program(name="pursuit"))
    for name in MODULES:
        found = Program().get_command(context, name)
        assert found is not None
        if isinstance(found, click.Group):
            for verb, inner in found.commands.items():
                yield f"{name} {verb}", inner
        else:
            yield name, found


def _words(called: str, command: click.Command, twisted: click.Parameter, word: str) -> list[str]:
    """A call in which one parameter has the word, and those that are needed have usual ones."""
    words = called.split()
    for parameter in command.params:
        if isinstance(parameter, click.Argument):
            words += [word] if parameter is twisted else ["1"] if parameter.required else []
        elif parameter is twisted and not getattr(parameter, "is_flag", False):
            words += [f"{parameter.opts[0]}={word}"]
    return words


def _calls() -> dict[str, Make]:
    found: dict[str, Make] = {}
    for called, command in commands():
        if called == "clipper host":  # its input is that of a browser, see MESSAGES
            continue
        for parameter in command.params:
            for name, word in TWISTED.items():
                if parameter.name in {"help", "db"} or getattr(parameter, "is_flag", False):
                    continue
                words = _words(called, command, parameter, word)
                found[f"{called}: {parameter.name} is {name}"] = lambda _folder, words=words: words  # type: ignore[misc]
    return found


def call(words: Sequence[str], home: Path) -> object:
    """Run a command in an empty folder on a database with one application; a refusal is one line and its code."""
    database = homes.database(home)
    deep = home / "deep" / "deeper"  # so that what leads out of it is still within the fence
    there = deep / "there"
    there.mkdir(parents=True)
    (there / "file").write_bytes(b"x")
    (there / "loop").symlink_to(there / "loop")
    os.mkfifo(there / "pipe")
    out, err = io.StringIO(), io.StringIO()
    typed = io.TextIOWrapper(io.BytesIO(b"\0\xff not much\n"), encoding="utf-8")
    with (
        contextlib.chdir(deep),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        patch.object(sys, "stdin", typed),
    ):
        code = run(["--db", str(database), "--today", TODAY.isoformat(), *words])
    return judged(code, err.getvalue())


def judged(code: int, said: str) -> object:
    """What a command said, as an answer; a traceback or a mistake of ours is none."""
    if "Traceback" in said or "wrong inside Pursuit" in said or code not in {0, 1, 2}:
        raise Broken(f"{code}: {said[-600:]}")
    if code:
        if not said.startswith("pursuit: ") or len(said.splitlines()) > 2:
            raise Broken(f"{code}: {said[-600:]}")
        raise InvalidInput(said.splitlines()[0].removeprefix("pursuit: ")[-2_000:])
    return said


PLACES: Final = ("PURSUIT_DB", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "HOME", "TMPDIR")
TASTES: Final = (
    "LANG",
    "LC_ALL",
    "LANGUAGE",
    "TZ",
    "PURSUIT_DEBUG",
    "COLUMNS",
    "LINES",
    "TERM",
    "NO_COLOR",
    "PURSUIT_RESTARTED",
    "EDITOR",
    "PAGER",
    "XDG_CONFIG_DIRS",
    "XDG_DATA_DIRS",
)
SCREENS: Final = (
    "QT_SCALE_FACTOR",
    "QT_FONT_DPI",
    "QT_STYLE_OVERRIDE",
    "QT_QPA_PLATFORMTHEME",
    "QT_PLUGIN_PATH",
    "QT_LOGGING_RULES",
    "QT_AUTO_SCREEN_SCALE_FACTOR",
    "QT_IM_MODULE",
    "QT_ACCESSIBILITY",
    "QT_DEBUG_PLUGINS",
    "XDG_CURRENT_DESKTOP",
)
VALUES: Final[Mapping[str, str]] = {
    "empty": "",
    "absurd": "\x01\udcff../%s{}$(x)",
    "a file": "{folder}/file",
    "a folder": "{folder}/folder",
    "a pipe": "{folder}/pipe",
    "a device": "/dev/null",
    "a device that is full": "/dev/full",
    "a loop": "{folder}/loop",
    "gone": "{folder}/gone/deeper",
    "too long": "x" * 5_000,
    "a number": "-99999999999",
    "relative": "a/b",
}

BEYOND_US: Final = {
    ("TZ", "a pipe"),  # the system's own library waits for it, before Python runs
    ("QT_SCALE_FACTOR", "a number"),  # Qt never comes to an end with one below 0
}


@dataclass(frozen=True)
class Surroundings:
    """A variable with a value, and a program that is run there. Where it leads to a folder, the program may write."""

    name: str
    value: str
    command: Sequence[str]
    changes_itself = True

    def __call__(self, folder: Path) -> tuple[dict[str, str], Sequence[str]]:
        (folder / "file").write_bytes(b"x")
        (folder / "folder").mkdir()
        os.mkfifo(folder / "pipe")
        (folder / "loop").symlink_to(folder / "loop")
        return {self.name: self.value.replace("{folder}", str(folder))}, self.command


def _surroundings(names: Sequence[str], command: Sequence[str]) -> dict[str, Make]:
    """Each of the variables with each of the values; the command is run there."""

    if not hasattr(os, "mkfifo"):
        return {}
    return {
        f"{name} is {what}": Surroundings(name, value, command)
        for name in names
        for what, value in VALUES.items()
        if (name, what) not in BEYOND_US
    }


def run_there(thing: tuple[dict[str, str], Sequence[str]], home: Path) -> object:
    """Run the program as a process of its own with other variables around it."""
    variables, command = thing
    folders = {name: str(home) for name in PLACES[1:]}
    environ = {**os.environ, "PURSUIT_DB": str(home / "pursuit.db"), "PYTHONPATH": str(ROOT), **folders, **variables}
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "tests.hostile.fence", str(home.parent), *command],
        env=environ,
        cwd=home,
        input=b"",
        capture_output=True,
        check=False,
        timeout=40,
    )
    return judged(ran.returncode, ran.stderr.decode("utf-8", "replace"))


ADD: Final = (str(ROOT / "main.py"), "add", "--company", "Harbor", "--title", "SRE")
WINDOW: Final = (str(ROOT / "tests" / "hostile" / "started.py"),)


def _message(value: Any) -> bytes:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return struct.pack("=I", len(data)) + data


CAPTURE: Final = {"type": "capture", "url": "https://jobs.example.com/1", "html": "<h1>Engineer</h1><p>at Harbor"}


def _given(data: str | bytes | Callable[[], bytes]) -> Make:
    return lambda _folder: data() if callable(data) else data


MESSAGES: Final[Mapping[str, Make]] = {
    "no length": _given(b"\x01"),
    "a length without end": _given(b"\xff\xff\xff\xff{}"),
    "a length and nothing": _given(struct.pack("=I", 1_000_000)),
    "a length of nothing": _given(struct.pack("=I", 0)),
    "no JSON": _given(_message(b"{")),
    "deep JSON": _given(lambda: _message(b"[" * 100_000)),
    "a huge number": _given(lambda: _message(b'{"type": ' + b"9" * 100_000 + b"}")),
    "no number": _given(_message(b'{"type": NaN}')),
    "bytes": _given(_message(b'{"type": "\xff\xfe"}')),
    "UTF-16": _given(_message(json.dumps(CAPTURE).encode("utf-16"))),
    "a list": _given(_message([])),
    "keys twice": _given(_message(b'{"type": "capture", "type": "hello"}')),
    "a page of 6 MB": _given(lambda: _message(CAPTURE | {"html": "x" * 6_000_000})),
    "a page of halves": _given(_message(CAPTURE | {"html": "<h1>\ud83d</h1>\0"})),
    "a link of 1 MB": _given(lambda: _message(CAPTURE | {"url": "https://x.example/" + "x" * 1_000_000})),
    **{
        f"link {link!r:.30}": _given(_message(CAPTURE | {"url": link}))
        for link in (
            "",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://",
            "https://\ud83d",
            "http://[",
            "https://a\0b/",
            "HTTPS://x",
            "http://x.example:99999/",
        )
    },
    **{
        f"{key} is strange {number}": _given(_message(CAPTURE | {key: value}))
        for key in (*CAPTURE, "anyway")
        for number, value in enumerate(STRANGE)
    },
    **{f"{key} is missing": _given(_message({k: v for k, v in CAPTURE.items() if k != key})) for key in CAPTURE},
    **{f"noise {seed}": _given(Random(seed).randbytes(300)) for seed in range(10)},
    "100 at once": _given(_message(CAPTURE) * 100),
}


def serve(data: bytes, home: Path) -> object:
    """Answer what a browser sends; every answer is a message, and a no is a sentence."""
    out = io.BytesIO()
    host.serve([CHROMIUM_ORIGIN], io.BytesIO(data), out, home / "pursuit.db", Clock(TODAY))
    out.seek(0)
    answers = []
    while head := out.read(4):
        answers.append(json.loads(out.read(struct.unpack("=I", head)[0])))
    for one in answers:
        if not one["ok"]:
            raise InvalidInput(one["words"])
    return answers


QUERIES: Final[Mapping[str, Make]] = {
    **{name: _given(word) for name, word in TWISTED.items()},
    **{
        f"a megabyte of {piece!r}": _given(piece * (1_000_000 // len(piece)))
        for piece in (
            '"',
            "(",
            ")",
            "stage:",
            "-",
            " ",
            "a ",
            "OR ",
            '"a" ',
            "* ",
            "salary:>9",
            "tag:x ",
            "\\",
            ":",
            "'",
            "fit:",
        )
    },
    "half of a filter": _given('company:"'),
    "every filter with nothing": _given(
        " ".join(f"{name}:" for name in ("stage", "tag", "company", "salary", "applied", "fit", "is"))
    ),
}


def look_for(text: str, home: Path) -> object:
    """Search for a text as the window does, with its chips and what it proposes to type."""
    with contextlib.closing(homes.opened(home)) as store:
        overview = Overview(store, TODAY)
        query = parse(text, overview)
        found = matching(query, overview, store)
        proposed = completions(text, len(text), overview)
        if query.problems:
            raise InvalidInput(query.problems[0])
        return found, proposed, chips(query)


LINKS: Final[Mapping[str, Make]] = {
    **{
        f"{link!r:.60}": _given(link)
        for link in (
            "",
            "x",
            "http://",
            "https:///x",
            "http://127.0.0.1/",
            "http://2130706433/",
            "http://0x7f.1/",
            "http://0177.0.0.1/",
            "http://[::1]/",
            "http://[::ffff:127.0.0.1]/",
            "http://[fe80::1%25eth0]/",
            "http://10.0.0.1/",
            "http://169.254.169.254/",
            "http://224.0.0.1/",
            "http://0.0.0.0/",
            "http://localhost/",
            "http://localhost./",
            "http://255.255.255.255/",
            "ftp://example.com/",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "http://user:word@example.com/",
            "http://a@b@c/",
            "http://example.com:0/",
            "http://example.com:99999/",
            "http://example.com:x/",
            "http://[",
            "http://]",
            "http://a b/",
            "http://a\0b/",
            "http://\ud83d/",
            "http://a\r\nHost: b/",
            "http://\u202e/",
            "http://" + "a." * 5_000,
            "http://" + "a" * 300 + ".example/",
            "http://xn--/",
            "http://①.example",
            "http://127.0.0.1.",
            "http:127.0.0.1",
            "http:\\\\127.0.0.1\\",
            "//127.0.0.1/",
            "http://%31%32%37.0.0.1/",
            "https://127.1:443/",
            "gopher://127.0.0.1/",
            "http://example.com@127.0.0.1/",
            "http://127.0.0.1#@example.com/",
            "http://１２７.0.0.1/",
            "http://" + "x" * 1_000_000,
        )
    },
}


def go_to(link: str, _home: Path) -> object:
    """Fetch a link where no name can be found and no server is reached."""

    def nowhere(host: str, _port: int) -> list[str]:
        return ["127.0.0.1"] if not host[:1].isdigit() and ":" not in host else [host]

    return fetch(link, resolve=nowhere, deadline=5)


def read_settings(path: Path, home: Path) -> object:
    """Read the files that the program keeps for itself, where somebody has put something else."""
    folder = home / "settings"
    folder.mkdir()
    if "\0" in path.name or "\ud83d" in path.name:
        return settings.load(path)
    for name in ("preferences.json", "databases.json", "window.json"):
        (folder / name).symlink_to(path)
    return settings.load_preferences(folder), recent.databases(folder), settings.load(settings.window_state(folder))


def _setting(value: Any) -> Make:
    return file("preferences.json", value if isinstance(value, bytes) else json.dumps(value).encode())


SETTINGS: Final[Mapping[str, Make]] = {
    "noise": _setting(Random(11).randbytes(10_000)),
    "deep": _setting(b"[" * 100_000),
    "UTF-16": _setting("{}".encode("utf-16")),
    "no number": _setting(b'{"zoom": NaN, "follow_up_days": Infinity}'),
    "a huge number": _setting(b'{"zoom": ' + b"9" * 100_000 + b"}"),
    "a list": _setting([]),
    **{
        f"{key} is strange {number}": _setting({key: value})
        for key in (*settings.SOUND, "shortcuts", "databases")
        for number, value in enumerate((*STRANGE, ["\0"], ["\ud83d"], ["/dev/zero"], {"a": ["x" * 100]}))
    },
}

WAYS: Final = (
    Way("the command line", _calls(), call),
    Way(
        "the environment of a command",
        _surroundings((*PLACES, *TASTES), ADD),
        run_there,
    ),
    Way(
        "the environment of the window",
        _surroundings((*PLACES, "LANG", "LC_ALL", "TZ", *SCREENS), WINDOW),
        run_there,
    ),
    Way("the browser", MESSAGES, serve),
    Way("searches", QUERIES, look_for),
    Way("links", LINKS, go_to),
    Way("settings", SETTINGS, read_settings),
    Way("no settings at all", no_files("preferences.json", b"{}"), read_settings),
)
