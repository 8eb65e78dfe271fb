"""Charts as files: pictures at twice the size, drawings with text, the page as PDF, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pypdf
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tests.ui.insights.conftest import Desk, Left, Plain, middle
from ui.insights.card import ChartCard

Saving = Callable[[str], Path]
SVG = "{http://www.w3.org/2000/svg}"


def save(card: ChartCard, number: int) -> None:
    """Choose from the menu of a card."""
    menu = card.save.menu()
    assert isinstance(menu, QMenu)
    menu.actions()[number].trigger()


def told(desk: Desk) -> list[str]:
    sentences: list[str] = []
    desk.session.told.connect(sentences.append)
    return sentences


def test_a_chart_is_saved_as_a_picture_at_twice_the_size(desk: Desk, saving: Saving) -> None:
    target, sentences = saving("flows.png"), told(desk)
    save(desk.page.flows, 0)
    image = QImage(str(target))
    assert image.width() == 2000
    assert len({image.pixelColor(x, y).name() for x in range(0, 2000, 9) for y in range(0, image.height(), 9)}) > 10
    assert sentences == [f"Saved to {target}. This chart holds no names of companies, titles or people."]


def test_a_chart_is_saved_as_a_drawing_with_its_text_and_no_names(desk: Desk, saving: Saving) -> None:
    target = saving("flows.svg")
    save(desk.page.flows, 1)
    root = ElementTree.parse(target).getroot()
    texts = [" ".join(element.itertext()) for element in root.iter(f"{SVG}text")]
    assert {"Where applications go", "Applied 33", "No reply 8", "Offer 4"} <= set(texts)
    names = {row.application.company for row in desk.session.overview.rows}
    content = target.read_text(encoding="utf-8")
    assert not any(name in content for name in names)


def test_a_name_without_an_ending_gets_one(desk: Desk, saving: Saving) -> None:
    target = saving("chart")
    save(desk.page.weeks, 1)
    assert target.with_suffix(".svg").exists()


def test_the_whole_page_is_saved_as_pdf_with_its_numbers_as_text(desk: Desk, saving: Saving) -> None:
    target = saving("insights.pdf")
    QTest.mouseClick(desk.page.page_button, Left, Plain, middle(desk.page.page_button))
    reader = pypdf.PdfReader(target)
    text = " ".join("".join(page.extract_text() for page in reader.pages).split())
    for words in ("Insights", "Counted on 24 Nov 2026", "Where applications go", "64 %", "LinkedIn", "Time in stage"):
        assert words in text, words
    assert len(reader.pages) == 1


def test_what_cannot_be_written_is_said_and_what_was_there_stays(desk: Desk, saving: Saving, tmp_path: Path) -> None:
    sentences = told(desk)
    saving("example.db")
    for number in (0, 1):
        save(desk.page.flows, number)
    QTest.mouseClick(desk.page.page_button, Left, Plain, middle(desk.page.page_button))
    assert len(sentences) == 3
    assert all("is the database or a back-up of it" in sentence for sentence in sentences)
    sentences.clear()
    saving("nowhere/chart.png")
    save(desk.page.flows, 0)
    assert "There is no folder" in sentences[0]
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix in {".png", ".svg", ".pdf"}) == []


def test_nothing_is_written_where_the_dialog_is_left(desk: Desk, monkeypatch: object, tmp_path: Path) -> None:
    from PySide6.QtWidgets import QFileDialog

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))  # type: ignore[attr-defined]
    before = sorted(tmp_path.iterdir())
    save(desk.page.flows, 0)
    assert sorted(tmp_path.iterdir()) == before
