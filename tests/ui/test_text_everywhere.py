"""Every text of every record as mark-up, through every view, tab and dialog: each shows the signs that are there."""

from __future__ import annotations

import sqlite3
import typing
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication

import ui
from tests.ui import scenes
from tests.ui.scenes import SCENES, close
from tests.ui.walker import flaws, words
from tests.ui.windows import at_home, example_at, finished_window, opened
from tracker import fulltext
from tracker.codec import CODECS
from tracker.database import Database
from tracker.operations import applications, naming, stages
from tracker.records import Application, Layout, Record, Stage
from ui.main_window import MainWindow
from ui.theme import Themes

MARK: Final = " <img src='/dev/full'><a href='file:///x'>x</a> R&D &amp; <b>Co"
ASKING: Final = (
    f'Company,Job Title,Status,Date Applied,Other{MARK}\n"Quarry{MARK}","Engineer{MARK}",Pending,2026-10-14,"x{MARK}"\n'
)
POSTING: Final = f"Platform Engineer{MARK} at Kestrel{MARK}\nBristol{MARK}\nWe ask for Python{MARK}"
NEEDS_A_SOUND_FILE: Final = {"import done"}  # marks break rules of the schema, and a back-up comes before an import
NOT_FREE: Final = frozenset(  # texts that are codes, or that a user never types
    [
        "at",
        "zone",
        "currency",
        "base",
        "hash",
        "media_type",
        "family",
        "message_id",
        "thread",
        "original",
        "digest",
        "unmapped",
        "uid",
        "columns",
        "sort",
        "grouped_by",
        "category",
        "template",
        "color",
        "last_used",
        "query",
        "pay",
        "text_key",
        "cadence",
        "what",
        "also_called",
        "compare_with",
        "skills",
        "source_file",
        "salary_text",
    ]
)
BARE: Final = {  # scenes in which nothing of the user's is to be seen
    "skill", "role template", "goal", "settings", "back-ups", "shortcuts", "new stage", "name", "about", "import file",
    "e-mails", "capture list", "timeline", "palette, nothing", "waiting", "bug", "question", "export",
    "export, csv", "export, xlsx",
    "export, ics", "export, pdf", "export, zip", "export, json",
}  # fmt: skip


def free_texts(kind: type[Record]) -> list[str]:
    """The fields of a record that hold whatever a user, a page or an e-mail says."""
    hints = typing.get_type_hints(kind)
    return [name for name, hint in hints.items() if hint in {str, str | None} and name not in NOT_FREE]


def mark_all(path: Path) -> int:
    """Put mark-up at the end of each free text of a database; returns how many texts there were."""
    marked = 0
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for kind, codec in CODECS.items():
            for name in set(free_texts(kind)) & set(codec.names):
                marked += connection.execute(
                    f"UPDATE {codec.kind.table} SET {name} = {name} || ? WHERE {name} <> ''", (MARK,)
                ).rowcount
        connection.commit()
    with closing(Database(path)) as database, database.write():
        fulltext.rebuild(database)
    return marked


@pytest.fixture(scope="module")
def window(qapp: QApplication, themes: Themes, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """The window on the example data, of which every text ends in mark-up."""
    home = tmp_path_factory.mktemp("marked")
    with at_home(home) as patch:
        patch.setattr(scenes, "ASKING", ASKING)
        patch.setattr(scenes, "POSTING", POSTING)
        path = example_at(home)
        assert mark_all(path) > 1_000
        store = opened(path)
        naming.add_view(store, f"View{MARK}", layout=Layout.TABLE, query="")
        stages.edit(store, next(iter(store.records(Stage))), stages.StageChanges(name=f"Saved{MARK}"))
        applications.trash(store, list(store.records(Application))[-2:])
        with finished_window(store, themes) as made:
            yield made


@pytest.mark.parametrize("name", [name for name in SCENES if name not in NEEDS_A_SOUND_FILE])
def test_no_scene_renders_a_text(window: MainWindow, name: str) -> None:
    part = SCENES[name](window)
    window.tasks.wait()
    QApplication.processEvents()
    try:
        assert flaws(part) == []
        assert flaws(window) == []
        assert name in BARE or any("<img src" in text or "&lt;img src" in text for text in words(part))
    finally:
        close(window)


def test_every_dialog_has_a_scene() -> None:
    """A dialog that nobody opens here could render what it likes."""
    classes = {
        line.split()[1].partition("(")[0]
        for path in Path(ui.__file__).parent.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("class ") and "(QDialog)" in line
    }
    seen = Path(scenes.__file__).read_text(encoding="utf-8") + Path(__file__).read_text(encoding="utf-8")
    assert {name for name in classes if name not in seen} - {"StageDialog"} == set()
