"""The guide is whole and true: every command, field and key is in it, its examples run, its links lead somewhere."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from tests.tracker.build import open_store
from tests.tracker.cli.conftest import CommandLine
from tests.tracker.cli.test_help import ALL as COMMANDS
from tracker import search
from tracker.cli.program import MODULES
from tracker.fields import COLUMNS, SHORT_NAMES
from tracker.overview import Overview
from tracker.search import past
from tracker.search.filters import FLAGS
from ui.actions import SPECS, sequences

ROOT: Final = Path(__file__).resolve().parents[1]
GUIDE: Final = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
README: Final = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES: Final = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LARGEST_PICTURE: Final = 250_000  # bytes
LINK: Final = re.compile(r"!?\[[^]]*\]\(([^)#\s]*)(?:#([^)\s]*))?\)")
INLINE: Final = re.compile(r"`([^`\n]+)`")
BLOCK: Final = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(kind: str) -> list[str]:
    """The lines of all blocks of the guide that are marked as one kind."""
    return [line for name, body in BLOCK.findall(GUIDE) if name == kind for line in body.splitlines() if line]


def section(heading: str) -> str:
    """What the guide says below a heading, down to the next one of its kind."""
    return GUIDE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


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
    named = {name for row in cells(section("Search")) for cell in row[:2] for name in INLINE.findall(cell)}
    assert named == {*COLUMNS, *FLAGS, *SHORT_NAMES, *past.VALUES}


def test_every_command_with_keys_is_in_the_list_of_keys(qapp: QApplication) -> None:
    rows = {does.partition(" (")[0]: set(keys.split(", ")) for keys, does in cells(section("Keys"))}
    for spec in SPECS:
        keys = {key.toString() for key in sequences(spec.keys)}
        if keys:
            assert keys <= rows[QCoreApplication.translate("Actions", str(spec.text))]


def put_example_files(folder: Path) -> None:
    """Put the files there that the commands of the guide read."""
    (folder / "old.csv").write_text("Firm,Role,Status\nHarbor Systems,Clerk,Pending\n", encoding="utf-8")
    for name in ("resume.txt", "draft.txt"):
        (folder / name).write_text(f"This is {name}.", encoding="utf-8")
    capture = ROOT / "tests" / "data" / "capture"
    shutil.copy(capture / "samples" / "greenhouse.html", folder / "posting.html")
    shutil.copy(capture / "mail" / "interview-en-1.eml", folder / "invitation.eml")


@pytest.fixture
def example(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """The command line in a folder of its own, with the files that the guide names, on a database yet to come."""
    monkeypatch.chdir(tmp_path)
    put_example_files(tmp_path)
    return CommandLine(tmp_path / "pursuit.db", capsys, monkeypatch)


def test_the_commands_of_the_guide_run_one_after_the_other(example: CommandLine) -> None:
    for line in blocks("sh"):
        program, *words = shlex.split(line)
        result = example(*words)
        assert (program, result.code) == ("pursuit", 0), f"{line}: {result.err}"


def test_every_search_of_the_guide_finds_something_in_the_example(example: CommandLine) -> None:
    example.done("demo")
    store = open_store(example.path)
    overview = Overview(store)
    for line in blocks("search"):
        query = search.parse(line, overview)
        assert not query.problems, line
        assert 0 < len(search.matching(query, overview, store)) < len(overview.rows), line
    store.close()


@pytest.mark.parametrize("text", [GUIDE, README], ids=["guide", "README"])
def test_commands_that_are_named_in_a_sentence_are_there(text: str) -> None:
    for code in INLINE.findall(text):
        program, *words = code.split()
        if program == "pursuit" and words and not words[0].startswith("-"):
            assert words[0] in MODULES, code


def test_the_search_of_the_readme_can_be_read(example: CommandLine) -> None:
    example.done("demo")
    (line,) = (code for code in INLINE.findall(README) if code.startswith("stage:"))
    assert example("list", line).err == ""


def slugs(page: Path) -> set[str]:
    """The places of a page to which a link can lead."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_and_picture_is_there(page: Path) -> None:
    for target, place in LINK.findall(page.read_text(encoding="utf-8")):
        if "://" in target:
            continue
        file = page.parent / target if target else page
        assert file.exists(), target
        assert not place or place in slugs(file), place
        assert file.suffix != ".png" or file.stat().st_size < LARGEST_PICTURE, target


def test_every_section_of_the_guide_is_in_its_list_of_contents() -> None:
    listed = re.findall(r"\[([^]]+)\]\(#", GUIDE.partition("\n## ")[0])
    assert listed == re.findall(r"^## (.+)$", GUIDE, re.MULTILINE)


def test_no_picture_lies_unused() -> None:
    used = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    for picture in (ROOT / "docs" / "pictures").iterdir():
        assert f"pictures/{picture.name})" in used, picture.name
