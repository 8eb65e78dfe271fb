"""What delegates paint with: in its place, whole pixels, any script, and the same each time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui import paint
from ui.rows import Align
from ui.theme import Fonts, Theme, Tone, fonts_from, theme_named, tile_colors

GROUND = QColor("#FF00FF")  # nobody else's colour
THEME = theme_named("light")
Paint = Callable[[QPainter], object]


@pytest.fixture
def fonts(qapp: QApplication) -> Fonts:
    return fonts_from(qapp.font())


def painted(draw: Paint, ratio: int = 1, width: int = 200, height: int = 100) -> QImage:
    image = QImage(width * ratio, height * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(GROUND)
    painter = QPainter(image)
    draw(painter)
    painter.end()
    return image


def touched(image: QImage) -> QRect:
    """The smallest rectangle of device pixels that holds all that was painted."""
    points = [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) != GROUND]
    if not points:
        return QRect()
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return QRect(left, top, max(x for x, _ in points) - left + 1, max(y for _, y in points) - top + 1)


def column(image: QImage, x: int) -> list[str]:
    return [image.pixelColor(x, y).name() for y in range(image.height())]


@pytest.mark.parametrize("ratio", [1, 2])
def test_a_card_has_a_sharp_thin_line(qapp: QApplication, ratio: int) -> None:
    rect = QRect(10, 10, 100, 60)
    image = painted(lambda painter: paint.card(painter, rect, THEME), ratio)
    down = column(image, 50 * ratio)
    line, inside = THEME.line.name(), THEME.raised.name()
    assert down[10 * ratio : 70 * ratio] == [line] * ratio + [inside] * (58 * ratio) + [line] * ratio
    assert touched(image) == QRect(10 * ratio, 10 * ratio, 100 * ratio, 60 * ratio)


@pytest.mark.parametrize("ratio", [1, 2])
def test_a_selected_card_has_an_accent_line_inside_its_place(qapp: QApplication, ratio: int) -> None:
    rect = QRect(10, 10, 100, 60)
    image = painted(lambda painter: paint.card(painter, rect, THEME, selected=True), ratio)
    accent = THEME.accent.name()
    assert column(image, 50 * ratio)[10 * ratio : 12 * ratio] == [accent] * 2 * ratio
    assert touched(image) == QRect(10 * ratio, 10 * ratio, 100 * ratio, 60 * ratio)


def test_a_card_with_the_focus_differs_from_one_that_is_only_selected(qapp: QApplication) -> None:
    rect = QRect(10, 10, 100, 60)
    selected = painted(lambda painter: paint.card(painter, rect, THEME, selected=True))
    focused = painted(lambda painter: paint.card(painter, rect, THEME, selected=True, focused=True))
    assert selected != focused


def test_the_ring_of_the_focus_leaves_the_inside_alone(qapp: QApplication) -> None:
    image = painted(lambda painter: paint.focus_ring(painter, QRect(10, 10, 100, 60), THEME))
    assert image.pixelColor(50, 40) == GROUND
    assert image.pixelColor(50, 10) == THEME.accent


@pytest.mark.parametrize(("share", "filled"), [(0.0, 0), (0.5, 50), (1.0, 100), (1.7, 100)])
def test_a_bar_is_filled_to_its_share(qapp: QApplication, share: float, filled: int) -> None:
    rect = QRectF(10, 10, 100, 6)
    image = painted(lambda painter: paint.bar(painter, rect, share, THEME.good, THEME.line))
    middle = [image.pixelColor(x, 13).name() for x in range(10, 110)]
    assert middle.count(THEME.good.name()) == pytest.approx(filled, abs=2)
    assert touched(image) == QRect(10, 10, 100, 6)


def test_a_dot_is_round_and_in_its_place(qapp: QApplication) -> None:
    image = painted(lambda painter: paint.dot(painter, QPointF(50, 50), THEME.good))
    assert touched(image) == QRect(46, 46, 8, 8)
    assert image.pixelColor(50, 50) == THEME.good
    assert image.pixelColor(46, 46) == GROUND


ARABIC = "السلام عليكم ورحمة الله وبركاته"
LONG = "Senior Back-End Engineer for Storage, Streams and everything else that holds the data of a bank together"


@pytest.mark.parametrize("ratio", [1, 2])
@pytest.mark.parametrize("align", ["left", "right", "center"])
@pytest.mark.parametrize("text", ["Pay", LONG, "株式会社", ARABIC, "👩‍💻 " * 90, "W" * 100_000])
def test_a_line_stays_in_its_place(fonts: Fonts, text: str, align: Align, ratio: int) -> None:
    rect = QRect(40, 30, 120, 34)
    image = painted(lambda painter: paint.text_line(painter, rect, text, fonts.body, THEME.ink, align), ratio)
    place = touched(image)
    assert not place.isNull()
    allowed = QRect(40 * ratio, 24 * ratio, 120 * ratio, 46 * ratio).adjusted(-2 * ratio, 0, 2 * ratio, 0)
    assert allowed.contains(place)


def test_text_is_aligned_as_asked(fonts: Fonts) -> None:
    rect = QRect(40, 30, 120, 34)

    def place(align: Align) -> QRect:
        return touched(painted(lambda painter: paint.text_line(painter, rect, "12", fonts.body, THEME.ink, align)))

    left, middle, right = place("left"), place("center"), place("right")
    assert left.left() in range(40, 43)
    assert right.right() in range(156, 160)
    assert middle.center().x() == pytest.approx(100, abs=2)


def test_no_text_paints_nothing(fonts: Fonts) -> None:
    rect = QRect(40, 30, 120, 34)
    assert touched(painted(lambda painter: paint.text_line(painter, rect, "", fonts.body, THEME.ink))).isNull()
    assert touched(painted(lambda painter: paint.text_lines(painter, rect, "", fonts.body, THEME.ink))).isNull()


def test_markup_is_painted_as_the_letters_that_it_is(fonts: Fonts) -> None:
    rect = QRect(0, 30, 200, 34)
    as_markup = painted(lambda painter: paint.text_line(painter, rect, "<b>x</b>", fonts.body, THEME.ink))
    as_text = painted(lambda painter: paint.text_line(painter, rect, "x", fonts.body, THEME.ink))
    assert touched(as_markup).width() > 4 * touched(as_text).width()


def test_letters_of_several_scripts_share_a_baseline(fonts: Fonts) -> None:
    def bottom_of_last_letter(text: str) -> int:
        image = painted(lambda painter: paint.text_line(painter, QRect(0, 30, 200, 34), text, fonts.body, THEME.ink))
        right = touched(image).right()
        return touched(image.copy(right - 3, 0, 4, image.height())).bottom()

    assert bottom_of_last_letter("株 H") == bottom_of_last_letter("H H")


@pytest.mark.parametrize("ratio", [1, 2])
def test_a_text_takes_as_many_lines_as_it_needs_and_no_more(fonts: Fonts, ratio: int) -> None:
    rect, line = QRect(10, 10, 150, 90), QFontMetrics(fonts.body).height()
    for text, lines in (("Engineer", 1), ("Senior Back-End Engineer, Platform", 2), (LONG, 2), ("x" * 5_000, 2)):
        heights: list[int] = []

        def draw(painter: QPainter, text: str = text, heights: list[int] = heights) -> None:
            heights.append(paint.text_lines(painter, rect, text, fonts.body, THEME.ink))

        place = touched(painted(draw, ratio))
        assert heights == [lines * line]
        assert paint.lines_height(text, fonts.body, rect.width()) == lines * line
        assert place.right() <= (rect.right() + 2) * ratio
        assert place.bottom() <= (10 + lines * line) * ratio


def test_lines_are_broken_between_whole_signs(fonts: Fonts) -> None:
    rect = QRect(0, 0, 200, 90)
    draw: Paint = lambda painter: paint.text_lines(painter, rect, "👩‍💻🚀 " * 60, fonts.body, THEME.ink, 3)  # noqa: E731
    assert not touched(painted(draw)).isNull()


@pytest.mark.parametrize("tone", ["neutral", "accent", "good", "warn", "bad"])
@pytest.mark.parametrize("theme", [theme_named("light"), theme_named("dark")], ids=["light", "dark"])
def test_a_badge_fits_its_text_and_wears_its_tone(fonts: Fonts, theme: Theme, tone: Tone) -> None:
    places: list[QRectF] = []
    rect = QRect(10, 10, 180, 40)
    image = painted(lambda painter: places.append(paint.badge(painter, rect, "2 days late", tone, theme, fonts.small)))
    size = paint.badge_size("2 days late", fonts.small)
    assert places[0].size().toSize() == size
    assert touched(image) == places[0].toRect()
    assert image.pixelColor(10 + 3, places[0].toRect().center().y()) == theme.tone(tone)[1]


def test_a_badge_is_no_wider_than_its_place(fonts: Fonts) -> None:
    rect = QRect(10, 10, 60, 40)
    image = painted(lambda painter: paint.badge(painter, rect, "Send the thank-you note", "warn", THEME, fonts.small))
    assert touched(image).width() == 60


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Northwind", "N"),
        ("éclair", "É"),
        ("e\u0301clair", "É"),
        ("ßig", "ß"),
        ("(Acme)", "A"),
        ("1Password", "1"),
        ("株式会社", "株"),
        ("العربية", "ا"),
        ("हिन्दी", "हि"),
        ("👩‍💻", "👩‍💻"),
        ("👩‍💻 Labs", "L"),
        ("\u202e\u200bzero", "Z"),
        ("...", "."),
        ("", "?"),
        (" \n\0\u202e", "?"),
        ("\ud800", "\ufffd"),
        ("&<b>", "B"),
    ],
)
def test_the_initial_of_a_company_is_one_sign_of_its_script(name: str, letter: str) -> None:
    assert paint.initial(name) == letter


def test_a_company_has_the_same_colour_everywhere() -> None:
    assert paint.tile_color("Harbor Systems") == QColor("#A84A3C"), "a new colour would confuse those who know the old"
    assert paint.tile_color("ACME ") == paint.tile_color("acme") == paint.tile_color("Ａcme")


def test_colours_are_spread_over_companies() -> None:
    used = [paint.tile_color(f"Company {number}").name() for number in range(1000)]
    assert {color.name() for color in tile_colors()} == set(used)
    assert max(used.count(color) for color in set(used)) < 200


@pytest.mark.parametrize("ratio", [1, 2])
@pytest.mark.parametrize("name", ["Northwind", "株式会社", "", "👩‍💻", "W" * 100_000])
def test_a_tile_fills_its_place_and_has_a_letter(fonts: Fonts, name: str, ratio: int) -> None:
    image = painted(lambda painter: paint.tile(painter, QRect(10, 10, 20, 20), name, fonts.body), ratio)
    assert touched(image) == QRect(10 * ratio, 10 * ratio, 20 * ratio, 20 * ratio)
    assert image.pixelColor(12 * ratio, 20 * ratio) == paint.tile_color(name)
    inside = {image.pixelColor(x * ratio, y * ratio).name() for x in range(14, 27) for y in range(14, 27)}
    assert len(inside) > 1, "the letter"


def test_fonts_that_differ_only_in_their_figures_are_kept_apart(fonts: Fonts) -> None:
    assert len({fonts.body, fonts.figures, QFont(fonts.body)}) == 2
