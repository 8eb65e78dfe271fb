"""The commands for pictures. Each look, language and size is drawn by a process of its own: Qt takes them once."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from tracker.settings import Language, Look

ROOT: Final = Path(__file__).resolve().parents[2]
LOOKS: Final = ("light", "dark")
LANGUAGES: Final = ("en", "de")
SIZES: Final = ((1280, 800, 1), (1440, 900, 1), (1920, 1080, 2))
HOMES: Final = (
    "HOME",
    "XDG_CONFIG_HOME",
    "XDG_CACHE_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
    "APPDATA",
    "LOCALAPPDATA",
)
USAGE: Final = "usage: python -m tests.pictures --guide | --check | DIR\n"
STALE: Final = "{name} is not what the window shows now; draw it anew with: python -m tests.pictures --guide\n"


def main(arguments: Sequence[str]) -> int:
    """Start the processes that draw, or, in one of them, draw."""
    match arguments:
        case [("--guide" | "--check") as wish]:
            return max(in_own_process(wish, look, language) for look in LOOKS for language in LANGUAGES)
        case [folder] if not folder.startswith("-"):
            return _draw_everything(Path(folder).resolve())
        case ["--guide", look, language]:
            return _draw_guide(cast("Look", look), cast("Language", language))
        case ["--check", look, language]:
            return _check_guide(cast("Look", look), cast("Language", language))
        case [folder, look, width, height]:
            return _draw_scenes(Path(folder), cast("Look", look), (int(width), int(height)))
    sys.stderr.write(USAGE)
    return 2


def in_own_process(*arguments: str, scale: int = 1) -> int:
    """One of the commands without a screen, in a fixed time zone, with a home that is new and goes with the process."""
    with tempfile.TemporaryDirectory() as home:
        fixed = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        environment = os.environ | dict.fromkeys(HOMES, home) | fixed
        command = [sys.executable, "-m", "tests.pictures", *arguments]
        return subprocess.run(command, env=environment, cwd=ROOT, check=False).returncode


def _draw_everything(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [(look, *size) for size in SIZES for look in LOOKS]
    return max(
        in_own_process(str(folder), look, str(width), str(height), scale=scale) for look, width, height, scale in wanted
    )


def _draw_guide(look: Look, language: Language) -> int:
    from tests.pictures.guide import chosen
    from tests.pictures.png import save
    from tests.pictures.studio import Studio

    if pictures := chosen(look, language):
        with Studio(look, language) as studio:
            for name, picture in pictures.items():
                shown = studio.take(picture)
                save(shown.image, name, shown.digest)
    return 0


def _check_guide(look: Look, language: Language) -> int:
    from tests.pictures.guide import chosen
    from tests.pictures.png import digest_in
    from tests.pictures.studio import Studio

    stale = []
    if pictures := chosen(look, language):
        with Studio(look, language) as studio:
            stale = [name for name, picture in pictures.items() if studio.take(picture).digest != digest_in(name)]
    sys.stdout.writelines(STALE.format(name=name) for name in stale)
    return 1 if stale else 0


def _draw_scenes(folder: Path, look: Look, size: tuple[int, int]) -> int:
    from tests.pictures.guide import every_scene
    from tests.pictures.studio import Studio

    with Studio(look, "en") as studio:
        for name, picture in every_scene(size).items():
            studio.take(picture).image.save(str(folder / f"{name}-{look}-{size[0]}x{size[1]}.png"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
