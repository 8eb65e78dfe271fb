"""A checkout sets up `.venv` by itself: once, again after an interruption, and never where the packages are there.

The checkouts here are small ones with stand-ins for the packages, so that no test needs the network.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
import venv
import zipfile
from dataclasses import dataclass
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tracker import bootstrap

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = {
    "PySide6_Essentials": "PySide6",
    "sqlite_utils": "sqlite_utils",
    "platformdirs": "platformdirs",
    "lxml": "lxml",
    "rapidfuzz": "rapidfuzz",
    "python_calamine": "python_calamine",
    "xlsxwriter": "xlsxwriter",
    "icalendar": "icalendar",
    "pypdf": "pypdf",
    "requests": "requests",
}
LATER_PACKAGES = {"click": "click"}
COMMAND = (
    '"""Says where it runs."""\nimport sys\n\n\n'
    "def run(argv, _print_page):\n    print(sys.prefix, *argv)\n    return 7\n"
)


@dataclass(frozen=True)
class Checkout:
    """A checkout of the program beside a Python that has no packages."""

    folder: Path
    python: Path
    wheels: Path

    @property
    def venv(self) -> Path:
        return self.folder / ".venv"

    @property
    def record(self) -> Path:
        return self.venv / bootstrap.RECORD.name

    def run(self, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
        """`python main.py ARGUMENTS` with that Python, and with wheels only from here unless `environ` says else."""
        own = {
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.wheels),
            "PIP_RETRIES": "1",
        }
        command = [str(self.python), str(self.folder / "main.py"), *arguments]
        return subprocess.run(
            command, env={**os.environ, **own, **environ}, capture_output=True, text=True, check=False
        )

    def require(self, *names: str) -> None:
        """Makes `names` the requirements in pyproject.toml."""
        text = f"[project]\ndependencies = {list(names)}\n[project.optional-dependencies]\ntest = []\n"
        (self.folder / "pyproject.toml").write_text(text, encoding="utf-8")


def write_wheel(folder: Path, name: str, package: str) -> None:
    """A package with nothing in it but its name."""
    info = f"{name}-1.0.dist-info"
    with zipfile.ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{package}/__init__.py", "")
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        wheel.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        wheel.writestr(f"{info}/RECORD", "")


def new_checkout(place: Path) -> Checkout:
    """A checkout in the new folder `place` that was never started."""
    folder, wheels = place / "checkout", place / "wheels"
    (folder / "tracker").mkdir(parents=True)
    wheels.mkdir()
    for name in ("main.py", "tracker/__init__.py", "tracker/bootstrap.py"):
        shutil.copy(ROOT / name, folder / name)
    (folder / "tracker/cli.py").write_text(COMMAND, encoding="utf-8")
    for name, package in (PACKAGES | LATER_PACKAGES).items():
        write_wheel(wheels, name, package)
    venv.create(place / "python", symlinks=os.name != "nt")
    made = Checkout(folder, place / "python" / bootstrap.PYTHON.relative_to(bootstrap.VENV), wheels)
    made.require(*PACKAGES, *LATER_PACKAGES)
    return made


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A checkout that was never started."""
    return new_checkout(tmp_path)


@pytest.fixture(scope="module")
def first_start(tmp_path_factory: pytest.TempPathFactory) -> tuple[Checkout, subprocess.CompletedProcess[str]]:
    """A checkout with all packages in its `.venv`, to be copied, and what its first start said."""
    checkout = new_checkout(tmp_path_factory.mktemp("first"))
    return checkout, checkout.run("list", "--json")


@pytest.fixture
def started(checkout: Checkout, first_start: tuple[Checkout, subprocess.CompletedProcess[str]]) -> Checkout:
    """A checkout that was started once."""
    finished, first = first_start
    assert first.returncode == 7
    shutil.copytree(finished.venv, checkout.venv, symlinks=True)
    return checkout


def test_the_first_start_sets_up_and_the_second_goes_straight_on(
    first_start: tuple[Checkout, subprocess.CompletedProcess[str]],
) -> None:
    checkout, first = first_start
    second = checkout.run("list", "--json")

    assert (first.returncode, first.stdout) == (7, f"{checkout.venv} list --json\n")
    assert first.stderr.startswith(f"Setting up {checkout.venv} for Pursuit; this happens once")
    assert "Successfully installed" in first.stderr
    assert (second.returncode, second.stdout, second.stderr) == (7, first.stdout, "")


def test_a_set_up_that_was_cut_off_is_made_anew(started: Checkout) -> None:
    started.record.write_text("", encoding="utf-8")
    shutil.rmtree(next(started.venv.rglob("sqlite_utils")))

    again = started.run("list")

    assert again.returncode == 7
    assert again.stderr.startswith("Setting up")


def test_a_package_that_is_required_later_is_added(started: Checkout) -> None:
    write_wheel(started.wheels, "later", "later")
    started.require(*PACKAGES, *LATER_PACKAGES, "later")

    again = started.run("list")

    assert again.returncode == 7
    assert "have changed" in again.stderr
    assert next(started.venv.rglob("later"), None) is not None


def test_a_package_that_was_taken_away_is_put_back(started: Checkout) -> None:
    for left in [*started.venv.rglob("click"), *started.venv.rglob("click-*")]:
        shutil.rmtree(left)

    assert started.run("list").returncode == 7


def test_an_environment_that_others_made_is_filled_and_not_replaced(started: Checkout) -> None:
    started.record.unlink()
    theirs = started.venv / "theirs.txt"
    theirs.touch()

    again = started.run("list")

    assert again.returncode == 7
    assert theirs.exists()
    assert started.run("list").stderr == ""


def test_an_environment_whose_python_is_gone_is_made_anew(started: Checkout) -> None:
    (started.venv / bootstrap.PYTHON.relative_to(bootstrap.VENV)).unlink()

    assert started.run("list").returncode == 7


def test_without_a_network_one_sentence_says_so(checkout: Checkout) -> None:
    offline = {"PIP_NO_INDEX": "", "PIP_FIND_LINKS": "", "PIP_INDEX_URL": "https://127.0.0.1:9/simple"}

    failed = checkout.run("list", **offline)

    assert (failed.returncode, failed.stdout) == (1, "")
    assert failed.stderr.splitlines()[-1] == (
        "Pursuit could not be set up: the packages could not be downloaded; connect to the network and start it again."
    )
    assert "ERROR" not in failed.stderr


def test_where_the_packages_are_there_nothing_is_set_up(checkout: Checkout) -> None:
    here = subprocess.run(
        [sys.executable, str(checkout.folder / "main.py"), "list"], capture_output=True, text=True, check=False
    )

    assert (here.returncode, here.stdout, here.stderr) == (7, f"{sys.prefix} list\n", "")
    assert not checkout.venv.exists()


def test_an_old_python_is_refused_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 18, "final", 0))

    with pytest.raises(SystemExit, match=r"^Pursuit needs Python 3\.11 or newer, and this is 3\.8\.$"):
        bootstrap.enter_environment()


@pytest.mark.parametrize("name", ["main.py", "tracker/__init__.py", "tracker/bootstrap.py", "tests/__main__.py"])
def test_an_old_python_can_read_what_refuses_it(name: str) -> None:
    ast.parse((ROOT / name).read_text(encoding="utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize("extra", ["", "test"])
def test_the_look_for_packages_knows_every_requirement(extra: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    requirements = project["optional-dependencies"][extra] if extra else project["dependencies"]
    of_every_system = [requirement for requirement in requirements if "sys_platform" not in requirement]
    named = {re.split(r"[<>=;\[ ]", requirement)[0] for requirement in of_every_system}
    installed = packages_distributions()

    looked_for = {_normal(installed[module][0]) for module in bootstrap.MODULES[extra]}

    assert looked_for == {_normal(name) for name in named}


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
