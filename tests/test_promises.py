"""The page of promises names fifteen of them, each with commands that find tests, and experiments that are there."""

from __future__ import annotations

import ast
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.promises.__main__ import EXPERIMENTS

ROOT: Final = Path(__file__).resolve().parents[1]
PAGE: Final = (ROOT / "docs" / "promises.md").read_text(encoding="utf-8")
PROMISES: Final = 15
BLOCK: Final = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SECTIONS: Final = {
    part.partition("\n")[0]: [line for block in BLOCK.findall(part) for line in block.splitlines()]
    for part in PAGE.split("\n## ")[1:]
}
COMMANDS: Final = [command for commands in SECTIONS.values() for command in commands]


def names(path: Path) -> Iterator[str]:
    """What pytest matches `-k` against: the names of the tests below a path, with the values of their parameters."""
    for file in [path] if path.is_file() else path.rglob("test_*.py"):
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                yield " ".join([node.name, *(ast.unparse(mark) for mark in node.decorator_list)])


def test_each_of_the_promises_has_a_command() -> None:
    assert list(SECTIONS)[-1] == "Figures"
    assert len(SECTIONS) == PROMISES + 1
    assert all(SECTIONS[name] for name in list(SECTIONS)[:-1])


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_finds_what_it_names(command: str) -> None:
    python, _m, module, *words = shlex.split(command)
    assert python == "python"
    if module == "tests.promises":
        assert words[0] == "--long"
        assert all(any(name.startswith(word) for name in EXPERIMENTS) for word in words[1:])
        return
    assert module == "pytest"
    paths = [ROOT / word for word in words[: words.index("-k") if "-k" in words else None]]
    wanted = words[words.index("-k") + 1] if "-k" in words else ""
    assert all(path.exists() for path in paths)
    found = [name for path in paths for name in names(path)]
    for alternative in wanted.split(" or "):
        parts = alternative.split(" and ")
        assert any(all(part in name for part in parts) for name in found), alternative


def test_every_experiment_has_its_figures() -> None:
    figures = PAGE.partition("\n## Figures")[2]
    for name in EXPERIMENTS:
        assert f"\n{name}: " in figures
    assert "BROKEN" not in PAGE
