"""The icon as Windows and macOS read it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QApplication

from resources.packaging.icons import SIZES_OF_ICO, write


def sizes(reader: QImageReader) -> set[int]:
    """The widths of the pictures in a file, each of which can be read."""
    found = set()
    for number in range(reader.imageCount()):
        assert reader.jumpToImage(number)
        image = reader.read()
        assert image.width() == image.height()
        found.add(image.width())
    return found


def test_an_ico_has_all_sizes_of_windows(tmp_path: Path, qapp: QApplication) -> None:
    assert sizes(QImageReader(str(write(tmp_path / "pursuit.ico")))) == set(SIZES_OF_ICO)


def test_an_icns_has_all_sizes_of_a_mac(tmp_path: Path, qapp: QApplication) -> None:
    data = write(tmp_path / "pursuit.icns").read_bytes()
    assert int.from_bytes(data[4:8], "big") == len(data)
    reader = QImageReader(str(tmp_path / "pursuit.icns"))
    assert {32, 64, 128, 256, 512, 1024} <= sizes(reader)


def test_the_icon_is_drawn_and_not_blank(tmp_path: Path, qapp: QApplication) -> None:
    image = QImageReader(str(write(tmp_path / "new" / "pursuit.png"))).read()
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(128, 30).name() != image.pixelColor(75, 120).name()


def test_a_png_has_the_size_that_is_asked_for(tmp_path: Path, qapp: QApplication) -> None:
    image = QImageReader(str(write(tmp_path / "pursuit.png", 48))).read()
    assert (image.width(), image.height()) == (48, 48)


def test_another_kind_of_icon_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"\.ico, \.icns or \.png, not \.bmp"):
        write(tmp_path / "pursuit.bmp")
