"""The guide is whole and true: commands, fields, keys and settings are in it, its examples run, its links lead on."""

from __future__ import annotations

import re
import shlex
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from tests.examples import put_files, written_anew
from tests.tracker.build import open_store
from tests.tracker.cli.conftest import CommandLine
from tests.tracker.cli.test_help import ALL as COMMANDS
from tracker import search
from tracker.cli.program import MODULES
from tracker.fields import COLUMNS, SHORT_NAMES
from tracker.overview import Overview
from tracker.search import past
from tracker.search.filters import FLAGS
from ui import setting_specs as specs
from ui.actions import SPECS, sequences

ROOT: Final = Path(__file__).resolve().parents[1]
CONTENTS: Final = ROOT / "docs" / "guide.md"
GUIDE: Final = sorted((ROOT / "docs" / "guide").glob("*.md"))
PAGES: Final = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LARGEST_PICTURE: Final = 250_000  # bytes
LINK: Final = re.compile(r"!?\[[^]]*\]\(([^)#\s]*)(?:#([^)\s]*))?\)")
INLINE: Final = re.compile(r"`([^`\n]+)`")
FILE: Final = re.compile(r"`((?:tracker|ui|tests|resources|docs|\.ci)/[\w./-]*)`")
NAMED: Final = re.compile(r"((?:`\w+`(?:, | and )?)+)(?: there| at its end)? (?:in|of|from) `([\w./-]+\.\w+)`")
TOYS: Final = ("ui/hello/", "tests/data/version-4.db.gz", "resources/translations/pursuit_XX.ts")
BLOCK: Final = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def guide(name: str) -> str:
    """A page of the guide by its name."""
    return text_of(ROOT / "docs" / "guide" / f"{name}.md")


def blocks(kind: str) -> list[str]:
    """The lines of all blocks of the guide that are marked as one kind."""
    found = (block for page in GUIDE for block in BLOCK.findall(text_of(page)))
    return [line for name, body in found if name == kind for line in body.splitlines() if line]


def cells(text: str) -> Iterator[list[str]]:
    """The rows of the tables of a text, without their headings."""
    for line in text.splitlines():
        if line.startswith("|") and not line.startswith("|---"):
            yield [cell.strip() for cell in line.strip("|").split("|")]


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_has_an_example_in_the_guide(words: tuple[str, ...]) -> None:
    shown = words[:-1] if len(words) > 1 and words[-1] == "list" else words  # which may be left out
    examples = [tuple(shlex.split(line)[1:]) for line in blocks("sh")]
    assert any(example[: len(shown)] == shown for example in examples) or words == ("event", "remove")


def test_every_field_of_the_search_is_in_the_table_of_fields() -> None:
    named = {name for row in cells(guide("searching")) for cell in row[:2] for name in INLINE.findall(cell)}
    assert named == {*COLUMNS, *FLAGS, *SHORT_NAMES, *past.VALUES}


def test_every_command_with_keys_is_in_the_list_of_keys(qapp: QApplication) -> None:
    rows = {does.partition(" (")[0]: set(keys.split(", ")) for keys, does in cells(guide("keys"))}
    for spec in SPECS:
        keys = {key.toString() for key in sequences(spec.keys)}
        if keys:
            assert keys <= rows[QCoreApplication.translate("Actions", str(spec.text))]


def test_every_setting_is_in_the_table_of_settings() -> None:
    told = {row[0] for row in cells(guide("settings"))}
    named = {str(spec.words if isinstance(spec, specs.Switch | specs.Choice) else spec.before) for spec in specs.ALL}
    assert told == {"setting", "Look", "Language", *named}


@pytest.fixture
def example(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """The command line in a folder of its own, with the files that the guide names, on a database yet to come."""
    monkeypatch.chdir(tmp_path)
    put_files(tmp_path)
    return CommandLine(tmp_path / "pursuit.db", capsys, monkeypatch)


@pytest.fixture
def greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The time of the pages, whatever that of the computer is."""
    if not hasattr(time, "tzset"):
        pytest.skip("the zone of a process cannot be changed here")
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_the_commands_of_the_guide_run_one_after_the_other(example: CommandLine) -> None:
    for line in blocks("sh"):
        program, *words = shlex.split(line)
        result = example(*words)
        assert (program, result.code) == ("pursuit", 0), f"{line}: {result.err}"


@pytest.mark.usefixtures("greenwich")
@pytest.mark.parametrize("page", [page for page in GUIDE if "```console" in text_of(page)], ids=lambda page: page.stem)
def test_commands_print_what_the_guide_says(page: Path, tmp_path: Path) -> None:
    """Where they print something else now, `python -m tests.examples` writes that into the guide."""
    assert written_anew(text_of(page), tmp_path) == text_of(page)


def test_every_search_of_the_guide_finds_something_in_the_example(example: CommandLine) -> None:
    example.done("demo")
    store = open_store(example.path)
    overview = Overview(store)
    for line in blocks("search"):
        query = search.parse(line, overview)
        assert not query.problems, line
        assert 0 < len(search.matching(query, overview, store)) < len(overview.rows), line
    store.close()


@pytest.mark.parametrize("page", [*GUIDE, ROOT / "README.md"], ids=lambda page: page.stem)
def test_commands_that_are_named_in_a_sentence_are_there(page: Path) -> None:
    for code in INLINE.findall(text_of(page)):
        program, *words = code.split()
        if program == "pursuit" and words and not words[0].startswith("-"):
            assert words[0] in MODULES, code


def test_the_search_of_the_readme_can_be_read(example: CommandLine) -> None:
    example.done("demo")
    (line,) = (code for code in INLINE.findall(text_of(ROOT / "README.md")) if code.startswith("stage:"))
    assert example("list", line).err == ""


def slugs(page: Path) -> set[str]:
    """The places of a page to which a link can lead."""
    headings = re.findall(r"^#+ (.+)$", text_of(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_and_picture_is_there(page: Path) -> None:
    for target, place in LINK.findall(text_of(page)):
        if "://" in target:
            continue
        file = page.parent / target if target else page
        assert file.exists(), target
        assert not place or place in slugs(file), place
        assert file.suffix != ".png" or file.stat().st_size < LARGEST_PICTURE, target


def test_every_page_of_the_guide_is_in_its_contents_under_its_name_and_leads_back() -> None:
    listed = dict(re.findall(r"^- \[([^]]+)\]\(guide/([^)]+)\.md\)", text_of(CONTENTS), re.MULTILINE))
    assert {name: title for title, name in listed.items()} == {
        page.stem: text_of(page).partition("\n")[0].removeprefix("# ") for page in GUIDE
    }
    assert all(text_of(page).split("\n")[2] == "[The guide](../guide.md)" for page in GUIDE)


@pytest.mark.parametrize("page", sorted((ROOT / "docs" / "developing").glob("*.md")), ids=lambda page: page.stem)
def test_files_and_names_that_are_told_to_developers_are_there(page: Path) -> None:
    text = " ".join(text_of(page).split())
    assert [path for path in FILE.findall(text) if not (ROOT / path).exists() and path not in TOYS] == []
    for names, path in NAMED.findall(text):
        for name in re.findall(r"\w+", names):
            assert re.search(rf"\b{name}\b", text_of(ROOT / path)), f"{name} in {path}"
