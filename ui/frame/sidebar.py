"""The side bar: the views with their counts, saved views, trash and settings; it folds to icons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui import paint
from ui.pages import Context, own_viewport
from ui.plain import plain_label, set_tooltip
from ui.rows import Column, RecordRole, RowsModel
from ui.theme import set_surface

WIDE: Final = 196  # px
NARROW: Final = 52
WIDEST: Final = 1.5  # times as wide with a larger font, so that the views keep their room
ENTRY_HEIGHT: Final = 32
HEADING_HEIGHT: Final = 34
MARGIN: Final = 10
HEAD: Final = (16, 10, 8, 6)  # px around the name
FOLDED_HEAD: Final = (12, 10, 12, 6)
RADIUS: Final = 7


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the side bar. `id` says what it opens; a heading opens nothing."""

    id: str
    text: str
    icon: str = ""
    count: str = ""
    kind: Literal["entry", "heading"] = "entry"
    tooltip: str = field(default="", compare=False)


class EntryDelegate(QStyledItemDelegate):
    """Paints entries as calm lines: a soft plate under the chosen one, the count at the right."""

    def __init__(self, context: Context, parent: EntryList) -> None:
        super().__init__(parent)
        self._context = context
        self.is_folded = False
        self.chosen = ""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: Entry = index.data(RecordRole)
        given = cast("Any", option)
        rect = QRect(given.rect)
        painter.save()
        paint.mirror(painter, rect, given.direction)
        if entry.kind == "heading":
            self._paint_heading(painter, rect, entry)
        else:
            self._paint_entry(painter, rect, entry, given.state)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        theme, fonts = self._context.themes.theme, self._context.themes.fonts
        if not self.is_folded:
            place = rect.adjusted(2 * MARGIN, MARGIN, -MARGIN, 0)
            paint.text_line(painter, place, entry.text, fonts.small_strong, theme.third)

    def _paint_entry(self, painter: QPainter, rect: QRect, entry: Entry, state: QStyle.StateFlag) -> None:
        theme, fonts = self._context.themes.theme, self._context.themes.fonts
        plate = rect.adjusted(MARGIN, 1, -MARGIN, -1)
        is_chosen = entry.id == self.chosen
        if is_chosen:
            paint.plate(painter, plate, theme.accent_soft, RADIUS)
        elif state & QStyle.StateFlag.State_MouseOver:
            paint.plate(painter, plate, theme.faint_line, RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            paint.focus_ring(painter, plate, theme, RADIUS)
        color = theme.accent if is_chosen else theme.second
        if self.is_folded:
            self._paint_icon(painter, plate, entry, color.name())
            return
        inner = plate.adjusted(MARGIN, 0, -MARGIN, 0)
        width = paint.text_width(entry.count, fonts.figures) if entry.count else 0
        paint.text_line(painter, inner, entry.count, fonts.figures, color if is_chosen else theme.third, "right")
        name = inner.adjusted(0, 0, -width - MARGIN, 0)
        paint.text_line(painter, name, entry.text, fonts.strong if is_chosen else fonts.body, color)

    def _paint_icon(self, painter: QPainter, plate: QRect, entry: Entry, color: str) -> None:
        if not entry.icon:
            fonts = self._context.themes.fonts
            paint.tile(painter, QRect(plate.center().x() - 9, plate.center().y() - 9, 20, 20), entry.text, fonts.small)
            return
        ratio = painter.device().devicePixelRatio()
        token = "accent" if color == self._context.themes.theme.accent.name() else "second"
        pixmap = self._context.icons.pixmap(entry.icon, token, 20, ratio)
        paint.icon(painter, QPointF(plate.center().x() - 9, plate.center().y() - 9), pixmap)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        entry: Entry = index.data(RecordRole)
        text = self._context.themes.fonts.row_height - 2
        height = HEADING_HEIGHT if entry.kind == "heading" else max(ENTRY_HEIGHT, text)
        return QSize(NARROW, 8 if entry.kind == "heading" and self.is_folded else height)


class _EntryModel(RowsModel[Entry]):
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if self.records[index.row()].kind == "heading":
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class EntryList(QListView):
    """A list of entries; a click, Enter or Space opens one."""

    opened = Signal(str)  # the id of an entry
    menu_asked = Signal(str, QPoint)  # the id of an entry and a place on the screen

    def __init__(self, context: Context, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        column: Column[Entry] = Column("entry", "", _text, tooltip=_tooltip, spoken=self._spoken)
        self._rows = _EntryModel([column], self)
        self.delegate = EntryDelegate(context, self)
        self.setModel(self._rows)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setViewport(own_viewport())
        self.viewport().setAutoFillBackground(False)
        context.themes.changed.connect(self.viewport().update)

    def _spoken(self, entry: Entry) -> str:
        shown = self.tr("shown now") if entry.id == self.delegate.chosen else ""
        return ", ".join(filter(None, (entry.text, entry.count, shown)))

    def show_entries(self, entries: Sequence[Entry]) -> None:
        self._rows.show(entries)
        self.scheduleDelayedItemsLayout()

    def choose(self, id: str) -> None:
        """Mark the entry that is open now."""
        self.delegate.chosen = id
        row = self._rows.row_of(id)
        if row is not None and not self.hasFocus():
            self.setCurrentIndex(self._rows.index(row, 0))
        self.viewport().update()

    def fold(self, is_folded: bool) -> None:
        self.delegate.is_folded = is_folded
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def entry_at(self, place: QPoint) -> Entry | None:
        entry = self.indexAt(place).data(RecordRole)
        return entry if isinstance(entry, Entry) and entry.kind == "entry" else None

    def _open(self, entry: Entry | None) -> None:
        if entry:
            self.opened.emit(entry.id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(self.entry_at(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open(self.currentIndex().data(RecordRole))
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.visualRect(self.currentIndex()).center() if is_key else event.pos()
        if entry := self.entry_at(place):
            self.menu_asked.emit(entry.id, self.viewport().mapToGlobal(place))


def _text(entry: Entry) -> str:
    return entry.text


def _tooltip(entry: Entry) -> str:
    return entry.tooltip


class SideBar(QWidget):
    """The name of the program, the entries above, trash and settings below."""

    opened = Signal(str)
    menu_asked = Signal(str, QPoint)  # the id of an entry and a place on the screen

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        set_surface(self, "panel")
        self._fold_button = QToolButton(self)  # the first that Tab comes to, as it stands above the lists
        self.above = EntryList(context, self.tr("Views"), self)
        self.below = EntryList(context, self.tr("Trash and settings"), self)
        self._name = plain_label("Pursuit", role="title")
        self._logo = QLabel()
        self._logo.setFixedSize(20, 20)
        self._name.setContentsMargins(4, 0, 0, 0)
        self._head = QHBoxLayout()
        self._lay_out()
        for part in (self.above, self.below):
            part.opened.connect(self.opened)
        self.above.menu_asked.connect(self.menu_asked)

    @property
    def is_folded(self) -> bool:
        return self.above.delegate.is_folded

    def fold(self, is_folded: bool) -> None:
        """Show icons only, or everything."""
        self.above.fold(is_folded)
        self.below.fold(is_folded)
        self._name.setVisible(not is_folded)
        self._logo.setVisible(not is_folded)
        self._head.setContentsMargins(*(FOLDED_HEAD if is_folded else HEAD))
        action = self._context.actions["sidebar"]
        action.setText(self.tr("Unfold the side bar") if is_folded else self.tr("Fold the side bar"))
        set_tooltip(self._fold_button, action.text())
        self._set_width()

    def choose(self, id: str) -> None:
        self.above.choose(id)
        self.below.choose(id)

    def show_entries(self, upper: Sequence[Entry], lower: Sequence[Entry]) -> None:
        self.above.show_entries(upper)
        self.below.show_entries(lower)
        self.below.setFixedHeight(sum(self.below.sizeHintForRow(row) for row in range(len(lower))) + 2)

    def show_icons(self) -> None:
        """Show the sign of the program and the button that folds: only words stand in the first picture."""
        self._fold_button.setDefaultAction(self._context.actions["sidebar"])
        set_tooltip(self._fold_button, self._context.actions["sidebar"].text())
        self._context.themes.changed.connect(self._draw_logo)
        self._draw_logo()

    def _draw_logo(self) -> None:
        from ui.icons import app_icon

        self._logo.setPixmap(app_icon().pixmap(QSize(20, 20), self.devicePixelRatioF()))

    def _lay_out(self) -> None:
        head = self._head
        head.setContentsMargins(*HEAD)
        head.addWidget(self._logo)
        head.addWidget(self._name)
        head.addStretch()
        head.addWidget(self._fold_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 8)
        box.setSpacing(0)
        box.addLayout(head)
        box.addWidget(self.above, 1)
        box.addWidget(self.below)
        self._context.themes.changed.connect(self._set_width)
        self._set_width()

    def _set_width(self) -> None:
        text = self._context.themes.fonts.body
        scale = min(max(1.0, paint.text_width("m" * 10, text) / 115), WIDEST)
        self.setFixedWidth(NARROW if self.is_folded else round(WIDE * scale))
