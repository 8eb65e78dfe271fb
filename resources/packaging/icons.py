"""The program's icon for systems that do not read SVG: .ico for Windows, .icns for macOS, PNG for the rest.

`python -m resources.packaging.icons FILE` writes the kind that the name asks for.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from resources.packaging.recipe import ROOT

SOURCE: Final = ROOT / "resources" / "icons" / "pursuit.svg"
SIZES_OF_ICO: Final = (16, 24, 32, 48, 64, 128, 256)  # px
TYPES_OF_ICNS: Final = (
    *(("ic11", 32), ("ic12", 64), ("ic07", 128), ("ic13", 256), ("ic08", 256), ("ic14", 512), ("ic09", 512)),
    ("ic10", 1024),
)
"""Apple's code and the px of the PNG in it; ic11 to ic14 are those of 16 to 256 points on dense screens."""
SIZE_OF_PNG: Final = 256
SIZES_OF_HICOLOR: Final = (16, 24, 32, 48, 64, 128, 256)  # px, for menus of Linux that read no SVG


def write(target: Path, size: int = SIZE_OF_PNG) -> Path:
    """Write the icon as `.ico` or `.icns` with all their sizes, or as `.png` of this size, and return `target`."""
    kinds: dict[str, Callable[[], bytes]] = {".ico": _ico, ".icns": _icns, ".png": partial(drawn, size)}
    if target.suffix not in kinds:
        raise ValueError(f"An icon is .ico, .icns or .png, not {target.suffix or target.name}.")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(kinds[target.suffix]())
    return target


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """An .ico of PNGs by their size: a count, one entry of 16 bytes for each with its place, then the pictures."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    entries = b""
    for size, data in pictures.items():
        side = size % 256  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return head + entries + b"".join(pictures.values())


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """An .icns of PNGs by their size: for each type its code, its length with these eight bytes, and the picture."""
    blocks = [(code.encode("ascii"), pictures[size]) for code, size in TYPES_OF_ICNS]
    body = b"".join(code + struct.pack(">I", len(data) + 8) + data for code, data in blocks)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def drawn(size: int) -> bytes:
    """The icon as a PNG of `size` px."""
    from PySide6.QtCore import QBuffer, QIODevice, QSize
    from PySide6.QtGui import QImageReader

    reader = QImageReader(str(SOURCE))
    reader.setScaledSize(QSize(size, size))
    image = reader.read()
    if image.isNull():
        raise RuntimeError(f"{SOURCE} cannot be drawn: {reader.errorString()}.")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the binding wants a text here, and is typed for bytes
    return bytes(buffer.data().data())


def _ico() -> bytes:
    return ico({size: drawn(size) for size in SIZES_OF_ICO})


def _icns() -> bytes:
    return icns({size: drawn(size) for size in {size for _, size in TYPES_OF_ICNS}})


if __name__ == "__main__":
    sys.stdout.write(f"{write(Path(sys.argv[1]))}\n")
