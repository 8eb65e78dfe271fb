"""The menu of a column, and the dialogs that it opens: each entry is one undoable step on its stage."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QInputDialog, QMenu

from tracker.changes import ChangeSet
from tracker.operations import stages
from tracker.operations.stages import StageChanges
from tracker.records import Application, Stage
from ui import paint
from ui.board.menus import entry, submenu
from ui.board.stage_dialogs import AddStageDialog, RemoveStageDialog
from ui.plain import one_line
from ui.words import age_words

if TYPE_CHECKING:
    from ui.board.canvas import Canvas
    from ui.board.lane import Lane
    from ui.pages import Context

# Calm, and seen well on the grounds of both themes. What QT_TRANSLATE_NOOP returns is typed as an object, hence Any.
COLORS: Final[tuple[tuple[Any, str], ...]] = (
    (QT_TRANSLATE_NOOP("StageColors", "Slate"), "#7a8699"),
    (QT_TRANSLATE_NOOP("StageColors", "Blue"), "#4a82e8"),
    (QT_TRANSLATE_NOOP("StageColors", "Violet"), "#8d64e4"),
    (QT_TRANSLATE_NOOP("StageColors", "Pink"), "#cc5c9a"),
    (QT_TRANSLATE_NOOP("StageColors", "Red"), "#d2595f"),
    (QT_TRANSLATE_NOOP("StageColors", "Amber"), "#c77d1e"),
    (QT_TRANSLATE_NOOP("StageColors", "Green"), "#359a69"),
    (QT_TRANSLATE_NOOP("StageColors", "Teal"), "#1f97a6"),
)
QUIET_DAYS: Final = (3, 5, 7, 10, 14, 21, 30)
MOST_QUIET_DAYS: Final = 999
SWATCH: Final = 16


class StageCommands(QObject):
    """Runs what a column's menu, its header and a drag of it ask for."""

    added = Signal(int)  # the id of a new stage

    def __init__(self, context: Context, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._context = context
        self._session = context.session
        self._canvas = canvas

    def show_menu(self, lane: Lane, place: QPoint) -> QMenu:
        """Open the menu of a column at a place of the screen."""
        menu = QMenu(self._canvas)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(one_line(lane.stage.name))
        if not lane.is_folded:
            entry(menu, self.tr("Rename")).triggered.connect(lane.header.rename)
        folding = self.tr("Unfold") if lane.is_folded else self.tr("Fold")
        entry(menu, folding).triggered.connect(partial(self.fold, lane, not lane.is_folded))
        menu.addSeparator()
        self._add_places(menu, lane)
        self._add_colors(submenu(menu, self.tr("Colour")), lane.stage)
        self._add_quiet_days(submenu(menu, self.tr("Quiet after")), lane.stage)
        menu.addSeparator()
        entry(menu, self.tr("Add a stage…")).triggered.connect(partial(self._ask_for_new, lane))
        entry(menu, self.tr("Remove…")).triggered.connect(partial(self._remove, lane.stage))
        menu.popup(place)
        return menu

    def fold(self, lane: Lane, is_folded: bool) -> None:
        """Fold a column to a strip, or unfold it."""
        if lane in self._canvas.lanes:  # else another process removed it while its menu was open
            self._edit(lane.stage, StageChanges(folded=is_folded))
            lane.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def rename(self, lane: Lane, name: str) -> None:
        """Give a column another name."""
        self._edit(lane.stage, StageChanges(name=name))

    def put_before(self, id: int, index: int) -> None:
        """Put a column before the one that stands at an index of the board, or at its end."""
        ids = self._ids()
        if id in ids:
            place = index - (ids.index(id) < index)
            rest = [other for other in ids if other != id]
            self._reorder([*rest[:place], id, *rest[place:]])

    def _edit(self, stage: Stage, changes: StageChanges) -> None:
        self._session.run(stages.edit, stage.id, changes)

    def _ids(self) -> list[int]:
        return [lane.stage.id for lane in self._canvas.lanes]

    def _reorder(self, ids: list[int]) -> None:
        if ids != self._ids():
            self._session.run(stages.reorder, ids)

    def _add_places(self, menu: QMenu, lane: Lane) -> None:
        id, place, last = lane.stage.id, self._canvas.lanes.index(lane), len(self._canvas.lanes) - 1
        left, right = entry(menu, self.tr("Move left")), entry(menu, self.tr("Move right"))
        left.setEnabled(place > 0)
        right.setEnabled(place < last)
        left.triggered.connect(lambda: self.put_before(id, place - 1))
        right.triggered.connect(lambda: self.put_before(id, place + 2))

    def _add_colors(self, menu: QMenu, stage: Stage) -> None:
        own = self._context.themes.theme.stage(stage.kind)
        choices = [(self.tr("As usual for this kind"), "", own)]
        choices += [(QCoreApplication.translate("StageColors", name), code, QColor(code)) for name, code in COLORS]
        for name, code, color in choices:
            action = entry(menu, name)
            action.setIcon(_swatch(color, self._canvas.devicePixelRatioF(), is_chosen=code == (stage.color or "")))
            action.triggered.connect(partial(self._edit, stage, StageChanges(color=code)))

    def _add_quiet_days(self, menu: QMenu, stage: Stage) -> None:
        chosen = stage.quiet_after or 0
        for days in sorted({0, chosen, *QUIET_DAYS}):
            action = entry(menu, age_words(days) if days else self.tr("Never"))
            action.setCheckable(True)
            action.setChecked(days == chosen)
            action.triggered.connect(partial(self._edit, stage, StageChanges(quiet_after=days)))
        entry(menu, self.tr("Another number…")).triggered.connect(partial(self._ask_for_days, stage))

    def _ask_for_days(self, stage: Stage) -> None:
        dialog = QInputDialog(self._canvas)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Quiet after"))
        dialog.setLabelText(self.tr("Days without news after which an application here counts as quiet:"))
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(1, MOST_QUIET_DAYS)
        dialog.setIntValue(stage.quiet_after or QUIET_DAYS[-1])
        dialog.intValueSelected.connect(lambda days: self._edit(stage, StageChanges(quiet_after=days)))
        dialog.open()

    def _ask_for_new(self, lane: Lane) -> None:
        dialog = AddStageDialog(self._stages(), lane.stage.kind, self._canvas)
        dialog.accepted.connect(lambda: self._session.run_then(self._tell_added, stages.add, *dialog.answer()))
        dialog.open()

    def _tell_added(self, changes: ChangeSet) -> None:
        for change in changes.of(Stage):
            if change.before is None:
                self.added.emit(change.record.id)

    def _remove(self, stage: Stage) -> None:
        """Remove a stage; ask where its applications go if it holds any, archived ones and those in the trash too."""
        today = self._session.overview.today
        inside = sum(a.stage == stage.id for a in self._session.store.records(Application).values())
        if not inside:
            self._session.run(stages.remove, stage.id, to=None, on=today)
            return
        dialog = RemoveStageDialog(stage, inside, self._stages(), self._canvas)

        def remove() -> None:
            to, outcome = dialog.answer()
            self._session.run(stages.remove, stage.id, to=to, outcome=outcome, on=today)

        dialog.accepted.connect(remove)
        dialog.open()

    def _stages(self) -> list[Stage]:
        return [lane.stage for lane in self._canvas.lanes]


def _swatch(color: QColor, ratio: float, *, is_chosen: bool) -> QIcon:
    """A dot of the colour, with a ring around the chosen one."""
    pixmap = QPixmap(QSize(SWATCH, SWATCH) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    center = QPointF(SWATCH / 2, SWATCH / 2)
    paint.dot(painter, center, color, 8 if is_chosen else 10)
    if is_chosen:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(color)
        painter.drawEllipse(center, SWATCH / 2 - 1.5, SWATCH / 2 - 1.5)
    painter.end()
    return QIcon(pixmap)
