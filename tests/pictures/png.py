"""The files of the pictures: small, with what they show written into them as a digest."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QImageReader, QImageWriter

FOLDER: Final = Path(__file__).resolve().parents[2] / "docs" / "pictures"
DIGEST: Final = "Digest"  # the key of a text chunk
COLOURS: Final = 256
SMALLEST: Final = 100  # the compression, in Qt's measure


def save(image: QImage, name: str, digest: str) -> None:
    """Write a picture of the guide, with a palette of the colours that it has most of."""
    flat = image.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(flat.constBits()).cast("I"))
    small = flat.convertToFormat(QImage.Format.Format_Indexed8, [colour for colour, _ in counted.most_common(COLOURS)])
    small.setDevicePixelRatio(1)
    writer = QImageWriter(str(path_of(name)), b"png")
    writer.setCompression(SMALLEST)
    writer.setText(DIGEST, digest)
    if not writer.write(small):
        raise OSError(f"{path_of(name)}: {writer.errorString()}")


def digest_in(name: str) -> str:
    """What `save` wrote into a picture; empty where there is none."""
    return QImageReader(str(path_of(name))).text(DIGEST)


def size_of(name: str) -> QSize:
    return QImageReader(str(path_of(name))).size()


def path_of(name: str) -> Path:
    return FOLDER / f"{name}.png"
