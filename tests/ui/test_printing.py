"""The proof on paper: all of it, on as many pages as it takes, also from a thread of its own."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from tracker.exporting.proof import Line, Proof
from ui.printing import pdf_of

FIGURES = ((1, "Applications"), (0, "With interviews"), (0, "With an offer"))


def proof(*lines: Line) -> Proof:
    return Proof("1 Nov 2026 to 30 Nov 2026", "24 Nov 2026", FIGURES, list(lines))


def line(company: str, role: str = "Engineer") -> Line:
    return Line("2 Nov 2026", company, role, "LinkedIn", "No answer yet")


def pages(data: bytes) -> list[str]:
    """The text of each page, with single blanks."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(data)).pages]


def test_title_period_headings_and_lines_are_on_the_paper(qapp: QApplication) -> None:
    (text,) = pages(pdf_of(proof(line("Harbor & Söhne <b>"))))
    for part in (
        "Proof of job search",
        "1 Nov 2026 to 30 Nov 2026",
        "Date Company Role Channel Result",
        "2 Nov 2026 Harbor & Söhne <b> Engineer LinkedIn No answer yet",
        "Made on 24 Nov 2026",
        "Page 1 of 1",
    ):
        assert part in text


def test_many_lines_take_pages_each_with_headings_and_its_number_and_none_is_lost(qapp: QApplication) -> None:
    found = pages(pdf_of(proof(*(line(f"Company{number:04}") for number in range(200)))))
    assert len(found) > 3
    for number, text in enumerate(found, 1):
        assert text.count("Date Company Role") == 1
        assert f"Page {number} of {len(found)}" in text
    everything = " ".join(found)
    assert all(everything.count(f"Company{number:04}") == 1 for number in range(200))


def test_a_long_text_is_broken_into_lines_also_within_a_word(qapp: QApplication) -> None:
    (text,) = pages(pdf_of(proof(line("x" * 300, "one two three four five six seven eight nine ten eleven twelve"))))
    assert "".join(text.split()).count("x") >= 300
    assert "twelve" in text


def test_a_line_that_is_alone_on_its_page_still_has_one(qapp: QApplication) -> None:
    wide = line("W" * 300, "W" * 300)
    assert len(pages(pdf_of(proof(*[wide] * 30)))) > 1


def test_nothing_sent_is_a_page_with_headings(qapp: QApplication) -> None:
    (text,) = pages(pdf_of(proof()))
    assert "Date Company Role Channel Result" in text


def test_it_prints_on_a_thread_of_its_own(qapp: QApplication) -> None:
    with ThreadPoolExecutor(1) as pool:
        data = pool.submit(pdf_of, proof(line("Harbor"))).result()
    assert "Harbor" in pages(data)[0]


def test_progress_is_told_and_may_end_it(qapp: QApplication) -> None:
    told: list[tuple[int, int]] = []

    def stop(done: int, of: int) -> None:
        told.append((done, of))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pdf_of(proof(*(line("Harbor") for _ in range(100))), stop)
    ((done, of),) = told
    assert 0 < done < of == 100
