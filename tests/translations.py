"""Takes the texts of the sources into the files of translations and compiles them: `python -m tests.translations`.

The texts are collected from the syntax trees, since `lupdate` sees none inside an f-string, no plural in a call of
`translate`, and nothing of `tracker/`. What it merges is a file of plain calls that is made of them.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import resources
from tracker.codec import BY_TABLE
from tracker.importing.columns import FIELDS
from tracker.labels import WORDS
from tracker.records import Outcome

ROOT: Final = Path(__file__).resolve().parent.parent
FOLDER: Final = resources.path("translations")
LANGUAGES: Final = ("de", "en")  # of English there are only the plurals
WORDED_CHARTS: Final = ("figures", "panel", "results", "scores", "times", "ways", "weeks", "wording")
ELSEWHERE: Final = ("bootstrap.py", "display.py", "cli/*", "demo*.py", "charts/*")  # no window says it, or see below
TRACKER: Final = "Tracker"
SENTENCES: Final = {
    **dict.fromkeys(("Sentence", "refusal", "_error", "_Refused"), (0,)),
    "counted": (0, 1),
    **dict.fromkeys(("checked", "long_text", "required_name"), (1,)),
    **dict.fromkeys(("free_name", "checked_fields", "read_choice"), (2,)),
}
"""What makes a sentence or names a thing in one, besides the errors, and in which places the English stands."""
NOT_SAID: Final = frozenset({"Figure", "WEEKDAYS"})
CALLS: Final = frozenset({"translate", "QT_TRANSLATE_NOOP"})


class Text(NamedTuple):
    """One text of the interface, as Qt finds its translation."""

    context: str
    source: str
    comment: str = ""
    counted: bool = False

    @property
    def call(self) -> str:
        """The call by which `lupdate` takes it up, in a class that is called as the context."""
        return f"self.tr({self.source!r}, {self.comment!r}{', 1' if self.counted else ''})"


class Unreadable(Exception):
    """A call whose context or text cannot be known without running it."""


def main() -> int:
    if not (tool("lupdate") and tool("lrelease")):
        sys.stderr.write("pyside6-lupdate and pyside6-lrelease of PySide6-Essentials are needed.\n")
        return 2
    for language in LANGUAGES:
        update(source_file(language))
        compile_to(source_file(language), compiled_file(language))
    return 0


def source_file(language: str) -> Path:
    return FOLDER / f"pursuit_{language}.ts"


def compiled_file(language: str) -> Path:
    return FOLDER / f"pursuit_{language}.qm"


def tool(name: str) -> str | None:
    """Where a tool of Qt's is, beside this Python or on the path."""
    return shutil.which(f"pyside6-{name}", path=str(Path(sys.executable).parent)) or shutil.which(f"pyside6-{name}")


def update(file: Path) -> None:
    """Take the texts of the sources into a file of translations: new ones unfinished, those that are gone away."""
    language = file.stem.rpartition("_")[2]
    with tempfile.TemporaryDirectory() as folder:
        calls = Path(folder) / "texts.py"
        calls.write_text(as_calls(collected()), encoding="utf-8")
        options = ["-locations", "none", "-no-obsolete", "-sort-messages", "-source-language", "en"]
        options += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext", "-target-language", language]
        if language == "en":
            options.append("-pluralonly")
        _run("lupdate", *options, str(calls), "-ts", str(file))


def compile_to(file: Path, compiled: Path) -> None:
    """Compile a file of translations; a window that has the old ones mapped into its memory keeps them whole."""
    side = compiled.with_suffix(".new")
    _run("lrelease", "-silent", "-nounfinished", str(file), "-qm", str(side))
    side.replace(compiled)


@cache
def collected() -> frozenset[Text]:
    """Every text of the window, found once. `Unreadable` where a call says it in a way that cannot be collected."""
    found = {text for path in sorted((ROOT / "ui").rglob("*.py")) for text in _in_module(path)}
    found |= set(_of_tracker())
    for name in WORDED_CHARTS:
        found |= set(_of_charts(ROOT / "tracker" / "charts" / f"{name}.py"))
    return frozenset(found)


def as_calls(texts: frozenset[Text]) -> str:
    """A module that holds nothing but the calls."""
    lines = ["from PySide6.QtCore import QObject"]
    for context in sorted({text.context for text in texts}):
        lines += [f"class {context}(QObject):", "    def texts(self):"]
        lines += [f"        {text.call}" for text in sorted(texts) if text.context == context]
    return "\n".join([*lines, ""])


class _Calls(ast.NodeVisitor):
    """Collects the calls of a module, each with the class that it stands in."""

    def __init__(self) -> None:
        self.found: list[Text] = []
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        called = ast.unparse(node.func)
        if called.endswith(".tr"):
            if called != "self.tr" or not self._classes:
                raise Unreadable(ast.unparse(node))
            self.found.append(_text(self._classes[-1], node.args, node))
        elif called.rpartition(".")[2] in CALLS and len(node.args) > 1 and not _is_by_name(node):
            self.found.append(_text(_literal(node.args[0], node), node.args[1:], node))
        self.generic_visit(node)


def _text(context: str, arguments: Sequence[ast.expr], node: ast.Call) -> Text:
    comment = arguments[1] if len(arguments) > 1 else ast.Constant("")
    is_none = isinstance(comment, ast.Constant) and comment.value is None
    return Text(
        context, _literal(arguments[0], node), "" if is_none else _literal(comment, node), counted=len(arguments) > 2
    )


def _is_by_name(node: ast.Call) -> bool:
    """Whether a text is translated that was marked elsewhere by QT_TRANSLATE_NOOP, or moves a painter."""
    is_text = isinstance(node.args[1], ast.Constant) and isinstance(node.args[1].value, str)
    return not is_text


def _literal(value: ast.expr, node: ast.Call) -> str:
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        return value.value
    raise Unreadable(ast.unparse(node))


def _in_module(path: Path) -> list[Text]:
    calls = _Calls()
    try:
        calls.visit(ast.parse(path.read_text(encoding="utf-8")))
    except Unreadable as error:
        raise Unreadable(f"{path.relative_to(ROOT)}: {error}") from None
    return calls.found


def _of_tracker() -> Iterator[Text]:
    """The sentences of `tracker/`, which `ui.sentences` translates."""
    words = (*WORDS.values(), *FIELDS.values(), *(table.replace("_", " ") for table in BY_TABLE), *map(str, Outcome))
    yield from (Text(TRACKER, word) for word in words)
    for _, value in sentence_calls():
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield Text(TRACKER, value.value, counted="%n" in value.value)


def sentence_calls() -> Iterator[tuple[ast.Call, ast.expr]]:
    """The calls that make a sentence of `tracker/`, each with what it makes it of, which may be written elsewhere."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in _said_by_a_window()]
    makers = {**dict.fromkeys(_errors(trees), (0,)), **SENTENCES}
    for call in (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)):
        for place in makers.get(ast.unparse(call.func).rpartition(".")[2], ()):
            if place < len(call.args):
                yield call, call.args[place]


def _said_by_a_window() -> Iterator[Path]:
    folder = ROOT / "tracker"
    for path in sorted(folder.rglob("*.py")):
        if not any(path.relative_to(folder).match(pattern) for pattern in ELSEWHERE):
            yield path


def _errors(trees: Sequence[ast.Module]) -> set[str]:
    """The names of the errors that tell the user something."""
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    found, before = {"PursuitError"}, set[str]()
    while found != before:
        before = set(found)
        found |= {node.name for node in classes if any(ast.unparse(base) in found for base in node.bases)}
    return found


def _of_charts(path: Path) -> Iterator[Text]:
    """The sentences of a module of charts, which `ScreenWords` translates."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    passed_over = {id(part) for node in ast.walk(tree) if _is_unsaid(node) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed_over:
            text = node.value
            if re.search("[a-z]{2}", text) and (text[:1].isupper() or re.search(r"[ {]|%n", text)):
                yield Text("Insights", text, counted="%n" in text)


def _is_unsaid(node: ast.AST) -> bool:
    """Docstrings, f-strings, and the names that no chart says."""
    if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) in NOT_SAID:
        return True
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "namedtuple":
        return True
    return isinstance(node, ast.JoinedStr | ast.Expr) and not isinstance(
        getattr(node, "value", None), ast.Yield | ast.YieldFrom | ast.Call
    )


def _run(name: str, *arguments: str) -> None:
    found = tool(name)
    assert found
    subprocess.run([found, *arguments], check=True, capture_output=True, timeout=60)


if __name__ == "__main__":
    raise SystemExit(main())
