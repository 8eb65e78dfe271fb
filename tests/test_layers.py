"""Who may import whom, what may stand where, and that no imports run in a circle."""

from __future__ import annotations

import ast
import fnmatch
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

TOP_LEVEL = {
    "main.py", "tracker", "ui", "resources", "tests", "pyproject.toml",
    "README.md", "LICENSE", "MANIFEST.in", "CHANGELOG.md", "docs", ".ci", ".gitignore",
}  # fmt: skip

# The modules and packages of tracker/: each may import those of its own line and of the lines above it.
ORDER = [
    [
        "bootstrap",
        "display",
        "sentences",
        "errors",
        "clock",
        "paths",
        "settings",
        "recent",
        "files",
        "whats_new",
        "streams",
        "backup_folder",
    ],
    ["crash_reports", "last_words"],
    ["records"],
    ["text", "days", "weeks", "pay", "money", "zones"],
    ["changes", "codec", "labels", "stage_names"],
    ["locks", "database", "published", "schema", "rollback", "header", "soundness", "backups", "rotation", "opening"],
    ["fulltext", "journal", "consistency"],
    ["reversing"],
    ["recovery"],
    ["store"],
    ["readiness"],
    ["conditions"],
    ["skills"],
    ["checklist", "requirements"],
    ["fits"],
    ["belonging", "tally", "histories"],
    ["overview"],
    ["cadence"],
    ["agenda"],
    ["fields"],
    ["search"],
    ["queries", "duplicates", "readiness_view", "dealings", "worth"],
    ["operations"],
    ["values"],
    ["insights"],
    ["charts"],
    ["capture"],
    ["importing", "exporting", "attachments", "cards", "reminders"],
    ["demo_around", "demo_readiness"],
    ["demo"],
    ["cli"],
]

# The parts of ui/ that stand above the views; every folder in it is a view, every other module serves all views.
ABOVE_VIEWS = ["views", "captures", "middle", "main_window", "app"]

SQL = re.compile(
    r"\b(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM|PRAGMA\s+\w|ALTER\s+TABLE|"
    r"CREATE\s+(TEMP\s+|UNIQUE\s+|VIRTUAL\s+)?(TABLE|INDEX|TRIGGER|VIEW))\b",
    re.DOTALL,
)


@dataclass(frozen=True)
class Module:
    """One file of the program: its dotted name and its syntax tree."""

    name: str
    tree: ast.Module
    is_package: bool

    def imports(self) -> set[str]:
        """The dotted names it imports at run time, also inside functions; `from a import b` gives `a.b`."""
        return {name for node in _run_time_nodes(self.tree) for name in self._names(node)}

    def _names(self, node: ast.AST) -> list[str]:
        if isinstance(node, ast.Import):
            return [alias.name for alias in node.names]
        if isinstance(node, ast.ImportFrom):
            return [f"{self._base(node)}.{alias.name}" for alias in node.names]
        return []

    def _base(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        package = self.name.split(".")
        package = package[: len(package) - node.level + self.is_package]
        return ".".join([*package, *filter(None, [node.module])])


def _run_time_nodes(tree: ast.AST) -> Iterator[ast.AST]:
    """Every node but those under `if TYPE_CHECKING:`."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            yield from (found for branch in node.orelse for found in [branch, *_run_time_nodes(branch)])
        else:
            yield node
            yield from _run_time_nodes(node)


def _module(path: Path, root: Path) -> Module:
    parts = path.relative_to(root).with_suffix("").parts
    is_package = parts[-1] == "__init__"
    name = ".".join(parts[:-1] if is_package else parts)
    return Module(name, ast.parse(path.read_text(encoding="utf-8")), is_package)


@cache
def modules(root: Path = ROOT) -> dict[str, Module]:
    """All modules of the program below `root`, by name."""
    files = [root / "main.py", *(file for top in ("tracker", "ui", "resources") for file in (root / top).rglob("*.py"))]
    return {module.name: module for module in (_module(file, root) for file in files if file.exists())}


def imported_modules(module: Module, known: dict[str, Module]) -> set[str]:
    """The modules among `known` that `module` imports; a name that is no module stands for the one that has it."""
    return {_longest_known(name, known) for name in module.imports()} - {"", module.name}


def _longest_known(name: str, known: dict[str, Module]) -> str:
    while name and name not in known:
        name = name.rpartition(".")[0]
    return name


def forbidden_imports(known: dict[str, Module], inside: str, outside: set[str]) -> list[str]:
    """Each import of a package `outside` from a module `inside`, as `module imports name`."""
    return [
        f"{module.name} imports {name}"
        for module in known.values()
        if _part(module.name, 0) == inside
        for name in sorted(module.imports())
        if _part(name, 0) in outside
    ]


def _part(name: str, place: int) -> str:
    return [*name.split("."), "", ""][place]


def upward_imports(known: dict[str, Module]) -> list[str]:
    """The imports within tracker/ that go against ORDER."""
    line = {name: number for number, names in enumerate(ORDER) for name in names}
    return [
        f"{module.name} imports {name}"
        for module in known.values()
        if _part(module.name, 0) == "tracker" and _part(module.name, 1) in line
        for name in sorted(imported_modules(module, known))
        if _part(name, 0) == "tracker" and line.get(_part(name, 1), -1) > line[_part(module.name, 1)]
    ]


def views_out_of_place(known: dict[str, Module]) -> list[str]:
    """The imports within ui/ of another view, of the window from below it, and of views from what serves them."""
    return [
        f"{module.name} imports {name}"
        for module in known.values()
        if _part(module.name, 0) == "ui" and _part(module.name, 1) not in ABOVE_VIEWS
        for name in sorted(imported_modules(module, known))
        if _part(name, 0) == "ui" and not _may_import(_part(module.name, 1), _part(name, 1), _views(known))
    ]


def _may_import(importer: str, imported: str, views: set[str]) -> bool:
    return importer == imported or (imported not in views and imported not in ABOVE_VIEWS)


def _views(known: dict[str, Module]) -> set[str]:
    return {_part(name, 1) for name in known if name.count(".") == 2 and _part(name, 0) == "ui"}


def cycles(known: dict[str, Module]) -> list[list[str]]:
    """The groups of modules that import each other in a circle, deferred imports included."""
    reaches = {name: imported_modules(module, known) for name, module in known.items()}
    for middle, beyond in reaches.items():
        for targets in reaches.values():
            if middle in targets:
                targets.update(beyond)
    groups = {frozenset(n for n in reaches[name] if name in reaches[n]) for name in reaches if name in reaches[name]}
    return sorted(sorted(group) for group in groups)


def sql_in(module: Module) -> list[str]:
    """The texts in `module` that read as SQL; docstrings do not count."""
    texts = [node.value for node in ast.walk(module.tree) if isinstance(node, ast.Constant)]
    return [text for text in texts if isinstance(text, str) and SQL.search(text) and text not in _docstrings(module)]


def _docstrings(module: Module) -> set[str | None]:
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return {ast.get_docstring(node, clean=False) for node in ast.walk(module.tree) if isinstance(node, documented)}


def test_the_tracker_knows_nothing_of_the_screen() -> None:
    assert forbidden_imports(modules(), "tracker", {"PySide6", "shiboken6", "ui"}) == []


def test_the_screen_knows_nothing_of_the_database() -> None:
    assert forbidden_imports(modules(), "ui", {"sqlite3", "sqlite_utils"}) == []


def test_the_screen_holds_no_sql() -> None:
    found = {module.name: sql_in(module) for module in modules().values() if _part(module.name, 0) == "ui"}
    assert {name: texts for name, texts in found.items() if texts} == {}


def test_every_module_of_the_tracker_has_its_place_in_the_order() -> None:
    named = {_part(name, 1) for name in modules() if _part(name, 0) == "tracker"} - {""}
    assert named - {name for names in ORDER for name in names} == set()


def test_modules_of_the_tracker_import_only_those_above_them() -> None:
    assert upward_imports(modules()) == []


def test_no_view_imports_another_view_or_the_window() -> None:
    assert views_out_of_place(modules()) == []


def test_no_imports_run_in_a_circle() -> None:
    assert cycles(modules()) == []


def test_nothing_else_stands_at_the_top() -> None:
    ignored = [line.strip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()] + [".git"]
    found = {entry.name for entry in ROOT.iterdir()}
    assert {
        name for name in found - TOP_LEVEL if not any(fnmatch.fnmatch(name, pattern) for pattern in ignored)
    } == set()


@pytest.fixture
def wrong(tmp_path: Path) -> dict[str, Module]:
    """A small program that breaks every rule once."""
    sources = {
        "tracker/store.py": "def late():\n    from tracker import queries\n    import PySide6.QtCore\n",
        "tracker/queries.py": "import tracker.store\n",
        "tracker/records.py": "if TYPE_CHECKING:\n    from tracker import store\n",
        "ui/rows.py": "from ui.board.cards import Card\n",
        "ui/board/cards.py": "'''SELECT id FROM this docstring.'''\nimport sqlite3\nQUERY = f'SELECT id FROM {1}'\n",
        "ui/table/view.py": "from ..board import cards\n",
    }
    for name, source in sources.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(source, encoding="utf-8")
    return modules(tmp_path)


def test_each_broken_rule_is_found(wrong: dict[str, Module]) -> None:
    assert forbidden_imports(wrong, "tracker", {"PySide6"}) == ["tracker.store imports PySide6.QtCore"]
    assert forbidden_imports(wrong, "ui", {"sqlite3"}) == ["ui.board.cards imports sqlite3"]
    assert sql_in(wrong["ui.board.cards"]) == ["SELECT id FROM "]
    assert upward_imports(wrong) == ["tracker.store imports tracker.queries"]
    assert views_out_of_place(wrong) == ["ui.rows imports ui.board.cards", "ui.table.view imports ui.board.cards"]
    assert cycles(wrong) == [["tracker.queries", "tracker.store"]]
