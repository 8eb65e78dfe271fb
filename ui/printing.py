"""The proof of search as a PDF, drawn line by line on paper of A4; also for the command line, without a screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextLayout,
    QTextOption,
)

from tracker import errors
from tracker.exporting.proof import Proof
from tracker.exporting.target import Progress, nobody

DOTS: Final = 600  # an inch
MARGIN: Final = 16  # mm
SHARES: Final = (0.12, 0.22, 0.27, 0.16, 0.23)  # of the width, for each column
INK: Final = QColor("#1b1f27")
SECOND: Final = QColor("#5b6472")
LINE: Final = QColor("#e3e6eb")
FAMILIES: Final = ("Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", "Arial")
GENERIC: Final = frozenset({"Monospace", "Sans Serif", "Serif"})  # which Linux names also where it has no fonts
KEPT: Final = 20_000  # texts whose width is remembered


def pdf_of(proof: Proof, progress: Progress = nobody) -> bytes:
    """The PDF. Runs on any thread where the application is there already; else it makes one without a screen.

    Raises a `PursuitError` where there are no letters to print with.
    """
    app = QGuiApplication.instance() or QGuiApplication(["pursuit", "-platform", "offscreen"])
    if GENERIC.issuperset(QFontDatabase.families()):
        raise errors.InputOutputError(
            "This computer has no fonts, so a PDF would be empty; install some (such as fonts-dejavu), or export to "
            ".html and print that elsewhere."
        )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _draw(proof, buffer, progress)
    del app
    return bytes(buffer.data().data())


def _draw(proof: Proof, buffer: QBuffer, progress: Progress) -> None:
    writer = QPdfWriter(buffer)
    writer.setTitle(proof.words.title)
    writer.setCreator("Pursuit")
    writer.setResolution(DOTS)
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter))
    painter = QPainter(writer)
    try:
        _Paper(writer, painter).draw(proof, progress)
    finally:
        painter.end()


class _Look(NamedTuple):
    """How a text looks."""

    font: QFont
    color: QColor


class _Paper:
    """Draws a proof from the top of the first page down. Everything is measured in dots."""

    def __init__(self, writer: QPdfWriter, painter: QPainter) -> None:
        self._writer = writer
        self._painter = painter
        self._width, self._height = float(writer.width()), float(writer.height())
        self._gap = self._points(9)
        self._title = _Look(self._font(17, QFont.Weight.DemiBold), INK)
        self._figure = _Look(self._font(14, QFont.Weight.DemiBold), INK)
        self._period = _Look(self._font(10.5), SECOND)
        self._small = _Look(self._font(8), SECOND)
        self._heading = _Look(self._font(8, QFont.Weight.DemiBold), SECOND)
        self._body = _Look(self._font(9), INK)
        self._leading = self._points(12.5)
        self._metrics = QFontMetricsF(self._body.font, writer)
        self._advance = lru_cache(KEPT)(self._metrics.horizontalAdvance)
        self._places = self._columns()

    def draw(self, proof: Proof, progress: Progress) -> None:
        heights = [self._row_height(line) for line in proof.lines]
        top = self._draw_head(proof)
        pages = list(self._pages(heights, top))
        for number, (first, last) in enumerate(pages, 1):
            if number > 1:
                self._writer.newPage()
                top = 0.0
            self._draw_rows(
                proof.lines[first:last], heights[first:last], self._draw_headings(top, proof.words.headings)
            )
            self._draw_foot(proof, number, len(pages))
            progress(last, len(proof.lines))

    def _pages(self, heights: Sequence[float], top: float) -> Iterator[tuple[int, int]]:
        """The rows of each page, as the first one and the one behind the last."""
        first, y = 0, top + self._points(18)
        room = self._height - self._points(28)
        for row, height in enumerate(heights):
            if y + height > room and row > first:
                yield first, row
                first, y = row, self._points(18)
            y += height
        yield first, len(heights)

    def _draw_head(self, proof: Proof) -> float:
        """The title, the period and the figures; returns where the table begins."""
        self._text(0, 0, proof.words.title, self._title)
        self._text(0, self._points(24), proof.period, self._period)
        for place, (number, name) in enumerate(proof.figures):
            x = place * self._points(100)
            self._text(x, self._points(50), proof.words.number(number), self._figure)
            self._text(x, self._points(68), name, self._small)
        return self._points(94)

    def _draw_headings(self, y: float, headings: Sequence[str]) -> float:
        for (x, _), heading in zip(self._places, headings, strict=True):
            self._text(x, y, heading, self._heading)
        self._rule(y + self._points(13), INK, 1)
        return y + self._points(18)

    def _draw_rows(self, lines: Sequence[Sequence[str]], heights: Sequence[float], y: float) -> None:
        for line, height in zip(lines, heights, strict=True):
            for (x, width), cell in zip(self._places, line, strict=True):
                self._cell(cell, x, y, width)
            y += height
            self._rule(y - self._points(4), LINE, 0.5)

    def _draw_foot(self, proof: Proof, number: int, of: int) -> None:
        y = self._height - self._points(12)
        made = proof.words.made_on.format(day=proof.made_on)
        self._text(0, y, made, self._small)
        page = proof.words.page.format(number=number, of=of)
        width = QFontMetricsF(self._small.font, self._writer).horizontalAdvance(page)
        self._text(self._width - width, y, page, self._small)

    def _row_height(self, line: Sequence[str]) -> float:
        rows = max(self._line_count(cell, width) for (_, width), cell in zip(self._places, line, strict=True))
        return rows * self._leading + self._points(8)

    def _line_count(self, text: str, width: float) -> int:
        return 1 if self._advance(text) <= width else self._laid_out(text, width).lineCount()

    def _cell(self, text: str, x: float, y: float, width: float) -> None:
        self._painter.setPen(self._body.color)
        self._laid_out(text, width).draw(self._painter, QPointF(x, y))

    def _laid_out(self, text: str, width: float) -> QTextLayout:
        """The text in lines, broken within words only where one is wider than its column."""
        layout = QTextLayout(text, self._body.font, self._writer)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute))
        option = layout.textOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        place = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, place))
            place += self._leading
        layout.endLayout()
        return layout

    def _text(self, x: float, y: float, text: str, look: _Look) -> None:
        self._painter.setFont(look.font)
        self._painter.setPen(look.color)
        box = QRectF(x, y, self._width - x, self._points(30))
        self._painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine), text)

    def _rule(self, y: float, color: QColor, points: float) -> None:
        self._painter.setPen(QPen(color, self._points(points)))
        self._painter.drawLine(QPointF(0, y), QPointF(self._width, y))

    def _columns(self) -> list[tuple[float, float]]:
        """Where each column begins, and how wide its texts may be."""
        widths = [share * self._width for share in SHARES]
        return [(sum(widths[:place]), width - self._gap) for place, width in enumerate(widths)]

    def _font(self, points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(list(FAMILIES))
        font.setPointSizeF(points)
        font.setWeight(weight)
        return font

    def _points(self, points: float) -> float:
        return points * DOTS / 72
