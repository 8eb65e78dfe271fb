"""Rings and dots, as they are painted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.tracker import build
from tracker.records import SkillRating
from ui import paint
from ui.pages import Context
from ui.ring import Ring, rate
from ui.theme import Themes

SIZE = 60


def painted(draw: Callable[[QPainter], object], width: int = SIZE, height: int = SIZE) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw(painter)
    painter.end()
    return image


def share(image: QImage, color: QColor) -> int:
    """How many pixels have exactly this colour."""
    wanted = color.rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def ring(themes: Themes, score: int | None, *, is_confirmed: bool = True) -> QImage:
    theme, font = themes.theme, themes.fonts.strong
    rect = QRectF(0, 0, SIZE, SIZE)
    return painted(lambda p: paint.fit_ring(p, rect, score, theme, font, is_confirmed=is_confirmed))


def test_a_ring_is_filled_by_its_score(themes: Themes) -> None:
    good = themes.theme.good
    assert share(ring(themes, 100), good) > share(ring(themes, 80), good) > 0
    assert share(ring(themes, 0), good) == share(ring(themes, None), good) == 0


def test_a_ring_that_was_not_confirmed_is_broken(themes: Themes) -> None:
    good = themes.theme.good
    assert share(ring(themes, 100), good) > 1.3 * share(ring(themes, 100, is_confirmed=False), good)


@pytest.mark.parametrize(("score", "tone"), [(100, "good"), (75, "good"), (74, "warn"), (35, "warn"), (34, "bad")])
def test_a_score_has_a_tone(score: int, tone: str) -> None:
    assert paint.score_tone(score) == tone


def dots(themes: Themes, have: int | None, need: int) -> QImage:
    return painted(lambda p: paint.level_dots(p, QPointF(0, 10), have, themes.theme, need), 64, 20)


def test_dots_are_full_up_to_the_level_and_open_up_to_the_need(themes: Themes) -> None:
    theme = themes.theme
    assert share(dots(themes, 3, 3), theme.good) > share(dots(themes, 2, 3), theme.good) > 0
    assert share(dots(themes, 3, 3), theme.warn) == 0
    assert share(dots(themes, 2, 3), theme.line) > 0


def test_dots_of_an_unrated_skill_differ_from_those_of_level_none(themes: Themes) -> None:
    assert dots(themes, None, 3) != dots(themes, 0, 3)


def test_a_place_among_the_dots_is_a_level() -> None:
    step = paint.DOT_SIZE + paint.DOT_SPACE
    assert [paint.level_at(step * place + 1) for place in range(4)] == [1, 2, 3, 4]
    assert paint.level_at(-1) == paint.level_at(paint.dots_width()) == 0


def test_a_ring_says_its_score(context: Context, qtbot: QtBot) -> None:
    widget = Ring(context, SIZE)
    qtbot.addWidget(widget)
    widget.show_score(42, spoken="42. The one must is met.")
    assert widget.accessibleName() == "42. The one must is met."
    assert widget.sizeHint().width() == SIZE


def test_rating_is_one_step_of_today(context: Context) -> None:
    rate(context.session, "Python", 3)
    step = context.session.undo_step()
    assert step is not None
    assert step.label.key == "rate_skill"
    ratings = context.session.store.records(SkillRating).values()
    assert [(rating.skill, rating.level, rating.day) for rating in ratings] == [("Python", 3, build.TODAY)]
