"""What the wheel and the built folder hold: all that the program reads, and little else."""

from __future__ import annotations

import ast
import plistlib
import runpy
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from PySide6.QtWidgets import QApplication

from resources.packaging import recipe
from resources.packaging.build import SPEC
from resources.packaging.recipe import ROOT, is_wanted
from resources.packaging.release import missing_in_wheel
from tracker import __version__
from tracker.cli.program import MODULES
from ui.main_window import SOON

PROJECT: Final = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SETUPTOOLS: Final = PROJECT["tool"]["setuptools"]


def matched(patterns: list[str], folder: Path) -> set[Path]:
    return {file for pattern in patterns for file in folder.glob(pattern) if file.is_file()}


def test_the_wheel_holds_every_resource_and_nothing_of_the_packaging() -> None:
    folder = ROOT / "resources"
    packed = matched(SETUPTOOLS["package-data"]["resources"], folder)
    packed -= matched(SETUPTOOLS["exclude-package-data"]["resources"], folder)
    assert packed - {folder / "__init__.py"} == set(recipe.resource_files())


def test_the_resources_are_those_that_the_program_reads() -> None:
    names = {file.relative_to(ROOT / "resources").as_posix() for file in recipe.resource_files()}
    read = {"clipper/manifest.json", "mail/phrases.tsv", "roles/java.toml", "skills.tsv", "icons/pursuit.svg"}
    assert read | {"import_columns.tsv", "demo/search.json", "theme.json", "style.qss"} <= names
    assert {"translations/pursuit_de.qm", "translations/pursuit_en.qm"} <= names
    assert not [name for name in names if name.startswith("packaging") or name.endswith(".py")]


@pytest.mark.parametrize("package", ["tracker", "ui"])
def test_every_folder_with_modules_is_a_package_that_the_wheel_takes(package: str) -> None:
    folders = {file.parent for file in (ROOT / package).rglob("*.py")}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []


def test_files_that_are_installed_beside_the_packages_are_there() -> None:
    for files in SETUPTOOLS["data-files"].values():
        assert [file for file in files if not (ROOT / file).is_file()] == []


def test_a_wheel_that_lacks_something_is_found_out() -> None:
    whole = missing_in_wheel([])
    assert {"main.py", "tracker/cli/program.py", "ui/app.py", "resources/skills.tsv"} <= set(whole)
    assert missing_in_wheel([*whole, "pursuit.dist-info/METADATA"]) == []
    assert missing_in_wheel(name for name in whole if name != "resources/skills.tsv") == ["resources/skills.tsv"]


def test_the_folder_holds_modules_whose_names_are_made_at_run_time() -> None:
    modules = recipe.own_modules()
    assert {f"tracker.cli.{module}" for module in MODULES.values()} | {*SOON, "ui.main_window"} <= set(modules)
    assert "tracker" in modules
    assert set(recipe.unseen_modules()) == {*modules, "tzdata"}
    assert not [name for name in modules if name.endswith("__init__")]


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so",
        "PySide6/plugins/platforms/qwindows.dll",
        r"PySide6\plugins\imageformats\qsvg.dll",
        "PySide6/plugins/styles/qmodernwindowsstyle.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "resources/translations/pursuit_de.qm",
        "resources/icons/x.svg",
    ],
)
def test_what_the_window_needs_stays(place: str) -> None:
    assert is_wanted(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        r"PySide6\plugins\platforms\qminimal.dll",
        "PySide6/Qt/translations/qtdeclarative_de.qm",
        "PySide6/Qt/translations/qtbase_pt_BR.qm",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "libQt6Qml.so.6",
        "libgtk-3.so.0",
        "PySide6/opengl32sw.dll",
    ],
)
def test_what_nothing_uses_is_left_out(place: str) -> None:
    assert not is_wanted(place)


class Recorder:
    """Stands for PyInstaller where it reads the recipe: keeps what each step was called with."""

    def __init__(self) -> None:
        self.steps: dict[str, list[dict[str, Any]]] = {}
        self.binaries = [("libQt6Quick.so.6", "", "BINARY"), ("libQt6Gui.so.6", "", "BINARY")]
        self.datas: list[tuple[str, str, str]] = []
        self.pure: list[object] = []
        self.scripts: list[object] = []

    def step(self, name: str) -> Callable[..., Recorder]:
        def keep(*_given: object, **options: Any) -> Recorder:
            self.steps.setdefault(name, []).append(options)
            return self

        return keep


def recorded(tmp_path: Path) -> Recorder:
    """What the recipe asks of PyInstaller on the system that `sys.platform` names."""
    recorder = Recorder()
    names = ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")
    given = {name: recorder.step(name) for name in names} | {"SPECPATH": str(SPEC.parent), "workpath": str(tmp_path)}
    runpy.run_path(str(SPEC), init_globals=given)
    return recorder


@pytest.fixture
def as_platform(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Callable[[str], None]:
    monkeypatch.setattr(sys, "path", [*sys.path])
    return lambda name: monkeypatch.setattr(sys, "platform", name)


def test_on_linux_there_is_one_program(tmp_path: Path, as_platform: Callable[[str], None]) -> None:
    as_platform("linux")
    recorder = recorded(tmp_path)
    assert [(step["name"], step["icon"]) for step in recorder.steps["EXE"]] == [("pursuit", None)]
    assert recorder.binaries == [("libQt6Gui.so.6", "", "BINARY")]
    assert "BUNDLE" not in recorder.steps


def test_on_windows_there_is_one_for_the_terminal_and_one_for_the_window(
    tmp_path: Path, as_platform: Callable[[str], None]
) -> None:
    as_platform("win32")
    programs = recorded(tmp_path).steps["EXE"]
    assert [(step["name"], step["console"]) for step in programs] == [("pursuit", True), ("pursuitw", False)]
    assert Path(programs[0]["icon"]).read_bytes().startswith(b"\0\0\1\0")
    told = ast.parse(Path(programs[0]["version"]).read_text(encoding="utf-8"), mode="eval")
    constants = {node.value for node in ast.walk(told) if isinstance(node, ast.Constant)}
    assert {"Pursuit", __version__} <= constants


def test_on_a_mac_there_is_an_application(tmp_path: Path, as_platform: Callable[[str], None]) -> None:
    as_platform("darwin")
    steps = recorded(tmp_path).steps
    assert [step["console"] for step in steps["EXE"]] == [False]
    (bundle,) = steps["BUNDLE"]
    assert (bundle["name"], bundle["bundle_identifier"]) == ("Pursuit.app", "org.pursuit.Pursuit")
    assert bundle["version"] == __version__
    assert plistlib.loads(plistlib.dumps(bundle["info_plist"])) == bundle["info_plist"]
    assert Path(bundle["icon"]).read_bytes().startswith(b"icns")
