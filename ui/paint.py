"""What delegates paint with: cards, badges, initial tiles, dots, bars, and text that is laid out once and kept.

Each function leaves the painter's pen, brush and font as it likes; a delegate saves and restores around its item.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPen,
    QPixmap,
    QStaticText,
    QTextLayout,
    QTextOption,
    QTransform,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QWidget

from ui.plain import one_line
from ui.rows import Align
from ui.theme import Theme, Tone, mixed, tile_colors

CARD_RADIUS, BADGE_RADIUS = 9.0, 5.0
BADGE_PADDING, BADGE_MARGIN = 7, 2  # px beside and above the text of a badge
FOCUS_WIDTH = 2.0
TILE_ROUNDNESS, TILE_LETTER = 0.25, 0.55  # of the tile's size
TEXTS_KEPT, NAMES_KEPT, TILES_KEPT = 8192, 8192, 1024  # texts: several screens of cells
TEXT_LIMIT = 400  # characters of a text that are laid out; no cell or card shows more
NO_NAME = "?"
GOOD_SCORE, FAIR_SCORE = 75, 35
RING_WIDTH = 0.11  # of a ring's size
TOP_OF_RING, FULL_RING = 90 * 16, 360 * 16  # in sixteenths of a degree, as Qt counts
RING_DASHES = (0.9, 0.55)  # in widths of the line
LEVELS = 4
DOT_SIZE, DOT_SPACE = 11.0, 4.0  # px
OPEN_LINE = 1.6
OPEN_DASHES = (1.3, 1.4)  # in widths of the line

RightToLeft = Qt.LayoutDirection.RightToLeft
OPPOSITE: dict[Align, Align] = {"left": "right", "center": "center", "right": "left"}

Antialiasing = QPainter.RenderHint.Antialiasing
NoPen, NoBrush = Qt.PenStyle.NoPen, Qt.BrushStyle.NoBrush
Rect = QRect | QRectF


class _Line(NamedTuple):
    """One laid out line and its width in px. `rise`: how far letters of another font reach above the line's own."""

    static: QStaticText
    width: float
    rise: float


def card(painter: QPainter, rect: Rect, theme: Theme, *, selected: bool = False, focused: bool = False) -> None:
    """A raised card with a thin line around it: an accent line when selected, with a halo when it has the focus."""
    color, width = (theme.accent, FOCUS_WIDTH) if selected or focused else (theme.line, 1.0)
    if focused and selected:
        _frame(painter, QRectF(rect).adjusted(-2, -2, 2, 2), theme.accent_soft, 3.0, CARD_RADIUS + 2)
    painter.setBrush(theme.raised)
    _frame(painter, QRectF(rect), color, width, CARD_RADIUS, keep_brush=True)


def focus_ring(painter: QPainter, rect: Rect, theme: Theme, radius: float = CARD_RADIUS) -> None:
    """The accent line inside `rect` that shows where the keyboard is."""
    _frame(painter, QRectF(rect), theme.accent, FOCUS_WIDTH, radius)


def ring_where_empty(painter: QPainter, view: QAbstractItemView, theme: Theme) -> None:
    """The ring around a whole view that has the keyboard and no row to paint it at."""
    if view.hasFocus() and not view.currentIndex().isValid():
        focus_ring(painter, view.viewport().rect(), theme)


def _frame(
    painter: QPainter, rect: QRectF, color: QColor, width: float, radius: float, *, keep_brush: bool = False
) -> None:
    """A rounded line just inside `rect`, on whole pixels."""
    half = width / 2
    painter.setRenderHint(Antialiasing)
    painter.setPen(QPen(color, width))
    if not keep_brush:
        painter.setBrush(NoBrush)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)


def plate(painter: QPainter, rect: Rect, color: QColor, radius: float) -> None:
    """A filled rounded rectangle without a line."""
    painter.setRenderHint(Antialiasing)
    painter.setPen(NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(rect, radius, radius)


def dot(painter: QPainter, center: QPointF, color: QColor, diameter: float = 8.0) -> None:
    """A round mark, for a stage or an event."""
    painter.setRenderHint(Antialiasing)
    painter.setPen(NoPen)
    painter.setBrush(color)
    painter.drawEllipse(center, diameter / 2, diameter / 2)


def bar(painter: QPainter, rect: Rect, share: float, color: QColor, ground: QColor) -> None:
    """A rounded bar of which `share`, from 0 to 1, is filled."""
    rect = QRectF(rect)
    radius = rect.height() / 2
    plate(painter, rect, ground, radius)
    if share > 0:
        filled = max(rect.height(), rect.width() * min(share, 1.0))
        plate(painter, QRectF(rect.x(), rect.y(), filled, rect.height()), color, radius)


def mirror(painter: QPainter, rect: Rect, direction: Qt.LayoutDirection) -> None:
    """Paint within `rect` from right to left from now on, where one reads so: its left is its right then.

    Texts, tiles, rings and icons stay upright. What lies where is asked by `mirrored`.
    """
    if direction is RightToLeft:
        _turn(painter, QRectF(rect))


def begun(widget: QWidget) -> QPainter:
    """A painter on a widget, from right to left where it is laid out so."""
    painter = QPainter(widget)
    mirror(painter, widget.rect(), widget.layoutDirection())
    return painter


def mirrored(place: QPoint, rect: QRect, direction: Qt.LayoutDirection) -> QPoint:
    """The place in `rect`, as it is worked out from left to right, of one that is seen on the screen."""
    return QStyle.visualPos(direction, rect, place)


def _is_mirrored(painter: QPainter) -> bool:
    return painter.worldMatrixEnabled() and painter.worldTransform().m11() < 0


def _turn(painter: QPainter, rect: QRectF) -> None:
    """Exchange left and right within `rect`; the same again puts it upright."""
    painter.translate(2 * rect.x() + rect.width(), 0)
    painter.scale(-1, 1)


@contextmanager
def upright(painter: QPainter, rect: Rect) -> Iterator[bool]:
    """Paint in `rect` as from left to right, also where the rest is mirrored; says whether it is."""
    is_mirrored = _is_mirrored(painter)
    if is_mirrored:
        painter.save()
        _turn(painter, QRectF(rect))
    yield is_mirrored
    if is_mirrored:
        painter.restore()


def icon(painter: QPainter, place: QPointF, pixmap: QPixmap) -> None:
    """An icon with its upper left corner at a place, never mirrored."""
    size = pixmap.deviceIndependentSize()
    with upright(painter, QRectF(place, size)):
        painter.drawPixmap(place, pixmap)


def text_line(painter: QPainter, rect: Rect, text: str, font: QFont, color: QColor, align: Align = "left") -> float:
    """`text` as one line in the middle of `rect`'s height, shortened to its width; returns the width it took."""
    if not text:
        return 0.0
    with upright(painter, rect) as is_mirrored:
        return _text_line(painter, rect, text, font, color, OPPOSITE[align] if is_mirrored else align)


def _text_line(painter: QPainter, rect: Rect, text: str, font: QFont, color: QColor, align: Align) -> float:
    line = _line(text, font, int(rect.width()))
    x = float(rect.x())
    if align != "left":
        x += (rect.width() - line.width) / (1 if align == "right" else 2)
    painter.setFont(font)
    painter.setPen(color)
    top = rect.y() + (rect.height() - _line_height(font)) // 2
    painter.drawStaticText(QPointF(x, top - line.rise), line.static)
    return line.width


def text_lines(painter: QPainter, rect: Rect, text: str, font: QFont, color: QColor, lines: int = 2) -> int:
    """`text` from the top of `rect` in at most so many lines, the last shortened; returns the height it took."""
    height, y = _line_height(font), float(rect.y())
    with upright(painter, rect) as is_mirrored:
        painter.setFont(font)
        painter.setPen(color)
        for line in _lines(text, font, int(rect.width()), lines):
            x = rect.x() + rect.width() - line.width if is_mirrored else rect.x()
            painter.drawStaticText(QPointF(x, y - line.rise), line.static)
            y += height
    return round(y - rect.y())


def lines_height(text: str, font: QFont, width: int, lines: int = 2) -> int:
    """The height in px that `text_lines` takes."""
    return len(_lines(text, font, width, lines)) * _line_height(font)


@lru_cache(maxsize=TEXTS_KEPT)
def text_width(text: str, font: QFont) -> int:
    """The width in px that `text` takes as one line."""
    return QFontMetrics(font).horizontalAdvance(one_line(text, TEXT_LIMIT))


@lru_cache(maxsize=64)
def _line_height(font: QFont) -> int:
    return QFontMetrics(font).height()


@lru_cache(maxsize=TEXTS_KEPT)
def _line(text: str, font: QFont, width: int) -> _Line:
    whole = one_line(text, TEXT_LIMIT)
    line = _laid_out(whole, font)
    return line if line.width <= width else _laid_out(_elided(whole, font, width), font)


def _elided(line: str, font: QFont, width: int) -> str:
    return QFontMetricsF(font).elidedText(line, Qt.TextElideMode.ElideRight, max(width, 0))


def _laid_out(line: str, font: QFont) -> _Line:
    static = QStaticText(line)
    static.setTextFormat(Qt.TextFormat.PlainText)
    static.setTextOption(_unwrapped())
    static.prepare(QTransform(), font)
    size = static.size()
    return _Line(static, size.width(), _rise(line, font) if size.height() > _line_height(font) else 0.0)


def _rise(line: str, font: QFont) -> float:
    """How much higher a line begins for the sake of letters that `font` lacks."""
    layout = QTextLayout(line, font)
    layout.beginLayout()
    laid_out = layout.createLine()
    laid_out.setNumColumns(len(line))
    layout.endLayout()
    return laid_out.ascent() - QFontMetricsF(font).ascent()


def _unwrapped() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option


@lru_cache(maxsize=TEXTS_KEPT)
def _lines(text: str, font: QFont, width: int, most: int) -> tuple[_Line, ...]:
    """`text` broken at words into at most so many lines."""
    units = one_line(text, TEXT_LIMIT).encode("utf-16-le")  # Qt counts in these
    layout = QTextLayout(units.decode("utf-16-le"), font)
    starts = _line_starts(layout, width, most)
    ends = [*starts[1:], len(units) // 2]  # the last line gets all the rest, to be shortened
    pieces = [units[2 * start : 2 * end].decode("utf-16-le") for start, end in zip(starts, ends, strict=True)]
    return tuple(_laid_out(_elided(piece.strip(), font, width), font) for piece in pieces)


def _line_starts(layout: QTextLayout, width: int, most: int) -> list[int]:
    """Where lines begin when a text is broken to `width`."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return starts


def badge_size(text: str, font: QFont) -> QSize:
    """How large a badge is that shows the whole `text`."""
    return QSize(text_width(text, font) + 2 * BADGE_PADDING, badge_height(font))


def badge_height(font: QFont) -> int:
    return _line_height(font) + 2 * BADGE_MARGIN


def badge(painter: QPainter, rect: Rect, text: str, tone: Tone, theme: Theme, font: QFont) -> QRectF:
    """A badge at the left of `rect` in the middle of its height, no wider than it; returns where it is."""
    size = badge_size(text, font)
    top = rect.y() + (rect.height() - size.height()) // 2
    place = QRectF(rect.x(), top, min(size.width(), rect.width()), size.height())
    ink, ground = theme.tone(tone)
    plate(painter, place, ground, BADGE_RADIUS)
    text_line(painter, place.adjusted(BADGE_PADDING, 0, 1 - BADGE_PADDING, 0), text, font, ink)
    return place


def tile(painter: QPainter, rect: Rect, name: str, font: QFont) -> None:
    """The first letter of a company on a colour that is always the same for that name."""
    letter, color = _letter_and_color(name)
    ratio = painter.device().devicePixelRatioF()
    icon(painter, QPointF(rect.x(), rect.y()), _tile(letter, color, int(rect.width()), ratio, font))


@lru_cache(maxsize=NAMES_KEPT)
def _letter_and_color(name: str) -> tuple[str, int]:
    return initial(name), _color_number(name)


@lru_cache(maxsize=TILES_KEPT)
def _tile(letter: str, color: int, size: int, ratio: float, font: QFont) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    plate(painter, QRectF(0, 0, size, size), tile_colors()[color], size * TILE_ROUNDNESS)
    painter.setFont(_tile_font(font, size))
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, letter)
    painter.end()
    return pixmap


@lru_cache(maxsize=16)
def _tile_font(font: QFont, size: int) -> QFont:
    bold = QFont(font)
    bold.setPixelSize(round(size * TILE_LETTER))
    bold.setWeight(QFont.Weight.Bold)
    return bold


def tile_color(name: str) -> QColor:
    """The ground of a company's tile, the same on every machine and in every session."""
    return tile_colors()[_color_number(name)]


def _color_number(name: str) -> int:
    key = unicodedata.normalize("NFKC", name).casefold().strip()
    return crc32(key.encode("utf-8", "surrogatepass")) % len(tile_colors())


def initial(name: str) -> str:
    """The letter for a company's tile: the first letter or digit as it is read, else its first sign, else `?`."""
    signs = _graphemes(one_line(unicodedata.normalize("NFC", name), 200))
    letter = next((sign for sign in signs if sign[0].isalnum()), None) or next(iter(signs), NO_NAME)
    upper = letter.upper()
    return upper if len(upper) == len(letter) else letter


def _graphemes(line: str) -> list[str]:
    """What a reader takes for single signs, without spaces and what cannot be seen."""
    if line.isascii():
        return [letter for letter in line if not letter.isspace()]
    from PySide6.QtCore import QTextBoundaryFinder

    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, line)
    units = line.encode("utf-16-le")
    signs, start = [], 0
    while (stop := finder.toNextBoundary()) > 0:
        signs.append(units[2 * start : 2 * stop].decode("utf-16-le"))
        start = stop
    return [sign for sign in signs if not sign.isspace() and unicodedata.category(sign[0])[0] != "C"]


# How ready one is


def score_tone(score: int) -> Tone:
    """The tone of a score; the number always stands beside it, so that colour says nothing alone."""
    return "good" if score >= GOOD_SCORE else "warn" if score >= FAIR_SCORE else "bad"


def fit_ring(
    painter: QPainter, rect: Rect, score: int | None, theme: Theme, font: QFont, *, is_confirmed: bool = True
) -> None:
    """A ring that is filled by `score`, 0 to 100, with the number in it; None is an empty one with a dash.

    Dashed while nobody has confirmed the list of requirements that the score is made from.
    """
    with upright(painter, rect):
        _fit_ring(painter, QRectF(rect), score, theme, font, is_confirmed=is_confirmed)


def _fit_ring(
    painter: QPainter, rect: QRectF, score: int | None, theme: Theme, font: QFont, *, is_confirmed: bool
) -> None:
    width = max(3.0, rect.width() * RING_WIDTH)
    arc = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setRenderHint(Antialiasing)
    painter.setBrush(NoBrush)
    painter.setPen(QPen(theme.line, width))
    painter.drawEllipse(arc)
    if score:
        color = theme.color(score_tone(score))
        painter.setPen(_arc_pen(color, width, is_confirmed=is_confirmed))
        painter.drawArc(arc, TOP_OF_RING, -round(score * FULL_RING / 100))
    text = "–" if score is None else str(score)
    painter.setFont(_shrunk(font, text, rect.width() - 2 * width))
    painter.setPen(theme.third if score is None else theme.ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def _shrunk(font: QFont, text: str, room: float) -> QFont:
    """The font, smaller where a larger one of the system or of the zoom would not fit."""
    needed = text_width(text, font)
    if needed <= room:
        return font
    smaller = QFont(font)
    if font.pixelSize() > 0:
        smaller.setPixelSize(max(1, int(font.pixelSize() * room / needed)))
    else:
        smaller.setPointSizeF(font.pointSizeF() * room / needed)
    return smaller


def _arc_pen(color: QColor, width: float, *, is_confirmed: bool) -> QPen:
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if not is_confirmed:
        pen.setDashPattern(list(RING_DASHES))
    return pen


def level_dots(
    painter: QPainter, place: QPointF, have: int | None, theme: Theme, need: int = 0, *, size: float = DOT_SIZE
) -> None:
    """Four dots for the levels from Learning to Expert, beginning at `place`, the middle of the first's left edge.

    Filled up to what one has, paler above what is needed; what is needed and missing is an open ring, broken where
    the skill is unrated.
    """
    painter.setRenderHint(Antialiasing)
    for level in range(1, LEVELS + 1):
        left = place.x() + (level - 1) * (size + DOT_SPACE)
        circle = QRectF(left, place.y() - size / 2, size, size)
        if have is not None and level <= have:
            extra = need and level > need
            _disc(painter, circle, mixed(theme.good, theme.panel, 0.62) if extra else theme.good)
        elif level <= need:
            _open_disc(painter, circle, theme.warn, is_broken=have is None)
        else:
            _disc(painter, circle, theme.line)


def level_at(x: float, size: float = DOT_SIZE) -> int:
    """The level of the dot at `x` px from the left edge of the first; 0 beside them."""
    level = int(x // (size + DOT_SPACE)) + 1
    return level if 0 <= x < dots_width(size) else 0


def dots_width(size: float = DOT_SIZE) -> float:
    """The width in px that `level_dots` takes."""
    return LEVELS * (size + DOT_SPACE)


def _disc(painter: QPainter, circle: QRectF, color: QColor) -> None:
    painter.setPen(NoPen)
    painter.setBrush(color)
    painter.drawEllipse(circle)


def _open_disc(painter: QPainter, circle: QRectF, color: QColor, *, is_broken: bool) -> None:
    pen = QPen(color, OPEN_LINE)
    if is_broken:
        pen.setDashPattern(list(OPEN_DASHES))
    painter.setPen(pen)
    painter.setBrush(NoBrush)
    half = OPEN_LINE / 2
    painter.drawEllipse(circle.adjusted(half, half, -half, -half))
