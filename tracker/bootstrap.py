"""Sets up `.venv` in a checkout whose Python lacks the packages, and goes on in it; needs only the standard library.

Also read by a Python that is too old for the rest (3.8 on), so that it can tell its user so.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import sys
from pathlib import Path

# Every start with `main.py` passes here: what only a set-up needs is imported there.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
# The requirements that were installed, one a line; empty while a set-up is under way; absent in a .venv made by others.
RECORD = VENV / "pursuit-packages.txt"
PROJECT = ROOT / "pyproject.toml"

OLDEST_PYTHON = (3, 11)
RESTARTED = "PURSUIT_RESTARTED"

# What is imported from the packages of each list in pyproject.toml ("" is the program itself).
MODULES = {
    "": (
        "PySide6", "click", "icalendar", "lxml", "platformdirs", "pypdf", "python_calamine", "rapidfuzz", "requests",
        "sqlite_utils", "xlsxwriter",
    ),
    "test": (
        "coverage", "hypothesis", "mypy", "pytest", "pytest_benchmark", "pytest_timeout", "pytestqt", "ruff", "xdist",
    ),
}  # fmt: skip

IS_A_VENV_WE_CAN_USE = f"import sys; sys.exit(sys.prefix == sys.base_prefix or sys.version_info < {OLDEST_PYTHON})"
SIGNS_OF_NO_NETWORK = ("after connection broken by", "Max retries exceeded", "Read timed out", "No route to host")


class SetUpError(Exception):
    """The packages could not be installed: one sentence for the user."""


def enter_environment(extra: str = "") -> None:
    """Returns if this Python has the packages (of pyproject's list `extra` too); else makes `.venv` and restarts in it.

    Does nothing where there is no checkout. Leaves with one sentence and exit code 1 when the packages cannot be had.
    """
    if sys.version_info < OLDEST_PYTHON:
        sys.exit("Pursuit needs Python 3.11 or newer, and this is {}.{}.".format(*sys.version_info[:2]))
    restarted = os.environ.pop(RESTARTED, None)
    if not PROJECT.is_file() or (_has_packages(extra) and not _may_be_outdated()):
        return
    if restarted:  # the record promises what is not there
        RECORD.unlink()
    _set_up_or_leave(extra)
    importlib.invalidate_caches()
    if _has_packages(extra):
        return
    if restarted:
        sys.exit(f"Pursuit could not be set up: delete the folder {VENV} and start it again.")
    _restart_in_venv()


def _set_up_or_leave(extra: str) -> None:
    try:
        set_up(extra)
    except SetUpError as error:
        sys.exit(f"Pursuit could not be set up: {error}")
    except OSError as error:
        sys.exit(f"Pursuit could not be set up, as {error.filename or VENV} cannot be written: {error.strerror}.")
    except KeyboardInterrupt:
        _say("Interrupted; the next start sets up anew.")
        sys.exit(130)


def set_up(extra: str = "") -> None:
    """Makes `.venv` hold the packages, whatever state it was left in; does nothing if it does already.

    Raises SetUpError or OSError.
    """
    with _alone():
        declared = _declared_requirements()
        required = declared[""] + (declared[extra] if extra else [])
        if _is_unfinished() or not PYTHON.exists():
            _make_venv()
        if not set(required) <= _recorded():
            _ensure_usable()
            _install(required, {requirement for group in declared.values() for requirement in group})
        os.utime(RECORD)


def _has_packages(extra: str) -> bool:
    names = MODULES[""] + (MODULES[extra] if extra else ())
    return all(map(_is_importable, names))


def _is_importable(name: str) -> bool:
    """Without importing it; a folder that an interrupted removal left behind does not count."""
    spec = importlib.util.find_spec(name)
    return spec is not None and spec.origin is not None


def _may_be_outdated() -> bool:
    """Whether this Python is that of a `.venv` we made before pyproject.toml changed; two looks at the disk."""
    if Path(sys.prefix).resolve() != VENV or not RECORD.exists():
        return False
    return RECORD.stat().st_mtime < PROJECT.stat().st_mtime


def _declared_requirements() -> dict[str, list[str]]:
    import tomllib

    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    return {"": project["dependencies"], **project["optional-dependencies"]}


def _recorded() -> set[str]:
    return set(RECORD.read_text(encoding="utf-8").splitlines()) if RECORD.exists() else set()


def _is_unfinished() -> bool:
    return RECORD.exists() and RECORD.stat().st_size == 0


def _make_venv() -> None:
    import shutil
    import venv

    _say(f"Setting up {VENV} for Pursuit; this happens once, needs the network and takes about 300 MB.")
    if VENV.exists():
        shutil.rmtree(VENV)
    VENV.mkdir()
    RECORD.touch()
    venv.create(VENV, symlinks=os.name != "nt")


def _ensure_usable() -> None:
    """A `.venv` that others made may be of an old Python, or its Python may be gone."""
    if not _runs(str(PYTHON), "-c", IS_A_VENV_WE_CAN_USE):
        _say(f"The Python in {VENV} cannot run Pursuit; making the folder anew.")
        _make_venv()


def _install(required: list[str], declared: set[str]) -> None:
    before = _recorded()
    ours = RECORD.exists()
    pip = _pip()
    if before:
        _say(f"The packages that Pursuit needs have changed; updating {VENV}.")
    if ours:
        RECORD.write_text("", encoding="utf-8")
    try:
        _run_pip([*pip, "install", "--disable-pip-version-check", "--no-input", *required])
    except SetUpError:
        if before:
            _record(before)
        raise
    _record((before & declared) | set(required))
    _say("Done.")


def _record(requirements: set[str]) -> None:
    side_file = RECORD.with_suffix(".new")
    side_file.write_text("\n".join(sorted(requirements)) + "\n", encoding="utf-8")
    side_file.replace(RECORD)


def _pip() -> list[str]:
    """A command for pip that installs into `.venv`; Debian's Python has no ensurepip, but its pip can do that."""
    own = [str(PYTHON), "-m", "pip"]
    if _runs(*own, "--version") or _runs(str(PYTHON), "-m", "ensurepip", "--default-pip"):
        return own
    outer = [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    if _runs(*outer, "--version"):
        return outer
    raise SetUpError("this Python has no pip; install it (on Debian and Ubuntu: sudo apt install python3-venv).")


def _run_pip(command: list[str]) -> None:
    """Shows what pip does on standard error, and puts its complaints into one sentence where we know the cause."""
    import subprocess

    done = subprocess.run(command, stdout=2, stderr=subprocess.PIPE, text=True, errors="replace", check=False)
    if done.returncode == 0:
        return
    if _is_for_want_of_network(done.stderr):
        raise SetUpError("the packages could not be downloaded; connect to the network and start it again.")
    _say(done.stderr)
    raise SetUpError("pip did not install the packages, for the reason above; once that is mended, start it again.")


def _is_for_want_of_network(complaints: str) -> bool:
    """A certificate that is not accepted is not mended by a better network: then pip's own words are shown."""
    return any(sign in complaints for sign in SIGNS_OF_NO_NETWORK) and "SSLError" not in complaints


def _runs(*command: str) -> bool:
    import subprocess

    quiet = subprocess.DEVNULL
    try:
        return subprocess.run(command, stdin=quiet, stdout=quiet, stderr=quiet, check=False).returncode == 0
    except OSError:
        return False


def _restart_in_venv() -> None:
    """Replaces this process by the same command under the Python of `.venv`."""
    os.environ[RESTARTED] = "1"
    command = [str(PYTHON), *sys.orig_argv[1:]]
    sys.stdout.flush()
    if os.name == "nt":  # where execv returns to the shell before the new process has ended
        import subprocess

        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


def _say(sentence: str) -> None:
    sys.stderr.write(sentence.rstrip() + "\n")
    sys.stderr.flush()


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Waits while another process sets up. The lock is on pyproject.toml, as `.venv` may be made anew."""
    with PROJECT.open("rb") as file:
        _lock(file)
        yield


if sys.platform == "win32":

    def _lock(file: BinaryIO) -> None:
        import msvcrt

        file.seek(1 << 30)  # past the end: a locked byte of the text could not be read
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)

else:

    def _lock(file: BinaryIO) -> None:
        import fcntl

        with contextlib.suppress(OSError):  # some network file systems have no locks: then nobody waits
            fcntl.flock(file, fcntl.LOCK_EX)
