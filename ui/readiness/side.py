"""Beside the requirements of a role: the next best steps, the score over time, the applications for this role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from tracker.fits import Fit
from tracker.readiness import Step
from ui import paint
from ui.pages import Context
from ui.plain import one_line
from ui.skill_words import gain_words, level_name, step_words, wanted_words

MOST_STEPS: Final = 6
MOST_APPLICATIONS: Final = 12
PADDING: Final = 12
LINE_GAP: Final = 2
GAIN_ROOM: Final = 46
TILE, RING = 26, 30


class TwoLines(QAbstractButton):
    """A button of two lines of text that is painted; a subclass paints what is beside them."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.first = self.second = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        context.themes.changed.connect(self.updateGeometry)

    def say(self, first: str, second: str, spoken: str) -> None:
        self.first, self.second = one_line(first), one_line(second)
        self.setAccessibleName(one_line(spoken))
        self.update()

    def _paint_lines(self, painter: QPainter, left: int, right: int) -> None:
        theme, fonts = self.context.themes.theme, self.context.themes.fonts
        upper, lower = QFontMetrics(fonts.medium).height(), QFontMetrics(fonts.small).height()
        top = (self.height() - upper - lower - LINE_GAP) // 2
        paint.text_line(painter, QRect(left, top, right - left, upper), self.first, fonts.medium, theme.ink)
        place = QRect(left, top + upper + LINE_GAP, right - left, lower)
        paint.text_line(painter, place, self.second, fonts.small, theme.second)

    def sizeHint(self) -> QSize:
        fonts = self.context.themes.fonts
        lines = QFontMetrics(fonts.medium).height() + QFontMetrics(fonts.small).height() + LINE_GAP
        return QSize(220, lines + 2 * PADDING - 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())


class StepCard(TwoLines):
    """A step that would lift the score, as a card."""

    def show_step(self, step: Step) -> None:
        words, gain = step_words(step.skill, step.to), gain_words(step.gain)
        now = self.tr("You are at {level}").format(level=level_name(step.start))
        if step.start is None:
            now = self.tr("Not rated yet")
        second = ", ".join(filter(None, (now, wanted_words(step.wanted_by))))
        self._gain = gain
        self.say(words, second, f"{words}: {gain}, {second}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, fonts = paint.begun(self), self.context.themes.theme, self.context.themes.fonts
        paint.card(painter, self.rect(), theme, selected=self.hasFocus())
        width = paint.badge_size(self._gain, fonts.small_strong).width()
        place = QRectF(PADDING, 0, width, self.height())
        paint.badge(painter, place, self._gain, "warn", theme, fonts.small_strong)
        self._paint_lines(painter, PADDING + max(GAIN_ROOM, width + 10), self.width() - PADDING)
        painter.end()


@dataclass(frozen=True, slots=True)
class Aimed:
    """An application for a role: its company, what it misses most, and its fit."""

    id: int
    company: str
    title: str
    missing: tuple[str, ...]
    fit: Fit | None


class AimedRow(TwoLines):
    """One application for the role; a click opens it."""

    def show_application(self, aimed: Aimed) -> None:
        self.aimed = aimed
        missing = self.tr("nothing missing") if aimed.fit else self.tr("no requirements yet")
        if aimed.missing:
            missing = self.tr("missing {skills}").format(skills=", ".join(aimed.missing))
        score = str(aimed.fit.shown) if aimed.fit else ""
        spoken = ", ".join(filter(None, (aimed.company, aimed.title, score, missing)))
        self.say(aimed.company or aimed.title, missing, spoken)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, fonts = paint.begun(self), self.context.themes.theme, self.context.themes.fonts
        if self.underMouse():
            paint.plate(painter, self.rect(), theme.faint_line, 6)
        top = (self.height() - TILE) // 2
        paint.tile(painter, QRect(2, top, TILE, TILE), self.first, fonts.small)
        right = self.width() - 2
        if fit := self.aimed.fit:
            ring = QRectF(right - RING, (self.height() - RING) / 2, RING, RING)
            paint.fit_ring(painter, ring, fit.shown, theme, fonts.small_strong, is_confirmed=fit.confirmed)
        self._paint_lines(painter, TILE + 12, right - RING - 8)
        painter.setPen(theme.line)
        painter.drawLine(QPointF(0, self.height() - 0.5), QPointF(self.width(), self.height() - 0.5))
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), theme, 6)
        painter.end()


class Steps(QWidget):
    """The next best steps; a click on one shows the requirement that it lifts."""

    chosen = Signal(str)  # a skill

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.cards: list[StepCard] = []
        self._skills: list[str] = []
        self._box = _box(self, 8)

    def show_steps(self, steps: Sequence[Step]) -> None:
        shown = list(steps)[:MOST_STEPS]
        self._skills = [step.skill for step in shown]
        while len(self.cards) < len(shown):
            card, place = StepCard(self._context), len(self.cards)
            card.clicked.connect(lambda _checked=False, place=place: self.chosen.emit(self._skills[place]))
            self.cards.append(card)
            self._box.addWidget(card)
        for place, card in enumerate(self.cards):
            if place < len(shown):
                card.show_step(shown[place])
            card.setVisible(place < len(shown))


class AimedList(QWidget):
    """The applications for a role."""

    opened = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.rows: list[AimedRow] = []
        self._box = _box(self, 0)

    def show_applications(self, aimed: Sequence[Aimed]) -> None:
        shown = aimed[:MOST_APPLICATIONS]
        while len(self.rows) < len(shown):
            row = AimedRow(self._context)
            row.clicked.connect(lambda _checked=False, row=row: self.opened.emit(row.aimed.id))
            self.rows.append(row)
            self._box.addWidget(row)
        for place, row in enumerate(self.rows):
            if place < len(shown):
                row.show_application(shown[place])
            row.setVisible(place < len(shown))


def _box(widget: QWidget, spacing: int) -> QVBoxLayout:
    box = QVBoxLayout(widget)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(spacing)
    return box
