"""The examples of the guide that show what commands print. `python -m tests.examples` writes what they print now.

They stand in blocks that are marked `console`: a line with `$` is a command, those after it are its output, and a last
line `…` stands for the rest of it. The commands of a page run one after the other, on an example search of its own.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[1]
PAGES: Final = sorted((ROOT / "docs" / "guide").glob("*.md"))
TODAY: Final = "2026-11-24"
CONSOLE: Final = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
PROMPT: Final = "$ "
REST: Final = "…"


class Example(NamedTuple):
    """A command, and what the page shows of its output."""

    command: str
    shown: list[str]


def put_files(folder: Path) -> None:
    """Put the files there that the commands of the guide read."""
    (folder / "old.csv").write_text("Firm,Role,Status\nHarbor Systems,Clerk,Pending\n", encoding="utf-8")
    for name in ("resume.txt", "draft.txt"):
        (folder / name).write_text(f"This is {name}.", encoding="utf-8")
    capture = ROOT / "tests" / "data" / "capture"
    shutil.copy(capture / "samples" / "greenhouse.html", folder / "posting.html")
    shutil.copy(capture / "mail" / "interview-en-1.eml", folder / "invitation.eml")


def written_anew(text: str, folder: Path) -> str:
    """A page with what its commands print now; they work in a folder of their own, where nothing is yet."""
    from tracker import demo
    from tracker.clock import Clock

    put_files(folder)
    demo.make(folder / "pursuit.db", Clock(date.fromisoformat(TODAY)))
    with chdir(folder):
        return CONSOLE.sub(lambda block: "".join(map(_run, _examples(block[0]))), text)


def _examples(block: str) -> Iterator[Example]:
    for part in re.split(rf"^{re.escape(PROMPT)}", block, flags=re.MULTILINE)[1:]:
        command, *shown = part.rstrip("\n").split("\n")
        yield Example(command, shown)


def _run(example: Example) -> str:
    from tracker.cli import run

    program, *words = shlex.split(example.command)
    assert program == "pursuit"
    printed = io.StringIO()
    with redirect_stdout(printed), redirect_stderr(printed):
        run(["--db", "pursuit.db", "--today", TODAY, *words])
    lines = [line.rstrip() for line in printed.getvalue().rstrip("\n").split("\n")]
    if example.shown[-1:] == [REST]:
        lines = [*lines[: len(example.shown) - 1], REST]
    return "\n".join((f"{PROMPT}{example.command}", *filter(None, lines[:1]), *lines[1:], ""))


def main() -> None:
    """Write the outputs into the pages."""
    for page in PAGES:
        with tempfile.TemporaryDirectory() as home:
            os.environ |= dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), home)
            text = page.read_text(encoding="utf-8")
            (work := Path(home) / "work").mkdir()
            if (anew := written_anew(text, work)) != text:
                page.write_text(anew, encoding="utf-8")
                sys.stdout.write(f"{page.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
