"""Draws the shapes of charts with Qt: on the screen, into pictures and onto pages, all the same."""

from __future__ import annotations

from functools import singledispatch

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from tracker.charts.shapes import TAIL_GAP, Area, Box, Line, Mark, Picture, Ribbon, Style, Words
from ui import paint
from ui.plain import one_line
from ui.theme import Fonts, Theme

LARGE = 22 / 15  # of the size of a title
AROUND = 3.0  # px between a mark and the line that shows the keyboard
DASHES = (4.0, 4.0)


class FontMeasure:
    """How large text is in the fonts of the window."""

    def __init__(self, fonts: Fonts) -> None:
        self._metrics = {style: QFontMetricsF(font) for style, font in chart_fonts(fonts).items()}

    def width(self, text: str, style: Style) -> float:
        return self._metrics[style].horizontalAdvance(one_line(text))

    def height(self, style: Style) -> float:
        return self._metrics[style].height()


def chart_fonts(fonts: Fonts) -> dict[Style, QFont]:
    """The font of each style of words."""
    large = QFont(fonts.title)
    if large.pixelSize() > 0:
        large.setPixelSize(round(large.pixelSize() * LARGE))
    else:
        large.setPointSizeF(large.pointSizeF() * LARGE)
    large.setWeight(QFont.Weight.Bold)
    return {
        "body": fonts.body,
        "strong": fonts.strong,
        "small": fonts.small,
        "figures": fonts.figures,
        "small_figures": fonts.small_figures,
        "title": fonts.title,
        "large": large,
    }


def paint_picture(painter: QPainter, picture: Picture, theme: Theme, fonts: Fonts) -> None:
    """Draw all shapes of a chart, from where the painter stands."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    by_style = chart_fonts(fonts)
    for shape in picture.shapes:
        _draw(shape, painter, theme, by_style)


def outline(painter: QPainter, mark: Mark, color: QColor, width: float, within: QRectF) -> None:
    """Draw a line around a mark, inside of `within`."""
    half = width / 2
    inner = within.adjusted(half, half, -half, -half)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for part in mark.parts:
        if isinstance(part, Ribbon):
            painter.drawPath(_ribbon_path(part))
        else:
            radius = part.radius + AROUND
            around = _rect(part).adjusted(-AROUND, -AROUND, AROUND, AROUND).intersected(inner)
            painter.drawRoundedRect(around, radius, radius)


def color_of(name: str, theme: Theme) -> QColor:
    """The colour of a token, or of a kind of stage."""
    token, _, kind = name.partition(".")
    return theme.stage(kind) if kind else theme.color(token)


@singledispatch
def _draw(shape: object, painter: QPainter, theme: Theme, fonts: dict[Style, QFont]) -> None:
    raise TypeError(f"no way to draw {type(shape).__name__}")


@_draw.register
def _(box: Box, painter: QPainter, theme: Theme, fonts: dict[Style, QFont]) -> None:
    rect = _rect(box)
    if box.line:
        rect = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(color_of(box.line, theme), 1.0) if box.line else Qt.PenStyle.NoPen)
    painter.setBrush(_faded(box.color, box.opacity, theme))
    painter.drawRoundedRect(rect, box.radius, box.radius)


@_draw.register
def _(ribbon: Ribbon, painter: QPainter, theme: Theme, fonts: dict[Style, QFont]) -> None:
    painter.fillPath(_ribbon_path(ribbon), _faded(ribbon.color, ribbon.opacity, theme))


@_draw.register
def _(words: Words, painter: QPainter, theme: Theme, fonts: dict[Style, QFont]) -> None:
    font = fonts[words.style]
    room = min(words.room, paint.text_width(words.text, font) + 1.0)
    x = words.x - {"left": 0.0, "center": room / 2, "right": room}[words.align]
    height = QFontMetricsF(font).height()
    place = QRectF(x, words.y - height / 2, room, height)
    width = paint.text_line(painter, place, words.text, font, color_of(words.color, theme), words.align)
    if words.tail:
        behind = QRectF(x + width + TAIL_GAP, place.y(), paint.text_width(words.tail, fonts["body"]) + 1.0, height)
        paint.text_line(painter, behind, words.tail, fonts["body"], theme.second)


@_draw.register
def _(line: Line, painter: QPainter, theme: Theme, fonts: dict[Style, QFont]) -> None:
    pen = QPen(color_of(line.color, theme), line.width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    if line.is_dashed:
        pen.setDashPattern(list(DASHES))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line.points]))


@_draw.register
def _(area: Area, painter: QPainter, theme: Theme, fonts: dict[Style, QFont]) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_faded(area.color, area.opacity, theme))
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in area.points]))


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)


def _ribbon_path(ribbon: Ribbon) -> QPainterPath:
    left, right, middle, height = ribbon.left, ribbon.right, ribbon.middle, ribbon.height
    path = QPainterPath(QPointF(left, ribbon.start))
    path.cubicTo(middle, ribbon.start, middle, ribbon.end, right, ribbon.end)
    path.lineTo(right, ribbon.end + height)
    path.cubicTo(middle, ribbon.end + height, middle, ribbon.start + height, left, ribbon.start + height)
    path.closeSubpath()
    return path


def _faded(name: str, opacity: float, theme: Theme) -> QColor:
    color = QColor(color_of(name, theme))
    color.setAlphaF(opacity)
    return color
