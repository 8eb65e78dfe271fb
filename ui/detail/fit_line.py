"""The line at the top of the overview that says how well the user fits, and leads to why."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from tracker.overview import Row
from tracker.readiness_view import ApplicationFit, assessment_of_application
from ui import paint
from ui.detail.section import Section, column
from ui.pages import Context
from ui.skill_words import gain_words, musts_words, score_words, step_words
from ui.words import fit_words

RING: Final = 44
GAP: Final = 12
RADIUS: Final = 6


class FitButton(QAbstractButton):
    """A ring with two lines of words beside it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._themes = context.themes
        self.score = 0
        self.is_confirmed = True
        self.first = self.second = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, fonts = paint.begun(self), self._themes.theme, self._themes.fonts
        if self.underMouse():
            paint.plate(painter, self.rect(), theme.faint_line, RADIUS)
        ring = QRectF(2, (self.height() - RING) / 2, RING, RING)
        paint.fit_ring(painter, ring, self.score, theme, fonts.strong, is_confirmed=self.is_confirmed)
        left, upper = RING + GAP, QFontMetrics(fonts.strong).height()
        top = (self.height() - upper - QFontMetrics(fonts.small).height()) // 2
        width = self.width() - left - 4
        paint.text_line(painter, QRect(left, top, width, upper), self.first, fonts.strong, theme.ink)
        paint.text_line(painter, QRect(left, top + upper, width, upper), self.second, fonts.small, theme.second)
        if self.hasFocus():
            paint.focus_ring(painter, self.rect(), theme, RADIUS)
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(240, RING + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, RING + 8)


class FitLine(Section):
    """Is there while the posting asks for something. `asked` asks for the page that explains it."""

    asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.button = FitButton(context)
        self.button.clicked.connect(lambda _checked=False: self.asked.emit())
        column(self).addWidget(self.button)
        context.themes.changed.connect(self.button.update)

    def show_row(self, row: Row) -> None:
        self.owner = row.id
        fit = row.fit
        self.setVisible(fit is not None)
        if fit is None:
            return
        made = assessment_of_application(self.session.store, row.id, wanted={})
        button = self.button
        button.score, button.is_confirmed = fit.shown, fit.confirmed
        button.first = musts_words(made.assessment) or score_words(made.assessment)
        button.second = self._missing(made)
        button.setAccessibleName(", ".join((fit_words(fit), button.first, button.second)))
        button.update()

    def _missing(self, made: ApplicationFit) -> str:
        """What would lift the fit most."""
        if not made.steps:
            return self.tr("Nothing is missing.")
        step = made.steps[0]
        return self.tr("{step}: {gain}").format(step=step_words(step.skill, step.to), gain=gain_words(step.gain))
