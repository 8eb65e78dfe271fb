"""The list of requirements that a role and a posting share: need against have as dots that are clicked to rate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal, cast

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from tracker.readiness import GroupResult, Kind, OptionResult
from ui import paint
from ui.pages import Context
from ui.plain import one_line, tooltip_html
from ui.rows import Column, Index, RowsModel
from ui.skill_words import (
    evidence_count,
    from_words,
    kind_name,
    level_name,
    loss_words,
    met_by_words,
    options_words,
    requirement_name,
)

translate = QCoreApplication.translate

MARGIN: Final = 16  # px at both ends of a line
GAP: Final = 12
CHEVRON: Final = 16
INDENT: Final = 20
ANSWER: Final = 22  # px of a sign that confirms or dismisses
NEED_ROOM, DETAIL_ROOM, POINTS_ROOM, ADD_ROOM = 64, 170, 46, 24
WIDE_FROM: Final = 560  # px; a narrower list has lines of two rows
ROOMY_FROM: Final = 700  # px from which the level that is needed is named too
HEADING_HEIGHT: Final = 36
TWO_ROWS: Final = 44
RATING_KEYS: Final = {Qt.Key(int(Qt.Key.Key_0) + level): level for level in range(paint.LEVELS + 1)}
OWN_KEYS: Final = frozenset(
    {
        *RATING_KEYS,
        Qt.Key.Key_U,
        Qt.Key.Key_C,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_F2,
    }
)
State = QStyle.StateFlag
Decision = Literal["proposed", "confirmed", "dismissed"]
ANSWER_ICONS: Final[dict[Decision, str]] = {"confirmed": "check", "dismissed": "x", "proposed": "rotate-ccw"}


@dataclass(frozen=True, slots=True)
class Heading:
    """The name above some lines."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One requirement, or with `is_option` one of the skills that would do for it; `option` is what the dots show."""

    id: str
    requirement: int
    result: GroupResult
    option: OptionResult
    evidence: int = 0
    decision: Decision = "confirmed"
    is_option: bool = False
    is_open: bool = False
    has_kind: bool = False

    @property
    def skill(self) -> str:
        return self.option.option.skill

    @property
    def has_options(self) -> bool:
        return not self.is_option and len(self.result.options) > 1

    @property
    def name(self) -> str:
        return one_line(self.skill) if self.is_option else requirement_name(self.result)

    @property
    def loss(self) -> str:
        return "" if self.is_option else loss_words(self.result.shown_loss)


Entry = Heading | Line


@dataclass(frozen=True, slots=True)
class Asked:
    """A requirement with what is known of it: its id, how it is met, and whether the user has seen it."""

    id: int
    result: GroupResult
    decision: Decision = "confirmed"


@dataclass(slots=True)
class Unfolded:
    """The requirements whose skills are shown one by one."""

    ids: set[int] = field(default_factory=set)

    def turn(self, id: int, *, is_open: bool) -> bool:
        """Show or hide the skills of a requirement; whether that changed anything."""
        if (id in self.ids) is is_open:
            return False
        self.ids ^= {id}
        return True


def entries_of(
    asked: Iterable[Asked], evidence: Mapping[str, int], unfolded: Unfolded, *, is_grouped: bool
) -> list[Entry]:
    """The lines for requirements by loss, below the names of their kinds if they are grouped."""
    by_loss = sorted(asked, key=lambda one: (-one.result.loss, one.id))
    if not is_grouped:
        return [line for one in by_loss for line in _lines(one, evidence, unfolded, has_kind=True)]
    entries: list[Entry] = []
    for kind in Kind:
        own = [one for one in by_loss if one.result.group.kind is kind]
        if own:
            entries.append(Heading(kind.value, kind_name(kind)))
        entries += [line for one in own for line in _lines(one, evidence, unfolded, has_kind=False)]
    return entries


def _lines(one: Asked, evidence: Mapping[str, int], unfolded: Unfolded, *, has_kind: bool) -> list[Line]:
    ranked = sorted(one.result.options, key=lambda option: -option.credit)
    best = ranked[0] if one.result.met else ranked[one.result.group.k - 1]  # else the one on which it hangs
    is_open = one.id in unfolded.ids and len(one.result.options) > 1
    skills = {name for option in one.result.options for name in (option.option.skill, option.source) if name}
    count = sum(evidence.get(skill, 0) for skill in skills)
    whole = Line(str(one.id), one.id, one.result, best, count, one.decision, is_open=is_open, has_kind=has_kind)
    if not is_open:
        return [whole]
    return [whole, *(_option_line(one, option, evidence) for option in one.result.options)]


def _option_line(one: Asked, option: OptionResult, evidence: Mapping[str, int]) -> Line:
    skill = option.option.skill
    return Line(f"{one.id}/{skill}", one.id, one.result, option, evidence.get(skill, 0), one.decision, is_option=True)


class RequirementList(QListView):
    """Requirements as lines. A click on a dot rates, keys 0 to 4 do too, U takes a rating back.

    Right and Left show and hide the skills of a choice, Enter changes a requirement, Insert adds evidence, Delete
    removes it. Where `has_answers`, signs and the key C confirm a requirement, and Delete means to dismiss it.
    Links and files can be dropped on a line as evidence. It is as high as its lines.
    """

    rated = Signal(str, object)  # a skill and its level, None for unrated
    unfolding_changed = Signal()
    edit_asked = Signal(int)  # a requirement
    remove_asked = Signal(int)
    answered = Signal(int, str)  # a requirement, and what the user says of it
    evidence_asked = Signal(str)  # a skill
    evidence_dropped = Signal(str, list)  # a skill, and what was dropped as texts
    menu_asked = Signal(object, QPoint)  # a line, and the place on the screen
    chosen = Signal(object)  # the line that is the current one now, or None

    def __init__(
        self, context: Context, name: str, parent: QWidget | None = None, *, has_answers: bool = False
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.has_answers = has_answers
        self.unfolded = Unfolded()
        columns: list[Column[Entry]] = [Column("requirement", "", _text, spoken=_spoken)]
        self.rows = _Entries(columns, self)
        self.lines = _Lines(context, self)
        self.drop_row = -1
        self.setModel(self.rows)
        self.setItemDelegate(self.lines)
        self.setAccessibleName(name)
        self._behave()
        context.themes.changed.connect(self.lay_out_again)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these lines; the current one stays."""
        self.rows.show(entries)
        self.lay_out_again()
        if not self.currentIndex().isValid():
            self._choose_first()

    def line(self) -> Line | None:
        """The line that the keyboard is in."""
        index = self.currentIndex()
        return self._line_at(index) if index.isValid() else None

    def place_of(self, id: str) -> QRect:
        """Where the line of this id is in the viewport."""
        return self.visualRect(self.rows.index_of(id))

    def dot_place(self, id: str, level: int) -> QPoint:
        """The middle of a dot of a line, in the viewport."""
        place = self.lines.dots_place(self.place_of(id))
        step = paint.DOT_SIZE + paint.DOT_SPACE
        middle = QPoint(round(place.x() + (level - 1) * step + paint.DOT_SIZE / 2), round(place.y()))
        return self.within(middle, self.place_of(id))

    def within(self, place: QPoint, rect: QRect) -> QPoint:
        """A place of the viewport as the parts of a line are worked out, from left to right; or back again."""
        return paint.mirrored(place, rect, self.layoutDirection())

    def choose(self, id: str) -> None:
        """Make a line the current one and bring it into sight."""
        index = self.rows.index_of(id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def lay_out_again(self) -> None:
        """Take the height that the lines need now."""
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(max(1, sum(self.lines.height(entry, self.width()) for entry in self.rows.records)))
        self.viewport().update()

    def _behave(self) -> None:
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.viewport().setAutoFillBackground(False)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.chosen.emit(self.line()))

    def _choose_first(self) -> None:
        for row, entry in enumerate(self.rows.records):
            if isinstance(entry, Line):
                self.setCurrentIndex(self.rows.index(row, 0))
                return

    def _line_at(self, index: Index) -> Line | None:
        entry = self.rows.records[index.row()]
        return entry if isinstance(entry, Line) else None

    def line_at(self, place: QPoint) -> Line | None:
        """The line at a place of the viewport."""
        index = self.indexAt(place)
        return self._line_at(index) if index.isValid() else None

    def _rate(self, line: Line, level: int | None) -> None:
        self.rated.emit(line.skill, level)

    def _unfold(self, line: Line | None, *, is_open: bool) -> bool:
        if line is None or not (line.has_options or line.is_option):
            return False
        if self.unfolded.turn(line.requirement, is_open=is_open):
            self.choose(str(line.requirement))
            self.unfolding_changed.emit()
        return True

    def _click(self, line: Line, place: QPoint) -> bool:
        """Do what a click at this place of a line means, if it means anything."""
        rect = self.place_of(line.id)
        place = self.within(place, rect)
        dots = self.lines.dots_place(rect)
        if abs(place.y() - dots.y()) <= paint.DOT_SIZE and (level := paint.level_at(place.x() - dots.x())):
            self._rate(line, level - 1 if level == line.option.have else level)
            return True
        if self.lines.add_place(rect).contains(QPointF(place)):
            self.evidence_asked.emit(line.skill)
            return True
        for answer, sign in self.lines.answers(line, rect):
            if sign.contains(QPointF(place)):
                self.answered.emit(line.requirement, answer)
                return True
        if line.has_options and place.x() < rect.left() + MARGIN + CHEVRON:
            return self._unfold(line, is_open=not line.is_open)
        return False

    def _press(self, line: Line, key: Qt.Key) -> bool:
        """Do what a key means for a line, if it means anything."""
        if key in RATING_KEYS:
            self._rate(line, RATING_KEYS[key])
        elif key == Qt.Key.Key_U:
            self._rate(line, None)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.edit_asked.emit(line.requirement)
        elif key in {Qt.Key.Key_Insert, Qt.Key.Key_Plus}:
            self.evidence_asked.emit(line.skill)
        elif key == Qt.Key.Key_C and self.has_answers:
            self.answered.emit(line.requirement, "confirmed")
        elif key == Qt.Key.Key_Delete and self.has_answers:
            self.answered.emit(line.requirement, "dismissed")
        elif key == Qt.Key.Key_Delete:
            self.remove_asked.emit(line.requirement)
        else:
            return key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and self._unfold(line, is_open=key == Qt.Key.Key_Right)
        return True

    def _show_drop(self, row: int) -> None:
        if row != self.drop_row:
            self.drop_row = row
            self.viewport().update()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        line = self.line()
        if not (is_plain and line and self._press(line, Qt.Key(event.key()))):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that rate from the window, where `?` and others mean something else."""
        is_own = isinstance(event, QKeyEvent) and not event.modifiers() and event.key() in OWN_KEYS
        if is_own and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and (line := self.line_at(place)):
            self._click(line, place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        line = self.line_at(place)
        if line is None:
            return
        rect = self.place_of(line.id)
        if self.within(place, rect).x() < self.lines.dots_place(rect).x() - GAP:
            self.edit_asked.emit(line.requirement)

    def _is_hot(self, line: Line, place: QPoint) -> bool:
        rect = self.place_of(line.id)
        return self.lines.is_hot(line, rect, self.within(place, rect))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        line = self.line_at(place)
        is_hot = line is not None and self._is_hot(line, place)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_hot else Qt.CursorShape.ArrowCursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        line = self.line_at(event.pos()) if by_mouse else self.line()
        if line:
            place = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.place_of(line.id).bottomLeft())
            self.menu_asked.emit(line, place)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_texts(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        line = self.line_at(event.position().toPoint())
        self._show_drop(self.rows.row_of(line.id) or 0 if line else -1)
        if line:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_drop(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        line = self.line_at(event.position().toPoint())
        self._show_drop(-1)
        if line and (texts := dropped_texts(event.mimeData())):
            event.acceptProposedAction()
            self.evidence_dropped.emit(line.skill, texts)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.lay_out_again()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())


def dropped_texts(mime: QMimeData) -> list[str]:
    """The links and files in what is dropped, as texts; nothing else is looked at."""
    if mime.hasUrls():
        return [url.toLocalFile() if url.isLocalFile() else url.toString() for url in mime.urls()]
    text = mime.text().strip()
    return [text] if text.lower().startswith(("http://", "https://")) and not text.count("\n") else []


def _text(entry: Entry) -> str:
    return entry.text if isinstance(entry, Heading) else entry.name


def _spoken(entry: Entry) -> str:
    if isinstance(entry, Heading):
        return entry.text
    need, have = level_name(entry.option.option.need), level_name(entry.option.have)
    levels = _levels_words(from_words(entry.option), need, have)
    kind = kind_name(entry.result.group.kind) if not entry.is_option else ""
    parts = (
        entry.name,
        kind,
        levels,
        entry.loss,
        evidence_count(entry.evidence),
        decision_words(entry.decision),
        _folding_words(entry),
    )
    return ", ".join(part for part in parts if part)


def _folding_words(line: Line) -> str:
    """Of a choice between skills: whether they are shown one by one."""
    count = len(line.result.options)
    if line.is_option or count < 2:
        return ""
    shown = translate("Requirements", "%n skills to choose from, shown below", "", count)
    return shown if line.is_open else translate("Requirements", "%n skills to choose from, folded", "", count)


def decision_words(decision: Decision) -> str:
    """What the user has said of a requirement that was read; empty where it was confirmed."""
    if decision == "proposed":
        return translate("Requirements", "read, not confirmed")
    return translate("Requirements", "dismissed") if decision == "dismissed" else ""


def _levels_words(skill: str, need: str, have: str) -> str:
    pattern = translate("Requirements", "{skill}: {need} needed, you have {have}")
    return pattern.format(skill=skill, need=need, have=have)


def answer_words(answer: Decision) -> str:
    """What a sign of a requirement is for."""
    if answer == "confirmed":
        return translate("Requirements", "Confirm: this is asked for")
    if answer == "dismissed":
        return translate("Requirements", "Dismiss: this is not asked for")
    return translate("Requirements", "Take it back")


class _Entries(RowsModel[Entry]):
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self.records[index.row()], Heading):
            return Qt.ItemFlag.ItemNeverHasChildren
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDropEnabled | flag.ItemNeverHasChildren

    def canDropMimeData(self, *_args: object) -> bool:
        return False

    def dropMimeData(self, *_args: object) -> bool:
        """Nothing: the list takes what is dropped, and Qt would unpickle it."""
        return False


class _Lines(QStyledItemDelegate):
    """Paints requirements; a narrow list has two rows of text in each line."""

    def __init__(self, context: Context, view: RequirementList) -> None:
        super().__init__(view)
        self._context = context
        self._view = view

    def height(self, entry: Entry, width: int) -> int:
        row = self._context.themes.fonts.row_height
        if isinstance(entry, Heading):
            return max(HEADING_HEIGHT, row)
        if entry.is_option or width >= WIDE_FROM:
            return row - 2
        return max(TWO_ROWS, 2 * row - 24)

    def dots_place(self, rect: QRect) -> QPointF:
        """The middle of the left edge of the dots of a line."""
        right = self._right(rect) - POINTS_ROOM - paint.dots_width()
        if self._is_wide(rect):
            right -= ADD_ROOM + DETAIL_ROOM + GAP
        return QPointF(right, rect.center().y() + 0.5)

    def add_place(self, rect: QRect) -> QRectF:
        """Where the sign that adds evidence is; nowhere in a narrow list, which has a menu and a key for it."""
        if not self._is_wide(rect):
            return QRectF()
        left = self._right(rect) - POINTS_ROOM - ADD_ROOM
        return QRectF(left, rect.center().y() - ADD_ROOM / 2, ADD_ROOM, ADD_ROOM)

    def answers(self, line: Line, rect: QRect) -> list[tuple[Decision, QRectF]]:
        """The signs by which a requirement is answered, and where they are."""
        if not self._view.has_answers or line.is_option:
            return []
        offered: dict[Decision, tuple[Decision, ...]] = {
            "proposed": ("confirmed", "dismissed"),
            "confirmed": ("dismissed",),
            "dismissed": ("proposed",),
        }
        chosen = offered[line.decision]
        left, top = rect.right() + 1 - MARGIN + 6, rect.center().y() - ANSWER / 2 + 0.5
        first = left - ANSWER * len(chosen)
        return [(answer, QRectF(first + place * ANSWER, top, ANSWER, ANSWER)) for place, answer in enumerate(chosen)]

    def _right(self, rect: QRect) -> int:
        """Where the points of a line end."""
        return rect.right() + 1 - MARGIN - (2 * ANSWER if self._view.has_answers else 0)

    def is_hot(self, line: Line, rect: QRect, place: QPoint) -> bool:
        """Whether a click at this place does something."""
        dots = QRectF(self.dots_place(rect), QSize(round(paint.dots_width()), 1)).adjusted(-2, -9, 0, 9)
        signs = [self.add_place(rect), *(sign for _, sign in self.answers(line, rect))]
        return dots.contains(QPointF(place)) or any(sign.contains(QPointF(place)) for sign in signs)

    def _is_wide(self, rect: QRect) -> bool:
        return rect.width() >= WIDE_FROM

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        theme, fonts = self._context.themes.theme, self._context.themes.fonts
        paint.text_line(painter, rect.adjusted(MARGIN, 8, -MARGIN, 0), heading.text, fonts.strong, theme.second)

    def _paint_line(self, painter: QPainter, rect: QRect, line: Line, state: QStyle.StateFlag) -> None:
        self._paint_ground(painter, rect, line, state)
        if line.decision == "dismissed":
            painter.setOpacity(0.55)
        self._paint_chevron(painter, rect, line)
        if self._is_wide(rect):
            self._paint_wide(painter, rect, line)
        else:
            self._paint_narrow(painter, rect, line)
        dots = self.dots_place(rect)
        need = line.option.option.need
        paint.level_dots(painter, dots, line.option.have, self._context.themes.theme, need)
        self._paint_points(painter, rect, line)
        self._paint_answers(painter, rect, line)

    def _paint_ground(self, painter: QPainter, rect: QRect, line: Line, state: QStyle.StateFlag) -> None:
        theme = self._context.themes.theme
        has_focus = bool(state & State.State_HasFocus) and self._view.hasFocus()
        row = self._view.rows.row_of(line.id)
        if row == self._view.drop_row:
            painter.fillRect(rect, theme.accent_soft)
        elif state & State.State_MouseOver or (state & State.State_Selected and self._view.hasFocus()):
            painter.fillRect(rect, theme.window)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.faint_line)
        if has_focus:
            paint.focus_ring(painter, rect.adjusted(2, 1, -2, -2), theme, 6)

    def _paint_chevron(self, painter: QPainter, rect: QRect, line: Line) -> None:
        if line.has_options:
            icon = "chevron-down" if line.is_open else "chevron-right"
            ratio = painter.device().devicePixelRatioF()
            pixmap = self._context.icons.pixmap(icon, "third", 12, ratio)
            paint.icon(painter, QPointF(rect.left() + 3, rect.center().y() - 6), pixmap)

    def _left(self, line: Line) -> int:
        return MARGIN + (INDENT if line.is_option else 0)

    def _paint_wide(self, painter: QPainter, rect: QRect, line: Line) -> None:
        theme, fonts = self._context.themes.theme, self._context.themes.fonts
        dots = int(self.dots_place(rect).x())
        need = NEED_ROOM if rect.width() >= ROOMY_FROM else 0
        name = QRect(rect.left() + self._left(line), rect.top(), dots - rect.left() - self._left(line) - GAP - need,
                     rect.height())  # fmt: skip
        ink = theme.second if line.is_option else theme.ink
        paint.text_line(painter, name, line.name, fonts.body, ink)
        if need:
            place = QRect(dots - need - 4, rect.top(), need, rect.height())
            paint.text_line(painter, place, level_name(line.option.option.need), fonts.small, theme.third)
        left = dots + round(paint.dots_width()) + GAP
        detail = QRect(left, rect.top(), DETAIL_ROOM - 2, rect.height())
        paint.text_line(painter, detail, self._detail(line), fonts.small, theme.second)
        add = self.add_place(rect)
        pixmap = self._context.icons.pixmap("plus", "third", 14, painter.device().devicePixelRatioF())
        paint.icon(painter, QPointF(add.center().x() - 7, add.center().y() - 7), pixmap)

    def _paint_narrow(self, painter: QPainter, rect: QRect, line: Line) -> None:
        theme, fonts = self._context.themes.theme, self._context.themes.fonts
        left, right = rect.left() + self._left(line), int(self.dots_place(rect).x()) - GAP
        if line.is_option:
            place = QRect(left, rect.top(), right - left, rect.height())
            paint.text_line(painter, place, line.name, fonts.body, theme.second)
            return
        half = rect.height() // 2
        upper = QRect(left, rect.top() + 3, right - left, half - 2)
        paint.text_line(painter, upper, line.name, fonts.body, theme.ink)
        lower = QRect(left, rect.top() + half, right - left, half - 4)
        kind = kind_name(line.result.group.kind) if line.has_kind else ""
        words = " · ".join(part for part in (kind, self._detail(line)) if part)
        paint.text_line(painter, lower, words, fonts.small, theme.second)

    def _detail(self, line: Line) -> str:
        """What meets it or how far one is, and how much shows it."""
        group = line.result.group
        if not line.is_option and group.k > 1 and not line.result.met:
            return f"{one_line(line.skill)}: {level_name(line.option.have)}"
        met = met_by_words(line.result) if not line.is_option else ""
        if line.is_option or not line.has_options:
            source = line.option.source
            met = from_words(line.option) if source and source != line.skill else level_name(line.option.have)
        return " · ".join(filter(None, (met or level_name(line.option.have), evidence_count(line.evidence))))

    def _paint_points(self, painter: QPainter, rect: QRect, line: Line) -> None:
        theme, fonts = self._context.themes.theme, self._context.themes.fonts
        if line.loss:
            width = paint.badge_size(line.loss, fonts.small).width()
            place = QRect(self._right(rect) - width, rect.top(), width, rect.height())
            paint.badge(painter, place, line.loss, "warn", theme, fonts.small)

    def _paint_answers(self, painter: QPainter, rect: QRect, line: Line) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.setOpacity(1.0)
        for answer, sign in self.answers(line, rect):
            color = "accent" if answer == "confirmed" else "third"
            pixmap = self._context.icons.pixmap(ANSWER_ICONS[answer], color, 14, ratio)
            paint.icon(painter, QPointF(sign.center().x() - 7, sign.center().y() - 7), pixmap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = self._view.rows.records[index.row()]
        given = cast("Any", option)
        painter.save()
        paint.mirror(painter, QRect(given.rect), given.direction)
        if isinstance(entry, Heading):
            self._paint_heading(painter, QRect(given.rect), entry)
        else:
            self._paint_line(painter, QRect(given.rect), entry, given.state)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        entry = self._view.rows.records[index.row()]
        return QSize(200, self.height(entry, self._view.width()))

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Say what would do for a requirement, where its label does not, and what the signs are for."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        entry = self._view.rows.records[index.row()]
        if isinstance(entry, Line):
            rect = self._view.place_of(entry.id)
            place = QPointF(self._view.within(event.pos(), rect))
            is_add = self.add_place(rect).contains(place)
            answer = next((one for one, sign in self.answers(entry, rect) if sign.contains(place)), None)
            words = translate("Requirements", "Add evidence") if is_add else self._tip(entry)
            words = answer_words(answer) if answer else words
            QToolTip.showText(event.globalPos(), tooltip_html(words), view)
        return True

    def _tip(self, line: Line) -> str:
        need, have = level_name(line.option.option.need), level_name(line.option.have)
        choice = "" if line.is_option else options_words(line.result)
        return "\n".join(filter(None, (line.name, choice, _levels_words(from_words(line.option), need, have))))
