"""The pictures of the docs: each is drawn by one command, and shows what the window shows now."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget

from tests.pictures import png
from tests.pictures.__main__ import main
from tests.pictures.guide import PICTURES
from tests.pictures.traits import digest
from ui.plain import plain_label

ROOT: Final = Path(__file__).resolve().parents[1]
SHOWN: Final = re.compile(r"!\[[^]]+\]\((?:\.\./|docs/)?pictures/([\w-]+)\.png\)")


def test_each_picture_of_the_docs_is_drawn_by_the_command_and_each_that_is_drawn_is_shown() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    shown = {name for page in pages for name in SHOWN.findall(page.read_text(encoding="utf-8"))}
    assert shown == set(PICTURES)
    assert {file.name for file in png.FOLDER.iterdir()} == {f"{name}.png" for name in PICTURES}


@pytest.mark.timeout(400)  # it opens forty views and dialogs
def test_the_pictures_show_what_the_window_shows_now(capfd: pytest.CaptureFixture[str]) -> None:
    """A window that was changed on purpose: draw them anew with `python -m tests.pictures --guide`."""
    code = main(["--check"])
    assert (code, capfd.readouterr().out) == (0, "")


@pytest.mark.parametrize("name", PICTURES)
def test_no_picture_is_larger_than_the_window_that_it_shows(name: str) -> None:
    size = png.size_of(name)
    assert 0 < size.width() <= PICTURES[name].size[0]
    assert 0 < size.height() <= PICTURES[name].size[1]


@pytest.fixture
def part(qapp: QApplication) -> QWidget:
    """A line with a button."""
    widget = QWidget()
    line = QHBoxLayout(widget)
    line.addWidget(plain_label("40 applications"))
    line.addWidget(QPushButton("Export…"))
    return widget


def test_another_word_makes_another_digest_and_another_font_does_not(part: QWidget) -> None:
    label, button = part.findChildren(QLabel)[0], part.findChildren(QPushButton)[0]
    before = digest(part)
    part.setFont(QFont("Nowhere", 30))
    part.resize(700, 90)
    assert digest(part) == before
    label.setText("41 applications")
    assert digest(part) != before
    label.setText("40 applications")
    button.setEnabled(False)
    assert digest(part) != before
    button.setEnabled(True)
    button.hide()
    assert digest(part) != before


def test_a_picture_is_written_small_with_its_digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(png, "FOLDER", tmp_path)
    image = QImage(640, 480, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    for x in range(640):
        image.setPixelColor(x, x % 480, QColor.fromHsv(x % 360, 255, 255))
    png.save(image, "window", "abc")
    written = QImage(str(png.path_of("window")))
    assert png.digest_in("window") == "abc"
    assert (written.size(), written.format()) == (image.size(), QImage.Format.Format_Indexed8)
    assert written.pixelColor(639, 0) == Qt.GlobalColor.white
    assert png.path_of("window").stat().st_size < 10_000
