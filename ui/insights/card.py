"""A card with a chart or, on demand, the same numbers as a table, and the ways to save it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QWidget,
)

from tracker.charts.panel import Line, Panel
from ui import paint
from ui.insights.chart import ChartView
from ui.pages import Context
from ui.plain import LineLabel, one_line, set_tooltip

PADDING: Final = 16
HEAD: Final = 28
LOWEST_TABLE: Final = 180
SCROLL_BAR: Final = 12
HEADING_PADDING: Final = 12  # px, as the stylesheet has it
INDENT: Final = 9  # px of the frame and padding of a list before its text
OPENING: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class NumberCells(QStyledItemDelegate):
    """Paints cells in line with their headings."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = context.themes

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, fonts, state = self._themes.theme, self._themes.fonts, cast("Any", option)
        rect = QRect(state.rect)
        painter.save()
        paint.mirror(painter, rect, state.direction)
        if state.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.accent_soft if state.widget.hasFocus() else theme.faint_line)
        is_figure = bool(index.data(Qt.ItemDataRole.TextAlignmentRole) & int(Qt.AlignmentFlag.AlignRight))
        text, place = str(index.data()), rect.adjusted(HEADING_PADDING, 0, -HEADING_PADDING, 0)
        font = fonts.figures if is_figure else fonts.body
        paint.text_line(painter, place, text, font, theme.ink, "right" if is_figure else "left")
        painter.restore()


class NumberTable(QTableWidget):
    """The numbers of a chart. Enter or a double click asks for what is behind a line."""

    asked = Signal(str)  # a search

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(NumberCells(context, self))
        self._lines: tuple[Line, ...] = ()
        self.verticalHeader().hide()
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.cellDoubleClicked.connect(lambda row, _column: self._open(row))

    def show_panel(self, panel: Panel) -> None:
        """Show the numbers of a panel; the same line stays the current one."""
        row = max(0, self.currentRow())
        self._lines = panel.table.lines
        self.setAccessibleName(panel.title)
        self.setColumnCount(len(panel.table.headings))
        self.setHorizontalHeaderLabels([one_line(heading) for heading in panel.table.headings])
        self.setRowCount(len(self._lines))
        for place, line in enumerate(self._lines):
            for column, text in enumerate(line.cells):
                self.setItem(place, column, _item(text, is_figure=column >= panel.table.worded))
        for column in range(self.columnCount()):
            self._arrange_heading(column, is_figure=column >= panel.table.worded)
        if self._lines:
            self.setCurrentCell(min(row, len(self._lines) - 1), 0)

    def _arrange_heading(self, column: int, *, is_figure: bool) -> None:
        heading = self.horizontalHeaderItem(column)
        if heading:
            heading.setTextAlignment(_alignment(is_figure=is_figure))
        mode = QHeaderView.ResizeMode.Interactive if is_figure else QHeaderView.ResizeMode.Stretch
        self.horizontalHeader().setSectionResizeMode(column, mode)

    def _open(self, row: int) -> None:
        if 0 <= row < len(self._lines) and self._lines[row].query:
            self.asked.emit(self._lines[row].query)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPENING:
            self._open(self.currentRow())
        else:
            super().keyPressEvent(event)


class ChartCard(QFrame):
    """A titled chart with its table; `extras` stand at the right, and `heading` in the place of the title."""

    asked = Signal(str)  # a search
    turned = Signal()  # it may want another height now
    save_asked = Signal(str, str)  # the panel's key, and png or svg

    def __init__(
        self,
        context: Context,
        *extras: QWidget,
        heading: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = context.themes
        self._key = ""
        self._least_width = 0
        self._indent = INDENT if heading else 0
        self.setProperty("role", "chart")
        self.area = QScrollArea()
        self.chart = ChartView(context)
        self.table = NumberTable(context)
        self.title = LineLabel(role="strong")
        self.as_table = QToolButton()
        self.save = QToolButton()
        self._lay_out(context, extras, heading)
        self.table.hide()
        self.chart.asked.connect(self.asked)
        self.table.asked.connect(self.asked)
        self.as_table.toggled.connect(self._turn)

    def show_panel(self, panel: Panel) -> None:
        self._key = panel.key
        self._least_width = round(panel.least_width * self.chart.scale)
        self.title.say(panel.title)
        self.as_table.setAccessibleName(self.tr("{title}: show as a table").format(title=panel.title))
        self.save.setAccessibleName(self.tr("{title}: save").format(title=panel.title))
        self.as_table.setEnabled(bool(panel.table.lines))
        self.save.setEnabled(bool(panel.table.lines))
        self.chart.show_panel(panel)
        self.table.show_panel(panel)
        self._place()

    def height_in(self, width: int) -> int:
        """How high the card wants to be in a width."""
        inner = width - 2 * PADDING
        height = self.chart.height_in(inner) + (SCROLL_BAR if inner < self._least_width else 0)
        return 2 * PADDING + self._head_height() + (max(LOWEST_TABLE, height) if self.as_table.isChecked() else height)

    def _turn(self, is_table: bool) -> None:
        """Show the table, or the chart again; the keyboard stays in the card."""
        had_focus = self.chart.hasFocus() or self.table.hasFocus()
        self.table.setVisible(is_table)
        self.area.setVisible(not is_table)
        if had_focus:
            (self.table if is_table else self.chart).setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()

    def _place(self) -> None:
        place = self.rect().adjusted(PADDING, PADDING + self._head_height(), -PADDING, -PADDING)
        self.area.setGeometry(place)
        self.table.setGeometry(place)
        bar = SCROLL_BAR if place.width() < self._least_width else 0
        self.chart.resize(max(place.width(), self._least_width), max(1, place.height() - bar))

    def _head_height(self) -> int:
        return max(HEAD, self._head.sizeHint().height() - 4)

    def _show_place(self, place: QRect) -> None:
        """Scroll to where the keyboard is."""
        middle = place.center()
        self.area.ensureVisible(middle.x(), middle.y(), place.width() // 2 + PADDING, 0)

    def _lay_out(self, context: Context, extras: Sequence[QWidget], heading: Sequence[QWidget]) -> None:
        self.as_table.setCheckable(True)
        set_tooltip(self.as_table, self.tr("Show as a table"))
        set_tooltip(self.save, self.tr("Save this chart"))
        context.icons.put(self.as_table, "table-2")
        context.icons.put(self.save, "download")
        menu = QMenu(self.save)
        for words, kind in ((self.tr("As a picture (PNG)…"), "png"), (self.tr("As a drawing (SVG)…"), "svg")):
            menu.addAction(words).triggered.connect(lambda _=False, kind=kind: self.save_asked.emit(self._key, kind))
        self.save.setMenu(menu)
        self.save.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._head = QWidget(self)
        line = QHBoxLayout(self._head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for part in heading or (self.title,):
            line.addWidget(part)
        self.title.setVisible(not heading)
        line.setStretch(0, 1) if not heading else line.addStretch(1)
        for part in (*extras, self.as_table, self.save):
            line.addWidget(part)
        self.area.setWidget(self.chart)
        for ground in (self.chart, self.area.viewport()):
            ground.setAutoFillBackground(False)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.chart.walked.connect(self._show_place)
        for content in (self.area, self.table):  # they come behind the buttons, also for Tab
            content.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        left = PADDING - self._indent
        self._head.setGeometry(left, PADDING - 8, self.width() - left - PADDING + 6, self._head_height() + 4)
        self._place()
        super().resizeEvent(event)


def _item(text: str, *, is_figure: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(one_line(text))
    item.setTextAlignment(_alignment(is_figure=is_figure))
    return item


def _alignment(*, is_figure: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
