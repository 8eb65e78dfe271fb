"""How the agenda is painted: headings on the window's ground, lines with a badge and their answers as buttons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Protocol, cast

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import paint
from ui.agenda.lines import Answer, Heading, Line, More, Shown, answer_name, more_words
from ui.pages import Context
from ui.rows import Index, RowsModel
from ui.theme import Theme, mixed

EDGE: Final = 16  # px beside what a row shows
DOT: Final = 8.0
TILE: Final = 26
GAP: Final = 12
BUTTON_GAP: Final = 6
BUTTON_PADDING, BUTTON_MARGIN, BUTTON_RADIUS = 10, 4, 6.0
LINE_MARGIN: Final = 9  # px above and below the two texts of a line
HEADING_TOP, HEADING_BOTTOM = 16, 8
NARROW: Final = 640  # px under which only the row that one is on shows its buttons
LEAST_TEXT: Final = 120

State = QStyle.StateFlag


class Pointed(Protocol):
    """What the delegate asks its list: where the pointer and the keyboard are."""

    hovered: int
    held: Answer | None

    def hovered_answer(self, row: int) -> Answer | None: ...

    def has_keyboard(self, row: int) -> bool: ...

    def current_row(self) -> int: ...

    def layoutDirection(self) -> Qt.LayoutDirection: ...


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of a line are."""

    text: QRect
    badge: QRect
    answers: tuple[tuple[Answer, QRect], ...]


class AgendaDelegate(QStyledItemDelegate):
    """Paints the rows of the agenda and says where their buttons are."""

    def __init__(self, context: Context, rows: RowsModel[Any], pointed: Pointed, parent: Any) -> None:
        super().__init__(parent)
        self._context = context
        self._rows = rows
        self._pointed = pointed

    @property
    def _theme(self) -> Theme:
        return self._context.themes.theme

    def places(self, line: Line, rect: QRect, row: int) -> Places:
        """Where the badge and the buttons of a line are; on a narrow list, other rows show no buttons."""
        fonts = self._context.themes.fonts
        left = rect.left() + EDGE + round(DOT) + GAP + TILE + GAP
        right = rect.right() - EDGE + 1
        answers = self._buttons(line, rect, right, row)
        right = answers[0][1].left() - 2 * BUTTON_GAP if answers else right
        size = paint.badge_size(line.badge, fonts.small) if line.badge else QSize(0, 0)
        width = min(size.width(), max(0, right - left - LEAST_TEXT // 2))
        badge = QRect(right - width, rect.top(), width, rect.height())
        text = QRect(left, rect.top() + LINE_MARGIN, max(0, badge.left() - GAP - left), rect.height() - 2 * LINE_MARGIN)
        return Places(text, badge, answers)

    def _buttons(self, line: Line, rect: QRect, right: int, row: int) -> tuple[tuple[Answer, QRect], ...]:
        """The buttons of a line from left to right: as many of the first answers as there is room for."""
        is_on = row == self._pointed.hovered or row == self._pointed.current_row()
        if rect.width() < NARROW and not is_on:
            return ()
        fonts = self._context.themes.fonts
        room = rect.width() - 2 * EDGE - LEAST_TEXT - round(DOT) - TILE - 2 * GAP
        widths = [paint.text_width(answer_name(one), fonts.small) + 2 * BUTTON_PADDING for one in line.answers]
        while widths and sum(widths) + BUTTON_GAP * len(widths) > room:
            widths.pop()
        height = paint.badge_height(fonts.small) + 2 * BUTTON_MARGIN
        left = right - sum(widths) - BUTTON_GAP * max(0, len(widths) - 1)
        found = []
        for answer, width in zip(line.answers, widths, strict=False):
            found.append((answer, QRect(left, rect.center().y() - height // 2, width, height)))
            left += width + BUTTON_GAP
        return tuple(found)

    def answer_at(self, row: int, rect: QRect, place: QPoint) -> Answer | None:
        """The answer whose button is at a place of the viewport."""
        entry = self._rows.records[row]
        if not isinstance(entry, Line):
            return None
        found = self.places(entry, rect, row).answers
        there = paint.mirrored(place, rect, self._pointed.layoutDirection())
        return next((answer for answer, button in found if button.contains(there)), None)

    def height_of(self, entry: Shown) -> int:
        """The height in px of a row."""
        fonts = self._context.themes.fonts
        if isinstance(entry, Heading):
            return paint.lines_height("M", fonts.strong, 100, 1) + HEADING_TOP + HEADING_BOTTOM
        if isinstance(entry, More):
            return fonts.row_height
        texts = paint.lines_height("M", fonts.strong, 100, 1) + paint.lines_height("M", fonts.small, 100, 1)
        return texts + 2 * LINE_MARGIN

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        given = cast("Any", option)
        entry, rect = self._rows.records[index.row()], QRect(given.rect)
        painter.save()
        paint.mirror(painter, rect, given.direction)
        if isinstance(entry, Heading):
            self._paint_heading(painter, rect, entry)
        elif isinstance(entry, More):
            self._paint_more(painter, rect, entry, index.row())
        else:
            self._paint_line(painter, rect, entry, index.row(), is_selected=bool(given.state & State.State_Selected))
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self.height_of(self._rows.records[index.row()]))

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        theme, fonts = self._theme, self._context.themes.fonts
        place = rect.adjusted(EDGE, HEADING_TOP, -EDGE, -HEADING_BOTTOM)
        width = paint.text_line(painter, place, heading.text, fonts.strong, theme.ink)
        count = place.adjusted(round(width) + GAP // 2 + 3, 0, 0, 0)
        paint.text_line(painter, count, str(heading.count), fonts.figures, theme.third)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.line)

    def _paint_more(self, painter: QPainter, rect: QRect, more: More, row: int) -> None:
        theme, fonts = self._theme, self._context.themes.fonts
        ground = theme.faint_line if row == self._pointed.hovered else theme.panel
        self._paint_ground(painter, rect, row, ground)
        paint.text_line(painter, rect, more_words(more.hidden), fonts.small, theme.accent, "center")

    def _paint_line(self, painter: QPainter, rect: QRect, line: Line, row: int, *, is_selected: bool) -> None:
        theme = self._theme
        hover = mixed(theme.panel, theme.faint_line, 0.5)
        ground = theme.accent_soft if is_selected else hover if row == self._pointed.hovered else theme.panel
        self._paint_ground(painter, rect, row, ground)
        places = self.places(line, rect, row)
        self._paint_mark(painter, rect, line)
        self._paint_texts(painter, places.text, line)
        if line.badge and places.badge.width() > 0:
            tone = "neutral" if is_selected and line.tone == "accent" else line.tone  # accent would not stand out there
            paint.badge(painter, QRectF(places.badge), line.badge, tone, theme, self._context.themes.fonts.small)
        for answer, place in places.answers:
            self._paint_button(painter, place, answer, is_hovered=self._pointed.hovered_answer(row) is answer)

    def _paint_ground(self, painter: QPainter, rect: QRect, row: int, ground: Any) -> None:
        painter.fillRect(rect, ground)
        is_last = row + 1 == len(self._rows.records) or isinstance(self._rows.records[row + 1], Heading)
        line = self._theme.line if is_last else self._theme.faint_line
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, line)
        if self._pointed.has_keyboard(row):
            paint.focus_ring(painter, rect.adjusted(1, 1, -1, -2), self._theme, 4)

    def _paint_mark(self, painter: QPainter, rect: QRect, line: Line) -> None:
        middle = rect.top() + rect.height() / 2
        left = rect.left() + EDGE
        if line.dot:
            paint.dot(painter, QPointF(left + DOT / 2, middle), QColor(line.dot), DOT)
        tile = QRect(left + round(DOT) + GAP, round(middle) - TILE // 2, TILE, TILE)
        if line.entry.company:
            if line.is_soft:
                painter.setOpacity(0.55)
            paint.tile(painter, tile, line.entry.company, self._context.themes.fonts.body)
            painter.setOpacity(1)
        else:
            icon = self._context.icons.pixmap("list-todo", "second", 16, painter.device().devicePixelRatioF())
            paint.icon(painter, QPointF(tile.center().x() - 7.5, tile.center().y() - 7.5), icon)

    def _paint_texts(self, painter: QPainter, rect: QRect, line: Line) -> None:
        theme, fonts = self._theme, self._context.themes.fonts
        first, ink = (fonts.medium, theme.second) if line.is_soft else (fonts.strong, theme.ink)
        height = paint.lines_height("M", first, 100, 1)
        top = QRect(rect.left(), rect.top(), rect.width(), height)
        if not line.second:
            top.moveCenter(QPoint(top.center().x(), rect.center().y()))
        paint.text_line(painter, top, line.text, first, ink)
        rest = rect.adjusted(0, height, 0, 0)
        paint.text_line(painter, rest, line.second, fonts.small, theme.second)

    def _paint_button(self, painter: QPainter, place: QRect, answer: Answer, *, is_hovered: bool) -> None:
        theme, fonts = self._theme, self._context.themes.fonts
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(mixed(theme.line, theme.third, 0.35) if is_hovered else theme.line, 1))
        is_pressed = is_hovered and self._pointed.held is answer
        painter.setBrush(theme.line if is_pressed else theme.faint_line if is_hovered else theme.panel)
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), BUTTON_RADIUS, BUTTON_RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        paint.text_line(painter, place, answer_name(answer), fonts.small, theme.ink, "center")
