"""Whether Qt can start here, on Linux: where it cannot, it aborts the process, which nothing can catch.

Looks at the environment, the libraries on disk and the screen; never loads Qt.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

TYPE_CHECKING = False  # every start of the window passes here: what only a refusal needs is imported there
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# The libraries that Qt takes from the system: file -> the package of Debian and Ubuntu, which brings what it needs.
LIBRARIES_OF_ALL = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
LIBRARIES = {
    "xcb": {
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
    "wayland": {
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
    },
}
USUAL_FOLDERS = (Path("/usr/lib", getattr(sys.implementation, "_multiarch", "")), Path("/usr/lib64"))

WITHOUT_WINDOW = "`pursuit list` and `pursuit --help` work without a window."
NO_SCREEN = f"There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set); {WITHOUT_WINDOW}"


def why_no_window(environ: Mapping[str, str] = os.environ) -> str | None:
    """Says in words why the window cannot open on the screen that `environ` names, and what to do; None if it can."""
    platforms = _platforms(environ)
    if not platforms:
        return NO_SCREEN
    reasons = [_why_not_on(platform, environ) for platform in platforms]
    return None if None in reasons else reasons[0]


def why_no_print() -> str | None:
    """Says in words why Qt cannot print into a file, for which it needs no screen; None if it can."""
    return _why_not_on("offscreen", {})


def missing_libraries(platform: str, is_installed: Callable[[str], bool] | None = None) -> dict[str, str]:
    """What `platform` (a platform plugin of Qt, such as offscreen) lacks: file -> Debian's package."""
    wanted = LIBRARIES_OF_ALL | LIBRARIES.get(platform, {})
    is_there = is_installed or _is_installed
    return {library: package for library, package in wanted.items() if not is_there(library)}


def install_sentence(missing: Mapping[str, str], *, has_apt: bool) -> str:
    """One sentence that names all that is `missing` at once."""
    if has_apt:
        return f"Qt needs libraries that are not installed; run: sudo apt install {' '.join(missing.values())}"
    return f"Qt needs libraries that are not installed; install the packages that hold {', '.join(missing)}."


def _platforms(environ: Mapping[str, str]) -> list[str]:
    """The platform plugins that Qt tries, in its order."""
    if chosen := environ.get("QT_QPA_PLATFORM"):
        return [name.partition(":")[0].partition("-")[0] for name in chosen.split(";")]
    named = {"wayland": environ.get("WAYLAND_DISPLAY"), "xcb": environ.get("DISPLAY")}
    return [platform for platform, screen in named.items() if screen]


def _why_not_on(platform: str, environ: Mapping[str, str]) -> str | None:
    if missing := missing_libraries(platform):
        import shutil

        return install_sentence(missing, has_apt=shutil.which("apt") is not None)
    if platform == "xcb" and not _x_answers(environ.get("DISPLAY", "")):
        return _no_answer("DISPLAY", environ)
    if platform == "wayland" and not _wayland_answers(environ):
        return _no_answer("WAYLAND_DISPLAY", environ)
    return None


def _no_answer(variable: str, environ: Mapping[str, str]) -> str:
    screen = f"{variable}={environ.get(variable, '')}"
    return f"No screen answers at {screen}, or it refuses this user; {WITHOUT_WINDOW}"


def _is_installed(library: str) -> bool:
    """A look where most systems keep it is far quicker than to ask the loader, who knows for sure."""
    return any((folder / library).exists() for folder in USUAL_FOLDERS) or _is_loadable(library)


def _is_loadable(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    socket = environ.get("WAYLAND_DISPLAY") or "wayland-0"
    return Path(environ.get("XDG_RUNTIME_DIR", "/"), socket).is_socket()


def _x_answers(display: str) -> bool:
    """Connects as Qt will, by the same library, which knows the cookies and all the ways to name a display."""
    import ctypes

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(os.fsencode(display), None))
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed
