"""What stands above a column, and the strip that is left of a folded one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QStyle, QWidget

from tracker.records import Kind, Stage
from ui import paint
from ui.board.dragging import STAGE, forget_pointer, packed
from ui.pages import Context
from ui.plain import one_line, set_tooltip
from ui.theme import mixed
from ui.words import age_words, locale

HEIGHT: Final = 32
STRIP_WIDTH: Final = 44
INSET: Final = 4  # px from the edges of the cards
DOT: Final = 8
ICON: Final = 16
RADIUS: Final = 7
STRIP_MARGIN: Final = 14  # px above and below a strip

Key, Button = Qt.Key, Qt.MouseButton


class StageHandle(QAbstractButton):
    """Stands for a column: has its menu, and moves it when it is dragged."""

    menu_asked = Signal(QPoint)  # in the coordinates of the screen
    came_here = Signal()  # the keyboard
    dragging = Signal(bool)  # whether it is on its way

    def __init__(self, context: Context, stage: Stage, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._press_place: QPoint | None = None
        self.stage = stage
        self.count = 0
        self.median: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_stage(self, stage: Stage, count: int, median: int | None) -> None:
        """Show the name, how many applications are here, and for how many days half of them have been."""
        if (stage, count, median) == (self.stage, self.count, self.median) and self.accessibleName():
            return
        self.stage, self.count, self.median = stage, count, median
        self.setAccessibleName(self._spoken())
        set_tooltip(self, self._median_words())
        self.update()

    def _spoken(self) -> str:
        name = one_line(self.stage.name)
        if self.count == 1:
            return self.tr("{name}, 1 application").format(name=name)
        return self.tr("{name}, %n applications", "", self.count).format(name=name)

    def _median_words(self) -> str:
        if self.median is None:
            return ""
        return self.tr("Median time in this stage: {days}").format(days=age_words(self.median))

    def _count_words(self) -> str:
        return locale().toString(self.count)

    def _color(self) -> QColor:
        return self._context.themes.theme.stage(self.stage.kind, self.stage.color)

    def _is_lit(self) -> bool:
        return self.underMouse() or self.hasFocus()

    def _drag(self) -> None:
        drag = QDrag(self)
        drag.setMimeData(packed(STAGE, [self.stage.id]))
        drag.setPixmap(self._picture())
        drag.setHotSpot(QPoint(20, HEIGHT // 2))
        self.setDown(False)
        self.dragging.emit(True)
        try:
            drag.exec(Qt.DropAction.MoveAction)
        finally:
            forget_pointer(self)
            self.dragging.emit(False)

    def _picture(self) -> QPixmap:
        """The name of the column on a small card."""
        theme, fonts, ratio = self._context.themes.theme, self._context.themes.fonts, self.devicePixelRatioF()
        width = min(paint.text_width(self.stage.name, fonts.strong) + 40, 240)
        pixmap = QPixmap(QSize(width, HEIGHT) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint.card(painter, QRect(0, 0, width, HEIGHT), theme, selected=True)
        paint.dot(painter, QPointF(16, HEIGHT / 2), self._color(), DOT)
        paint.text_line(painter, QRect(28, 0, width - 36, HEIGHT), self.stage.name, fonts.strong, theme.ink)
        painter.end()
        return pixmap

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press_place = event.position().toPoint() if event.button() == Button.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press_place is None or not event.buttons() & Button.LeftButton:
            return
        if (event.position().toPoint() - self._press_place).manhattanLength() >= QApplication.startDragDistance():
            self._press_place = None
            self._drag()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Key.Key_Return, Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.came_here.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_asked.emit(self.mapToGlobal(self.rect().bottomLeft()) if is_key else event.globalPos())


class LaneHeader(StageHandle):
    """A dot, the name, the count and the median days; the menu shows where the days are when one comes near.

    Enter and Space open the menu, F2 and a double click rename.
    """

    renamed = Signal(str)

    def __init__(self, context: Context, stage: Stage, parent: QWidget) -> None:
        super().__init__(context, stage, parent)
        self._edit: QWidget | None = None
        self.clicked.connect(self._ask_for_menu)
        context.themes.changed.connect(self._fit)
        self._fit()

    def rename(self) -> None:
        """Edit the name where it stands."""
        from ui.board.inplace import NameEdit

        self._edit = edit = NameEdit(self.stage.name, self.tr("Name of the stage"), self)
        edit.accepted.connect(self.renamed)
        edit.left.connect(self._stop_editing)
        edit.setGeometry(self.rect().adjusted(0, 1, 0, -1))
        edit.show()
        edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fit(self) -> None:
        self.setFixedHeight(max(HEIGHT, self._context.themes.fonts.row_height - 2))
        self.update()

    def _stop_editing(self, by_key: bool) -> None:
        self._edit = None
        if by_key:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_for_menu(self) -> None:
        self.menu_asked.emit(self.mapToGlobal(self._menu_rect().bottomLeft()))

    def _menu_rect(self) -> QRect:
        place = QRect(self.width() - ICON - 2 * INSET, 0, ICON + 2 * INSET, self.height())
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Only the dots open the menu: a click on the name gives it the keyboard."""
        if self._menu_rect().contains(event.position().toPoint()):
            super().mouseReleaseEvent(event)
        else:
            self.setDown(False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Button.LeftButton and not self._menu_rect().contains(event.position().toPoint()):
            self._press_place = None
            self.rename()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Key.Key_F2:
            self.rename()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = paint.begun(self)
        theme, fonts = self._context.themes.theme, self._context.themes.fonts
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), theme, RADIUS)
        inner = self.rect().adjusted(INSET, 0, -INSET, 0)
        paint.dot(painter, QPointF(inner.left() + DOT / 2, inner.center().y() + 1), self._color(), DOT)
        inner.setLeft(inner.left() + DOT + 7)
        inner.setRight(inner.right() - self._paint_end(painter, inner) - 6)
        count = self._count_words()
        room = inner.width() - paint.text_width(count, fonts.figures) - 7
        name = QRect(inner.left(), inner.top(), room, inner.height())
        width = paint.text_line(painter, name, self.stage.name, fonts.strong, theme.ink)
        rest = inner.adjusted(round(width) + 7, 0, 0, 0)
        paint.text_line(painter, rest, count, fonts.figures, theme.third)

    def _paint_end(self, painter: QPainter, inner: QRect) -> int:
        """Paint the median days, or the dots of the menu; returns the width it took."""
        theme, fonts = self._context.themes.theme, self._context.themes.fonts
        if self._is_lit():
            pixmap = self._context.icons.pixmap("ellipsis", "second", ICON, self.devicePixelRatioF())
            paint.icon(painter, QPointF(inner.right() + 1 - ICON, (self.height() - ICON) // 2), pixmap)
            return ICON
        if self.median is None:
            return 0
        words = age_words(self.median, short=True)
        return round(paint.text_line(painter, inner, words, fonts.small_figures, theme.third, "right"))


class FoldedStrip(StageHandle):
    """A folded column: a dashed strip with its name and count. A click or Enter unfolds it, a drop moves into it."""

    def __init__(self, context: Context, stage: Stage, parent: QWidget) -> None:
        super().__init__(context, stage, parent)
        self._is_target = False
        self.setFixedWidth(STRIP_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_target(self, is_target: bool) -> None:
        """Show that what is dragged would come here."""
        if is_target != self._is_target:
            self._is_target = is_target
            self.update()

    def _spoken(self) -> str:
        return self.tr("{column}, folded").format(column=super()._spoken())

    def sizeHint(self) -> QSize:
        return QSize(STRIP_WIDTH, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, fonts = self._context.themes.theme, self._context.themes.fonts
        place = QRectF(self.rect()).adjusted(0.5, STRIP_MARGIN + 0.5, -0.5, -STRIP_MARGIN - 0.5)
        self._paint_frame(painter, place)
        color = theme.accent if self._is_target else theme.second if self._is_lit() else theme.third
        painter.translate(self.width() / 2, self.height() / 2)
        painter.rotate(90)
        text = f"{one_line(self.stage.name)} · {self._count_words()}"
        length = round(place.height()) - 4 * STRIP_MARGIN
        paint.text_line(painter, QRect(-length // 2, -10, length, 20), text, fonts.body, color, "center")
        if self.stage.kind is not Kind.CLOSED:
            paint.dot(painter, QPointF(-place.height() / 2 + STRIP_MARGIN, 0), self._color(), DOT)

    def _paint_frame(self, painter: QPainter, place: QRectF) -> None:
        theme = self._context.themes.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            paint.focus_ring(painter, place, theme)
            return
        color = theme.accent if self._is_target else mixed(theme.line, theme.third, 0.4 if self._is_lit() else 0.15)
        pen = QPen(color, 1.0)
        pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)
        painter.setBrush(theme.accent_soft if self._is_target else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place, paint.CARD_RADIUS, paint.CARD_RADIUS)
