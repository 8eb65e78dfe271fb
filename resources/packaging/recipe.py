"""What goes into the built folder: our modules and data, and of Qt and the other packages only what is used."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
APP_ID: Final = "org.pursuit.Pursuit"
SHIPPED_TEXTS: Final = ("CHANGELOG.md", "LICENSE")  # read by the program, or owed to its users
SOURCES: Final = {".py", ".ts"}  # compiled on their way: modules, and translations
LANGUAGES: Final = sorted(file.stem.removeprefix("pursuit_") for file in ROOT.glob("resources/translations/*.qm"))
TIME_ZONES: Final = "tzdata"  # asked for by its name where the system has no such data, as on Windows

VERSION_FOR_WINDOWS: Final = """VSVersionInfo(
    ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}),
    kids=[
        StringFileInfo([StringTable("040904B0", [
            StringStruct("ProductName", "Pursuit"),
            StringStruct("FileDescription", "Pursuit"),
            StringStruct("ProductVersion", "{version}"),
            StringStruct("LegalCopyright", "MIT"),
        ])]),
        VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
    ],
)
"""
"""What Windows shows as the properties of a program, in PyInstaller's words: English (0409), in UTF-16 (1200, 04B0)."""

# Of the binding the program imports Core, Gui, Network and Widgets; the plugins of these bring all the rest along.
UNUSED_MODULES: Final = (
    *(f"PySide6.Qt{name}" for name in ("OpenGL", "OpenGLWidgets", "Qml", "Quick", "QuickWidgets", "Sql", "Test")),
    *("_tkinter", "ensurepip", "idlelib", "lib2to3", "lxml.isoschematron", "pip", "pydoc_data", "setuptools"),
    *("tkinter", "turtledemo", "wheel"),
    *("curses", "readline"),  # of no use here, and GNU readline is under the GPL
)
WANTED_PLUGINS: Final = {
    "iconengines": ("svgicon",),
    "imageformats": ("gif", "ico", "jpeg", "svg", "webp"),
    "platforms": ("cocoa", "offscreen", "wayland", "windows", "xcb"),
    "platforminputcontexts": ("compose", "ibus"),
    "platformthemes": ("xdgdesktopportal",),  # that of GTK brings all of GTK, and the theme is our own
}
"""By folder; of a folder that is not here every plugin stays, unless it is among `UNUSED_PLUGINS`."""
UNUSED_PLUGINS: Final = {"designer", "egldeviceintegrations", "generic", "networkinformation", "qmllint", "qmltooling"}
UNUSED_PLUGINS_OF_WAYLAND: Final = "wayland-graphics-integration-server"
UNUSED_LIBRARIES: Final = (
    *(f"Qt6{name}" for name in ("Egl", "Pdf", "Qml", "Quick", "Sql", "Test", "VirtualKeyboard")),
    *("Qt6WaylandCompositor", "Qt6WaylandEglCompositor", "opengl32sw", "d3dcompiler"),
    *(
        "atk",
        "atspi",
        "cairo",
        "datrie",
        "epoxy",
        "fribidi",
        "gdk",
        "graphite2",
        "gtk-3",
        "harfbuzz",
        "pango",
        "pixman",
    ),
    *("thai", "Xcomposite", "Xcursor", "Xdamage", "Xi.", "Xinerama", "Xrandr"),
)
"""By the beginnings of their names, without `lib`: what only a plugin that is left out has needed."""


def own_modules(root: Path = ROOT) -> list[str]:
    """Every module of the program: many are imported by names that are made at run time, which no analysis finds."""
    files = [file for package in ("tracker", "ui") for file in sorted((root / package).rglob("*.py"))]
    return [".".join(_without_init(file.relative_to(root).with_suffix("").parts)) for file in files]


def unseen_modules(root: Path = ROOT) -> list[str]:
    """What the analysis must be told of."""
    return [*own_modules(root), TIME_ZONES]


def resource_files(root: Path = ROOT) -> list[Path]:
    """Every data file that the program may read, as the wheel and the built folder must hold it; sorted."""
    folder = root / "resources"
    return sorted(file for file in folder.rglob("*") if file.is_file() and _is_data(file.relative_to(folder)))


def data_files(root: Path = ROOT) -> list[tuple[str, str]]:
    """What is copied into the folder as it is: each file and the folder it goes to."""
    kept = [(str(file), str(file.parent.relative_to(root))) for file in resource_files(root)]
    return [*kept, *((str(root / name), ".") for name in SHIPPED_TEXTS)]


def version_for_windows(version: str) -> str:
    """What the programs for Windows say of themselves; `version` is three numbers with dots."""
    major, minor, patch = (int(number) for number in version.split("."))
    return VERSION_FOR_WINDOWS.format(numbers=(major, minor, patch, 0), version=version)


def is_wanted(destination: str) -> bool:
    """Whether a file that the analysis found shall be in the folder, by its place there (with either slash)."""
    place = PurePosixPath(destination.replace("\\", "/"))
    name = place.name.removeprefix("lib")
    if name.startswith(UNUSED_LIBRARIES):
        return False
    if "plugins" in place.parts:
        return _is_wanted_plugin(place.parent.name, name.removeprefix("q"))
    if place.suffix == ".qm" and "PySide6" in place.parts:
        return place.stem in {f"qtbase_{language}" for language in LANGUAGES}
    return True


def _is_wanted_plugin(folder: str, name: str) -> bool:
    if folder in UNUSED_PLUGINS or folder == UNUSED_PLUGINS_OF_WAYLAND:
        return False
    return folder not in WANTED_PLUGINS or name.startswith(WANTED_PLUGINS[folder])


def _is_data(place: Path) -> bool:
    return place.parts[0] != "packaging" and "__pycache__" not in place.parts and place.suffix not in SOURCES


def _without_init(parts: tuple[str, ...]) -> tuple[str, ...]:
    return parts[:-1] if parts[-1] == "__init__" else parts
