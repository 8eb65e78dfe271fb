"""The look: every text can be read in both themes, and light, dark and fonts follow the system at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import resources
from tracker.records import Kind
from ui import theme as looks
from ui.plain import plain_label
from ui.theme import Theme, Themes, Tone, fonts_from, theme_named, tile_colors

ENOUGH = 4.5  # WCAG 2.2, success criterion 1.4.3, for text of any size
ENOUGH_FOR_MARKS = 3.0  # 1.4.11, for what is not text
BOTH = pytest.mark.parametrize("theme", [theme_named("light"), theme_named("dark")], ids=["light", "dark"])
GROUNDS = ("window", "panel", "raised")


def luminance(color: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [color.redF(), color.greenF(), color.blueF()]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_wcag_defines_it() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.01)


@BOTH
@pytest.mark.parametrize("ink", ["ink", "second", "third", "accent", "good", "warn", "bad"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_can_be_read_on_every_ground(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(theme.color(ink), theme.color(ground)) >= ENOUGH


@BOTH
@pytest.mark.parametrize("tone", get_args(Tone))
def test_badges_can_be_read(theme: Theme, tone: Tone) -> None:
    assert contrast(*theme.tone(tone)) >= ENOUGH


@BOTH
@pytest.mark.parametrize("ink", ["ink", "second", "accent"])
def test_a_selected_row_can_be_read(theme: Theme, ink: str) -> None:
    assert contrast(theme.color(ink), theme.accent_soft) >= ENOUGH


@BOTH
def test_text_on_the_accent_can_be_read_also_while_it_is_hovered_and_pressed(qapp: QApplication, theme: Theme) -> None:
    sheet = looks.style_sheet(theme, fonts_from(qapp.font()))
    primary = re.findall(r'QPushButton\[role="primary"\][^{]*\{ background: (#\w+)', sheet)
    assert len(primary) == 4, "at rest, hovered, pressed and disabled"
    assert all(contrast(theme.on_accent, QColor(ground)) >= ENOUGH for ground in primary[:3])
    assert contrast(theme.second, QColor(primary[3])) >= ENOUGH


@BOTH
@pytest.mark.parametrize("ground", GROUNDS)
def test_stage_colours_stand_out_as_marks(theme: Theme, ground: str) -> None:
    assert all(contrast(theme.stage(kind), theme.color(ground)) >= ENOUGH_FOR_MARKS for kind in Kind)


@BOTH
def test_the_line_of_the_focus_stands_out(theme: Theme) -> None:
    assert all(contrast(theme.accent, theme.color(ground)) >= ENOUGH_FOR_MARKS for ground in (*GROUNDS, "accent_soft"))


def test_white_letters_can_be_read_on_every_tile() -> None:
    white = QColor("#FFFFFF")
    assert len(tile_colors()) >= 10
    assert all(contrast(white, ground) >= ENOUGH for ground in tile_colors())


@BOTH
@pytest.mark.parametrize("ink", ["ink", "second"])
@pytest.mark.parametrize("ground", ["faint_line", "accent_soft", "good_soft", "warn_soft", "bad_soft"])
def test_what_is_written_on_a_soft_ground_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    """Guesses, marked words of a posting, banners, and what the pointer is at."""
    assert contrast(theme.color(ink), theme.color(ground)) >= ENOUGH


@BOTH
def test_the_bars_and_lines_of_charts_stand_out(theme: Theme) -> None:
    marks = [theme.color(token) for token in ("accent", "good", "warn", "bad", "third")]
    assert all(contrast(mark, theme.color(ground)) >= ENOUGH_FOR_MARKS for mark in marks for ground in GROUNDS)


@BOTH
def test_no_rule_of_the_sheet_puts_third_ink_on_a_soft_ground(qapp: QApplication, theme: Theme) -> None:
    rules = re.findall(r"\{([^}]*)\}", looks.style_sheet(theme, fonts_from(qapp.font())))
    inks = [(re.search(r"(?<!-)color: (#\w+)", rule), re.search(r"background: (#\w+)", rule)) for rule in rules]
    pairs = {(QColor(ink[1]).name(), QColor(ground[1]).name()) for ink, ground in inks if ink and ground}
    grounds = {theme.color(ground).name() for ground in GROUNDS}
    assert {ground for ink, ground in pairs if ink == theme.third.name()} <= grounds
    assert all(contrast(QColor(ink), QColor(ground)) >= ENOUGH for ink, ground in pairs)


@BOTH
def test_every_token_of_the_sheet_is_filled_in(qapp: QApplication, theme: Theme) -> None:
    sheet = looks.style_sheet(theme, fonts_from(qapp.font()))
    assert "$" not in sheet
    images = re.findall(r"url\(icons:([^)]+)\)", sheet)
    assert images
    assert all(resources.path(f"icons/{image}").is_file() for image in images)


def test_the_sheet_has_no_rules_for_items_of_views() -> None:
    sheet = resources.path("style.qss").read_text(encoding="utf-8")
    with_items = set(re.findall(r"(\w+)::item", sheet))
    assert with_items == {"QMenu", "QMenuBar", "QStatusBar"}


@BOTH
def test_every_part_of_the_palette_comes_from_the_tokens(theme: Theme) -> None:
    tokens = {getattr(theme, token).name() for token in theme._fields if token not in ("name", "stages")}
    palette, role = looks.palette(theme), QPalette.ColorRole
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for each in role:
            if each not in (role.NoRole, role.NColorRoles):
                assert palette.color(group, each).name() in tokens, (group, each)


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, dressed as before afterwards."""
    font, palette, style = qapp.font(), qapp.palette(), qapp.styleSheet()
    others = qapp.findChildren(Themes)
    yield qapp
    for themes in qapp.findChildren(Themes):
        if themes not in others:
            shiboken6.delete(themes)
    qapp.setStyleSheet(style)
    qapp.setFont(font)
    qapp.setPalette(palette)


def test_a_choice_overrides_the_system_at_once(app: QApplication, qtbot: QtBot) -> None:
    themes = Themes(app, "light")
    label = QLabel("shown")
    qtbot.addWidget(label)
    with qtbot.waitSignal(themes.changed):
        themes.set_choice("dark")
    assert themes.theme is theme_named("dark")
    assert label.palette().color(QPalette.ColorRole.Window) == themes.theme.window
    assert theme_named("dark").accent.name() in app.styleSheet()
    themes.set_choice("light")
    assert label.palette().color(QPalette.ColorRole.Window) == theme_named("light").window


def test_the_same_choice_again_changes_nothing(app: QApplication, qtbot: QtBot) -> None:
    themes = Themes(app, "dark")
    with qtbot.assertNotEmitted(themes.changed):
        themes.set_choice("dark")


@pytest.mark.parametrize(("scheme", "name"), [(Qt.ColorScheme.Dark, "dark"), (Qt.ColorScheme.Light, "light")])
def test_without_a_choice_the_system_is_followed(
    app: QApplication, monkeypatch: pytest.MonkeyPatch, scheme: Qt.ColorScheme, name: str
) -> None:
    themes = Themes(app, "light" if name == "dark" else "dark")
    monkeypatch.setattr(type(app.styleHints()), "colorScheme", lambda _: scheme)
    themes.set_choice("system")
    assert themes.theme.name == name


def test_a_system_that_turns_dark_is_followed_unless_overridden(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    free, bound = Themes(app, "system"), Themes(app, "light")
    assert free.theme.name == "light"
    monkeypatch.setattr(type(app.styleHints()), "colorScheme", lambda _: Qt.ColorScheme.Dark)
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert (free.theme.name, bound.theme.name) == ("dark", "light")


def test_a_system_that_does_not_say_is_judged_by_its_palette(app: QApplication) -> None:
    app.setPalette(QPalette(QColor("#202020")))
    assert Themes(app, "system").theme.name == "dark"


@pytest.mark.parametrize("pixels", [True, False], ids=["in pixels", "in points"])
def test_all_fonts_grow_with_the_systems_font(qapp: QApplication, pixels: bool) -> None:
    font = QFont()
    if pixels:
        font.setPixelSize(26)
    else:
        font.setPointSizeF(26)
    fonts = fonts_from(font)

    def size(of: QFont) -> float:
        return of.pixelSize() if pixels else of.pointSizeF()

    assert [size(fonts.body), size(fonts.title), size(fonts.small)] == pytest.approx([26, 30, 23])
    assert fonts.title.weight() == QFont.Weight.DemiBold
    assert fonts.figures.featureValue(QFont.Tag("tnum")) == 1
    assert fonts.row_height > looks.ROW_HEIGHT


def test_a_new_system_font_reaches_widgets_with_a_size_of_their_own(app: QApplication, qtbot: QtBot) -> None:
    themes = Themes(app, "light")
    label = QLabel("shown")
    label.setProperty("role", "title")
    qtbot.addWidget(label)
    label.show()
    font = QFont(app.font())
    font.setPointSizeF(20)
    with qtbot.waitSignal(themes.changed):
        app.setFont(font)
    assert QFontInfo(label.font()).pointSizeF() == pytest.approx(20 * 15 / 13, abs=0.3)
    assert themes.fonts.body.pointSizeF() == 20


def test_a_stage_has_its_own_colour_before_that_of_its_kind() -> None:
    theme = theme_named("light")
    assert theme.stage(Kind.OFFER) == QColor("#1B8A5A")
    assert theme.stage(Kind.OFFER, "#123456") == QColor("#123456")


def test_a_ground_follows_the_theme(app: QApplication, qtbot: QtBot) -> None:
    themes = Themes(app, "light")
    widget = QWidget()
    qtbot.addWidget(widget)
    looks.set_surface(widget, "panel")
    assert widget.grab().toImage().pixelColor(2, 2) == theme_named("light").panel
    themes.set_choice("dark")
    assert widget.grab().toImage().pixelColor(2, 2) == theme_named("dark").panel


def test_a_widget_has_the_size_of_its_new_look(themes: Themes, qtbot: QtBot) -> None:
    changed, made = plain_label("4 of 5"), plain_label("4 of 5", role="badge")
    for label in (changed, made):
        qtbot.addWidget(label)
        label.show()
    assert changed.sizeHint() != made.sizeHint()
    looks.set_look(changed, role="badge")
    assert changed.sizeHint() == made.sizeHint()


def test_a_widget_changes_its_look_when_its_role_does(app: QApplication, qtbot: QtBot) -> None:
    themes = Themes(app, "light")
    button = QPushButton("go")
    qtbot.addWidget(button)
    button.resize(80, 30)
    looks.set_look(button, role="primary")
    assert button.grab().toImage().pixelColor(6, 15) == themes.theme.accent
    looks.set_look(button, role="")
    assert button.grab().toImage().pixelColor(6, 15) == themes.theme.panel


@BOTH
@pytest.mark.parametrize("make", [QPushButton, QLineEdit])
def test_the_focus_is_visible(app: QApplication, qtbot: QtBot, theme: Theme, make: type[QWidget]) -> None:
    Themes(app, theme.name)
    widget = make()
    qtbot.addWidget(widget)
    widget.resize(80, 30)
    widget.show()
    assert widget.grab().toImage().pixelColor(40, 1) != theme.accent
    widget.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    assert widget.grab().toImage().pixelColor(40, 1) == theme.accent


def test_a_calendar_has_no_red_days(qtbot: QtBot) -> None:
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    looks.calm_calendar(calendar)
    assert calendar.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().style() == Qt.BrushStyle.NoBrush
