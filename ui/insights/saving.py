"""Charts as files: a picture at twice the size, a drawing with real text, the whole page as PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from tracker import errors
from tracker.charts.panel import Panel
from tracker.charts.shapes import Picture
from tracker.charts.svg import svg_of
from tracker.exporting.target import writing
from ui import paint
from ui.insights.painting import FontMeasure, paint_picture
from ui.theme import Fonts, Theme, theme_named

SCALE: Final = 2  # a picture is for screens of twice the density
WIDTH: Final = 960.0  # px of a chart in a file
MARGIN: Final = 20
HEADING: Final = 30
PAGE_WIDTH: Final = 940.0  # px of the screen that a page is wide
RESOLUTION: Final = 300  # dots per inch
PAGE_MARGIN: Final = 14.0  # mm
BETWEEN: Final = 22.0
SUB_HEADING: Final = 26.0
BESIDE: Final = 36.0
WIDE: Final = frozenset(("figures", "flows"))


def save_picture(panel: Panel, target: Path, database: Path, theme: Theme, fonts: Fonts) -> None:
    """Write the chart as PNG. Raises a `DatabaseError` in one sentence where that cannot be."""
    picture = panel.draw(WIDTH, panel.height(WIDTH), FontMeasure(fonts))
    image = QImage(
        round(SCALE * (picture.width + 2 * MARGIN)),
        round(SCALE * (picture.height + 2 * MARGIN + HEADING)),
        QImage.Format.Format_RGB32,
    )
    image.setDevicePixelRatio(SCALE)
    image.fill(theme.panel)
    painter = QPainter(image)
    _draw_titled(painter, panel.title, picture, theme, fonts)
    painter.end()
    with writing(target, database) as side:
        if not image.save(str(side), "PNG"):  # type: ignore[call-overload]
            raise errors.InputOutputError(f"{target} could not be written; see that there is room for it.")


def save_drawing(panel: Panel, target: Path, database: Path, theme: Theme, fonts: Fonts) -> None:
    """Write the chart as SVG, with its text as text."""
    measure = FontMeasure(fonts)
    picture = panel.draw(WIDTH, panel.height(WIDTH), measure)
    with writing(target, database) as side:
        side.write_text(svg_of(picture, panel.title, panel.note, theme.name, measure), encoding="utf-8")


def save_page(title: str, about: str, panels: Sequence[Panel], target: Path, database: Path, fonts: Fonts) -> None:
    """Write all charts as a PDF for paper, always light; `about` says what was counted and when."""
    with writing(target, database) as side:
        writer = QPdfWriter(str(side))
        writer.setTitle(title)
        writer.setResolution(RESOLUTION)
        writer.setPageLayout(_layout())
        painter = QPainter()
        if not painter.begin(writer):
            raise errors.InputOutputError(f"{target} could not be written; see that there is room for it.")
        scale = writer.width() / PAGE_WIDTH
        painter.scale(scale, scale)
        _draw_pages(painter, title, about, panels, writer.height() / scale, writer.newPage, fonts)
        painter.end()


def _layout() -> QPageLayout:
    margins = QMarginsF(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def _draw_pages(
    painter: QPainter,
    title: str,
    about: str,
    panels: Sequence[Panel],
    height: float,
    turn: Callable[[], bool],
    fonts: Fonts,
) -> None:
    theme, measure = theme_named("light"), FontMeasure(fonts)
    paint.text_line(painter, QRectF(0, 0, PAGE_WIDTH, 24), title, fonts.title, theme.ink)
    paint.text_line(painter, QRectF(0, 24, PAGE_WIDTH, 20), about, fonts.small, theme.second)
    y = 24 + BETWEEN + 14
    for line in _lines(panels):
        width = (PAGE_WIDTH - BESIDE * (len(line) - 1)) / len(line)
        pictures = [panel.draw(width, panel.height(width), measure) for panel in line]
        deep = SUB_HEADING + max(picture.height for picture in pictures)
        if y + deep > height:
            turn()
            y = 0.0
        for place, (panel, picture) in enumerate(zip(line, pictures, strict=True)):
            painter.save()
            painter.translate(place * (width + BESIDE), y)
            paint.text_line(painter, QRectF(0, 0, width, SUB_HEADING - 4), panel.title, fonts.strong, theme.ink)
            painter.translate(0, SUB_HEADING)
            paint_picture(painter, picture, theme, fonts)
            painter.restore()
        y += deep + BETWEEN


def _lines(panels: Sequence[Panel]) -> list[Sequence[Panel]]:
    """Wide charts each on a line of their own, the others in pairs."""
    wide = [panel for panel in panels if panel.key in WIDE]
    others = [panel for panel in panels if panel.key not in WIDE]
    return [*([panel] for panel in wide), *(others[first : first + 2] for first in range(0, len(others), 2))]


def _draw_titled(painter: QPainter, title: str, picture: Picture, theme: Theme, fonts: Fonts) -> None:
    place = QRectF(MARGIN, MARGIN - 6, picture.width, HEADING)
    paint.text_line(painter, place, title, fonts.title, theme.ink)
    painter.translate(MARGIN, MARGIN + HEADING)
    paint_picture(painter, picture, theme, fonts)
