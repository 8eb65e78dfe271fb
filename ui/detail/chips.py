"""Small signs of the head of the panel: the company's initial, the stage, and what is out of the ordinary."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from tracker.overview import Badge, BadgeKind, Row
from tracker.records import Outcome
from ui import paint
from ui.flow import Flow
from ui.move_menu import Move, move_menu
from ui.pages import Context
from ui.plain import one_line, plain_label, set_label, set_tooltip
from ui.theme import Tone
from ui.words import age_words, badge_words, salary_words, status_words

TILE: Final = 26
CHIP_LIMIT: Final = 40  # characters of a chip; the whole text is its tooltip
DOT, DOT_ROOM = 8.0, 14  # px of the stage's dot, and from its left to the text
ARROW, ARROW_ROOM = 12, 14


class Tile(QWidget):
    """The initial of a company on its colour."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._themes = context.themes
        self._name = ""
        self.setFixedSize(TILE, TILE)

    def show_name(self, name: str) -> None:
        if name != self._name:
            self._name = name
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.tile(painter, self.rect(), self._name, self._themes.fonts.body)
        painter.end()


class Chips(Flow):
    """Where the application stands, what it pays, the agency, and what is out of the ordinary."""

    def __init__(self, context: Context, move: Move) -> None:
        super().__init__()
        self.stage = StageChip(context, move)
        self.pay, self.via, self.archived = _chip(), _chip(), _chip()
        self.quiet, self.trashed = _chip("bad"), _chip("bad")
        for chip in (self.stage, self.pay, self.via, self.quiet, self.archived, self.trashed):
            self.add(chip)

    def show_row(self, row: Row, today: date) -> None:
        application = row.application
        self.stage.show_row(row)
        quiet = row.quiet_days
        _show_chip(self.pay, salary_words(application))
        _show_chip(self.via, self.tr("via {agency}").format(agency=application.via) if application.via else "")
        _show_chip(self.quiet, badge_words(Badge(BadgeKind.QUIET, quiet), today)[0] if quiet else "")
        _show_chip(self.archived, self.tr("Archived") if application.archived else "")
        _show_chip(self.trashed, self.tr("In the trash") if application.trashed_at else "")
        self.arrange()


class StageChip(QPushButton):
    """The stage and since when; a click offers all the others."""

    def __init__(self, context: Context, move: Move) -> None:
        super().__init__()
        self._context = context
        self._move = move
        self._color = context.themes.theme.second
        self._present: tuple[int, Outcome | None] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.clicked.connect(self.open_menu)

    def show_row(self, row: Row) -> None:
        self._color = self._context.themes.theme.stage(row.stage.kind, row.stage.color)
        self._present = row.stage.id, row.application.outcome
        words = self.tr("{stage} · {days}").format(
            stage=one_line(status_words(row), CHIP_LIMIT),
            days=age_words(row.in_stage_days) if row.in_stage_days else self.tr("today"),
        )
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(self.tr("Stage: {stage}").format(stage=words))
        self.update()

    def open_menu(self) -> None:
        """Offer the places to which it can be moved."""
        menu = move_menu(self._context, self, self._move, present=self._present)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def sizeHint(self) -> QSize:
        size = paint.badge_size(self.text(), self._context.themes.fonts.small)
        return QSize(size.width() + DOT_ROOM + ARROW_ROOM, size.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = paint.begun(self), self._context.themes.theme
        rect = QRectF(self.rect())
        paint.plate(painter, rect, theme.line if self.underMouse() else theme.faint_line, paint.BADGE_RADIUS)
        left, middle = rect.left() + paint.BADGE_PADDING, rect.center().y()
        paint.dot(painter, QPointF(left + DOT / 2, middle), self._color, DOT)
        text = QRectF(left + DOT_ROOM, rect.top(), rect.width() - 2 * left - DOT_ROOM - ARROW_ROOM + 1, rect.height())
        paint.text_line(painter, text, self.text(), self._context.themes.fonts.small, theme.ink)
        arrow = self._context.icons.pixmap("chevron-down", "second", ARROW, self.devicePixelRatioF())
        paint.icon(painter, QPointF(rect.right() - paint.BADGE_PADDING - ARROW + 2, middle - ARROW / 2), arrow)
        if self.hasFocus():
            paint.focus_ring(painter, rect, theme, paint.BADGE_RADIUS)
        painter.end()


def _chip(tone: Tone = "neutral") -> QLabel:
    label = plain_label(role="badge")
    label.setProperty("tone", tone)
    label.hide()
    return label


def _show_chip(chip: QLabel, text: str) -> None:
    short = one_line(text, CHIP_LIMIT)
    set_label(chip, short)
    set_tooltip(chip, text if short != text else "")
    chip.setVisible(bool(short))
