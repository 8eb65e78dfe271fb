"""The headings of a table: which columns are shown, in what order and how wide, and by which the rows are sorted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ui import paint
from ui.cells import PADDING
from ui.grid_model import Sort

if TYPE_CHECKING:
    from ui.pages import Context
    from ui.rows import Column

ARROW: Final = 12  # px
GAP: Final = 4
SECOND: Final = "2"  # the number at a heading that comes second in a sort
SMALLEST_COLUMN: Final = 44
FLEXIBLE: Final = "title"  # the column that takes the room which the others leave
NARROWEST, WIDEST = 146, 460  # px of that column, as long as nobody has resized it


class SortHeader(QHeaderView):
    """Headings that can be dragged, resized, hidden and clicked. It shows the sort and asks for another: a click for
    one by that column, with Shift for one behind those that are there.
    """

    sort_asked = Signal(str, bool)  # the key of a column, and whether it comes behind those sorted by already

    def __init__(self, context: Context, columns: Sequence[Column[Any]], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._context = context
        self._columns = columns
        self._section_of = {column.key: section for section, column in enumerate(columns)}
        self._sort: Sort = ()
        self._adds = False
        self._is_flexible = True
        self._is_arranging = False
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(SMALLEST_COLUMN)
        self.setAccessibleName(self.tr("Columns"))
        self.sectionClicked.connect(self._ask_for_sort)
        self.sectionResized.connect(self._on_resized)

    def section_of(self, key: str) -> int | None:
        """The section of a column that is shown."""
        section = self._section_of.get(key)
        return None if section is None or self.isSectionHidden(section) else section

    def key_of(self, section: int) -> str:
        """The key of the column in a section; empty for none."""
        return self._columns[section].key if section >= 0 else ""

    def shown_keys(self) -> list[str]:
        """The keys of the columns that are shown, from left to right."""
        return [self._columns[section].key for section in self._shown_sections()]

    def first_section(self) -> int:
        """The leftmost section that is shown."""
        return next(iter(self._shown_sections()), 0)

    def show_columns(self, keys: Iterable[str]) -> None:
        """Show just these columns in this order; keys that no column has are left out."""
        wanted = [key for key in dict.fromkeys(keys) if key in self._section_of]
        for key, section in self._section_of.items():
            self.setSectionHidden(section, key not in wanted)
        for place, key in enumerate(wanted):
            self.moveSection(self.visualIndex(self._section_of[key]), place)
        self.fill()

    def widths(self) -> dict[str, int]:
        """The widths in px that are the user's: that of the column which fills the room only once it was resized."""
        shown = (key for key in self.shown_keys() if key != FLEXIBLE or not self._is_flexible)
        return {key: self.sectionSize(self._section_of[key]) for key in shown}

    def set_widths(self, widths: Mapping[str, int]) -> None:
        """Give these columns their widths in px. The flexible one fills the room if it is not among them."""
        with self._arranging():
            for key, width in widths.items():
                if key in self._section_of:
                    self.resizeSection(self._section_of[key], width)
        self._is_flexible = FLEXIBLE not in widths
        self.fill()

    def use_first_widths(self) -> None:
        """Make each column as wide as it is meant to be, but never too narrow for its heading, with the mark of a
        sort. Call it once the model is there."""
        least = (self.sectionSizeFromContents(section).width() for section in range(len(self._columns)))
        widths = zip(self._columns, least, strict=True)
        self.set_widths({column.key: max(column.width, width) for column, width in widths})
        self._is_flexible = True

    def fill(self) -> None:
        """Give the flexible column the room that the others leave."""
        section = self.section_of(FLEXIBLE)
        if section is not None and self._is_flexible:
            room = self.viewport().width() - self.length() + self.sectionSize(section)
            with self._arranging():
                self.resizeSection(section, min(max(room, NARROWEST), WIDEST))

    def show_sort(self, sort: Sort) -> None:
        self._sort = sort
        self.viewport().update()

    def _shown_sections(self) -> list[int]:
        sections = map(self.logicalIndex, range(self.count()))
        return [section for section in sections if not self.isSectionHidden(section)]

    @contextmanager
    def _arranging(self) -> Iterator[None]:
        self._is_arranging = True
        try:
            yield
        finally:
            self._is_arranging = False

    def _on_resized(self, section: int, _before: int, _after: int) -> None:
        if not self._is_arranging and self._columns[section].key == FLEXIBLE:
            self._is_flexible = False

    def _ask_for_sort(self, section: int) -> None:
        self.sort_asked.emit(self._columns[section].key, self._adds)

    def _mark(self, key: str) -> tuple[str, str]:
        """The icon of the arrow at a heading, and its number where there are several; empty where it is not sorted."""
        for place, (sorted_key, descending) in enumerate(self._sort, 1):
            if sorted_key == key:
                return "arrow-down" if descending else "arrow-up", str(place) if len(self._sort) > 1 else ""
        return "", ""

    def _paint_text(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme, fonts = self._context.themes.theme, self._context.themes.fonts
        column = self._columns[section]
        icon, number = self._mark(column.key)
        width = paint.text_width(number, fonts.small) if number else 0
        room = (ARROW + GAP + width) if icon else 0
        is_right = column.align == "right"
        color = theme.ink if icon or self._is_under_mouse(section) else theme.second
        place = rect.adjusted(room, 0, 0, 0) if is_right else rect.adjusted(0, 0, -room, 0)
        taken = paint.text_line(painter, place, column.title, fonts.small_strong, color, column.align)
        if icon:
            left = place.right() + 1 - int(taken) - room if is_right else place.x() + int(taken) + GAP
            self._paint_mark(painter, QRect(left, rect.y(), ARROW + width, rect.height()), icon, number)

    def _paint_mark(self, painter: QPainter, rect: QRect, icon: str, number: str) -> None:
        theme, fonts = self._context.themes.theme, self._context.themes.fonts
        arrow = self._context.icons.pixmap(icon, "second", ARROW, painter.device().devicePixelRatioF())
        paint.icon(painter, QPointF(rect.x(), rect.y() + (rect.height() - ARROW) // 2), arrow)
        if number:
            paint.text_line(painter, rect.adjusted(ARROW, 0, 1, 0), number, fonts.small, theme.second)

    def _is_under_mouse(self, section: int) -> bool:
        return self.underMouse() and self.logicalIndexAt(self.mapFromGlobal(QCursor.pos())) == section

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme = self._context.themes.theme
        painter.save()
        paint.mirror(painter, rect, self.layoutDirection())
        painter.fillRect(rect, theme.panel)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.line)
        self._paint_text(painter, rect.adjusted(PADDING, 0, -PADDING, -1), logicalIndex)
        painter.restore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fill()

    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:
        fonts = self._context.themes.fonts
        width = paint.text_width(self._columns[logicalIndex].title, fonts.small_strong)
        mark = ARROW + GAP + paint.text_width(SECOND, fonts.small)
        return QSize(width + mark + 2 * PADDING + 1, fonts.row_height)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._adds = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mouseReleaseEvent(event)
